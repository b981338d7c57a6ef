/** Decisions that were undone: the decision itself stays as it was written, in the log and for audits. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UndoDecisions1795000020500 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE undone_decisions (
      decision_id uuid PRIMARY KEY REFERENCES moderation_decisions (id),
      undone_at timestamptz NOT NULL
    )`);
    await query.query(`CREATE TRIGGER undone_decisions_are_append_only BEFORE UPDATE OR DELETE ON undone_decisions
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await query.query(`CREATE INDEX moderation_decisions_of_comment ON moderation_decisions (comment_id, decided_at, id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX moderation_decisions_of_comment`);
    await query.query(`DROP TABLE undone_decisions`);
  }
}
