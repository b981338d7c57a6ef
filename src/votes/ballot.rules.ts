/** What a ballot may say: as marks in its row, as choices in the public ledger, and as changes to the tallies. */
import { Refusal } from '../platform/refusal/refusal.js';
import type { PollKind, PollShape } from './poll.rules.js';

export const positions = ['AGREE', 'DISAGREE', 'PASS'] as const;
/** What somebody says to a statement. */
export type StatementPosition = (typeof positions)[number];

/** What somebody wants to say, with options by their place. */
export interface BallotChoices {
  /** For RANKING in order of preference. */
  options: readonly number[];
  positions: readonly { statement: number; position: StatementPosition }[];
  scores: readonly { option: number; score: number }[];
}

/**
 * A mark is one thing that a ballot says, as a small integer. Where options are chosen or ranked, and for statements, it is
 * four times the option's place, plus 0 for chosen or agree, 1 for disagree, 2 for pass; where they are scored, 128 times the
 * place, plus the steps above the lowest score. A tally counts ballots by mark.
 */
export type Mark = number;

/** The tally under this mark counts ballots, which is the turnout. */
export const turnoutMark: Mark = -1;

const stepsAMark = 128;

export function markOf(option: number, position: StatementPosition = 'AGREE'): Mark {
  return option * 4 + positions.indexOf(position);
}

export function readMark(mark: Mark): { option: number; position: StatementPosition } {
  return { option: Math.floor(mark / 4), position: positions[mark % 4]! };
}

type Scale = Pick<PollShape, 'lowestScore'>;

export function scoreMark({ lowestScore }: Scale, option: number, score: number): Mark {
  return option * stepsAMark + (score - lowestScore!);
}

export function readScoreMark({ lowestScore }: Scale, mark: Mark): { option: number; score: number } {
  return { option: Math.floor(mark / stepsAMark), score: (mark % stepsAMark) + lowestScore! };
}

/** Every score of the scale, lowest first. */
export function scoresOf({ lowestScore, highestScore }: Pick<PollShape, 'lowestScore' | 'highestScore'>): number[] {
  return Array.from({ length: highestScore! - lowestScore! + 1 }, (_, step) => lowestScore! + step);
}

/** Every mark that a tally of this poll counts, and the turnout. */
export function marksOf(shape: PollShape): Mark[] {
  const options = Array.from({ length: shape.optionCount }, (_, option) => option);
  const ofOption = (option: number): Mark[] => {
    if (shape.kind === 'STATEMENTS') return positions.map((position) => markOf(option, position));
    return shape.kind === 'SCORE' ? scoresOf(shape).map((score) => scoreMark(shape, option, score)) : [markOf(option)];
  };
  return [turnoutMark, ...options.flatMap(ofOption)];
}

/** The marks of a valid ballot, or the reason why it is none: a spoilt ballot cannot be cast. Ranked ones stay in their order, others ascend. */
export function markBallot(shape: PollShape, choices: BallotChoices): Mark[] | Refusal {
  const unexpected = whyUnexpected(shape.kind, choices);
  if (unexpected) return unexpected;
  if (shape.kind === 'STATEMENTS') return markStatements(choices);
  return shape.kind === 'SCORE' ? markScores(shape, choices) : markOptions(shape, choices);
}

function whyUnexpected(kind: PollKind, choices: BallotChoices): Refusal | null {
  if (kind !== 'STATEMENTS' && choices.positions.length > 0) return new Refusal('POSITIONS_NOT_EXPECTED', {}, 'input.positions');
  if (kind !== 'SCORE' && choices.scores.length > 0) return new Refusal('SCORES_NOT_EXPECTED', {}, 'input.scores');
  const takesOptions = kind !== 'STATEMENTS' && kind !== 'SCORE';
  return !takesOptions && choices.options.length > 0 ? new Refusal('CHOICES_NOT_EXPECTED', {}, 'input.optionIds') : null;
}

function markStatements({ positions: taken }: BallotChoices): Mark[] | Refusal {
  const statements = taken.map(({ statement }) => statement);
  if (statements.length === 0) return new Refusal('TOO_FEW_CHOICES', { min: 1 }, 'input.positions');
  if (new Set(statements).size < statements.length) return new Refusal('CHOSEN_TWICE', {}, 'input.positions');
  return ascending(taken.map(({ statement, position }) => markOf(statement, position)));
}

function markScores(shape: PollShape, { scores }: BallotChoices): Mark[] | Refusal {
  if (scores.length === 0) return new Refusal('TOO_FEW_CHOICES', { min: 1 }, 'input.scores');
  if (new Set(scores.map(({ option }) => option)).size < scores.length) return new Refusal('CHOSEN_TWICE', {}, 'input.scores');
  const [lowest, highest] = [shape.lowestScore!, shape.highestScore!];
  if (scores.some(({ score }) => !Number.isInteger(score) || score < lowest || score > highest))
    return new Refusal('SCORE_OUT_OF_SCALE', { lowest, highest }, 'input.scores');
  return ascending(scores.map(({ option, score }) => scoreMark(shape, option, score)));
}

function markOptions(shape: PollShape, { options }: BallotChoices): Mark[] | Refusal {
  const field = 'input.optionIds';
  if (new Set(options).size < options.length) return new Refusal('CHOSEN_TWICE', {}, field);
  if (options.length < shape.minChoices) return new Refusal('TOO_FEW_CHOICES', { min: shape.minChoices }, field);
  if (options.length > shape.maxChoices) return new Refusal('TOO_MANY_CHOICES', { max: shape.maxChoices }, field);
  if (shape.kind === 'BUDGET') {
    const cost = options.reduce((sum, option) => sum + shape.costs![option]!, 0);
    if (cost > shape.budget!) return new Refusal('OVER_BUDGET', { over: cost - shape.budget! }, field);
  }
  const marks = options.map((option) => markOf(option));
  return shape.kind === 'RANKING' ? marks : ascending(marks);
}

function ascending(marks: Mark[]): Mark[] {
  return marks.sort((one, other) => one - other);
}

/** What the ledger commits to and the opened ballots say, with options by their place: one key, by the kind of poll. */
export type PublicChoices =
  | { chosen: number[] }
  | { positions: (StatementPosition | null)[] }
  | { scores: (number | null)[] }
  | { ranks: number[][] }
  | { approved: number[] };

/** The choices of a ballot as its kind writes them in public. */
export function publicChoices(shape: Pick<PollShape, 'kind' | 'optionCount' | 'lowestScore'>, marks: readonly Mark[]): PublicChoices {
  const options = marks.map((mark) => readMark(mark).option);
  switch (shape.kind) {
    case 'STATEMENTS': {
      const taken = Array.from({ length: shape.optionCount }, (): StatementPosition | null => null);
      for (const { option, position } of marks.map(readMark)) taken[option] = position;
      return { positions: taken };
    }
    case 'SCORE': {
      const scores = Array.from({ length: shape.optionCount }, (): number | null => null);
      for (const { option, score } of marks.map((mark) => readScoreMark(shape, mark))) scores[option] = score;
      return { scores };
    }
    case 'RANKING':
      return { ranks: options.map((option) => [option]) };
    case 'BUDGET':
      return { approved: options };
    default:
      return { chosen: options };
  }
}

/** The marks that tallies count: of a ranking only the first, since what follows counts only as the method says. */
function talliedMarks(kind: PollKind, marks: readonly Mark[]): readonly Mark[] {
  return kind === 'RANKING' ? marks.slice(0, 1) : marks;
}

/** What a ballot change adds to and takes from the tallies. `before` is null when there was no counting ballot, `after` when there is none any more. */
export function tallyChange(
  kind: PollKind,
  before: readonly Mark[] | null,
  after: readonly Mark[] | null,
  sum: Map<Mark, number> = new Map(),
): Map<Mark, number> {
  const add = (mark: Mark, change: number): void => void sum.set(mark, (sum.get(mark) ?? 0) + change);
  for (const mark of talliedMarks(kind, before ?? [])) add(mark, -1);
  for (const mark of talliedMarks(kind, after ?? [])) add(mark, +1);
  add(turnoutMark, (after ? 1 : 0) - (before ? 1 : 0));
  return sum;
}
