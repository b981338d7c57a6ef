/** One support a person and comment, earlier wordings of comments, and counters by article and stance. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SupportAndCountComments1795000016000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE comment_supports (
      comment_id uuid NOT NULL REFERENCES comments (id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      PRIMARY KEY (comment_id, account_id)
    )`);
    await query.query(`CREATE TABLE comment_edits (
      comment_id uuid NOT NULL REFERENCES comments (id),
      number integer NOT NULL,
      body text NOT NULL,
      stance text NOT NULL,
      replaced_at timestamptz NOT NULL,
      PRIMARY KEY (comment_id, number)
    )`);
    // A place is a part of a text, or a consultation with all parts of its text.
    await query.query(`CREATE TABLE comment_counts (
      place_id uuid NOT NULL,
      stance text NOT NULL,
      comments bigint NOT NULL CHECK (comments >= 0),
      PRIMARY KEY (place_id, stance)
    ) WITH (fillfactor = 50)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE comment_counts, comment_edits, comment_supports`);
  }
}
