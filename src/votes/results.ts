/** What the API says of a count, within what may be seen. */
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Territory } from '../people/territory.entity.js';
import { TrustLevels } from '../people/trust-level.js';
import type { TrustLevel } from '../people/trust.rules.js';
import { markOf, scoreMark, scoresOf, turnoutMark } from './ballot.rules.js';
import { PollOption, type Poll, type Tallies } from './poll.entity.js';
import type { Visibility } from './poll.rules.js';

export const VisibilityEnum = { FULL: 'FULL', TURNOUT_ONLY: 'TURNOUT_ONLY', NOTHING: 'NOTHING' } as const;
registerEnumType(VisibilityEnum, {
  name: 'ResultsVisibility',
  description: 'What of the results may be seen now.',
  valuesMap: {
    FULL: { description: 'Everything.' },
    TURNOUT_ONLY: { description: 'How many have voted, and not what.' },
    NOTHING: { description: 'Nothing, not even how many have voted.' },
  },
});

@ObjectType({ description: 'How many ballots gave one score to an option.' })
export class ScoreCount {
  @Field(() => Int, { description: 'The score.' })
  score: number;
  @Field(() => Int, { description: 'Ballots that gave it.' })
  votes: number;
}

@ObjectType({ description: 'The count of one option or statement.' })
export class OptionResult {
  @Field(() => PollOption, { description: 'The option or statement.' })
  option: PollOption;
  @Field(() => Int, {
    description: 'Ballots that chose it; for statements, that agree; for scores, that gave it one; for rankings, that put it first.',
  })
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
  @Field(() => [ScoreCount], { nullable: true, description: 'For scores: how often each was given, the lowest first.' })
  scores: ScoreCount[] | null;
  @Field(() => Float, { nullable: true, description: 'For scores: their sum.' })
  sum: number | null;
  @Field(() => Float, { nullable: true, description: 'For scores: their mean over the ballots that gave one; null when none did.' })
  mean: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'For scores: their median, the lower of the two in the middle when they differ; null when there is none.',
  })
  median: number | null;
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

@ObjectType({
  description:
    'The part of a result that comes from one territory. Small ones are hidden, and with them the next smallest where they could be worked out from the rest.',
})
export class TerritoryResult {
  @Field(() => Territory, { description: 'The territory, as voters said it themselves.' })
  territory: Territory;
  @Field({ description: 'Whether it is too small to be shown without telling how somebody voted.' })
  isHidden: boolean;
  @Field(() => Int, { nullable: true, description: 'Ballots from there; null when hidden.' })
  turnout: number | null;
  @Field(() => [OptionResult], { nullable: true, description: 'One entry an option, in their order; null when hidden.' })
  options: OptionResult[] | null;
}

@ObjectType({
  description:
    'The part of a result that comes from people of whom the same was known when they voted. Small parts are hidden as those of territories are.',
})
export class LevelResult {
  @Field(() => TrustLevels, { description: 'What was known of them.' })
  level: TrustLevel;
  @Field({ description: 'Whether it is too small to be shown without telling how somebody voted.' })
  isHidden: boolean;
  @Field(() => Int, { nullable: true, description: 'Their ballots; null when hidden.' })
  turnout: number | null;
  @Field(() => [OptionResult], { nullable: true, description: 'One entry an option, in their order; null when hidden.' })
  options: OptionResult[] | null;
}

export function toLevelResult(poll: Poll, level: TrustLevel, tallies: Tallies, isHidden: boolean): LevelResult {
  return { level, isHidden, ...partOf(poll, tallies, isHidden) };
}

export function toTerritoryResult(poll: Poll, territory: Territory, tallies: Tallies, isHidden: boolean): TerritoryResult {
  return { territory, isHidden, ...partOf(poll, tallies, isHidden) };
}

function partOf(poll: Poll, tallies: Tallies, isHidden: boolean): Pick<LevelResult, 'turnout' | 'options'> {
  if (isHidden) return { turnout: null, options: null };
  const turnout = tallies.get(turnoutMark) ?? 0;
  return { turnout, options: poll.options.map((option) => toOptionResult(poll, option, tallies, turnout)) };
}

export function toResults(poll: Poll, tallies: Tallies, visibility: Visibility, isFinal: boolean): PollResults {
  const turnout = tallies.get(turnoutMark) ?? 0;
  const options = visibility === 'FULL' ? poll.options.map((option) => toOptionResult(poll, option, tallies, turnout)) : null;
  const total = options?.reduce((sum, { votes, disagree, pass }) => sum + votes + (disagree ?? 0) + (pass ?? 0), 0) ?? null;
  return { visibility, isFinal, turnout: visibility === 'NOTHING' ? null : turnout, total, options };
}

const none = { disagree: null, pass: null, scores: null, sum: null, mean: null, median: null };

function toOptionResult(poll: Poll, option: PollOption, tallies: Tallies, turnout: number): OptionResult {
  if (poll.kind === 'SCORE') return toScoredOption(poll, option, tallies, turnout);
  const votes = tallies.get(markOf(option.position)) ?? 0;
  if (poll.kind !== 'STATEMENTS') return { ...none, option, votes, share: turnout ? votes / turnout : 0 };
  const disagree = tallies.get(markOf(option.position, 'DISAGREE')) ?? 0;
  const pass = tallies.get(markOf(option.position, 'PASS')) ?? 0;
  return { ...none, option, votes, disagree, pass, share: votes + disagree ? votes / (votes + disagree) : 0 };
}

function toScoredOption(poll: Poll, option: PollOption, tallies: Tallies, turnout: number): OptionResult {
  const scores = scoresOf(poll).map((score) => ({ score, votes: tallies.get(scoreMark(poll, option.position, score)) ?? 0 }));
  const votes = scores.reduce((total, each) => total + each.votes, 0);
  const sum = scores.reduce((total, each) => total + each.score * each.votes, 0);
  return {
    ...none,
    option,
    votes,
    share: turnout ? votes / turnout : 0,
    scores,
    sum,
    mean: votes ? sum / votes : null,
    median: medianOf(scores, votes),
  };
}

/** The lower median: the score at place ⌈n / 2⌉ of n in ascending order. */
function medianOf(scores: readonly ScoreCount[], votes: number): number | null {
  let seen = 0;
  return scores.find((each) => (seen += each.votes) * 2 >= votes && votes > 0)?.score ?? null;
}
