/** What a ballot may say, how it is counted, and what may be seen of the count. */
import type { ConsultationWindow, Phase } from '../consultations/phase.rules.js';
import { phaseOf } from '../consultations/phase.rules.js';
import { Refusal } from '../platform/refusal/refusal.js';

export const pollKinds = ['SINGLE', 'MULTIPLE', 'STATEMENTS'] as const;
export type PollKind = (typeof pollKinds)[number];

export const resultsPolicies = ['LIVE', 'TURNOUT_ONLY', 'AFTER_CLOSE'] as const;
export type ResultsPolicy = (typeof resultsPolicies)[number];

export const positions = ['AGREE', 'DISAGREE', 'PASS'] as const;
/** What somebody says to a statement. */
export type StatementPosition = (typeof positions)[number];

export const mostOptions = 1_000;
export const longestQuestion = 500;
export const longestLabel = 300;

/** The shape of a poll, as its rules need it. */
export interface PollShape {
  kind: PollKind;
  minChoices: number;
  maxChoices: number;
  optionCount: number;
}

/** What somebody wants to say: options by their place, or positions on statements by theirs. */
export interface BallotChoices {
  options: readonly number[];
  positions: readonly { statement: number; position: StatementPosition }[];
}

/**
 * A mark is one thing that a ballot says, as a small integer: four times the option's place, plus 0 for chosen or agree, 1
 * for disagree, 2 for pass. A tally counts ballots by mark.
 */
export type Mark = number;

/** The tally under this mark counts ballots, which is the turnout. */
export const turnoutMark: Mark = -1;

export function markOf(option: number, position: StatementPosition = 'AGREE'): Mark {
  return option * 4 + positions.indexOf(position);
}

export function readMark(mark: Mark): { option: number; position: StatementPosition } {
  return { option: Math.floor(mark / 4), position: positions[mark % 4]! };
}

/** Every mark that a ballot of this poll could hold, and the turnout. */
export function marksOf(shape: PollShape): Mark[] {
  const options = Array.from({ length: shape.optionCount }, (_, option) => option);
  return [
    turnoutMark,
    ...options.flatMap((option) =>
      shape.kind === 'STATEMENTS' ? positions.map((position) => markOf(option, position)) : [markOf(option)],
    ),
  ];
}

/** The marks of a valid ballot in ascending order, or the reason why it is none: a spoilt ballot cannot be cast. */
export function markBallot(shape: PollShape, choices: BallotChoices): Mark[] | Refusal {
  if (shape.kind === 'STATEMENTS') {
    if (choices.options.length > 0) return new Refusal('CHOICES_NOT_EXPECTED', {}, 'input.optionIds');
    const statements = choices.positions.map(({ statement }) => statement);
    if (statements.length === 0) return new Refusal('TOO_FEW_CHOICES', { min: 1 }, 'input.positions');
    if (new Set(statements).size < statements.length) return new Refusal('CHOSEN_TWICE', {}, 'input.positions');
    return choices.positions.map(({ statement, position }) => markOf(statement, position)).sort((one, other) => one - other);
  }
  if (choices.positions.length > 0) return new Refusal('POSITIONS_NOT_EXPECTED', {}, 'input.positions');
  if (new Set(choices.options).size < choices.options.length) return new Refusal('CHOSEN_TWICE', {}, 'input.optionIds');
  if (choices.options.length < shape.minChoices) return new Refusal('TOO_FEW_CHOICES', { min: shape.minChoices }, 'input.optionIds');
  if (choices.options.length > shape.maxChoices) return new Refusal('TOO_MANY_CHOICES', { max: shape.maxChoices }, 'input.optionIds');
  return choices.options.map((option) => markOf(option)).sort((one, other) => one - other);
}

/** Why a poll of this shape makes no sense. */
export function whyNotCall(shape: PollShape): Refusal | null {
  if (shape.optionCount < (shape.kind === 'STATEMENTS' ? 1 : 2))
    return new Refusal('TOO_FEW_OPTIONS', { min: shape.kind === 'STATEMENTS' ? 1 : 2 }, 'input.options');
  if (shape.optionCount > mostOptions) return new Refusal('TOO_MANY_OPTIONS', { max: mostOptions }, 'input.options');
  if (shape.kind !== 'MULTIPLE') return null;
  if (shape.minChoices < 0 || shape.maxChoices < 1 || shape.minChoices > shape.maxChoices)
    return new Refusal('CHOICES_OUT_OF_ORDER', {}, 'input.minChoices');
  return shape.maxChoices > shape.optionCount
    ? new Refusal('MORE_CHOICES_THAN_OPTIONS', { options: shape.optionCount }, 'input.maxChoices')
    : null;
}

/** What a ballot change adds to and takes from the tallies. `before` is null when there was no counting ballot, `after` when there is none any more. */
export function tallyChange(
  before: readonly Mark[] | null,
  after: readonly Mark[] | null,
  sum: Map<Mark, number> = new Map(),
): Map<Mark, number> {
  const add = (mark: Mark, change: number): void => void sum.set(mark, (sum.get(mark) ?? 0) + change);
  for (const mark of before ?? []) add(mark, -1);
  for (const mark of after ?? []) add(mark, +1);
  add(turnoutMark, (after ? 1 : 0) - (before ? 1 : 0));
  return sum;
}

export type Visibility = 'FULL' | 'TURNOUT_ONLY' | 'NOTHING';

/** What anybody may see of the results now: by the poll's policy while it is open, everything once it has closed. */
export function whatMayBeSeen(policy: ResultsPolicy, window: ConsultationWindow, now: Date): Visibility {
  if (isOver(phaseOf(window, now))) return 'FULL';
  if (policy === 'LIVE') return 'FULL';
  return policy === 'TURNOUT_ONLY' ? 'TURNOUT_ONLY' : 'NOTHING';
}

/** A consultation that was withdrawn while open shows no more than it did: its polls were never counted out. */
function isOver(phase: Phase): boolean {
  return phase === 'CLOSED' || phase === 'ANSWERED' || phase === 'ARCHIVED';
}

/** Whether the count can still change. */
export function isFinal(window: ConsultationWindow, now: Date): boolean {
  return isOver(phaseOf(window, now)) || phaseOf(window, now) === 'WITHDRAWN';
}
