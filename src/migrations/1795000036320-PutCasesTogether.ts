/** Which open cases say nearly the same: each carries a mark that is equal for those that belong together. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PutCasesTogether1795000036320 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // Until it is looked at, a case stands alone.
    await query.query(`ALTER TABLE moderation_cases ADD alike uuid, ADD alike_at timestamptz`);
    await query.query(`UPDATE moderation_cases SET alike = id`);
    await query.query(`ALTER TABLE moderation_cases ALTER alike SET NOT NULL`);
    await query.query(`CREATE INDEX moderation_cases_alike ON moderation_cases (agency_id, alike, attend_by, id) WHERE is_open`);
    await query.query(`CREATE INDEX moderation_cases_not_compared ON moderation_cases (id) WHERE is_open AND alike_at IS NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX moderation_cases_alike, moderation_cases_not_compared`);
    await query.query(`ALTER TABLE moderation_cases DROP alike, DROP alike_at`);
  }
}
