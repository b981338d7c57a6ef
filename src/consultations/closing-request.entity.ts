/** A request to close a consultation early, waiting for a second official. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { Consultation } from './consultation.entity.js';

@Entity('closing_requests')
@ObjectType({
  description: 'A request to close early. It has effect only when another official of the agency confirms it.',
})
export class ClosingRequest {
  @ForeignKey(() => Consultation, { name: 'closing_requests_consultation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => Account, { name: 'closing_requests_requested_by_fkey' })
  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  @Column('text')
  @Field({ description: 'The reason, which becomes public when it is confirmed.' })
  reason: string;

  @Column('timestamptz', { name: 'requested_at' })
  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt: Date;
}
