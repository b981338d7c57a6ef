/** Which ways of counting a poll may choose, by how people answer. */
import { methods, type Method } from './counting/election.js';
import { Refusal } from '../platform/refusal/refusal.js';
import type { PollKind } from './poll.rules.js';

/** Statements have no winner: each is counted for itself. */
export type PollMethod = Method | 'statements';
export const allMethods: readonly PollMethod[] = [...methods, 'statements'];

/** The first is taken where none is chosen. */
export const methodsByKind = {
  SINGLE: ['plurality'],
  MULTIPLE: ['approval'],
  STATEMENTS: ['statements'],
  APPROVAL: ['approval'],
  SCORE: ['score'],
  RANKING: ['schulze', 'irv', 'scottish-stv', 'meek-stv', 'ranked-pairs', 'borda'],
  BUDGET: ['equal-shares', 'greedy', 'phragmen'],
} as const satisfies Record<PollKind, readonly PollMethod[]>;

/** What a method lets an agency choose. `defaults` are written into the poll, so that the ledger says everything. */
const parametersByMethod: Partial<Record<PollMethod, Record<string, readonly string[]>>> = {
  score: { by: ['sum', 'mean', 'median'] },
  greedy: { skip: ['true', 'false'] },
};

/** How a poll is counted, every parameter said. */
export interface Counting {
  method: PollMethod;
  seats: number;
  parameters: Record<string, string>;
}

/** The counting with what was left out filled in, or why it cannot be chosen. */
export function chooseCounting(
  kind: PollKind,
  optionCount: number,
  wish: { method: PollMethod | null; seats: number; parameters: Record<string, string> },
): Counting | Refusal {
  const allowed: readonly PollMethod[] = methodsByKind[kind];
  const method = wish.method ?? allowed[0]!;
  if (!allowed.includes(method)) return new Refusal('METHOD_NOT_FOR_KIND', {}, 'input.method');
  const hasSeats = kind !== 'STATEMENTS' && kind !== 'BUDGET';
  const seats = hasSeats ? wish.seats : 1;
  if (seats < 1 || seats >= Math.max(optionCount, 2)) return new Refusal('SEATS_OUT_OF_RANGE', { max: optionCount - 1 }, 'input.seats');
  if (method === 'irv' && seats > 1) return new Refusal('SEATS_OUT_OF_RANGE', { max: 1 }, 'input.seats');
  const known = parametersByMethod[method] ?? {};
  const parameters: Record<string, string> = {};
  for (const [name, values] of Object.entries(known)) parameters[name] = wish.parameters[name] ?? values[0]!;
  const wrong = Object.entries(wish.parameters).find(([name, value]) => !known[name]?.includes(value));
  return wrong ? new Refusal('PARAMETER_UNKNOWN', { name: wrong[0] }, 'input.parameters') : { method, seats, parameters };
}
