/** Between the ids that people choose and the marks that a ballot holds. */
import { Refusal } from '../platform/refusal/refusal.js';
import type { Ballot } from './ballot.entity.js';
import { Poll, type Tallies } from './poll.entity.js';
import { markBallot, readMark, type Mark, type StatementPosition } from './poll.rules.js';

export interface Choices {
  optionIds: readonly string[];
  positions: readonly { statementId: string; position: StatementPosition }[];
}

/** The marks of a ballot, or why it is none. */
export function readChoices(poll: Poll, input: Choices): Mark[] | Refusal {
  const places = new Map(poll.options.map((option) => [option.id, option.position]));
  const options = input.optionIds.map((id) => places.get(id));
  const statements = input.positions.map(({ statementId }) => places.get(statementId));
  if (options.includes(undefined)) return new Refusal('OPTION_OF_ANOTHER_POLL', {}, 'input.optionIds');
  if (statements.includes(undefined)) return new Refusal('OPTION_OF_ANOTHER_POLL', {}, 'input.positions');
  return markBallot(
    { ...poll, optionCount: poll.options.length },
    {
      options: options as number[],
      positions: input.positions.map(({ position }, index) => ({ statement: statements[index]!, position })),
    },
  );
}

/** A ballot as its owner reads it. */
export function toBallot(poll: Poll, marks: number[], receiptCode: string): Ballot {
  const read = marks.map(readMark).sort((one, other) => one.option - other.option);
  const idOf = (place: number): string => poll.options.find((option) => option.position === place)!.globalId;
  if (poll.kind !== 'STATEMENTS') return { optionIds: read.map(({ option }) => idOf(option)), positions: [], receiptCode };
  return { optionIds: [], positions: read.map(({ option, position }) => ({ statementId: idOf(option), position })), receiptCode };
}

/** The poll as it stands after a batch. */
export function withTallies(poll: Poll, tallies: Tallies): Poll {
  return Object.assign(Object.create(Poll.prototype) as Poll, poll, { tallies });
}
