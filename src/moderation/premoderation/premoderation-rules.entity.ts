/** The rules by which an agency holds new comments back, as they were set; every change is another row, for ever. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Account } from '../../people/account.entity.js';
import { Agency } from '../../people/agency.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { HoldingRules } from './premoderation.rules.js';

@Entity('premoderation_rules')
@Unique('one_change_at_a_time', ['agencyId', 'number'])
@Check('premoderation_rules_days_check', 'new_account_days BETWEEN 1 AND 30')
@Check('premoderation_rules_links_check', 'most_links BETWEEN 0 AND 20')
@Check('premoderation_rules_minute_check', 'most_a_minute BETWEEN 3 AND 1000')
@ObjectType({
  implements: () => [Node],
  description:
    'The rules by which an agency holds new comments back until a person has looked. They are public, as is every change of them; who changed them is not.',
})
export class PremoderationRules extends Node implements HoldingRules {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Agency, { name: 'premoderation_rules_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('integer')
  @Field(() => Int, { description: '1 for the first rules of the agency, then counting up with every change.' })
  number: number;

  @Column('integer', { name: 'new_account_days', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Comments of accounts younger than so many days wait until one of theirs stands; null where this rule is off.',
  })
  newAccountDays: number | null;

  @Column('integer', { name: 'most_links', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Comments with more links wait; null where this rule is off.' })
  mostLinks: number | null;

  @Column('text', { array: true })
  @Field(() => [String], {
    description: 'Comments with one of these words wait: whole words, whatever their accents and capitals. Empty where this rule is off.',
  })
  words: string[];

  @Column('integer', { name: 'most_a_minute', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'When more come to a consultation within a minute from accounts younger than a day, or with the same words, the further ones wait; null where this rule is off.',
  })
  mostAMinute: number | null;

  @Column('text')
  @Field({ description: 'Why they were set so.' })
  reason: string;

  @ForeignKey(() => Account, { name: 'premoderation_rules_changed_by_fkey' })
  @Column('uuid', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  @Field(() => DateTime, { description: 'Since when they are in force.' })
  changedAt: Date;
}

/** How many comments came in a minute, of new accounts or with the same words; nobody is named and no words are kept. */
@Entity('posts_by_minute')
export class PostsOfMinute {
  @ForeignKey(() => Consultation, { name: 'posts_by_minute_consultation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Index('posts_by_minute_past')
  @PrimaryColumn('timestamptz')
  minute: Date;

  /** Empty for those of new accounts, else a keyed hash of the words. */
  @PrimaryColumn('bytea')
  alike: Buffer;

  @Column('integer')
  posts: number;
}
