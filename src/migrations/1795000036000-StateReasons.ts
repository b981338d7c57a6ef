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
    // By joins: of hundreds of thousands of reports, a subquery for each decision would read all of them each time.
    await query.query(`UPDATE moderation_decisions d SET content_created_at = known.created_at, basis = known.basis, source = known.source,
        lifts_decision_id = known.lifts
      FROM (
        SELECT of.id, c.created_at, CASE WHEN of.measure = 'HIDE' THEN 'INCOMPATIBLE_CONTENT' END AS basis,
          CASE WHEN r.decision_id IS NULL THEN 'OWN_INITIATIVE' ELSE 'REPORT' END AS source, hidden.id AS lifts
        FROM moderation_decisions of JOIN comments c ON c.id = of.comment_id
          LEFT JOIN (SELECT DISTINCT decision_id FROM comment_reports WHERE decision_id IS NOT NULL) r ON r.decision_id = of.id
          LEFT JOIN LATERAL (
            SELECT h.id FROM moderation_decisions h WHERE of.measure = 'RESTORE' AND h.comment_id = of.comment_id AND h.measure = 'HIDE'
              AND (h.decided_at, h.id) < (of.decided_at, of.id) AND NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = h.id)
            ORDER BY h.decided_at DESC, h.id DESC LIMIT 1) hidden ON true
      ) known WHERE known.id = d.id`);
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
