/** Pseudonymous ballots, the roll apart from them, and tallies that are counters. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountBallots1795000014000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE poll_keys (
      poll_id uuid PRIMARY KEY REFERENCES polls (id),
      key bytea NOT NULL
    )`);
    await query.query(`CREATE TABLE ballots (
      poll_id uuid NOT NULL REFERENCES polls (id),
      voter bytea NOT NULL,
      marks smallint[] NOT NULL,
      previous_marks smallint[],
      is_withdrawn boolean NOT NULL DEFAULT false,
      receipt text NOT NULL,
      revision integer NOT NULL DEFAULT 1
    )`);
    await query.query(`CREATE UNIQUE INDEX one_ballot_per_person ON ballots (poll_id, voter)`);
    await query.query(`CREATE TABLE poll_roll (
      poll_id uuid NOT NULL REFERENCES polls (id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      PRIMARY KEY (poll_id, account_id)
    )`);
    await query.query(`CREATE TABLE poll_tallies (
      poll_id uuid NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
      mark smallint NOT NULL,
      votes bigint NOT NULL CHECK (votes >= 0),
      PRIMARY KEY (poll_id, mark)
    ) WITH (fillfactor = 50)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE poll_tallies, poll_roll, ballots, poll_keys`);
  }
}
