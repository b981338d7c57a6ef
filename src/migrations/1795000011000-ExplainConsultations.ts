/** The explanatory memorandum (memoria justificativa), topics, and requests to close early. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExplainConsultations1795000011000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE memoranda (
      consultation_id uuid PRIMARY KEY REFERENCES consultations (id) ON DELETE CASCADE,
      background text NOT NULL,
      scope text NOT NULL,
      legal_viability text NOT NULL,
      economic_impact text NOT NULL,
      budget_impact text NOT NULL,
      environmental_impact text NOT NULL,
      technical_studies text NOT NULL
    )`);
    await query.query(`CREATE TABLE topics (
      slug text PRIMARY KEY,
      name jsonb NOT NULL
    )`);
    await query.query(`CREATE TABLE consultation_topics (
      consultation_id uuid NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
      topic_slug text NOT NULL REFERENCES topics (slug),
      PRIMARY KEY (consultation_id, topic_slug)
    )`);
    await query.query(`CREATE INDEX consultations_of_topic ON consultation_topics (topic_slug)`);
    await query.query(`CREATE TABLE closing_requests (
      consultation_id uuid PRIMARY KEY REFERENCES consultations (id),
      requested_by uuid NOT NULL REFERENCES accounts (id),
      reason text NOT NULL,
      requested_at timestamptz NOT NULL
    )`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE closing_requests, consultation_topics, topics, memoranda`);
  }
}
