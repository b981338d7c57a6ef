/** The passage of the text that a draft of a comment is about. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPassagesOfDrafts1795000033300 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comment_drafts ADD COLUMN passage jsonb,
      ADD CONSTRAINT comment_drafts_passage_check CHECK (passage IS NULL OR (provision_id IS NOT NULL AND parent_id IS NULL))`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comment_drafts DROP CONSTRAINT comment_drafts_passage_check, DROP COLUMN passage`);
  }
}
