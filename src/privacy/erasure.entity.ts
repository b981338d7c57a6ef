/** A wish to leave: asked for, thought over, and carried out or taken back. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { DateTime } from '../platform/graphql/scalars.js';

@Entity('erasures')
@Check('erasures_way_check', `way IN ('ASKED', 'INACTIVE')`)
@Index('one_erasure_per_person', ['accountId'], { unique: true, where: 'cancelled_at IS NULL AND carried_out_at IS NULL' })
@Index('erasures_due', ['dueAt'], { where: 'cancelled_at IS NULL AND carried_out_at IS NULL' })
@Index('erasures_by_token', ['tokenHash'], { unique: true, where: 'token_hash IS NOT NULL' })
@ObjectType({ description: 'The deletion of the viewer’s account, which waits some days so that they can think again.' })
export class Erasure {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'erasures_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('boolean', { name: 'keeps_words' })
  @Field(() => Boolean, { description: 'Whether what they wrote stays, without their name.' })
  keepsWords: boolean;

  @Column('text')
  way: 'ASKED' | 'INACTIVE';

  @Column('timestamptz', { name: 'asked_at' })
  @Field(() => DateTime, { description: 'When it was asked for.' })
  askedAt: Date;

  @Column('timestamptz', { name: 'due_at' })
  @Field(() => DateTime, { description: 'When it is carried out. Until then it can be taken back.' })
  dueAt: Date;

  /** Of the link with which it is taken back. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash: Buffer | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  @Column('timestamptz', { name: 'carried_out_at', nullable: true })
  carriedOutAt: Date | null;

  /** How many rows of each table went or lost the person. */
  @Column('jsonb', { nullable: true })
  done: Record<string, number> | null;
}
