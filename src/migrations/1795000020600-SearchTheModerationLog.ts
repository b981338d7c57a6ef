/** The log of moderation by consultation, by measure and by ground. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchTheModerationLog1795000020600 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE INDEX moderation_log_of_consultation ON moderation_decisions (consultation_id, decided_at, id)`);
    await query.query(`CREATE INDEX moderation_log_of_measure ON moderation_decisions (measure, decided_at, id)`);
    await query.query(`CREATE INDEX moderation_log_of_ground ON moderation_decisions (ground, decided_at, id) WHERE ground IS NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX moderation_log_of_consultation, moderation_log_of_measure, moderation_log_of_ground`);
  }
}
