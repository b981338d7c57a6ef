/** Comments on a consultation or an article, replies, edits, supports and counters. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeComments1795000015000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE comments (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      provision_id uuid REFERENCES provisions (id),
      version_id uuid REFERENCES text_versions (id),
      parent_id uuid REFERENCES comments (id),
      depth smallint NOT NULL CHECK (depth BETWEEN 0 AND 3),
      author_id uuid NOT NULL REFERENCES accounts (id),
      author_role text NOT NULL CHECK (author_role IN ('CITIZEN', 'OFFICIAL')),
      stance text NOT NULL CHECK (stance IN ('IN_FAVOUR', 'AGAINST', 'NEUTRAL')),
      body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 5000),
      created_at timestamptz(3) NOT NULL,
      edited_at timestamptz,
      withdrawn_at timestamptz,
      hidden_at timestamptz,
      hidden_reason text,
      supports integer NOT NULL DEFAULT 0 CHECK (supports >= 0),
      replies integer NOT NULL DEFAULT 0
    ) WITH (fillfactor = 90)`);
    // No list is ordered by the id alone: the primary key would do for that, and a reader of one list would pass through all others.
    // The stance stands last in each: a page of one stance then passes over the others within the index.
    await query.query(`CREATE INDEX comments_newest ON comments (consultation_id, created_at, id, stance) WHERE depth = 0`);
    await query.query(`CREATE INDEX comments_most_supported ON comments (consultation_id, supports, id, stance) WHERE depth = 0`);
    await query.query(`CREATE INDEX comments_most_discussed ON comments (consultation_id, replies, id, stance) WHERE depth = 0`);
    // This one holds replies, too, so that it serves the foreign key when a draft loses articles.
    await query.query(
      `CREATE INDEX article_comments_newest ON comments (provision_id, depth, created_at, id, stance) WHERE provision_id IS NOT NULL`,
    );
    await query.query(
      `CREATE INDEX article_comments_most_supported ON comments (provision_id, supports, id, stance) WHERE depth = 0 AND provision_id IS NOT NULL`,
    );
    await query.query(
      `CREATE INDEX article_comments_most_discussed ON comments (provision_id, replies, id, stance) WHERE depth = 0 AND provision_id IS NOT NULL`,
    );
    await query.query(`CREATE INDEX comments_replies ON comments (parent_id, created_at, id) WHERE parent_id IS NOT NULL`);
    await query.query(`CREATE INDEX comments_of_author ON comments (author_id, created_at, id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE comments`);
  }
}
