/** A consultation: what an agency asks the public, and between which moments. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import type { Eligibility } from '../people/eligibility.rules.js';
import { Territory } from '../people/territory.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { Channel, Contact, ShorterTermJustification } from './consultation-parts.entity.js';
import { ConsultationTranslation } from './consultation-translation.entity.js';
import type { ConsultationWindow, Status } from './phase.rules.js';
import { PublicationPolicy } from './publication-policy.entity.js';

@Entity('consultations')
@Unique('consultations_slug_key', ['slug'])
@Check('consultations_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('consultations_status_check', `status IN ('DRAFT', 'SCHEDULED', 'ANSWERED', 'ARCHIVED', 'WITHDRAWN')`)
@Check('consultations_check', `status = 'DRAFT' OR (opens_at <= closes_at AND published_at IS NOT NULL)`)
@Index('consultations_newest', { synchronize: false })
@Index('consultations_closing', { synchronize: false })
@Index('consultations_to_announce', { synchronize: false })
@Index('consultations_of_agency', ['agencyId', 'id'])
@Index('consultations_last_changed', ['changedAt', 'id'])
@Index('consultations_of_agency_last_changed', ['agencyId', 'changedAt', 'id'])
@ObjectType({
  implements: () => [Node],
  description:
    'A draft policy under public consultation: its words, the text under discussion, and the time in which everyone may take part.',
})
export class Consultation extends Node implements ConsultationWindow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'Its name in addresses, such as `decreto-acueductos-comunitarios`.' })
  slug: string;

  @ForeignKey(() => Agency, { name: 'consultations_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  status: Status;

  @ForeignKey(() => Territory, { name: 'consultations_territory_code_fkey' })
  @Column('text', { name: 'territory_code', nullable: true })
  territoryCode: string | null;

  @Column('text', { name: 'time_zone' })
  @Field({ description: 'IANA name of the time zone in which its days are counted, such as `America/Bogota`.' })
  timeZone: string;

  @Column('timestamptz', { name: 'opens_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it opens; null while it is a draft.' })
  opensAt: Date | null;

  @Column('timestamptz', { name: 'closes_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it closes, or closed; null while it is a draft.' })
  closesAt: Date | null;

  @ForeignKey(() => PublicationPolicy, { name: 'consultations_policy_id_fkey' })
  @Column('uuid', { name: 'policy_id', nullable: true })
  policyId: string | null;

  @Column('jsonb', { name: 'shorter_term_justification', nullable: true })
  @Field(() => ShorterTermJustification, {
    nullable: true,
    description: 'Present when it is open for less time than the policy requires.',
  })
  shorterTermJustification: ShorterTermJustification | null;

  @Column('jsonb', { nullable: true })
  @Field(() => Contact, { nullable: true, description: 'Whom to ask; always there once it is published.' })
  contact: Contact | null;

  @Column('text', { array: true, default: [] })
  @Field(() => [Channel], { description: 'The ways to take part.' })
  channels: Channel[];

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn, if it was.' })
  withdrawalReason: string | null;

  @ForeignKey(() => Account, { name: 'consultations_created_by_fkey' })
  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** By an official; what the clock and the public do to it is no change of theirs. */
  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was announced to the public; null while it is a draft.',
  })
  publishedAt: Date | null;

  /** The last phase that the journal knows of: phases follow the clock, records follow them. */
  @Column('text', { name: 'announced_phase', nullable: true })
  announcedPhase: string | null;

  /** Who may comment and support. */
  @Column('jsonb', { name: 'eligibility', nullable: true })
  eligibility: Eligibility | null;

  /** Why people write by their names here, by which law; null where they may go by a pseudonym. */
  @Column('text', { name: 'real_names_reason', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why whoever comments here must do so by their name and not by a pseudonym: the law that asks for it, in Spanish. Null where pseudonyms are welcome, which is the rule. Once it is published, that stays.',
  })
  realNamesReason: string | null;

  /** Its words in every language, read in the same statement. */
  @Field(() => [ConsultationTranslation], {
    description: 'Its words in every language in which they exist, Spanish first.',
  })
  translations: ConsultationTranslation[];
}
