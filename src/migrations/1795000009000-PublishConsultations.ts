/** Consultations, their words in several languages, memorandum and topics. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PublishConsultations1795000009000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE consultations (
      id uuid PRIMARY KEY,
      slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      status text NOT NULL CHECK (status IN ('DRAFT', 'SCHEDULED', 'ANSWERED', 'ARCHIVED', 'WITHDRAWN')),
      territory_code text REFERENCES territories (code),
      time_zone text NOT NULL,
      opens_at timestamptz,
      closes_at timestamptz,
      policy_id uuid REFERENCES publication_policies (id),
      shorter_term_justification jsonb,
      contact jsonb,
      channels text[] NOT NULL DEFAULT '{}',
      withdrawal_reason text,
      created_by uuid NOT NULL REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      published_at timestamptz,
      announced_phase text,
      CHECK (status = 'DRAFT' OR (opens_at <= closes_at AND published_at IS NOT NULL))
    )`);
    await query.query(`CREATE INDEX consultations_newest ON consultations ((coalesce(published_at, created_at)), id)`);
    await query.query(`CREATE INDEX consultations_closing ON consultations (closes_at, id) WHERE status <> 'DRAFT'`);
    await query.query(`CREATE INDEX consultations_to_announce ON consultations (id) WHERE announced_phase IN ('SCHEDULED', 'OPEN')`);
    await query.query(`CREATE INDEX consultations_of_agency ON consultations (agency_id, id)`);
    await query.query(`CREATE TABLE consultation_activity (
      consultation_id uuid PRIMARY KEY REFERENCES consultations (id) ON DELETE CASCADE,
      contributions bigint NOT NULL DEFAULT 0
    )`);
    await query.query(`CREATE INDEX journal_public_history ON journal (consultation_id, sequence) WHERE is_public`);
    await query.query(`CREATE INDEX consultations_most_active ON consultation_activity (contributions, consultation_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX journal_public_history`);
    await query.query(`DROP TABLE consultation_activity, consultations`);
  }
}
