/** Which comments officials entered for somebody, and where they came from. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayHowCommentsCame1795000037520 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comments
      ADD COLUMN gathering_id uuid REFERENCES gatherings (id),
      ADD COLUMN people_behind integer CONSTRAINT comments_people_behind_check CHECK (people_behind > 0),
      ADD COLUMN speaker text`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comments DROP COLUMN gathering_id, DROP COLUMN people_behind, DROP COLUMN speaker`);
  }
}
