/** Between the ids that people choose and the marks that a ballot holds. */
import { Refusal } from '../platform/refusal/refusal.js';
import type { BallotWords } from './ballot.entity.js';
import { markBallot, readMark, readScoreMark, type Mark, type StatementPosition } from './ballot.rules.js';
import { Poll, shapeOf, type Tallies } from './poll.entity.js';

export interface Choices {
  /** For RANKING in order of preference. */
  optionIds: readonly string[];
  positions: readonly { statementId: string; position: StatementPosition }[];
  scores: readonly { optionId: string; score: number }[];
}

/** The marks of a ballot, or why it is none. */
export function readChoices(poll: Poll, input: Choices): Mark[] | Refusal {
  const places = new Map(poll.options.map((option) => [option.id, option.position]));
  const options = input.optionIds.map((id) => places.get(id));
  const statements = input.positions.map(({ statementId }) => places.get(statementId));
  const scored = input.scores.map(({ optionId }) => places.get(optionId));
  if (options.includes(undefined)) return new Refusal('OPTION_OF_ANOTHER_POLL', {}, 'input.optionIds');
  if (statements.includes(undefined)) return new Refusal('OPTION_OF_ANOTHER_POLL', {}, 'input.positions');
  if (scored.includes(undefined)) return new Refusal('OPTION_OF_ANOTHER_POLL', {}, 'input.scores');
  return markBallot(shapeOf(poll), {
    options: options as number[],
    positions: input.positions.map(({ position }, index) => ({ statement: statements[index]!, position })),
    scores: input.scores.map(({ score }, index) => ({ option: scored[index]!, score })),
  });
}

/** A ballot as its owner reads it. */
export function toBallot(poll: Poll, marks: number[]): BallotWords {
  const idOf = (place: number): string => poll.options.find((option) => option.position === place)!.globalId;
  const ballot: BallotWords = { optionIds: [], positions: [], scores: [] };
  if (poll.kind === 'SCORE') {
    const read = marks.map((mark) => readScoreMark(poll, mark));
    return { ...ballot, scores: read.map(({ option, score }) => ({ optionId: idOf(option), score })) };
  }
  const read = marks.map(readMark);
  if (poll.kind === 'RANKING') return { ...ballot, optionIds: read.map(({ option }) => idOf(option)) };
  read.sort((one, other) => one.option - other.option);
  return poll.kind === 'STATEMENTS'
    ? { ...ballot, positions: read.map(({ option, position }) => ({ statementId: idOf(option), position })) }
    : { ...ballot, optionIds: read.map(({ option }) => idOf(option)) };
}

/** The poll as it stands after a batch. */
export function withTallies(poll: Poll, tallies: Tallies): Poll {
  return Object.assign(Object.create(Poll.prototype) as Poll, poll, { tallies });
}
