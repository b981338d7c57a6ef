/** Decisions as statements of reasons: facts, basis, source, proportion, duration; and measures milder or wider than hiding. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StateReasons1795000036000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE moderation_decisions DROP CONSTRAINT moderation_decisions_measure_check`);
    await query.query(`ALTER TABLE moderation_decisions
      ADD CONSTRAINT moderation_decisions_measure_check
        CHECK (measure IN ('NO_ACTION', 'LABEL', 'HIDE', 'HIDE_PART', 'LOCK_THREAD', 'WARN', 'SUSPEND', 'RESTORE')),
      ADD COLUMN basis text CONSTRAINT moderation_decisions_basis_check CHECK (basis IN ('ILLEGAL_CONTENT', 'INCOMPATIBLE_CONTENT')),
      ADD COLUMN legal_ground text,
      ADD COLUMN facts text,
      ADD COLUMN proportion text,
      ADD COLUMN source text NOT NULL DEFAULT 'OWN_INITIATIVE'
        CONSTRAINT moderation_decisions_source_check CHECK (source IN ('REPORT', 'OWN_INITIATIVE', 'AUTHORITY')),
      ADD COLUMN automated_detection boolean NOT NULL DEFAULT false,
      ADD COLUMN territory_scope text[] NOT NULL DEFAULT '{CO}',
      ADD COLUMN ends_at timestamptz,
      ADD COLUMN passages jsonb,
      ADD COLUMN lifts_decision_id uuid REFERENCES moderation_decisions (id),
      ADD COLUMN content_created_at timestamptz,
      ADD COLUMN content_language text,
      ADD COLUMN body_at_decision text,
      ADD COLUMN held_for text,
      ADD COLUMN seconded_by uuid REFERENCES accounts (id)`);
    // What is known of the decisions before this is entered once; from here on they are as append-only as ever.
    await query.query(`ALTER TABLE moderation_decisions DISABLE TRIGGER moderation_decisions_are_append_only`);
    await query.query(`UPDATE moderation_decisions d SET content_created_at = c.created_at,
        basis = CASE WHEN d.measure = 'HIDE' THEN 'INCOMPATIBLE_CONTENT' END,
        source = CASE WHEN EXISTS (SELECT FROM comment_reports r WHERE r.decision_id = d.id) THEN 'REPORT' ELSE 'OWN_INITIATIVE' END,
        lifts_decision_id = CASE WHEN d.measure = 'RESTORE' THEN (
          SELECT h.id FROM moderation_decisions h WHERE h.comment_id = d.comment_id AND h.measure = 'HIDE'
            AND (h.decided_at, h.id) < (d.decided_at, d.id) AND NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = h.id)
          ORDER BY h.decided_at DESC, h.id DESC LIMIT 1) END
      FROM comments c WHERE c.id = d.comment_id`);
    await query.query(`ALTER TABLE moderation_decisions ENABLE TRIGGER moderation_decisions_are_append_only`);
    await query.query(`ALTER TABLE moderation_decisions ALTER COLUMN content_created_at SET NOT NULL`);
    await query.query(
      `CREATE INDEX moderation_decisions_lifting ON moderation_decisions (lifts_decision_id) WHERE lifts_decision_id IS NOT NULL`,
    );
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX moderation_decisions_lifting`);
    await query.query(`ALTER TABLE moderation_decisions
      DROP COLUMN seconded_by, DROP COLUMN held_for, DROP COLUMN body_at_decision, DROP COLUMN content_language, DROP COLUMN content_created_at,
      DROP COLUMN lifts_decision_id, DROP COLUMN passages, DROP COLUMN ends_at, DROP COLUMN territory_scope, DROP COLUMN automated_detection,
      DROP COLUMN source, DROP COLUMN proportion, DROP COLUMN facts, DROP COLUMN legal_ground, DROP COLUMN basis`);
    await query.query(`ALTER TABLE moderation_decisions DROP CONSTRAINT moderation_decisions_measure_check`);
    await query.query(
      `ALTER TABLE moderation_decisions ADD CONSTRAINT moderation_decisions_measure_check CHECK (measure IN ('HIDE', 'RESTORE', 'NO_ACTION'))`,
    );
  }
}
