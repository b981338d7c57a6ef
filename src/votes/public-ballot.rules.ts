/** Whether a published ballot is one that the poll could have taken: a recount counts nothing that nobody could have cast. */
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { markBallot, positions, publicChoices, type BallotChoices, type Mark, type StatementPosition } from './ballot.rules.js';
import type { PollKind, PollShape } from './poll.rules.js';

export const choicesKey = {
  SINGLE: 'chosen',
  MULTIPLE: 'chosen',
  APPROVAL: 'chosen',
  STATEMENTS: 'positions',
  SCORE: 'scores',
  RANKING: 'ranks',
  BUDGET: 'approved',
} as const satisfies Record<PollKind, string>;

/** The marks of choices as `publicChoices` writes them, or the code of the reason why they are none of this poll. */
export function readPublicChoices(shape: PollShape, said: unknown): Mark[] | string {
  const choices = readAnyChoices(shape, said);
  if (choices === null) return 'MALFORMED';
  const marks = markBallot(shape, choices);
  if (marks instanceof Refusal) return marks.code;
  // One spelling for each ballot: what was left aside in reading, or stands in another order, shows here.
  return canonicalJson(publicChoices(shape, marks)) === spelling(said) ? marks : 'MALFORMED';
}

function readAnyChoices({ kind, optionCount }: PollShape, said: unknown): BallotChoices | null {
  const key = choicesKey[kind];
  const list: unknown = typeof said === 'object' && said !== null && Object.hasOwn(said, key) ? said[key as never] : null;
  if (!Array.isArray(list)) return null;
  const blank: BallotChoices = { options: [], positions: [], scores: [] };
  const given = list.flatMap((thing: unknown, place) => (thing === null ? [] : [{ thing, place }]));
  const isPlace = (place: unknown): boolean => Number.isInteger(place) && (place as number) >= 0 && (place as number) < optionCount;
  if (key === 'positions' || key === 'scores') {
    const isKnown = (thing: unknown): boolean => key === 'scores' || positions.includes(thing as StatementPosition);
    if (list.length !== optionCount || !given.every(({ thing }) => isKnown(thing))) return null;
    return key === 'positions'
      ? { ...blank, positions: given.map(({ thing, place }) => ({ statement: place, position: thing as StatementPosition })) }
      : { ...blank, scores: given.map(({ thing, place }) => ({ option: place, score: thing as number })) };
  }
  const options: unknown[] = key === 'ranks' ? list.flat() : list;
  return options.every(isPlace) ? { ...blank, options: options as number[] } : null;
}

function spelling(said: unknown): string | null {
  try {
    return canonicalJson(said);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
