/** Counts of moderation by month and agency, and how long reports waited: kept by the database with every row that they count. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const monthOf = (moment: string): string => `date_trunc('month', ${moment} AT TIME ZONE 'America/Bogota')::date`;

/** Whoever inserts whatever number of rows, by whichever path, adds to one row a kind: what is counted is what is there. */
const add = (event: string, columns: string, source: string): string => `
  INSERT INTO moderation_months AS m (agency_id, month, event, kind, ground, source, is_detected, outcome, slot, number)
  SELECT agency_id, month, '${event}', kind, ground, source, is_detected, outcome, %slot, count(*)
  FROM (SELECT ${columns} FROM ${source}) counted
  GROUP BY agency_id, month, kind, ground, source, is_detected, outcome ORDER BY agency_id, month, kind, ground, source, is_detected, outcome
  ON CONFLICT (agency_id, month, event, kind, ground, source, is_detected, outcome, slot) DO UPDATE SET number = m.number + excluded.number`;

const ofDecision = `d.agency_id, ${monthOf('d.decided_at')} AS month, d.measure AS kind, coalesce(d.ground, '') AS ground, d.source,
  d.automated_detection AS is_detected, '' AS outcome`;
const decided = (rows: string): string => add('DECIDED', ofDecision, `${rows} d`);
/** In the month of the decision: what stands of a month is what was decided in it less what was undone of that. */
const undone = (rows: string): string => add('UNDONE', ofDecision, `${rows} u JOIN moderation_decisions d ON d.id = u.decision_id`);
const reported = (rows: string): string =>
  add(
    'REPORTED',
    `c.agency_id, ${monthOf('r.created_at')} AS month, coalesce(r.reason, 'OTHER') AS kind, '' AS ground, '' AS source, false AS is_detected, '' AS outcome`,
    `${rows} r JOIN comments w ON w.id = r.comment_id JOIN consultations c ON c.id = w.consultation_id`,
  );

const appealed = (rows: string): string =>
  add(
    'APPEALED',
    `a.agency_id, ${monthOf('a.filed_at')} AS month, a.step AS kind, '' AS ground, a.standing AS source, false AS is_detected, '' AS outcome`,
    `${rows} a`,
  );
const answered = (rows: string): string =>
  add(
    'APPEAL_DECIDED',
    `a.agency_id, ${monthOf('o.decided_at')} AS month, a.step AS kind, '' AS ground, a.standing AS source, false AS is_detected, o.outcome`,
    `${rows} o JOIN moderation_appeals a ON a.id = o.appeal_id`,
  );

const waited = (reports: string): string => `
  INSERT INTO moderation_waits (decision_id, agency_id, month, waited_ms)
  SELECT d.id, d.agency_id, ${monthOf('d.decided_at')}, round(extract(epoch FROM d.decided_at - min(r.created_at)) * 1000)
  FROM ${reports} r JOIN moderation_decisions d ON d.id = r.decision_id GROUP BY d.id`;

/** Of those who act at once most have a slot of their own, and do not wait for each other. */
const ownSlot = '(pg_backend_pid() % 16)::smallint';

export class CountModeration1795000036510 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE moderation_months (
      agency_id uuid NOT NULL REFERENCES agencies (id),
      month date NOT NULL,
      event text NOT NULL CONSTRAINT moderation_months_event_check
        CHECK (event IN ('REPORTED', 'DECIDED', 'UNDONE', 'APPEALED', 'APPEAL_DECIDED')),
      kind text NOT NULL,
      ground text NOT NULL,
      source text NOT NULL,
      is_detected boolean NOT NULL,
      outcome text NOT NULL,
      slot smallint NOT NULL,
      number bigint NOT NULL,
      PRIMARY KEY (agency_id, month, event, kind, ground, source, is_detected, outcome, slot)
    )`);
    await query.query(`CREATE INDEX moderation_months_newest ON moderation_months (month, agency_id)`);
    await query.query(`CREATE TABLE moderation_waits (
      decision_id uuid PRIMARY KEY REFERENCES moderation_decisions (id),
      agency_id uuid NOT NULL REFERENCES agencies (id),
      month date NOT NULL,
      waited_ms bigint NOT NULL
    )`);
    await query.query(`CREATE INDEX moderation_waits_in_order ON moderation_waits (agency_id, month, waited_ms)`);
    await follow(query, 'count_decisions', 'moderation_decisions', 'AFTER INSERT', 'NEW TABLE AS come', decided('come'));
    await follow(query, 'count_undoings', 'undone_decisions', 'AFTER INSERT', 'NEW TABLE AS come', undone('come'));
    await follow(query, 'count_appeals', 'moderation_appeals', 'AFTER INSERT', 'NEW TABLE AS come', appealed('come'));
    await follow(query, 'count_outcomes', 'moderation_appeal_outcomes', 'AFTER INSERT', 'NEW TABLE AS come', answered('come'));
    await follow(query, 'count_reports', 'comment_reports', 'AFTER INSERT', 'NEW TABLE AS come', reported('come'));
    // A decision answers reports, and its undoing opens them again.
    await follow(
      query,
      'time_answers',
      'comment_reports',
      'AFTER UPDATE',
      'OLD TABLE AS was NEW TABLE AS become',
      `DELETE FROM moderation_waits WHERE decision_id IN (
         SELECT was.decision_id FROM was JOIN become USING (id) WHERE become.decision_id IS DISTINCT FROM was.decision_id);
       ${waited('(SELECT become.* FROM become JOIN was USING (id) WHERE become.decision_id IS DISTINCT FROM was.decision_id)')}`,
    );
    const counts = [decided('moderation_decisions'), undone('undone_decisions'), reported('comment_reports')];
    for (const count of [...counts, appealed('moderation_appeals'), answered('moderation_appeal_outcomes')])
      await query.query(count.replaceAll('%slot', '0'));
    await query.query(waited('comment_reports'));
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TRIGGER count_decisions ON moderation_decisions`);
    await query.query(`DROP TRIGGER count_undoings ON undone_decisions`);
    await query.query(`DROP TRIGGER count_appeals ON moderation_appeals`);
    await query.query(`DROP TRIGGER count_outcomes ON moderation_appeal_outcomes`);
    await query.query(`DROP TRIGGER count_reports ON comment_reports`);
    await query.query(`DROP TRIGGER time_answers ON comment_reports`);
    await query.query(`DROP FUNCTION count_decisions, count_undoings, count_appeals, count_outcomes, count_reports, time_answers`);
    await query.query(`DROP TABLE moderation_waits, moderation_months`);
  }
}

async function follow(query: QueryRunner, name: string, table: string, when: string, rows: string, act: string): Promise<void> {
  await query.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${act.replaceAll('%slot', ownSlot)};
      RETURN NULL;
    END $$`);
  await query.query(`CREATE TRIGGER ${name} ${when} ON ${table} REFERENCING ${rows} FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`);
}
