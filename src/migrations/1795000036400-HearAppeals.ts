/** Appeals against decisions of moderators. What became of an appeal stands beside it, once and for ever. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HearAppeals1795000036400 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE moderation_appeals (
      id uuid PRIMARY KEY,
      decision_id uuid NOT NULL REFERENCES moderation_decisions (id),
      comment_id uuid NOT NULL REFERENCES comments (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      step text NOT NULL CHECK (step IN ('AGENCY', 'AUDITOR')),
      why_auditor text CHECK (why_auditor IN ('FURTHER', 'DECIDED_ON_APPEAL', 'NOBODY_ELSE')),
      first_id uuid REFERENCES moderation_appeals (id),
      standing text NOT NULL CHECK (standing IN ('AUTHOR', 'REPORTER')),
      appellant_id uuid NOT NULL REFERENCES accounts (id),
      words text NOT NULL,
      filed_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      closed_at timestamptz,
      withdrawn_at timestamptz,
      settled_by uuid REFERENCES moderation_decisions (id),
      CONSTRAINT one_appeal_a_step UNIQUE (decision_id, appellant_id, step),
      CONSTRAINT auditors_have_a_reason CHECK ((step = 'AUDITOR') = (why_auditor IS NOT NULL))
    )`);
    await query.query(
      `CREATE INDEX moderation_appeals_to_decide ON moderation_appeals (agency_id, step, due_at, id) WHERE closed_at IS NULL`,
    );
    await query.query(`CREATE INDEX moderation_appeals_of_auditors ON moderation_appeals (step, due_at, id) WHERE closed_at IS NULL`);
    await query.query(`CREATE INDEX moderation_appeals_of_appellant ON moderation_appeals (appellant_id, filed_at, id)`);
    await query.query(`CREATE INDEX moderation_appeals_of_agency ON moderation_appeals (agency_id, filed_at, id)`);
    await query.query(`CREATE INDEX moderation_appeals_of_comment ON moderation_appeals (comment_id)`);
    await query.query(`CREATE INDEX moderation_appeals_of_first ON moderation_appeals (first_id) WHERE first_id IS NOT NULL`);
    await query.query(`CREATE INDEX moderation_appeals_settled_by ON moderation_appeals (settled_by) WHERE settled_by IS NOT NULL`);
    await query.query(`CREATE TABLE moderation_appeal_outcomes (
      appeal_id uuid PRIMARY KEY REFERENCES moderation_appeals (id),
      outcome text NOT NULL CHECK (outcome IN ('UPHELD', 'REVERSED', 'CHANGED')),
      reason text NOT NULL,
      decided_by uuid NOT NULL REFERENCES accounts (id),
      decided_at timestamptz NOT NULL
    )`);
    // What an outcome did: the decision that lifts the first one, and the one that takes its place.
    await query.query(`CREATE TABLE moderation_appeal_decisions (
      decision_id uuid PRIMARY KEY REFERENCES moderation_decisions (id),
      appeal_id uuid NOT NULL REFERENCES moderation_appeals (id)
    )`);
    for (const table of ['moderation_appeal_outcomes', 'moderation_appeal_decisions'])
      await query.query(
        `CREATE TRIGGER ${table}_are_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
    await query.query(`CREATE INDEX moderation_appeal_decisions_of_appeal ON moderation_appeal_decisions (appeal_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE moderation_appeal_decisions`);
    await query.query(`DROP TABLE moderation_appeal_outcomes`);
    await query.query(`DROP TABLE moderation_appeals`);
  }
}
