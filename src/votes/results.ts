/** What the API says of a count, within what may be seen. */
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PollOption, type Poll, type Tallies } from './poll.entity.js';
import { markOf, turnoutMark, type Visibility } from './poll.rules.js';

export const VisibilityEnum = { FULL: 'FULL', TURNOUT_ONLY: 'TURNOUT_ONLY', NOTHING: 'NOTHING' } as const;
registerEnumType(VisibilityEnum, { name: 'ResultsVisibility', description: 'What of the results may be seen now.' });

@ObjectType({ description: 'The count of one option or statement.' })
export class OptionResult {
  @Field(() => PollOption, { description: 'The option or statement.' })
  option: PollOption;
  @Field(() => Int, { description: 'Ballots that chose it; for statements, that agree.' })
  votes: number;
  @Field(() => Int, { nullable: true, description: 'For statements: ballots that disagree.' })
  disagree: number | null;
  @Field(() => Int, { nullable: true, description: 'For statements: ballots that pass.' })
  pass: number | null;
  @Field(() => Float, {
    description:
      '`votes` as a part of all ballots of the poll, 0 to 1; for statements, of those that agree or disagree with it. 0 when there are none.',
  })
  share: number;
}

@ObjectType({ description: 'The count of a poll. Reading it costs the same however many ballots there are.' })
export class PollResults {
  @Field(() => VisibilityEnum, { description: 'What may be seen now, by the poll’s policy and the clock.' })
  visibility: Visibility;
  @Field({ description: 'Whether it can no longer change.' })
  isFinal: boolean;
  @Field(() => Int, { nullable: true, description: 'How many people’s ballots count, blank ones included. Null when nothing may be seen.' })
  turnout: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The sum of `votes`, `disagree` and `pass` over all options. Null unless everything may be seen.',
  })
  total: number | null;
  @Field(() => [OptionResult], { nullable: true, description: 'One entry an option, in their order. Null unless everything may be seen.' })
  options: OptionResult[] | null;
}

export function toResults(poll: Poll, tallies: Tallies, visibility: Visibility, isFinal: boolean): PollResults {
  const turnout = tallies.get(turnoutMark) ?? 0;
  const options = visibility === 'FULL' ? poll.options.map((option) => toOptionResult(poll, option, tallies, turnout)) : null;
  const total = options?.reduce((sum, { votes, disagree, pass }) => sum + votes + (disagree ?? 0) + (pass ?? 0), 0) ?? null;
  return { visibility, isFinal, turnout: visibility === 'NOTHING' ? null : turnout, total, options };
}

function toOptionResult(poll: Poll, option: PollOption, tallies: Tallies, turnout: number): OptionResult {
  const votes = tallies.get(markOf(option.position)) ?? 0;
  if (poll.kind !== 'STATEMENTS') return { option, votes, disagree: null, pass: null, share: turnout ? votes / turnout : 0 };
  const disagree = tallies.get(markOf(option.position, 'DISAGREE')) ?? 0;
  const pass = tallies.get(markOf(option.position, 'PASS')) ?? 0;
  return { option, votes, disagree, pass, share: votes + disagree ? votes / (votes + disagree) : 0 };
}
