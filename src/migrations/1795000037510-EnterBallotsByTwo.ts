/** Ballots that officials enter for others, by two people; and how each ballot came, counted. Until now all came by the web. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EnterBallotsByTwo1795000037510 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE assisted_ballots (
      id uuid PRIMARY KEY,
      poll_id uuid NOT NULL REFERENCES polls (id),
      gathering_id uuid NOT NULL REFERENCES gatherings (id),
      number integer NOT NULL,
      state text NOT NULL CONSTRAINT assisted_ballots_state_check
        CHECK (state IN ('ENTERED', 'DIFFERENT', 'AGREED', 'CAST', 'REFUSED', 'REJECTED')),
      document_key bytea,
      second_document_key bytea,
      born_on date,
      home text REFERENCES territories (code),
      entry bytea,
      choices jsonb,
      second_choices jsonb,
      reason text,
      entered_by uuid NOT NULL REFERENCES accounts (id),
      entered_at timestamptz NOT NULL,
      second_by uuid REFERENCES accounts (id),
      third_by uuid REFERENCES accounts (id),
      rejected_by uuid REFERENCES accounts (id),
      settled_at timestamptz,
      CONSTRAINT assisted_ballots_forgotten_check
        CHECK (state IN ('ENTERED', 'DIFFERENT', 'AGREED') OR (choices IS NULL AND second_choices IS NULL AND document_key IS NULL AND second_document_key IS NULL AND born_on IS NULL AND home IS NULL))
    )`);
    await query.query(`CREATE UNIQUE INDEX assisted_ballots_number ON assisted_ballots (gathering_id, poll_id, number)`);
    await query.query(
      `CREATE UNIQUE INDEX one_entry_per_document ON assisted_ballots (poll_id, document_key) WHERE document_key IS NOT NULL`,
    );
    await query.query(`ALTER TABLE ballots ADD COLUMN way text, ADD COLUMN previous_way text`);
    await query.query(`CREATE TABLE poll_ways (
      poll_id uuid NOT NULL REFERENCES polls (id) ON DELETE CASCADE,
      way text NOT NULL,
      ballots bigint NOT NULL,
      PRIMARY KEY (poll_id, way)
    ) WITH (fillfactor = 50)`);
    await query.query(`INSERT INTO poll_ways (poll_id, way, ballots)
      SELECT poll_id, 'WEB', votes FROM poll_tallies WHERE mark = -1 AND votes > 0`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE poll_ways`);
    await query.query(`ALTER TABLE ballots DROP COLUMN way, DROP COLUMN previous_way`);
    await query.query(`DROP TABLE assisted_ballots`);
  }
}
