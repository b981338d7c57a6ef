/** Who may take part in a consultation and in a poll; null is everybody who has an account. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForEligibility1795000037130 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE consultations ADD COLUMN eligibility jsonb`);
    await query.query(`ALTER TABLE polls ADD COLUMN eligibility jsonb`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE polls DROP COLUMN eligibility`);
    await query.query(`ALTER TABLE consultations DROP COLUMN eligibility`);
  }
}
