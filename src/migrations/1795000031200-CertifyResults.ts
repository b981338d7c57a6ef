/** The result of a poll, who certified it and what was noted afterwards: written once, never changed. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CertifyResults1795000031200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE INDEX polls_to_close ON polls (consultation_id) WHERE closed_at IS NULL`);
    await query.query(`ALTER TABLE polls ADD COLUMN counting_until timestamptz`);
    await query.query(`CREATE TABLE poll_results (
      poll_id uuid PRIMARY KEY REFERENCES polls (id),
      counted_at timestamptz NOT NULL,
      ballots integer NOT NULL,
      result text NOT NULL,
      hash bytea NOT NULL,
      seed bytea NOT NULL
    )`);
    await query.query(`CREATE INDEX poll_results_by_time ON poll_results (counted_at)`);
    await query.query(`CREATE TABLE poll_certifications (
      poll_id uuid NOT NULL REFERENCES poll_results (poll_id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      place smallint NOT NULL CHECK (place IN (1, 2)),
      certified_at timestamptz NOT NULL,
      PRIMARY KEY (poll_id, place),
      CONSTRAINT two_officials_certify UNIQUE (poll_id, account_id)
    )`);
    await query.query(`CREATE TABLE poll_annotations (
      id uuid PRIMARY KEY,
      poll_id uuid NOT NULL REFERENCES poll_results (poll_id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      text text NOT NULL,
      annotated_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX poll_annotations_of_poll ON poll_annotations (poll_id, annotated_at)`);
    await query.query(`CREATE FUNCTION refuse_to_change_results() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% cannot be changed: results are written once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of ['poll_results', 'poll_certifications', 'poll_annotations']) {
      await query.query(`CREATE TRIGGER ${table}_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_results()`);
      // Also for a session that plays replica.
      await query.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_stay`);
    }
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE poll_annotations, poll_certifications, poll_results`);
    await query.query(`DROP FUNCTION refuse_to_change_results()`);
    await query.query(`ALTER TABLE polls DROP COLUMN counting_until`);
    await query.query(`DROP INDEX polls_to_close`);
  }
}
