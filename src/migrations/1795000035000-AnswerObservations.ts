/** Observations of a closed consultation, and what is answered to each: prepared by the agency, then signed for ever. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const dispositions = `('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'OUT_OF_SCOPE', 'ALREADY_COVERED')`;

export class AnswerObservations1795000035000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE observation_templates (
      id uuid PRIMARY KEY,
      agency_id uuid NOT NULL REFERENCES agencies (id),
      name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
      disposition text NOT NULL CHECK (disposition IN ${dispositions}),
      reasons jsonb NOT NULL,
      saved_by uuid NOT NULL REFERENCES accounts (id),
      saved_at timestamptz NOT NULL,
      deleted_at timestamptz
    )`);
    await query.query(
      `CREATE INDEX observation_templates_of_agency ON observation_templates (agency_id, name, id) WHERE deleted_at IS NULL`,
    );
    // One row a consultation: whoever changes its matrix locks it, and nothing is entered twice.
    await query.query(`CREATE TABLE observation_matrices (
      consultation_id uuid PRIMARY KEY REFERENCES consultations (id),
      entered_at timestamptz NOT NULL,
      numbered integer NOT NULL DEFAULT 0 CHECK (numbered >= 0),
      revision integer NOT NULL DEFAULT 0 CHECK (revision >= 0)
    )`);
    await query.query(`CREATE TABLE prepared_answers (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      disposition text NOT NULL CHECK (disposition IN ${dispositions}),
      reasons jsonb NOT NULL,
      changes uuid[] NOT NULL,
      template_id uuid REFERENCES observation_templates (id),
      prepared_by uuid NOT NULL REFERENCES accounts (id),
      prepared_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE TABLE signed_answers (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      prepared_id uuid NOT NULL REFERENCES prepared_answers (id),
      disposition text NOT NULL CHECK (disposition IN ${dispositions}),
      reasons jsonb NOT NULL,
      changes uuid[] NOT NULL,
      version_id uuid REFERENCES text_versions (id),
      signer_id uuid NOT NULL REFERENCES accounts (id),
      signer_name text NOT NULL,
      office text NOT NULL CHECK (char_length(office) BETWEEN 1 AND 200),
      signed_at timestamptz NOT NULL,
      signing_id uuid NOT NULL
    )`);
    await query.query(`CREATE INDEX signed_answers_of_consultation ON signed_answers (consultation_id, signed_at, id)`);
    await query.query(`CREATE INDEX signed_answers_of_signing ON signed_answers (signing_id)`);
    await query.query(`CREATE TABLE observations (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES observation_matrices (consultation_id),
      number integer NOT NULL CHECK (number > 0),
      comment_id uuid NOT NULL REFERENCES comments (id),
      author_id uuid NOT NULL REFERENCES accounts (id),
      kind text NOT NULL CHECK (kind IN ('COMMENT', 'SUGGESTION', 'REPLY')),
      provision_id uuid REFERENCES provisions (id),
      cluster_id uuid,
      state text NOT NULL CHECK (state IN ('IN_SCOPE', 'HIDDEN', 'WITHDRAWN')),
      prepared_id uuid REFERENCES prepared_answers (id),
      answer_id uuid REFERENCES signed_answers (id),
      disposition text CHECK (disposition IN ${dispositions}),
      answered_at timestamptz,
      answers smallint NOT NULL DEFAULT 0,
      revision integer NOT NULL DEFAULT 0,
      CONSTRAINT observations_comment_id_key UNIQUE (comment_id),
      CONSTRAINT observations_consultation_id_number_key UNIQUE (consultation_id, number),
      CONSTRAINT observations_answered_check CHECK (
        (answer_id IS NULL) = (disposition IS NULL) AND (answer_id IS NULL) = (answered_at IS NULL) AND (answer_id IS NULL) = (answers = 0))
    )`);
    await query.query(
      `CREATE INDEX observations_unanswered ON observations (consultation_id, number) WHERE answer_id IS NULL AND state = 'IN_SCOPE'`,
    );
    await query.query(`CREATE INDEX observations_answered ON observations (consultation_id, number) WHERE answer_id IS NOT NULL`);
    await query.query(
      `CREATE INDEX observations_of_disposition ON observations (consultation_id, disposition, number) WHERE answer_id IS NOT NULL`,
    );
    await query.query(`CREATE INDEX observations_of_provision ON observations (provision_id, number) WHERE provision_id IS NOT NULL`);
    await query.query(`CREATE INDEX observations_of_cluster ON observations (cluster_id, number) WHERE cluster_id IS NOT NULL`);
    await query.query(`CREATE INDEX observations_of_author ON observations (author_id, consultation_id)`);
    await query.query(`CREATE TABLE observation_answers (
      observation_id uuid NOT NULL REFERENCES observations (id),
      number smallint NOT NULL CHECK (number > 0),
      answer_id uuid NOT NULL REFERENCES signed_answers (id),
      PRIMARY KEY (observation_id, number)
    )`);
    await query.query(`CREATE INDEX observation_answers_of_answer ON observation_answers (answer_id, observation_id)`);
    for (const table of ['signed_answers', 'observation_answers'])
      await query.query(`CREATE TRIGGER ${table}_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(
      `DROP TABLE observation_answers, observations, signed_answers, prepared_answers, observation_matrices, observation_templates`,
    );
  }
}
