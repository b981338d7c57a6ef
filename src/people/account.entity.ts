/** A person with an account; the public sees a name, never the e-mail. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../platform/graphql/relay.js';
import type { AccountTrust } from './trust.rules.js';
import { Identity } from './verifying/identity.entity.js';

@Entity('accounts')
@Unique('accounts_email_index_key', ['emailIndex'])
@Check('accounts_email_check', '(email_sealed IS NULL) = (email_index IS NULL) AND (left_at IS NOT NULL OR email_sealed IS NOT NULL)')
@Index('one_account_per_person', ['personId'], { unique: true, where: 'person_id IS NOT NULL' })
@Check('accounts_pseudonym_check', '(own_name_sealed IS NULL) = (pseudonym_since IS NULL)')
@Index('accounts_by_skeleton', { synchronize: false })
@Index('pseudonyms_unlike', { synchronize: false })
@Check('accounts_trust_level_check', `trust_level IN ('REGISTERED', 'CONFIRMED', 'VERIFIED')`)
@ObjectType({ implements: () => [Node], description: 'A person who takes part, as the public sees them.' })
export class Account extends Node {
  @PrimaryColumn('uuid')
  id: string;

  /** Null once the person has left. */
  @Column('bytea', { name: 'email_sealed', nullable: true })
  emailSealed: Buffer | null;

  /** By which the account is found. */
  @Column('bytea', { name: 'email_index', nullable: true })
  emailIndex: Buffer | null;

  /** Their name, or the pseudonym by which they go instead: what everybody sees. */
  @Field({ description: 'The name that the person chose to be shown by.' })
  @Column('text', { name: 'display_name' })
  displayName: string;

  /** Their name while they go by a pseudonym. */
  @Column('bytea', { name: 'own_name_sealed', nullable: true })
  ownNameSealed: Buffer | null;

  @Column('timestamptz', { name: 'pseudonym_since', nullable: true })
  pseudonymSince: Date | null;

  /** No column: as it was read together with a name that says it is one. Null for whoever goes by their name. */
  pseudonym: string | null;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text')
  locale: string;

  @Column('boolean', { name: 'is_administrator', default: false })
  isAdministrator: boolean;

  @Column('boolean', { name: 'is_auditor', default: false })
  isAuditor: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'email_confirmed_at', nullable: true })
  emailConfirmedAt: Date | null;

  /** The highest that its confirmations and verifications lead to. */
  @Column('text', { name: 'trust_level', default: 'REGISTERED' })
  trustLevel: AccountTrust;

  /** Who they are; no two accounts are the same person. */
  @ForeignKey(() => Identity, { name: 'accounts_person_id_fkey' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** When its participation moved to another account of the same person. */
  @Column('timestamptz', { name: 'moved_at', nullable: true })
  movedAt: Date | null;
  /** When the person left: what remains is a number that leads to nobody. */
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null;

  /** When they were last here, as far as the sessions that are gone said so. */
  @Column('timestamptz', { name: 'last_active_at', nullable: true })
  lastActiveAt: Date | null;

  @Field(() => Boolean, { description: 'Whether that is a pseudonym; then `displayName` says so, too.' })
  get isPseudonym(): boolean {
    return Boolean(this.pseudonym);
  }

  @Field(() => Boolean, { description: 'Whether the person has left: then nothing is known of them, and all who left are one account.' })
  get hasLeft(): boolean {
    return Boolean(this.leftAt);
  }
}
