/** Notes of each letter that waits for moderators by which bands near-equal ones are found. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowCampaignLetters1795000036350 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE alike_letters (
      mark uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      comment_id uuid NOT NULL REFERENCES comments (id),
      bands integer[] NOT NULL
    )`);
    await query.query(`CREATE INDEX alike_letters_by_band ON alike_letters USING gin (bands)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE alike_letters`);
  }
}
