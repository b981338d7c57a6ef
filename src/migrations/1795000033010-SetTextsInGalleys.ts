/** Texts that officials have uploaded and not saved yet, one a person and consultation, with what they corrected so far. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SetTextsInGalleys1795000033010 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE text_galleys (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL CONSTRAINT text_galleys_account_id_fkey REFERENCES accounts (id),
      consultation_id uuid NOT NULL CONSTRAINT text_galleys_consultation_id_fkey REFERENCES consultations (id) ON DELETE CASCADE,
      file_name text,
      format text NOT NULL CONSTRAINT text_galleys_format_check CHECK (format IN ('docx', 'markdown', 'text', 'akoma-ntoso')),
      source text NOT NULL,
      notes text[] NOT NULL,
      corrections jsonb NOT NULL,
      lost_corrections integer NOT NULL,
      changed_at timestamptz(3) NOT NULL,
      CONSTRAINT one_galley_per_person UNIQUE (account_id, consultation_id)
    )`);
    await query.query('CREATE INDEX text_galleys_of_consultation ON text_galleys (consultation_id)');
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query('DROP TABLE text_galleys');
  }
}
