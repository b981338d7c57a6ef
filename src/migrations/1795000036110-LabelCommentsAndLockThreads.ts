/** What moderation may do short of hiding: a label beside the words, and a thread in which nobody answers any more. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LabelCommentsAndLockThreads1795000036110 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comments ADD COLUMN label_reason text`);
    await query.query(`ALTER TABLE comments ADD COLUMN lock_reason text`);
    // The comment whose lock holds here: itself, or the nearest one above.
    await query.query(`ALTER TABLE comments ADD COLUMN locked_by uuid REFERENCES comments (id)`);
    await query.query(`CREATE INDEX comments_locked ON comments (locked_by) WHERE locked_by IS NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comments DROP COLUMN locked_by, DROP COLUMN lock_reason, DROP COLUMN label_reason`);
  }
}
