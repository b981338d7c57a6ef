/** Which comments say the same: arguments, the comments that make each, what people decided by hand, and the work under way. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const lasting = ['cluster_decisions', 'cluster_decision_undoings'];

export class FindArguments1795000035600 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE argument_clusters (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      number integer NOT NULL CHECK (number > 0),
      representative_id uuid NOT NULL REFERENCES comments (id),
      people integer NOT NULL DEFAULT 0,
      comments integer NOT NULL DEFAULT 0,
      near_id uuid REFERENCES argument_clusters (id),
      near_likeness real,
      near_because text[] NOT NULL DEFAULT '{}',
      found_at timestamptz NOT NULL,
      CONSTRAINT argument_clusters_consultation_id_number_key UNIQUE (consultation_id, number)
    )`);
    await query.query(
      `CREATE INDEX argument_clusters_most_signed ON argument_clusters (consultation_id, people, number) WHERE comments > 0`,
    );
    await query.query(`CREATE INDEX argument_clusters_near ON argument_clusters (near_id) WHERE near_id IS NOT NULL`);
    await query.query(`CREATE TABLE argument_members (
      comment_id uuid PRIMARY KEY REFERENCES comments (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      cluster_id uuid NOT NULL REFERENCES argument_clusters (id),
      fingerprint text NOT NULL,
      likeness real NOT NULL,
      added integer NOT NULL
    )`);
    await query.query(`CREATE INDEX argument_members_of_cluster ON argument_members (cluster_id, comment_id)`);
    // What is still to be read, a row for each time: whoever dies in between leaves it here, and nobody waits for a row of another.
    await query.query(`CREATE TABLE argument_waiting (
      id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
      comment_id uuid NOT NULL REFERENCES comments (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id)
    )`);
    await query.query(`CREATE INDEX argument_waiting_of_consultation ON argument_waiting (consultation_id, comment_id)`);
    await query.query(`CREATE TABLE argument_runs (
      consultation_id uuid PRIMARY KEY REFERENCES consultations (id),
      total integer NOT NULL DEFAULT 0,
      read integer NOT NULL DEFAULT 0,
      placed integer NOT NULL DEFAULT 0,
      begun_at timestamptz NOT NULL,
      finished_at timestamptz,
      claimed_by uuid,
      claimed_until timestamptz,
      not_before timestamptz
    )`);
    await query.query(`CREATE TABLE argument_position (follower text PRIMARY KEY, sequence bigint NOT NULL)`);
    await query.query(`INSERT INTO argument_position (follower, sequence) SELECT 'arguments', coalesce(max(sequence), 0) FROM journal`);
    await query.query(`INSERT INTO argument_waiting (comment_id, consultation_id)
      SELECT id, consultation_id FROM comments WHERE depth = 0 AND author_role = 'CITIZEN' AND hidden_at IS NULL AND withdrawn_at IS NULL`);
    await query.query(`INSERT INTO argument_runs (consultation_id, begun_at) SELECT DISTINCT consultation_id, now() FROM argument_waiting`);
    await query.query(`CREATE INDEX observations_replies ON observations (consultation_id) WHERE kind = 'REPLY'`);
    // So that people and comments are counted in the index alone.
    await query.query(`CREATE INDEX comments_counted ON comments (consultation_id, author_id)
      WHERE depth = 0 AND author_role = 'CITIZEN' AND hidden_at IS NULL AND withdrawn_at IS NULL`);
    await query.query(`CREATE TABLE cluster_decisions (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      number integer NOT NULL CHECK (number > 0),
      act text NOT NULL CHECK (act IN ('JOIN', 'SPLIT')),
      cluster_id uuid NOT NULL REFERENCES argument_clusters (id),
      others uuid[] NOT NULL,
      pairs jsonb NOT NULL,
      decided_by uuid NOT NULL REFERENCES accounts (id),
      decided_at timestamptz NOT NULL,
      CONSTRAINT cluster_decisions_consultation_id_number_key UNIQUE (consultation_id, number)
    )`);
    await query.query(`CREATE TABLE cluster_decision_undoings (
      decision_id uuid PRIMARY KEY REFERENCES cluster_decisions (id),
      undone_by uuid NOT NULL REFERENCES accounts (id),
      undone_at timestamptz NOT NULL
    )`);
    for (const table of lasting)
      await query.query(`CREATE TRIGGER ${table}_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await query.query(`ALTER TABLE observations ADD CONSTRAINT observations_cluster_id_fkey
      FOREIGN KEY (cluster_id) REFERENCES argument_clusters (id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX comments_counted, observations_replies`);
    await query.query(`ALTER TABLE observations DROP CONSTRAINT observations_cluster_id_fkey`);
    await query.query(`DROP TABLE cluster_decision_undoings, cluster_decisions, argument_position, argument_runs, argument_waiting,
      argument_members, argument_clusters`);
  }
}
