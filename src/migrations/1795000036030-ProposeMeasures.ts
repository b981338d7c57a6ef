/** Measures that take two people: proposed by one moderator, seconded or declined by another. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProposeMeasures1795000036030 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE moderation_proposals (
      id uuid PRIMARY KEY,
      comment_id uuid NOT NULL REFERENCES comments (id),
      consultation_id uuid NOT NULL REFERENCES consultations (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      measure text NOT NULL CONSTRAINT moderation_proposals_measure_check
        CHECK (measure IN ('LABEL', 'HIDE', 'HIDE_PART', 'LOCK_THREAD', 'WARN', 'SUSPEND')),
      statement jsonb NOT NULL,
      proposed_by uuid NOT NULL REFERENCES accounts (id),
      proposed_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      outcome text CONSTRAINT moderation_proposals_outcome_check CHECK (outcome IN ('SECONDED', 'DECLINED', 'WITHDRAWN')),
      answered_by uuid REFERENCES accounts (id),
      answered_at timestamptz,
      answer text,
      decision_id uuid REFERENCES moderation_decisions (id),
      CONSTRAINT moderation_proposals_answer_check CHECK ((outcome IS NULL) = (answered_at IS NULL) AND (outcome IS NOT DISTINCT FROM 'SECONDED') = (decision_id IS NOT NULL)),
      CONSTRAINT moderation_proposals_two_people_check CHECK (outcome <> 'SECONDED' OR answered_by <> proposed_by)
    )`);
    await query.query(`CREATE INDEX moderation_proposals_open ON moderation_proposals (agency_id, proposed_at, id) WHERE outcome IS NULL`);
    await query.query(`CREATE INDEX moderation_proposals_of_comment ON moderation_proposals (comment_id, proposed_at, id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE moderation_proposals`);
  }
}
