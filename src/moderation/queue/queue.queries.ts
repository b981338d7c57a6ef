/** Statements on the queue: open cases in the order in which they are due, narrowed to what a moderator wants to see. */
import { statement, type Statement } from '../../platform/database/database.js';
import { claimant } from './claims.queries.js';
import { caseColumns, type CaseRow } from '../moderation.queries.js';
import type { Ground } from '../moderation.rules.js';

export const whys = ['REPORT', 'HELD', 'ADVICE'] as const;
/** Why a case waits. */
export type Why = (typeof whys)[number];

export const claimedBys = ['ME', 'COLLEAGUES', 'NOBODY'] as const;
export type ClaimedBy = (typeof claimedBys)[number];

/** Which cases; whatever is absent narrows nothing. */
export interface QueueFilter {
  why?: Why | null;
  /** Given by an open report. */
  ground?: Ground | null;
  consultationId?: string | null;
  /** The argument that the comment makes. */
  argumentId?: string | null;
  /** The mark that near-equal ones share. */
  alike?: string | null;
  /** The account that wrote them. */
  authorId?: string | null;
  /** Those of people of whom at least so many wait. */
  authorWaits?: number | null;
  /** Those that began to wait by then. */
  waitingSince?: Date | null;
  claimedBy?: ClaimedBy | null;
}

const lowest = '00000000-0000-0000-0000-000000000000';
const highest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const ofWhy: Record<Why, string> = { REPORT: 'open_reports > 0', HELD: 'held', ADVICE: 'advised' };

interface Viewer {
  accountId: string | null;
  now: Date;
}

type Bind = (value: unknown, type: string) => string;

/** Conditions on open cases of one agency, for whichever name the table has in the statement. */
function conditionsOf(agencyId: string, filter: QueueFilter, viewer: Viewer, bind: Bind): (c: string) => string {
  const { why, ground, consultationId, argumentId, alike, authorId, authorWaits, waitingSince, claimedBy } = filter;
  const parts: ((c: string) => string)[] = [];
  const agency = bind(agencyId, 'uuid');
  parts.push((c) => `${c}.agency_id = ${agency} AND ${c}.is_open`);
  if (why) parts.push((c) => `${c}.${ofWhy[why]}`);
  if (consultationId) {
    const id = bind(consultationId, 'uuid');
    parts.push((c) => `${c}.consultation_id = ${id}`);
  }
  if (alike) {
    const mark = bind(alike, 'uuid');
    parts.push((c) => `${c}.alike = ${mark}`);
  }
  if (waitingSince) {
    const until = bind(waitingSince, 'timestamptz');
    parts.push((c) => `${c}.first_reported_at <= ${until}`);
  }
  if (ground) {
    const reason = bind(ground, 'text');
    parts.push(
      (c) =>
        `EXISTS (SELECT FROM comment_reports r WHERE r.comment_id = ${c}.comment_id AND r.decision_id IS NULL AND r.reason = ${reason})`,
    );
  }
  if (argumentId) {
    const id = bind(argumentId, 'uuid');
    parts.push((c) => `EXISTS (SELECT FROM argument_members m WHERE m.comment_id = ${c}.comment_id AND m.cluster_id = ${id})`);
  }
  if (claimedBy) {
    const now = bind(viewer.now, 'timestamptz');
    const isClaimed = (c: string): string => `coalesce(${c}.claimed_until > ${now} AND ${claimant(c)} IS NOT NULL, false)`;
    if (claimedBy === 'NOBODY') parts.push((c) => `NOT ${isClaimed(c)}`);
    else {
      const me = bind(viewer.accountId, 'uuid');
      parts.push((c) => `${isClaimed(c)} AND ${c}.claimed_by IS ${claimedBy === 'ME' ? 'NOT DISTINCT' : 'DISTINCT'} FROM ${me}`);
    }
  }
  if (authorId) {
    const id = bind(authorId, 'uuid');
    parts.push((c) => `EXISTS (SELECT FROM comments o WHERE o.id = ${c}.comment_id AND o.author_id = ${id})`);
  }
  if (authorWaits) {
    const least = bind(authorWaits, 'int');
    const rest = [...parts];
    // Once for the whole statement: a sum for each author of what the rest of the filter leaves.
    parts.push(
      (c) => `${c}.comment_id IN (SELECT unnest(many.comments) FROM (
        SELECT array_agg(w.comment_id) AS comments FROM moderation_cases w JOIN comments o ON o.id = w.comment_id
        WHERE ${rest.map((part) => part('w')).join(' AND ')} GROUP BY o.author_id HAVING count(*) >= ${least}) many)`,
    );
  }
  return (c) => parts.map((part) => part(c)).join(' AND ');
}

interface Bound<Row> {
  statement: Statement<Row>;
  values: unknown[];
}

function write<Row>(what: string, compose: (bind: Bind) => string): Bound<Row> {
  const values: unknown[] = [];
  const text = compose((value, type) => `$${values.push(value)}::${type}`);
  return { statement: named(what, text), values };
}

const known = new Map<string, Statement<never>>();

function named<Row>(what: string, text: string): Statement<Row> {
  let found = known.get(text);
  if (!found) known.set(text, (found = statement<never>(`moderation.${what}_${known.size}`, text)));
  return found as Statement<Row>;
}

export interface QueuePage {
  from: (string | null)[];
  isBackward: boolean;
  rows: number;
  /** Of those that belong together, only the one that is due first. */
  isTogether: boolean;
}

export function readQueue(agencyId: string, filter: QueueFilter, viewer: Viewer, page: QueuePage): Bound<CaseRow> {
  const { from, isBackward, rows, isTogether } = page;
  return write('queue', (bind) => {
    const holds = conditionsOf(agencyId, filter, viewer, bind);
    const [moment, id] = [from[0] ?? (isBackward ? 'infinity' : '-infinity'), from[1] ?? (isBackward ? highest : lowest)];
    const place = `(${bind(moment, 'timestamptz')}, ${bind(id, 'uuid')})`;
    const direction = isBackward ? 'DESC' : 'ASC';
    const isFirst = `NOT EXISTS (SELECT FROM moderation_cases e WHERE ${holds('e')} AND e.alike = c.alike AND (e.attend_by, e.id) < (c.attend_by, c.id))`;
    return `SELECT ${caseColumns} FROM moderation_cases c WHERE ${holds('c')} AND (c.attend_by, c.id) ${isBackward ? '<' : '>'} ${place}
      ${isTogether ? `AND ${isFirst}` : ''} ORDER BY c.attend_by ${direction}, c.id ${direction} LIMIT ${bind(rows, 'int')}`;
  });
}

export function countQueue(agencyId: string, filter: QueueFilter, viewer: Viewer): Bound<{ count: number }> {
  return write(
    'queue_count',
    (bind) => `SELECT count(*)::int AS count FROM moderation_cases c WHERE ${conditionsOf(agencyId, filter, viewer, bind)('c')}`,
  );
}

/** The comments of such cases become items of a batch. */
export function takeQueue(batchId: string, agencyId: string, filter: QueueFilter, viewer: Viewer): Bound<never> {
  return write(
    'queue_take',
    (bind) => `INSERT INTO moderation_batch_items (batch_id, comment_id)
      SELECT ${bind(batchId, 'uuid')}, c.comment_id FROM moderation_cases c WHERE ${conditionsOf(agencyId, filter, viewer, bind)('c')} ON CONFLICT DO NOTHING`,
  );
}

export interface Figures {
  waiting: number;
  reported: number;
  held: number;
  advised: number;
  claimed: number;
  mine: number;
  late: number;
  oldestSince: Date | null;
}

export const readFigures = statement<Figures>(
  'moderation.read_figures',
  `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE open_reports > 0)::int AS reported, count(*) FILTER (WHERE held)::int AS held,
     count(*) FILTER (WHERE advised)::int AS advised, count(*) FILTER (WHERE claimed_until > $2)::int AS claimed,
     count(*) FILTER (WHERE claimed_until > $2 AND claimed_by = $3::uuid)::int AS mine,
     count(*) FILTER (WHERE attend_by <= $2)::int AS late, min(first_reported_at) AS "oldestSince"
   FROM moderation_cases WHERE agency_id = $1 AND is_open`,
);

/** How many open cases belong together with each, itself among them; a closed one has none. A page of copies of one letter counts it once. */
export const countAlike = statement<{ id: string; count: number }>(
  'moderation.count_alike',
  `WITH asked AS MATERIALIZED (
     SELECT id, agency_id, alike FROM moderation_cases WHERE id = ANY($1::uuid[])
   ), counted AS (
     SELECT mark.agency_id, mark.alike, (SELECT count(*)::int FROM moderation_cases e WHERE e.agency_id = mark.agency_id AND e.alike = mark.alike AND e.is_open) AS count
     FROM (SELECT DISTINCT agency_id, alike FROM asked WHERE alike IS NOT NULL) mark
   )
   SELECT asked.id, coalesce(counted.count, 0) AS count FROM asked LEFT JOIN counted USING (agency_id, alike)`,
);

export const readMark = statement<{ alike: string; agencyId: string; authorId: string }>(
  'moderation.read_mark',
  `SELECT c.alike, c.agency_id AS "agencyId", o.author_id AS "authorId" FROM moderation_cases c JOIN comments o ON o.id = c.comment_id WHERE c.id = $1`,
);

/** Open cases that nobody has compared yet, with the words that stand for them: those of their argument, else their own. */
export const readNotCompared = statement<{ id: string; consultationId: string; commentId: string; body: string }>(
  'moderation.read_not_compared',
  `SELECT c.id, c.consultation_id AS "consultationId", coalesce(r.id, o.id) AS "commentId", coalesce(r.body, o.body) AS body FROM moderation_cases c JOIN comments o ON o.id = c.comment_id
     LEFT JOIN argument_members m ON m.comment_id = c.comment_id LEFT JOIN argument_clusters a ON a.id = m.cluster_id LEFT JOIN comments r ON r.id = a.representative_id
   WHERE c.is_open AND c.alike_at IS NULL ORDER BY c.id LIMIT $1`,
);

/** Whoever decides about one of them at this moment comes first; it is left for the next time. */
export const putMarks = statement<{ id: string }>(
  'moderation.put_marks',
  `WITH free AS (SELECT id FROM moderation_cases WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)
   UPDATE moderation_cases c SET alike = n.alike, alike_at = $3 FROM free JOIN unnest($1::uuid[], $2::uuid[]) AS n(id, alike) USING (id) WHERE c.id = free.id
   RETURNING c.id`,
);

/** Those whose words, or whose argument, may be another now. */
export const compareAgain = statement<never>(
  'moderation.compare_again',
  `UPDATE moderation_cases SET alike_at = NULL WHERE comment_id = $1 AND alike_at IS NOT NULL`,
);

/** Arguments of a consultation that open cases make, with the words that stand for each. */
export const readArgumentsOfCases = statement<{ clusterId: string; commentId: string; body: string }>(
  'moderation.read_arguments_of_cases',
  `SELECT a.id AS "clusterId", r.id AS "commentId", r.body FROM argument_clusters a JOIN comments r ON r.id = a.representative_id
   WHERE a.id IN (SELECT m.cluster_id FROM moderation_cases c JOIN argument_members m ON m.comment_id = c.comment_id
                  WHERE c.consultation_id = $1 AND c.is_open AND c.alike_at IS NOT NULL)`,
);

export const putMarksOfArguments = statement<never>(
  'moderation.put_marks_of_arguments',
  `WITH others AS (
     SELECT c.id, n.alike FROM unnest($2::uuid[], $3::uuid[]) AS n(cluster_id, alike) JOIN argument_members m ON m.cluster_id = n.cluster_id
       JOIN moderation_cases c ON c.comment_id = m.comment_id
     WHERE c.consultation_id = $1 AND c.is_open AND c.alike_at IS NOT NULL AND c.alike <> n.alike ORDER BY c.id FOR NO KEY UPDATE OF c SKIP LOCKED)
   UPDATE moderation_cases c SET alike = others.alike FROM others WHERE c.id = others.id`,
);

export const readConsultationsWaiting = statement<{ consultationId: string }>(
  'moderation.read_consultations_waiting',
  'SELECT DISTINCT consultation_id AS "consultationId" FROM moderation_cases WHERE is_open',
);

export interface LoadRow {
  accountId: string;
  openClaims: number;
  decidedToday: number;
  decidedInSevenDays: number;
  medianMinutes: number | null;
}

/**
 * What each of those moderators has before them and has done for the agency; what was undone counts for nothing. The median is that of
 * their newest decisions, at most `$6`, that answered reports: from the first report to the decision.
 */
export const readLoad = statement<LoadRow>(
  'moderation.read_load',
  `SELECT who.id AS "accountId",
     (SELECT count(*)::int FROM moderation_cases c WHERE c.agency_id = $1 AND c.claimed_by = who.id AND c.claimed_until > $3 AND c.is_open) AS "openClaims",
     done.today AS "decidedToday", done.week AS "decidedInSevenDays", speed.median AS "medianMinutes"
   FROM unnest($2::uuid[]) AS who(id)
   CROSS JOIN LATERAL (
     SELECT count(*) FILTER (WHERE d.decided_at >= $4)::int AS today, count(*)::int AS week FROM moderation_decisions d
     WHERE d.agency_id = $1 AND d.moderator_id = who.id AND d.decided_at >= $5 AND d.decided_at <= $3
       AND NOT EXISTS (SELECT FROM undone_decisions u WHERE u.decision_id = d.id)) done
   CROSS JOIN LATERAL (
     SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM newest.decided_at - newest.since) / 60)::float8 AS median FROM (
       SELECT d.decided_at, first.since FROM moderation_decisions d
         CROSS JOIN LATERAL (SELECT min(r.created_at) AS since FROM comment_reports r WHERE r.decision_id = d.id) first
       WHERE d.agency_id = $1 AND d.moderator_id = who.id AND d.decided_at >= $5 AND d.decided_at <= $3 AND first.since IS NOT NULL
       ORDER BY d.decided_at DESC LIMIT $6) newest) speed`,
);
