/** People find their own comments that wait to be looked at, without reading through all that they have written. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindWhatIsHeld1795000036140 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE INDEX comments_held ON comments (author_id, consultation_id, created_at) WHERE held_for IS NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX comments_held`);
  }
}
