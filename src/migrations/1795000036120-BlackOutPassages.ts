/** Passages that are blacked out: comments keep what everybody may read, the words as written stand apart, where nothing that reads comments comes across them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BlackOutPassages1795000036120 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comments ADD COLUMN blackout_reason text`);
    // Begin and end of each in what is left of the words, in code points.
    await query.query(`ALTER TABLE comments ADD COLUMN blackouts integer[]`);
    await query.query(`CREATE TABLE comment_blackouts (
      comment_id uuid PRIMARY KEY REFERENCES comments (id),
      body text NOT NULL,
      passages integer[] NOT NULL,
      hidden_at timestamptz NOT NULL
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    // Whoever goes back has no place for the difference: what everybody could read stays.
    await query.query(`DROP TABLE comment_blackouts`);
    await query.query(`ALTER TABLE comments DROP COLUMN blackouts, DROP COLUMN blackout_reason`);
  }
}
