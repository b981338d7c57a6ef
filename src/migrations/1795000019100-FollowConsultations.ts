/** Who wants to hear of which consultation, and how many they are. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowConsultations1795000019100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE consultation_follows (
      account_id uuid NOT NULL REFERENCES accounts (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
      followed_at timestamptz NOT NULL,
      PRIMARY KEY (account_id, consultation_id)
    )`);
    await query.query(`CREATE INDEX consultation_follows_newest ON consultation_follows (account_id, followed_at, consultation_id)`);
    await query.query(`CREATE INDEX consultation_follows_of_consultation ON consultation_follows (consultation_id, account_id)`);
    await query.query(`ALTER TABLE consultation_activity ADD COLUMN followers integer NOT NULL DEFAULT 0`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE consultation_activity DROP COLUMN followers`);
    await query.query(`DROP TABLE consultation_follows`);
  }
}
