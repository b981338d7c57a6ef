/** A person with an account; the public sees a name, never the e-mail. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../platform/graphql/relay.js';
import type { AccountTrust } from './trust.rules.js';

@Entity('accounts')
@Unique('accounts_email_key', ['email'])
@Check('accounts_trust_level_check', `trust_level IN ('REGISTERED', 'CONFIRMED', 'VERIFIED')`)
@ObjectType({ implements: () => [Node], description: 'A person who takes part, as the public sees them.' })
export class Account extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @Column('citext')
  email: string;

  @Field({ description: 'The name that the person chose to be shown by.' })
  @Column('text', { name: 'display_name' })
  displayName: string;

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

  /** When the person left: what remains is a number that leads to nobody. */
  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null;

  /** When they were last here, as far as the sessions that are gone said so. */
  @Column('timestamptz', { name: 'last_active_at', nullable: true })
  lastActiveAt: Date | null;

  @Field(() => Boolean, { description: 'Whether the person has left: then nothing is known of them, and all who left are one account.' })
  get hasLeft(): boolean {
    return Boolean(this.leftAt);
  }
}
