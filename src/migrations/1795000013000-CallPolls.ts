/** Polls inside a consultation, with their options and words. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CallPolls1795000013000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE polls (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      position integer NOT NULL,
      kind text NOT NULL CHECK (kind IN ('SINGLE', 'MULTIPLE', 'STATEMENTS')),
      min_choices smallint NOT NULL,
      max_choices smallint NOT NULL,
      results_policy text NOT NULL CHECK (results_policy IN ('LIVE', 'TURNOUT_ONLY', 'AFTER_CLOSE')),
      question jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      CHECK (min_choices >= 0 AND min_choices <= max_choices)
    )`);
    await query.query(`CREATE INDEX polls_of_consultation ON polls (consultation_id, position)`);
    await query.query(`CREATE TABLE poll_options (
      id uuid PRIMARY KEY,
      poll_id uuid NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
      position smallint NOT NULL,
      label jsonb NOT NULL,
      UNIQUE (poll_id, position)
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE poll_options, polls`);
  }
}
