/** The rows of the response network for a period, in the order that the reader chose; the page and its file show the same ones. */
import { wallClock } from '../../../platform/clock/calendar.rules.js';
import type { Visit } from '../../kit/visit.js';
import type { NetworkFiguresFragment } from './figures.data.js';
import { NetworkRowsDocument, type NetworkRowsQuery } from './network.data.js';

export type Row = NetworkRowsQuery['responseNetwork']['agencies']['nodes'][number];

/** What each column counts; of answers nothing is known where there are none. */
export const columns = {
  asked: ({ asked }: NetworkFiguresFragment) => asked,
  answeredInTime: ({ answeredInTime }: NetworkFiguresFragment) => answeredInTime,
  answeredLate: ({ answeredLate }: NetworkFiguresFragment) => answeredLate,
  pending: ({ pending }: NetworkFiguresFragment) => pending,
  overdue: ({ overdue }: NetworkFiguresFragment) => overdue,
  transferred: ({ transferred }: NetworkFiguresFragment) => transferred,
  withdrawn: ({ withdrawn }: NetworkFiguresFragment) => withdrawn,
  medianDays: ({ medianDays }: NetworkFiguresFragment) => medianDays,
  rating: ({ rating }: NetworkFiguresFragment) => rating,
} as const;
export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];

/** The first year of which there are figures. */
const firstYear = 2024;

export interface Period {
  /** Such as `2026`, `2026-2` for its second quarter, or `all`. */
  value: string;
  from: string;
  until: string;
}

/** This year, its quarters so far, the years before and their quarters, and all of it. */
export function periodsAt(now: Date): Period[] {
  const today = wallClock(now, 'America/Bogota').day;
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_, back) => thisYear - back);
  return [
    ...years.flatMap((year) => [
      { value: `${year}`, from: `${year}-01-01`, until: `${year}-12-31` },
      ...[4, 3, 2, 1].map((quarter) => quarterOf(year, quarter)).filter(({ from }) => from <= today),
    ]),
    { value: 'all', from: '2000-01-01', until: `${thisYear}-12-31` },
  ];
}

function quarterOf(year: number, quarter: number): Period {
  const [first, last, days] = [quarter * 3 - 2, quarter * 3, quarter === 1 || quarter === 4 ? 31 : 30];
  return { value: `${year}-${quarter}`, from: `${year}-${two(first)}-01`, until: `${year}-${two(last)}-${days}` };
}

const two = (month: number): string => String(month).padStart(2, '0');

export function chosenPeriod(visit: Visit): Period {
  const periods = periodsAt(visit.now);
  return periods.find(({ value }) => value === visit.query.get('period')) ?? periods[0]!;
}

export interface Sorting {
  by: Column | 'name';
  /** Whether the smallest, or the first by name, comes first. */
  isUpward: boolean;
}

export function chosenSorting(visit: Visit): Sorting {
  const by = columnNames.find((name) => name === visit.query.get('sort')) ?? 'name';
  const direction = visit.query.get('direction');
  return { by, isUpward: direction === 'up' || (direction !== 'down' && by === 'name') };
}

/** All agencies of the period, sorted; those without a value come last whatever the direction. */
export async function rowsOf(visit: Visit, { from, until }: Period, sorting: Sorting): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const page: NetworkRowsQuery['responseNetwork']['agencies'] = (await visit.ask(NetworkRowsDocument, { from, until, after }))
      .responseNetwork.agencies;
    rows.push(...page.nodes);
    [after, isMore] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
  }
  return sortRows(rows, sorting, visit.language);
}

export function sortRows(rows: readonly Row[], { by, isUpward }: Sorting, language: string): Row[] {
  const sign = isUpward ? 1 : -1;
  const byName = (a: Row, b: Row): number => a.agency.name.localeCompare(b.agency.name, language);
  if (by === 'name') return [...rows].sort((a, b) => sign * byName(a, b));
  const valueOf = ({ figures }: Row): number | null => columns[by](figures);
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b);
    return sign * (left - right) || byName(a, b);
  });
}
