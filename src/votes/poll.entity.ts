/** A poll: one question put to everybody who takes part in a consultation. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import type { Localised } from '../people/localised.js';
import { Node } from '../platform/graphql/relay.js';
import { pollKinds, resultsPolicies, type PollKind, type ResultsPolicy } from './poll.rules.js';

export const PollKindEnum = Object.fromEntries(pollKinds.map((kind) => [kind, kind])) as { [K in PollKind]: K };
registerEnumType(PollKindEnum, {
  name: 'PollKind',
  description: 'How people answer.',
  valuesMap: {
    SINGLE: { description: 'One option.' },
    MULTIPLE: { description: 'Between `minChoices` and `maxChoices` options.' },
    STATEMENTS: { description: 'Agree, disagree or pass on as many short statements as one likes.' },
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
}

/** Votes by mark (poll.rules.ts), and ballots under `turnoutMark`. */
export type Tallies = ReadonlyMap<number, number>;

@Entity('polls')
@Index('polls_of_consultation', ['consultationId', 'position'])
@Check('polls_kind_check', `kind IN ('SINGLE', 'MULTIPLE', 'STATEMENTS')`)
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
  @Field(() => Int, { description: 'The fewest options a ballot may choose; 0 allows a blank ballot. For statements, 1.' })
  minChoices: number;

  @Column('smallint', { name: 'max_choices' })
  @Field(() => Int, { description: 'The most options a ballot may choose. For statements, how many there are.' })
  maxChoices: number;

  @Column('text', { name: 'results_policy' })
  @Field(() => ResultsPolicyEnum, { description: 'What may be seen of the results before it closes.' })
  resultsPolicy: ResultsPolicy;

  @Column('jsonb', { name: 'question' })
  questions: Localised;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Read in the same statement, in order. */
  @Field(() => [PollOption], { description: 'The options or statements, in order.' })
  options: PollOption[];

  /** Counted so far, where a statement has just read it. */
  tallies?: Tallies;
}
