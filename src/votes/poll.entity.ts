/** A poll: one question put to everybody who takes part in a consultation. */
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import type { Eligibility } from '../people/eligibility.rules.js';
import type { Localised } from '../people/localised.js';
import { Node } from '../platform/graphql/relay.js';
import { allMethods, type PollMethod } from './method.rules.js';
import { pollKinds, resultsPolicies, type PollKind, type PollShape, type ResultsPolicy } from './poll.rules.js';

export const PollKindEnum = Object.fromEntries(pollKinds.map((kind) => [kind, kind])) as { [K in PollKind]: K };
registerEnumType(PollKindEnum, {
  name: 'PollKind',
  description: 'How people answer.',
  valuesMap: {
    SINGLE: { description: 'One option.' },
    MULTIPLE: { description: 'Between `minChoices` and `maxChoices` options.' },
    STATEMENTS: { description: 'Agree, disagree or pass on as many short statements as one likes.' },
    APPROVAL: { description: 'Every option that one approves of.' },
    SCORE: { description: 'A score between `lowestScore` and `highestScore` for as many options as one likes.' },
    RANKING: { description: 'Options in order of preference, as many as one likes up to `maxChoices`.' },
    BUDGET: { description: 'Projects whose costs together stay within `budget`.' },
  },
});

export const ResultsPolicyEnum = Object.fromEntries(resultsPolicies.map((policy) => [policy, policy])) as { [K in ResultsPolicy]: K };
registerEnumType(ResultsPolicyEnum, {
  name: 'ResultsPolicy',
  description: 'What may be seen of the results before the poll closes. Afterwards everything may.',
  valuesMap: {
    LIVE: { description: 'Everything, as it is counted.' },
    TURNOUT_ONLY: { description: 'Only how many people have voted.' },
    AFTER_CLOSE: { description: 'Nothing.' },
  },
});

export const CountingMethodEnum = Object.fromEntries(allMethods.map((method) => [methodName(method), method])) as Record<
  string,
  PollMethod
>;
registerEnumType(CountingMethodEnum, {
  name: 'CountingMethod',
  description: 'How the ballots of a poll are counted. `urna count --help` explains each, and counts any file of ballots by it.',
  valuesMap: {
    PLURALITY: { description: 'The option with the most votes.' },
    APPROVAL: { description: 'The options that most ballots approve of.' },
    SCORE: { description: 'The options with the highest sum of scores, or mean or median where the parameter `by` says so.' },
    STATEMENTS: { description: 'Each statement for itself: no winner.' },
    IRV: { description: 'Instant-runoff: the last option is excluded and its ballots go to their next, until one has more than half.' },
    SCOTTISH_STV: {
      description:
        'Single transferable vote by the weighted inclusive Gregory method, five decimals: Scottish Local Government Elections Order 2007, Schedule 1, rules 45 to 52.',
    },
    MEEK_STV: {
      description: 'Single transferable vote by Meek’s method: quota and keep factors are worked out anew in each round, nine decimals.',
    },
    SCHULZE: {
      description: 'Schulze: strongest paths between options by winning votes; options that a ballot leaves out stand last on it.',
    },
    RANKED_PAIRS: { description: 'Tideman’s ranked pairs: majorities are locked from the strongest on unless they make a circle.' },
    BORDA: { description: 'Borda: points by place; options that a ballot leaves out share what is left.' },
    GREEDY: { description: 'Projects by votes, as long as money is left.' },
    EQUAL_SHARES: {
      description:
        'Method of Equal Shares (Peters, Pierczyński and Skowron, 2021): everybody has the same part of the budget, and what people approve of together they pay together.',
    },
    PHRAGMEN: {
      description: 'Sequential Phragmén: money comes to everybody at one pace; a project is funded when its supporters can pay it.',
    },
  },
});

/** `ranked-pairs` on the command line and in the ledger is `RANKED_PAIRS` in the API. */
function methodName(method: PollMethod): string {
  return method.toUpperCase().replaceAll('-', '_');
}

@ObjectType({ description: 'Something that a method of counting lets an agency choose.' })
export class CountingParameter {
  @Field({ description: 'Its name, as `urna count --rule` takes it.' })
  name: string;
  @Field({ description: 'What was chosen.' })
  value: string;
}

@Entity('poll_options')
@Unique('poll_options_poll_id_position_key', ['pollId', 'position'])
@ObjectType({ implements: () => [Node], description: 'An option or a statement of a poll.' })
export class PollOption extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Poll, { name: 'poll_options_poll_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'poll_id' })
  pollId: string;

  @Column('smallint')
  @Field(() => Int, { description: 'Its place in the poll, from 0.' })
  position: number;

  @Column('jsonb', { name: 'label' })
  labels: Localised;

  /** bigint, which the driver gives as text. */
  @Column('bigint', { nullable: true })
  @Field(() => Float, { nullable: true, description: 'For BUDGET: what the project costs, in whole units of the currency.' })
  cost: number | null;
}

/** Votes by mark (ballot.rules.ts), and ballots under `turnoutMark`. */
export type Tallies = ReadonlyMap<number, number>;

@Entity('polls')
@Index('polls_of_consultation', ['consultationId', 'position'])
@Index('polls_to_close', ['consultationId'], { where: 'closed_at IS NULL' })
@Check('polls_kind_check', `kind IN ('SINGLE', 'MULTIPLE', 'STATEMENTS', 'APPROVAL', 'SCORE', 'RANKING', 'BUDGET')`)
@Check('polls_results_policy_check', `results_policy IN ('LIVE', 'TURNOUT_ONLY', 'AFTER_CLOSE')`)
@Check('polls_check', 'min_choices >= 0 AND min_choices <= max_choices')
@ObjectType({
  implements: () => [Node],
  description: 'A question inside a consultation that people answer with one ballot each. It opens and closes with the consultation.',
})
export class Poll extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'polls_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its place among the polls of the consultation, from 0.' })
  position: number;

  @Column('text')
  @Field(() => PollKindEnum, { description: 'How people answer.' })
  kind: PollKind;

  @Column('smallint', { name: 'min_choices' })
  @Field(() => Int, { description: 'The fewest options a ballot may choose; 0 allows a blank ballot. For statements and scores, 1.' })
  minChoices: number;

  @Column('smallint', { name: 'max_choices' })
  @Field(() => Int, { description: 'The most options a ballot may choose. For statements and scores, how many there are.' })
  maxChoices: number;

  @Column('smallint', { name: 'lowest_score', nullable: true })
  @Field(() => Int, { nullable: true, description: 'For SCORE: the lowest score that may be given.' })
  lowestScore: number | null;

  @Column('smallint', { name: 'highest_score', nullable: true })
  @Field(() => Int, { nullable: true, description: 'For SCORE: the highest score that may be given.' })
  highestScore: number | null;

  @Column('bigint', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'For BUDGET: what the funded projects may cost together, in whole units of the currency.',
  })
  budget: number | null;

  @Column('text')
  @Field(() => CountingMethodEnum, { description: 'How the ballots are counted.' })
  method: PollMethod;

  @Column('smallint')
  @Field(() => Int, {
    description: 'How many options are elected; 1 for a budget, where the money decides, and for statements, where nothing is.',
  })
  seats: number;

  @Column('jsonb')
  parameters: Record<string, string>;

  @Column('text', { name: 'results_policy' })
  @Field(() => ResultsPolicyEnum, { description: 'What may be seen of the results before it closes.' })
  resultsPolicy: ResultsPolicy;

  @Column('jsonb', { name: 'question' })
  questions: Localised;

  @Column('boolean', { name: 'asks_territory', default: false })
  @Field({
    description:
      'Whether voters say in which territory they live, and the result is shown by territory once the poll has closed. Nobody checks what they say, and territories with fewer than 10 ballots are not shown.',
  })
  asksTerritory: boolean;

  /** Who may vote; null for everybody who has an account. */
  @Column('jsonb', { nullable: true })
  eligibility: Eligibility | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** When its opening was written into the ledger: before its first ballot. */
  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  /** From here on no process takes a ballot, whatever its clock says. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** Until when the process that counts it has it for itself. */
  @Column('timestamptz', { name: 'counting_until', nullable: true })
  countingUntil: Date | null;

  /** Read in the same statement, in order. */
  @Field(() => [PollOption], { description: 'The options or statements, in order.' })
  options: PollOption[];

  /** Counted so far, where a statement has just read it. */
  tallies?: Tallies;
}

/** A poll's shape, as its rules need it. */
export function shapeOf(poll: Poll): PollShape {
  const { kind, minChoices, maxChoices, lowestScore, highestScore, budget, options } = poll;
  const costs = budget === null ? null : options.map(({ cost }) => cost!);
  return { kind, minChoices, maxChoices, lowestScore, highestScore, budget, costs, optionCount: options.length };
}
