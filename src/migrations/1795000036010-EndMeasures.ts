/** Measures that were taken for a time and whose time is over: each ends once. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndMeasures1795000036010 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE ended_decisions (
      decision_id uuid PRIMARY KEY REFERENCES moderation_decisions (id),
      ended_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE TRIGGER ended_decisions_are_append_only BEFORE UPDATE OR DELETE ON ended_decisions
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    // What waits for its end, until it comes or until something else has ended it: the only list that is ever made shorter.
    await query.query(`CREATE TABLE measures_to_end (
      decision_id uuid PRIMARY KEY REFERENCES moderation_decisions (id),
      ends_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX measures_to_end_next ON measures_to_end (ends_at, decision_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE measures_to_end, ended_decisions`);
  }
}
