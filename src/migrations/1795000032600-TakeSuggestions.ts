/** Other words for a passage: proposed, opposed, decided about, and taken by a version. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeSuggestions1795000032600 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE comment_suggestions (
      comment_id uuid PRIMARY KEY REFERENCES comments (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      proposed text NOT NULL CHECK (char_length(proposed) <= 2000),
      may_name boolean NOT NULL,
      opposes integer NOT NULL DEFAULT 0 CHECK (opposes >= 0),
      status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'ACCEPTED', 'ACCEPTED_CHANGED', 'DECLINED')),
      decided_by uuid REFERENCES accounts (id),
      decided_at timestamptz,
      reason text,
      wording text,
      CONSTRAINT comment_suggestions_wording_check CHECK ((wording IS NOT NULL) = (status IN ('ACCEPTED', 'ACCEPTED_CHANGED'))),
      CONSTRAINT comment_suggestions_decided_check CHECK ((decided_at IS NULL) = (status = 'OPEN') AND (decided_by IS NULL) = (status = 'OPEN'))
    )`);
    await query.query(`CREATE INDEX comment_suggestions_of_consultation ON comment_suggestions (consultation_id, comment_id)`);
    await query.query(`CREATE TABLE comment_oppositions (
      comment_id uuid NOT NULL REFERENCES comment_suggestions (comment_id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      PRIMARY KEY (comment_id, account_id)
    )`);
    await query.query(`CREATE TABLE text_version_suggestions (
      comment_id uuid PRIMARY KEY REFERENCES comment_suggestions (comment_id),
      version_id uuid NOT NULL REFERENCES text_versions (id)
    )`);
    await query.query(`CREATE INDEX text_version_suggestions_of_version ON text_version_suggestions (version_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE text_version_suggestions, comment_oppositions, comment_suggestions`);
  }
}
