/** A dated rule about how long a draft must be open to the public. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../platform/graphql/relay.js';
import { CalendarDate } from '../platform/graphql/scalars.js';
import type { TermPolicy } from './publication.rules.js';

export enum DayCount {
  CALENDAR_DAYS = 'CALENDAR_DAYS',
  WORKING_DAYS = 'WORKING_DAYS',
}
registerEnumType(DayCount, {
  name: 'DayCount',
  description: 'Which days a term counts.',
  valuesMap: {
    CALENDAR_DAYS: { description: 'Every day.' },
    WORKING_DAYS: { description: 'Monday to Friday, without the holidays of Colombia.' },
  },
});

@Entity('publication_policies')
@Unique('publication_policies_valid_from_key', ['validFrom'])
@Check('publication_policies_minimum_days_check', `minimum_days > 0`)
@Check('publication_policies_answer_within_check', 'answer_within > 0')
@Check('publication_policies_counts_check', `counts IN ('CALENDAR_DAYS', 'WORKING_DAYS')`)
@ObjectType({
  implements: () => [Node],
  description:
    'The rule about the least time for which a draft must be open. A full day passes each time the local time of opening comes round again.',
})
export class PublicationPolicy extends Node implements TermPolicy {
  @PrimaryColumn('uuid')
  id: string;

  /** By language. */
  @Column('jsonb', { name: 'name' })
  names: Record<string, string>;

  @Column('date', { name: 'valid_from' })
  @Field(() => CalendarDate, {
    description: 'It governs consultations that open on this day or later, until a newer policy does.',
  })
  validFrom: string;

  @Column('integer', { name: 'minimum_days' })
  @Field(() => Int, { description: 'The least number of full days.' })
  minimumDays: number;

  @Column('text')
  @Field(() => DayCount, { description: 'Which days are counted.' })
  counts: DayCount;

  @Column('boolean', { name: 'allows_shorter_with_justification' })
  @Field({ description: 'Whether fewer days are allowed with a signed, public justification.' })
  allowsShorterWithJustification: boolean;

  @Column('integer', { name: 'answer_within', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Within how many working days of the closing the agency must answer every observation; null where the rule fixes none.',
  })
  answerWithin: number | null;

  /** By language. */
  @Column('jsonb', { name: 'legal_basis' })
  legalBases: Record<string, string>;
}
