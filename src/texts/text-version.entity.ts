/** One version of the text under discussion. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';

@Entity('text_versions')
@Unique('text_versions_consultation_id_number_key', ['consultationId', 'number'])
@ObjectType({
  implements: () => [Node],
  description: 'One version of the text under discussion. It never changes once the consultation is announced.',
})
export class TextVersion extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'text_versions_consultation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its number within the consultation, from 1.' })
  number: number;

  /** Large: read only when it is asked for. */
  @Column('text')
  source: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'What a person should look at, with line numbers of the source.' })
  notes: string[];

  @ForeignKey(() => Account, { name: 'text_versions_created_by_fkey' })
  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTime, { description: 'When it was saved.' })
  createdAt: Date;
}
