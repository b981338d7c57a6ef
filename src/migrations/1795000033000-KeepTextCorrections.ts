/** What officials corrected by hand in the division of a text, kept with the text and never changed once it is published. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepTextCorrections1795000033000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE text_versions ADD COLUMN tree_corrections jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN file_name text,
      ADD COLUMN format text NOT NULL DEFAULT 'markdown',
      ADD CONSTRAINT text_versions_format_check CHECK (format IN ('docx', 'markdown', 'text', 'akoma-ntoso'))`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE text_versions DROP COLUMN format, DROP COLUMN file_name, DROP COLUMN tree_corrections`);
  }
}
