/** Lists of questions: one statement for each combination of order, direction and conditions that is asked for. */
import { statement, type Statement } from '../platform/database/database.js';
import { wordsMatch } from '../platform/database/search-condition.js';
import type { Search } from '../platform/database/search.rules.js';
import type { PetitionKind } from './clocks.rules.js';
import type { QuestionOrder, QueuePlace } from './enums.js';
import type { QuestionState } from './life.rules.js';
import { questionColumns, type QuestionRow } from './questions.queries.js';

/** A row with the value of its sort key, for the cursor. */
export type ListedQuestion = QuestionRow & { sortValue: string };

export interface ListConditions {
  /** What everybody finds, what one person asked, or what waits in the queue of an agency. */
  of:
    | { everybody: true }
    | { askerId: string }
    | { followerId: string }
    | { queueOf: string; place: QueuePlace; accountId: string | null; soon: Date };
  now: Date;
  /** Answers given before this moment are the last word. */
  closedBefore: Date;
  agencyId: string | null;
  kind: PetitionKind | null;
  state: QuestionState | null;
  isAnswered: boolean | null;
  isLate: boolean | null;
  territory: string | null;
  search: Search | null;
}

type Bind = (value: unknown) => string;
export type Order = QuestionOrder | 'DUE';

interface Key {
  value: string;
  type: 'timestamptz' | 'integer';
  isDescending: boolean;
}

export const keys: Record<Order, Key> = {
  NEWEST: { value: 'q.asked_at', type: 'timestamptz', isDescending: true },
  MOST_FOLLOWED: { value: 'q.followers', type: 'integer', isDescending: true },
  LAST_ANSWERED: { value: 'q.answered_at', type: 'timestamptz', isDescending: true },
  DUE: { value: 'q.due_at', type: 'timestamptz', isDescending: false },
};

export function listQuestions(
  order: Order,
  conditions: ListConditions,
  from: readonly string[] | null,
  isBackward: boolean,
  limit: number,
): { statement: Statement<ListedQuestion>; values: unknown[] } {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const key = keys[order];
  const isDescending = key.isDescending !== isBackward;
  const where = conditionsOf(conditions, bind);
  if (order === 'LAST_ANSWERED') where.push('q.answered_at IS NOT NULL');
  if (from) where.push(`(${key.value}, q.id) ${isDescending ? '<' : '>'} (${bind(from[0])}::${key.type}, ${bind(from[1])}::uuid)`);
  const direction = isDescending ? 'DESC' : 'ASC';
  const text = `SELECT ${questionColumns}, to_json(${key.value}) #>> '{}' AS "sortValue" FROM questions q
    WHERE ${where.join(' AND ')} ORDER BY ${key.value} ${direction}, q.id ${direction} LIMIT ${bind(limit)}`;
  return { statement: named(text), values };
}

function conditionsOf(conditions: ListConditions, bind: Bind): string[] {
  const { of, now, agencyId, kind, state, isAnswered, isLate, territory, search, closedBefore } = conditions;
  const where: string[] = [...ofWhom(conditions, of, bind)];
  if (agencyId) where.push(`q.agency_id = ${bind(agencyId)}`);
  if (kind) where.push(`q.kind = ${bind(kind)}`);
  if (state === 'CLOSED') where.push(`(q.state = 'CLOSED' OR (q.state = 'ANSWERED' AND q.answered_at < ${bind(closedBefore)}))`);
  else if (state === 'ANSWERED') where.push(`q.state = 'ANSWERED' AND q.answered_at >= ${bind(closedBefore)}`);
  else if (state) where.push(`q.state = ${bind(state)}`);
  if (isAnswered !== null) where.push(`q.answered_at IS ${isAnswered ? 'NOT NULL' : 'NULL'}`);
  if (isLate !== null) where.push(`${isLate ? '' : 'NOT '}(q.state IN ('RECEIVED', 'ASSIGNED', 'REASKED') AND q.due_at <= ${bind(now)})`);
  if (territory)
    where.push(`q.territory_code IN (
      WITH RECURSIVE within AS (SELECT ${bind(territory)}::text AS code UNION SELECT t.code FROM territories t JOIN within ON t.parent_code = within.code)
      SELECT code FROM within)`);
  if (search) where.push(`q.id IN (SELECT subject_id FROM public_words WHERE NOT is_guidance AND ${wordsMatch(search, bind)})`);
  return where;
}

function ofWhom({ now }: ListConditions, of: ListConditions['of'], bind: Bind): string[] {
  if ('everybody' in of) return ['q.is_listed'];
  if ('askerId' in of) return [`q.asker_id = ${bind(of.askerId)} AND q.gathering_id IS NULL`];
  // What is not listed any more is no longer shown, and what became private never is.
  if ('followerId' in of)
    return [
      `q.is_listed AND EXISTS (SELECT 1 FROM question_follows f WHERE f.question_id = q.id AND f.account_id = ${bind(of.followerId)})`,
    ];
  const waiting = [`q.agency_id = ${bind(of.queueOf)}`, `q.state IN ('RECEIVED', 'ASSIGNED', 'REASKED')`];
  if (of.place === 'MINE') waiting.push(`q.assignee_id = ${bind(of.accountId)}`);
  if (of.place === 'UNASSIGNED') waiting.push('q.assignee_id IS NULL');
  if (of.place === 'DUE_SOON') waiting.push(`q.due_at > ${bind(now)} AND q.due_at <= ${bind(of.soon)}`);
  if (of.place === 'LATE') waiting.push(`q.due_at <= ${bind(now)}`);
  return waiting;
}

const statements = new Map<string, Statement<ListedQuestion>>();

function named(text: string): Statement<ListedQuestion> {
  let known = statements.get(text);
  if (!known) statements.set(text, (known = statement(`questions.list_${statements.size}`, text)));
  return known;
}

export const countQueue = statement<{ agencyId: string; all: number; mine: number; unassigned: number; dueSoon: number; late: number }>(
  'questions.count_queue',
  `SELECT agency_id AS "agencyId", count(*)::int AS "all", (count(*) FILTER (WHERE assignee_id = $2))::int AS mine,
          (count(*) FILTER (WHERE assignee_id IS NULL))::int AS unassigned,
          (count(*) FILTER (WHERE due_at > $3 AND due_at <= $4))::int AS "dueSoon", (count(*) FILTER (WHERE due_at <= $3))::int AS late
   FROM questions WHERE agency_id = $1 AND state IN ('RECEIVED', 'ASSIGNED', 'REASKED') GROUP BY agency_id`,
);
