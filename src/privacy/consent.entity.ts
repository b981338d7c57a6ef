/** One act about a purpose: given or taken back, when, where, and in which version of the words. Never changed. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { ConsentWays } from './enums.js';
import type { ConsentWay, Purpose } from './privacy.rules.js';

@Entity('consents')
@Check('consents_way_check', `way IN ('REGISTRATION', 'ACCOUNT', 'NOTICES', 'LEAVING')`)
@Index('consents_of_account', { synchronize: false })
@ObjectType('ConsentDecision', { description: 'A consent that was given or taken back.' })
export class Consent {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'consents_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  purpose: Purpose;

  @Column('smallint')
  @Field(() => Int, { description: 'The version of the words that were read.' })
  version: number;

  /** The language in which they were read. */
  @Column('text')
  locale: string;

  @Column('boolean', { name: 'is_given' })
  @Field(() => Boolean, { description: 'Whether it was given; false where it was taken back.' })
  isGiven: boolean;

  @Column('text')
  @Field(() => ConsentWays, { description: 'Where that was done.' })
  way: ConsentWay;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTime, { description: 'When.' })
  decidedAt: Date;
}
