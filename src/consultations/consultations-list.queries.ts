/** The list of consultations: one statement for each combination of order, direction and filters that is asked for. */
import { statement, type Statement } from '../platform/database/database.js';
import { wordsMatch } from '../platform/database/search-condition.js';
import type { Consultation } from './consultation.entity.js';
import { columnsWithWords, joinWords } from './consultations.queries.js';
import type { Phase } from './phase.rules.js';
import type { Search } from '../platform/database/search.rules.js';

/** A row with the values of its sort key, for the cursor. */
export type ListedConsultation = Consultation & { sortValue: string };

export interface ListConditions {
  drafts: { all: boolean; agencyIds: string[] };
  now: Date;
  phase: Phase | null;
  agencyId: string | null;
  topic: string | null;
  /** Code of a territory; whatever lies within it counts too. */
  territory: string | null;
  search: Search | null;
}

/** A stretch of a list in one order that an index provides. Orders consist of one or several, one after the other. */
export interface Stretch {
  from: string;
  where: (bind: Bind, now: Date) => string;
  value: string;
  id: string;
  type: 'timestamptz' | 'bigint';
  isDescending: boolean;
}

export type ListOrder = 'CLOSING_SOONEST' | 'NEWEST' | 'MOST_ACTIVE';

type Bind = (value: unknown) => string;

const everything = () => 'true';

export const stretches: Record<ListOrder, readonly Stretch[]> = {
  NEWEST: [
    {
      from: 'consultations c',
      where: everything,
      value: 'coalesce(c.published_at, c.created_at)',
      id: 'c.id',
      type: 'timestamptz',
      isDescending: true,
    },
  ],
  // First what still runs, by what closes next; then what closed last; then drafts.
  CLOSING_SOONEST: [
    {
      from: 'consultations c',
      where: (bind, now) => `c.status = 'SCHEDULED' AND c.closes_at > ${bind(now)}`,
      value: 'c.closes_at',
      id: 'c.id',
      type: 'timestamptz',
      isDescending: false,
    },
    {
      from: 'consultations c',
      where: (bind, now) => `c.status <> 'DRAFT' AND (c.status <> 'SCHEDULED' OR c.closes_at <= ${bind(now)})`,
      value: 'c.closes_at',
      id: 'c.id',
      type: 'timestamptz',
      isDescending: true,
    },
    {
      from: 'consultations c',
      where: () => `c.status = 'DRAFT'`,
      value: 'c.created_at',
      id: 'c.id',
      type: 'timestamptz',
      isDescending: true,
    },
  ],
  MOST_ACTIVE: [
    {
      from: 'consultation_activity a JOIN consultations c ON c.id = a.consultation_id',
      where: everything,
      value: 'a.contributions',
      id: 'a.consultation_id',
      type: 'bigint',
      isDescending: true,
    },
  ],
};

/** The statement and values for one stretch, from a key on, in reading direction. */
export function listStretch(
  stretch: Stretch,
  conditions: ListConditions,
  from: { value: string; id: string } | null,
  isBackward: boolean,
  limit: number,
): { statement: Statement<ListedConsultation>; values: unknown[] } {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const isDescending = stretch.isDescending !== isBackward;
  const where = [stretch.where(bind, conditions.now), ...conditionsOf(conditions, bind)];
  if (from)
    where.push(
      `(${stretch.value}, ${stretch.id}) ${isDescending ? '<' : '>'} (${bind(from.value)}::${stretch.type}, ${bind(from.id)}::uuid)`,
    );
  const direction = isDescending ? 'DESC' : 'ASC';
  const order = `"sortKey" ${direction}, c.id ${direction}`;
  const text = `SELECT ${columnsWithWords}, to_json("sortKey") #>> '{}' AS "sortValue"
    FROM (SELECT c.*, ${stretch.value} AS "sortKey" FROM ${stretch.from} WHERE ${where.join(' AND ')}
          ORDER BY ${stretch.value} ${direction}, ${stretch.id} ${direction} LIMIT ${bind(limit)}) c
    ${joinWords} ORDER BY ${order}`;
  return { statement: named(text), values };
}

function conditionsOf(conditions: ListConditions, bind: Bind): string[] {
  const { drafts, phase, agencyId, topic, territory, search } = conditions;
  const where: string[] = [];
  if (!drafts.all)
    where.push(
      drafts.agencyIds.length === 0
        ? `c.status <> 'DRAFT'`
        : `(c.status <> 'DRAFT' OR c.agency_id = ANY(${bind(drafts.agencyIds)}::uuid[]))`,
    );
  if (phase) where.push(phaseCondition(phase, () => bind(conditions.now)));
  if (agencyId) where.push(`c.agency_id = ${bind(agencyId)}`);
  if (topic) where.push(`EXISTS (SELECT 1 FROM consultation_topics ct WHERE ct.consultation_id = c.id AND ct.topic_slug = ${bind(topic)})`);
  if (territory) where.push(territoryCondition(bind(territory)));
  if (search) where.push(`c.id IN (SELECT consultation_id FROM consultation_translations WHERE ${wordsMatch(search, bind)})`);
  return where;
}

/** The phase by the clock, as phase.rules.ts derives it. */
function phaseCondition(phase: Phase, now: () => string): string {
  if (phase === 'SCHEDULED') return `c.status = 'SCHEDULED' AND c.opens_at > ${now()}`;
  if (phase === 'OPEN') return `c.status = 'SCHEDULED' AND c.opens_at <= ${now()} AND c.closes_at > ${now()}`;
  if (phase === 'CLOSED') return `c.status = 'SCHEDULED' AND c.closes_at <= ${now()}`;
  return `c.status = '${phase}'`;
}

function territoryCondition(code: string): string {
  return `c.territory_code IN (
    WITH RECURSIVE within AS (SELECT ${code}::text AS code UNION SELECT t.code FROM territories t JOIN within ON t.parent_code = within.code)
    SELECT code FROM within)`;
}

const statements = new Map<string, Statement<ListedConsultation>>();

function named(text: string): Statement<ListedConsultation> {
  let known = statements.get(text);
  if (!known) statements.set(text, (known = statement(`consultations.list_${statements.size}`, text)));
  return known;
}
