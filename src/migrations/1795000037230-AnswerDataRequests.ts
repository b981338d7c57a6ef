/** What people ask of whoever answers for their data, with the day on which the law wants an answer. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AnswerDataRequests1795000037230 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE data_requests (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      kind text NOT NULL CHECK (kind IN ('CONSULTATION', 'CORRECTION', 'COMPLAINT')),
      words text NOT NULL,
      asked_at timestamptz(3) NOT NULL,
      due_on date NOT NULL,
      outcome text CHECK (outcome IN ('GRANTED', 'PARTLY_GRANTED', 'REFUSED')),
      answer text,
      answered_by uuid REFERENCES accounts (id),
      answered_at timestamptz,
      CHECK ((answered_at IS NULL) = (answer IS NULL AND outcome IS NULL))
    )`);
    await query.query(`CREATE INDEX data_requests_of_account ON data_requests (account_id, asked_at DESC, id DESC)`);
    await query.query(`CREATE INDEX data_requests_open ON data_requests (due_on, id) WHERE answered_at IS NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE data_requests`);
  }
}
