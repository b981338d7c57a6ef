/** Finds what each moderator is at work on. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClaimCases1795000036300 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(
      `CREATE INDEX moderation_cases_claimed ON moderation_cases (agency_id, claimed_by, claimed_until) WHERE claimed_by IS NOT NULL`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX moderation_cases_claimed`);
  }
}
