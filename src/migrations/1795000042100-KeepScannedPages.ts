/** Scanned pages from which officials entered what others said, as evidence. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepScannedPages1795000042100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      CREATE TABLE scanned_pages (
        id uuid PRIMARY KEY,
        gathering_id uuid NOT NULL CONSTRAINT scanned_pages_gathering_id_fkey REFERENCES gatherings (id),
        comment_id uuid CONSTRAINT scanned_pages_comment_id_fkey REFERENCES comments (id),
        number integer NOT NULL,
        format text NOT NULL CONSTRAINT scanned_pages_format_check CHECK (format IN ('JPEG', 'PNG', 'PDF')),
        bytes integer NOT NULL,
        added_by uuid NOT NULL CONSTRAINT scanned_pages_added_by_fkey REFERENCES accounts (id),
        added_at timestamptz NOT NULL
      )`);
    await query.query(`CREATE UNIQUE INDEX scanned_pages_number ON scanned_pages (gathering_id, number)`);
    await query.query(`CREATE INDEX scanned_pages_of_comment ON scanned_pages (comment_id) WHERE comment_id IS NOT NULL`);
    await query.query(`
      CREATE TABLE scanned_page_pieces (
        page_id uuid NOT NULL CONSTRAINT scanned_page_pieces_page_id_fkey REFERENCES scanned_pages (id) ON DELETE CASCADE,
        place integer NOT NULL,
        piece_sealed bytea NOT NULL,
        CONSTRAINT scanned_page_pieces_pkey PRIMARY KEY (page_id, place)
      )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE scanned_page_pieces`);
    await query.query(`DROP TABLE scanned_pages`);
  }
}
