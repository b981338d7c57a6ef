/** Which ways of counting a poll may choose, by how people answer. */
import { countings } from './counting/countings.js';
import { methods, type Method } from './counting/election.js';
import { CountingRefusal, readParameters, type Parameter } from './counting/parameters.js';
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

/** Where a poll wants something else than a file of ballots: money that is left funds nothing that nobody asked for. */
const pollDefaults: Partial<Record<PollMethod, Record<string, string>>> = { greedy: { threshold: '1' } };

/** How a poll is counted, every parameter said: the ledger must not depend on what a default was that day. */
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
  const entry = method === 'statements' ? null : countings[method];
  const most = entry?.electsSeveral ? Math.max(optionCount - 1, 1) : 1;
  if (!Number.isInteger(wish.seats) || wish.seats < 1 || wish.seats > most)
    return new Refusal('SEATS_OUT_OF_RANGE', { max: most }, 'input.seats');
  const known = entry?.parameters ?? [];
  for (const [name, value] of Object.entries(wish.parameters))
    if (!takes(method, known, name, value)) return new Refusal('PARAMETER_UNKNOWN', { name }, 'input.parameters');
  const read = readParameters(method, known, { ...pollDefaults[method], ...wish.parameters });
  const parameters = Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]));
  return { method, seats: wish.seats, parameters };
}

function takes(method: PollMethod, known: readonly Parameter[], name: string, value: string): boolean {
  try {
    readParameters(method, known, { [name]: value });
    return true;
  } catch (error) {
    if (error instanceof CountingRefusal) return false;
    throw error;
  }
}
