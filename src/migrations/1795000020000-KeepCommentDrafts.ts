/** Drafts of comments, one a person and subject: the consultation, a part of its text, or the comment that is answered. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepCommentDrafts1795000020000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE comment_drafts (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      subject_id uuid NOT NULL,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      provision_id uuid REFERENCES provisions (id),
      parent_id uuid REFERENCES comments (id),
      stance text CHECK (stance IN ('IN_FAVOUR', 'AGAINST', 'NEUTRAL')),
      body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 5000),
      saved_at timestamptz(3) NOT NULL,
      CONSTRAINT one_draft_per_person UNIQUE (account_id, subject_id),
      CHECK (subject_id = coalesce(parent_id, provision_id, consultation_id))
    )`);
    await query.query(`CREATE INDEX comment_drafts_newest ON comment_drafts (account_id, saved_at, id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE comment_drafts`);
  }
}
