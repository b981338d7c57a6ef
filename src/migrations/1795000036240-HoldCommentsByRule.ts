/** By which rules an agency holds new comments back until somebody has looked; every change is kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldCommentsByRule1795000036240 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE premoderation_rules (
      id uuid PRIMARY KEY,
      agency_id uuid NOT NULL REFERENCES agencies (id),
      number integer NOT NULL,
      new_account_days integer CONSTRAINT premoderation_rules_days_check CHECK (new_account_days BETWEEN 1 AND 30),
      most_links integer CONSTRAINT premoderation_rules_links_check CHECK (most_links BETWEEN 0 AND 20),
      words text[] NOT NULL,
      most_a_minute integer CONSTRAINT premoderation_rules_minute_check CHECK (most_a_minute BETWEEN 3 AND 1000),
      reason text NOT NULL,
      changed_by uuid NOT NULL REFERENCES accounts (id),
      changed_at timestamptz NOT NULL,
      CONSTRAINT one_change_at_a_time UNIQUE (agency_id, number)
    )`);
    await query.query(`CREATE TRIGGER premoderation_rules_are_append_only BEFORE UPDATE OR DELETE ON premoderation_rules
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    // What came in each minute: only numbers, for the rule about bursts, and only for minutes.
    await query.query(`CREATE TABLE posts_by_minute (
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      minute timestamptz NOT NULL,
      alike bytea NOT NULL,
      posts integer NOT NULL,
      PRIMARY KEY (consultation_id, minute, alike)
    )`);
    await query.query(`CREATE INDEX posts_by_minute_past ON posts_by_minute (minute)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE posts_by_minute, premoderation_rules`);
  }
}
