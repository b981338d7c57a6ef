/** Questions to the government: each with its number, its terms, its answers and its public record. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskQuestions1795000034000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    // One row a year: whoever asks waits for the number before, and a number that was not used is not lost.
    await query.query(`CREATE TABLE question_numbers (year integer PRIMARY KEY, last integer NOT NULL)`);
    await query.query(`CREATE TABLE questions (
      id uuid PRIMARY KEY,
      year integer NOT NULL,
      ordinal integer NOT NULL,
      asker_id uuid NOT NULL REFERENCES accounts (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      is_private boolean NOT NULL,
      allows_edition boolean NOT NULL,
      is_listed boolean NOT NULL,
      kind text NOT NULL CHECK (kind IN ('INFORMATION', 'GENERAL', 'CONSULTATION')),
      locale text NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      public_title text,
      public_body text,
      territory_code text REFERENCES territories (code),
      state text NOT NULL CHECK (state IN ('RECEIVED', 'ASSIGNED', 'ANSWERED', 'REASKED', 'CLOSED', 'WITHDRAWN')),
      assignee_id uuid REFERENCES accounts (id),
      asked_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      answered_at timestamptz,
      rounds integer NOT NULL DEFAULT 1,
      followers integer NOT NULL DEFAULT 0,
      CONSTRAINT one_number_a_question UNIQUE (year, ordinal)
    )`);
    await query.query(`CREATE INDEX questions_newest ON questions (asked_at, id) WHERE is_listed`);
    await query.query(`CREATE INDEX questions_most_followed ON questions (followers, id) WHERE is_listed`);
    await query.query(`CREATE INDEX questions_last_answered ON questions (answered_at, id) WHERE is_listed AND answered_at IS NOT NULL`);
    await query.query(`CREATE INDEX questions_of_asker ON questions (asker_id, asked_at, id)`);
    await query.query(`CREATE INDEX questions_of_agency ON questions (agency_id, asked_at, id)`);
    await query.query(
      `CREATE INDEX questions_in_queue ON questions (agency_id, due_at, id) WHERE state IN ('RECEIVED', 'ASSIGNED', 'REASKED')`,
    );
    await query.query(`CREATE TABLE question_terms (
      id uuid PRIMARY KEY,
      question_id uuid NOT NULL REFERENCES questions (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      cause text NOT NULL CHECK (cause IN ('ASKED', 'TRANSFERRED', 'ASKED_AGAIN')),
      received_at timestamptz NOT NULL,
      received_on date NOT NULL,
      working_days integer NOT NULL,
      transfer_due_on date NOT NULL,
      due_on date NOT NULL,
      due_at timestamptz NOT NULL,
      extended_from date,
      next_reminder_at timestamptz,
      outcome text CHECK (outcome IN ('ANSWERED', 'TRANSFERRED', 'WITHDRAWN')),
      ended_at timestamptz,
      days_taken integer,
      is_in_time boolean,
      rating integer CHECK (rating BETWEEN 1 AND 5),
      CHECK ((outcome IS NULL) = (ended_at IS NULL))
    )`);
    await query.query(`CREATE UNIQUE INDEX one_open_term ON question_terms (question_id) WHERE outcome IS NULL`);
    await query.query(`CREATE INDEX question_terms_of_question ON question_terms (question_id, received_at, id)`);
    await query.query(`CREATE INDEX question_terms_by_receipt ON question_terms (received_on, agency_id)
      INCLUDE (outcome, is_in_time, due_at, days_taken, rating, extended_from)`);
    await query.query(`CREATE INDEX question_terms_to_remind ON question_terms (next_reminder_at) WHERE outcome IS NULL`);
    await query.query(`CREATE TABLE question_answers (
      id uuid PRIMARY KEY,
      question_id uuid NOT NULL REFERENCES questions (id),
      term_id uuid NOT NULL UNIQUE REFERENCES question_terms (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      official_id uuid NOT NULL REFERENCES accounts (id),
      office text NOT NULL,
      body text NOT NULL,
      public_body text,
      answered_at timestamptz NOT NULL,
      rating_words text,
      rated_at timestamptz
    )`);
    await query.query(`CREATE INDEX question_answers_of_question ON question_answers (question_id, answered_at, id)`);
    await query.query(`CREATE TABLE question_records (
      id uuid PRIMARY KEY,
      question_id uuid NOT NULL REFERENCES questions (id),
      at timestamptz NOT NULL,
      act text NOT NULL,
      agency_id uuid NOT NULL REFERENCES agencies (id),
      from_agency_id uuid REFERENCES agencies (id),
      office text,
      due_on date,
      is_in_time boolean,
      words text,
      public_words text
    )`);
    await query.query(`CREATE INDEX question_records_of_question ON question_records (question_id, at, id)`);
    await query.query(`CREATE TABLE question_follows (
      account_id uuid NOT NULL REFERENCES accounts (id),
      question_id uuid NOT NULL REFERENCES questions (id),
      followed_at timestamptz NOT NULL,
      PRIMARY KEY (account_id, question_id)
    )`);
    await query.query(`CREATE INDEX question_follows_of_question ON question_follows (question_id, account_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE question_follows, question_records, question_answers, question_terms, questions, question_numbers`);
  }
}
