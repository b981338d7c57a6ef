/** Reports are counted by their kind, too: about the rules of the house, or by people about themselves. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Word for word as it was before, but for the kind. */
const count = (source: string, slot: string, rows: string): string => `
  INSERT INTO moderation_months AS m (agency_id, month, event, kind, ground, source, is_detected, outcome, slot, number)
  SELECT agency_id, month, 'REPORTED', kind, ground, source, is_detected, outcome, ${slot}, count(*)
  FROM (SELECT c.agency_id, date_trunc('month', r.created_at AT TIME ZONE 'America/Bogota')::date AS month, coalesce(r.reason, 'OTHER') AS kind, '' AS ground, ${source} AS source, false AS is_detected, '' AS outcome FROM ${rows} r JOIN comments w ON w.id = r.comment_id JOIN consultations c ON c.id = w.consultation_id) counted
  GROUP BY agency_id, month, kind, ground, source, is_detected, outcome ORDER BY agency_id, month, kind, ground, source, is_detected, outcome
  ON CONFLICT (agency_id, month, event, kind, ground, source, is_detected, outcome, slot) DO UPDATE SET number = m.number + excluded.number`;

/** As one act, whether or not somebody has begun a transaction: what is reported meanwhile waits, and is counted once, in one way. */
async function countBy(query: QueryRunner, source: string): Promise<void> {
  await query.query(`DO $act$
    BEGIN
      LOCK TABLE comment_reports IN SHARE ROW EXCLUSIVE MODE;
      CREATE OR REPLACE FUNCTION count_reports() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${count(source, '(pg_backend_pid() % 16)::smallint', 'come')};
      RETURN NULL;
    END $$;
      DELETE FROM moderation_months WHERE event = 'REPORTED';
      ${count(source, '0', 'comment_reports')};
    END $act$`);
}

export class CountReportsByKind1795000041010 implements MigrationInterface {
  up(query: QueryRunner): Promise<void> {
    return countBy(query, 'r.kind');
  }

  down(query: QueryRunner): Promise<void> {
    return countBy(query, `''`);
  }
}
