/** What people are told of questions is a notice too, and letters that no server takes are given up. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellOfQuestions1795000035800 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE notices ADD COLUMN question_id uuid REFERENCES questions (id)`);
    await query.query(`ALTER TABLE notices ADD COLUMN mail_tries integer NOT NULL DEFAULT 0`);
    await query.query(`CREATE INDEX notices_of_question ON notices (question_id, created_at, id) WHERE question_id IS NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE notices DROP COLUMN mail_tries, DROP COLUMN question_id`);
  }
}
