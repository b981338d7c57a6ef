/** A person with an account; the public sees a name, never the e-mail. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../platform/graphql/relay.js';

@Entity('accounts')
@Unique('accounts_email_key', ['email'])
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
}
