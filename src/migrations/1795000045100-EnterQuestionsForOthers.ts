/** Which questions officials entered for somebody, where they came from, and who said them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EnterQuestionsForOthers1795000045100 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE questions
      ADD COLUMN gathering_id uuid REFERENCES gatherings (id),
      ADD COLUMN speaker text,
      ADD CONSTRAINT questions_entered_check CHECK (gathering_id IS NOT NULL AND NOT is_private OR gathering_id IS NULL AND speaker IS NULL)`);
    await query.query(`CREATE INDEX questions_of_gathering ON questions (gathering_id, id) WHERE gathering_id IS NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE questions DROP COLUMN gathering_id, DROP COLUMN speaker`);
  }
}
