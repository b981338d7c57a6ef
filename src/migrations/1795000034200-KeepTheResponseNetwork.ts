/** How agencies keep up with their questions: templates, the head to whom what is late goes, and what people are told. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepTheResponseNetwork1795000034200 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE answer_templates (
      id uuid PRIMARY KEY,
      agency_id uuid NOT NULL REFERENCES agencies (id),
      locale text NOT NULL,
      name text NOT NULL,
      body text NOT NULL,
      changed_by uuid NOT NULL REFERENCES accounts (id),
      changed_at timestamptz NOT NULL,
      CONSTRAINT one_template_a_name UNIQUE (agency_id, name)
    )`);
    await query.query(`CREATE TABLE agency_heads (
      agency_id uuid PRIMARY KEY REFERENCES agencies (id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      named_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE TABLE question_notices (
      id uuid PRIMARY KEY,
      question_id uuid NOT NULL REFERENCES questions (id),
      term_id uuid NOT NULL REFERENCES question_terms (id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      kind text NOT NULL,
      noticed_at timestamptz NOT NULL,
      next_try_at timestamptz,
      tries integer NOT NULL DEFAULT 0,
      sent_at timestamptz
    )`);
    await query.query(`CREATE INDEX question_notices_to_send ON question_notices (next_try_at, id) WHERE sent_at IS NULL`);
    await query.query(`CREATE INDEX question_notices_of_question ON question_notices (question_id, noticed_at, id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE question_notices, agency_heads, answer_templates`);
  }
}
