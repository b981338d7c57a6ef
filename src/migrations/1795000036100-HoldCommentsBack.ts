/** Comments that wait until somebody has looked at them: the rule that holds each back. Nobody but its author and those who moderate knows of one. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldCommentsBack1795000036100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comments ADD COLUMN held_for text`);
    // Held ones are hidden for every statement that knows nothing of holding.
    await query.query(`ALTER TABLE comments ADD CONSTRAINT comments_held_check CHECK (held_for IS NULL OR hidden_at IS NOT NULL)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comments DROP COLUMN held_for`);
  }
}
