/** The text under discussion: versions, provisions that keep their identity, and their words in each version. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PrintTexts1795000012000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE text_versions (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
      number integer NOT NULL,
      source text NOT NULL,
      notes text[] NOT NULL,
      created_by uuid NOT NULL REFERENCES accounts (id),
      created_at timestamptz NOT NULL,
      UNIQUE (consultation_id, number)
    )`);
    await query.query(`CREATE TABLE provisions (
      id uuid PRIMARY KEY,
      consultation_id uuid NOT NULL REFERENCES consultations (id) ON DELETE CASCADE
    )`);
    await query.query(`CREATE INDEX provisions_of_consultation ON provisions (consultation_id)`);
    await query.query(`CREATE TABLE provision_wordings (
      version_id uuid NOT NULL REFERENCES text_versions (id) ON DELETE CASCADE,
      provision_id uuid NOT NULL REFERENCES provisions (id),
      position integer NOT NULL,
      parent_id uuid REFERENCES provisions (id),
      depth smallint NOT NULL,
      kind text NOT NULL,
      eid text NOT NULL,
      number text,
      label text NOT NULL,
      heading text,
      body text NOT NULL,
      PRIMARY KEY (version_id, position),
      UNIQUE (version_id, provision_id),
      UNIQUE (version_id, eid)
    )`);
    await query.query(`CREATE INDEX provision_wordings_of_provision ON provision_wordings (provision_id)`);
    await query.query(`CREATE INDEX provision_wordings_of_parent ON provision_wordings (version_id, parent_id, position)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE provision_wordings, provisions, text_versions`);
  }
}
