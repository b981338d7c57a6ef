/** A gathering: where, when and how contributions came that did not come by the web. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../../people/account.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars.js';
import { Consultation } from '../consultation.entity.js';
import type { AssistedWay } from './gatherings.rules.js';

export const AssistedWays = { PAPER: 'PAPER', PHONE: 'PHONE', MEETING: 'MEETING' } as const satisfies Record<AssistedWay, AssistedWay>;
registerEnumType(AssistedWays, {
  name: 'AssistedWay',
  description: 'How something came that did not come by the web.',
  valuesMap: {
    PAPER: { description: 'On paper.' },
    PHONE: { description: 'By telephone.' },
    MEETING: { description: 'In a meeting.' },
  },
});

@Entity('gatherings')
@Index('gatherings_of_consultation', ['consultationId', 'id'])
@Index('gatherings_number', ['consultationId', 'number'], { unique: true })
@Check('gatherings_way_check', `way IN ('PAPER', 'PHONE', 'MEETING')`)
@Check('gatherings_people_check', 'people > 0')
@ObjectType({
  implements: () => [Node],
  description:
    'Where, when and how contributions came that officials entered for others: a meeting, a box of papers, a day of telephone calls.',
})
export class Gathering extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'gatherings_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its number within the consultation, from 1, as papers name it.' })
  number: number;

  @Column('text')
  @Field(() => AssistedWays, { description: 'How they came.' })
  way: AssistedWay;

  @Column('text')
  @Field({ description: 'Where: the place of the meeting, the office that took the papers or the calls.' })
  place: string;

  @Column('date', { name: 'held_on' })
  @Field(() => CalendarDate, { description: 'On which day.' })
  heldOn: string;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many people took part, where the official says so.' })
  people: number | null;

  @ForeignKey(() => Account, { name: 'gatherings_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  @Field(() => DateTime, { description: 'When it was recorded here.' })
  recordedAt: Date;
}
