/** Finds what each moderator decided lately, and which reports a decision answered. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeasureModerators1795000036340 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE INDEX moderation_decisions_of_moderator ON moderation_decisions (agency_id, moderator_id, decided_at)`);
    await query.query(
      `CREATE INDEX comment_reports_of_decision ON comment_reports (decision_id, created_at) WHERE decision_id IS NOT NULL`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX moderation_decisions_of_moderator, comment_reports_of_decision`);
  }
}
