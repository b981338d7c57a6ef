/** How agencies keep up with their questions: templates, and the head to whom what is late goes. */
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
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE agency_heads, answer_templates`);
  }
}
