/** What moderators write to each other about a case, and to whom one of them hands it over: never public, and kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteCases1795000036310 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE moderation_notes (
      id uuid PRIMARY KEY,
      case_id uuid NOT NULL REFERENCES moderation_cases (id),
      author_id uuid NOT NULL REFERENCES accounts (id),
      body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 2000),
      handed_to uuid REFERENCES accounts (id),
      created_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE INDEX moderation_notes_of_case ON moderation_notes (case_id, created_at, id)`);
    await query.query(`CREATE TRIGGER moderation_notes_are_append_only BEFORE UPDATE OR DELETE ON moderation_notes
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE moderation_notes`);
  }
}
