/** Within how many working days of the closing observations must be answered, where a dated policy says so. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DateAnswers1795000035200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE publication_policies ADD COLUMN answer_within integer`);
    await query.query(`ALTER TABLE publication_policies
      ADD CONSTRAINT publication_policies_answer_within_check CHECK (answer_within > 0)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE publication_policies DROP COLUMN answer_within`);
  }
}
