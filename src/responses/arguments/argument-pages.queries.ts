/** Statements that list arguments and the comments that make them, a page at a time. */
import { statement, type Statement } from '../../platform/database/database.js';
import type { ArgumentCluster } from './argument-cluster.entity.js';
import type { ArgumentOrder } from './argument-enums.js';
import { argumentKeys, isFalling } from './argument-keys.rules.js';
import { clusterColumns, isReadable } from './clusters.queries.js';

export interface ArgumentConditions {
  /** A piece of the words of the comment that stands for it. */
  text?: string | null;
  signaturesFrom?: number | null;
  /** Whether another is in much the same words. */
  hasNear?: boolean | null;
  /** Whether all its observations have a signed answer. */
  answered?: boolean | null;
}

interface Bound<Row> {
  statement: Statement<Row>;
  values: unknown[];
}

const isUnanswered = `EXISTS (SELECT FROM observations o WHERE o.cluster_id = a.id AND o.state = 'IN_SCOPE' AND o.answer_id IS NULL)`;
const hasObservations = `EXISTS (SELECT FROM observations o WHERE o.cluster_id = a.id AND o.state = 'IN_SCOPE')`;
const isNear = `EXISTS (SELECT FROM argument_clusters n WHERE n.id = a.near_id AND n.comments > 0)`;

/** Only what somebody makes: an argument without a comment that can be read is none. */
function conditionsOf(
  { text, signaturesFrom, hasNear, answered }: ArgumentConditions,
  first: number,
): { key: string; sql: string; values: unknown[] } {
  const found = { key: '', sql: 'a.comments > 0', values: [] as unknown[] };
  const add = (key: string, sql: string, ...values: unknown[]): void => {
    found.key += key;
    found.sql += ` AND ${sql}`;
    found.values.push(...values);
  };
  const next = (): string => `$${first + found.values.length}`;
  if (text != null)
    add(
      't',
      `EXISTS (SELECT FROM comments c WHERE c.id = a.representative_id AND ${isReadable} AND c.body ILIKE ${next()})`,
      `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
    );
  if (signaturesFrom != null) add('s', `a.people >= ${next()}::int`, signaturesFrom);
  if (hasNear != null) add(hasNear ? 'n' : 'N', hasNear ? isNear : `NOT ${isNear}`);
  if (answered != null) add(answered ? 'a' : 'A', answered ? `${hasObservations} AND NOT ${isUnanswered}` : isUnanswered);
  return found;
}

/** One row more than the page shows, in reading direction. */
export function pageOfArguments(
  consultationId: string,
  conditions: ArgumentConditions,
  order: ArgumentOrder,
  from: readonly string[] | null,
  isBackward: boolean,
  limit: number,
): Bound<ArgumentCluster> {
  const keys = argumentKeys[order];
  const { key, sql, values } = conditionsOf(conditions, 3 + keys.length);
  const isDown = isFalling[order] !== isBackward;
  const start = from ?? keys.map(() => (isDown ? 2_147_483_647 : -1));
  const columns = keys.map((name) => `a.${name}`);
  const direction = isDown ? 'DESC' : 'ASC';
  return {
    statement: statement(
      `arguments.page_${order.toLowerCase()}_${direction.toLowerCase()}${key === '' ? '' : `_${key}`}`,
      `SELECT ${clusterColumns} FROM argument_clusters a
       WHERE a.consultation_id = $1 AND (${columns.join(', ')}) ${isDown ? '<' : '>'} (${keys.map((_, i) => `$${i + 3}::int`).join(', ')}) AND ${sql}
       ORDER BY ${columns.map((column) => `${column} ${direction}`).join(', ')} LIMIT $2`,
    ),
    values: [consultationId, limit + 1, ...start, ...values],
  };
}

export function countArgumentsOf(consultationId: string, conditions: ArgumentConditions): Bound<{ count: number }> {
  const { key, sql, values } = conditionsOf(conditions, 2);
  return {
    statement: statement(
      `arguments.count${key === '' ? '' : `_${key}`}`,
      `SELECT count(*)::int AS count FROM argument_clusters a WHERE a.consultation_id = $1 AND ${sql}`,
    ),
    values: [consultationId, ...values],
  };
}

export interface MemberRow {
  commentId: string;
  likeness: number;
  added: number;
}

const members = (name: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
  statement<MemberRow>(
    name,
    `SELECT m.comment_id AS "commentId", m.likeness, m.added FROM argument_members m JOIN comments c ON c.id = m.comment_id
     WHERE m.cluster_id = $1 AND m.comment_id ${comparison} $2 AND ${isReadable} ORDER BY m.comment_id ${direction} LIMIT $3`,
  );
export const pageMembers = members('arguments.page_members', '>', 'ASC');
export const pageMembersBackward = members('arguments.page_members_backward', '<', 'DESC');

export interface NearRow {
  ofId: string;
  nearId: string;
  likeness: number;
  because: string[];
}

/** Both ways, the likest first. */
export const readNear = statement<NearRow>(
  'arguments.read_near',
  `SELECT whole.id AS "ofId", pair.* FROM unnest($1::uuid[]) AS whole(id) CROSS JOIN LATERAL (
     SELECT a.id AS "nearId", a.near_likeness AS likeness, a.near_because AS because FROM argument_clusters a
       WHERE a.near_id = whole.id AND a.comments > 0
     UNION ALL
     SELECT a.near_id, a.near_likeness, a.near_because FROM argument_clusters a JOIN argument_clusters n ON n.id = a.near_id AND n.comments > 0
       WHERE a.id = whole.id
     ORDER BY likeness DESC, "nearId" LIMIT 20) pair`,
);

export const readAnsweringOfClusters = statement<{ clusterId: string; inScope: number; answered: number; prepared: number }>(
  'arguments.read_answering',
  `SELECT o.cluster_id AS "clusterId", count(*)::int AS "inScope", count(o.answer_id)::int AS answered, count(o.prepared_id)::int AS prepared
   FROM observations o WHERE o.cluster_id = ANY($1::uuid[]) AND o.state = 'IN_SCOPE' GROUP BY o.cluster_id`,
);

export interface RunRow {
  consultationId: string;
  waiting: number;
  total: number;
  read: number;
  placed: number;
  isRunning: boolean;
  finishedAt: Date | null;
}

export const readRuns = statement<RunRow>(
  'arguments.read_runs',
  `SELECT r.consultation_id AS "consultationId", r.total, r.read, r.placed, r.finished_at AS "finishedAt",
     coalesce(r.claimed_until > now(), false) AS "isRunning",
     (SELECT count(DISTINCT w.comment_id)::int FROM argument_waiting w WHERE w.consultation_id = r.consultation_id) AS waiting
   FROM argument_runs r WHERE r.consultation_id = ANY($1::uuid[])`,
);
