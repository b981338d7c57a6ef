/** Reports are counted by their kind, too: about the rules of the house, or by people about themselves. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const count = (kind: string, slot: string, rows: string): string => `
  INSERT INTO moderation_months AS m (agency_id, month, event, kind, ground, source, is_detected, outcome, slot, number)
  SELECT agency_id, month, 'REPORTED', kind, '', source, false, '', ${slot}, count(*)
  FROM (SELECT c.agency_id, date_trunc('month', r.created_at AT TIME ZONE 'America/Bogota')::date AS month, coalesce(r.reason, 'OTHER') AS kind,
          ${kind} AS source
        FROM ${rows} r JOIN comments w ON w.id = r.comment_id JOIN consultations c ON c.id = w.consultation_id) counted
  GROUP BY agency_id, month, kind, source ORDER BY agency_id, month, kind, source
  ON CONFLICT (agency_id, month, event, kind, ground, source, is_detected, outcome, slot) DO UPDATE SET number = m.number + excluded.number`;

async function countBy(query: QueryRunner, kind: string): Promise<void> {
  // What is reported meanwhile waits: it is counted once, in one way.
  await query.query(`LOCK TABLE comment_reports IN SHARE ROW EXCLUSIVE MODE`);
  await query.query(`CREATE OR REPLACE FUNCTION count_reports() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${count(kind, '(pg_backend_pid() % 16)::smallint', 'come')};
      RETURN NULL;
    END $$`);
  await query.query(`DELETE FROM moderation_months WHERE event = 'REPORTED'`);
  await query.query(count(kind, '0', 'comment_reports'));
}

export class CountReportsByKind1795000041010 implements MigrationInterface {
  up(query: QueryRunner): Promise<void> {
    return countBy(query, 'r.kind');
  }

  down(query: QueryRunner): Promise<void> {
    return countBy(query, `''`);
  }
}
