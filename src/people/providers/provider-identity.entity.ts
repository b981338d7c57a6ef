/** That a person signs in with a service: the account, and a keyed hash of how the service calls them. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Account } from '../account.entity.js';

@Entity('provider_identities')
@Unique('provider_identities_subject_key', ['subjectKey'])
@Unique('provider_identities_account_provider', ['accountId', 'provider'])
@ObjectType({ description: 'A service with which the viewer signs in. Nobody else sees it.' })
export class LinkedProvider {
  @Field(() => ID, { description: 'With which it is taken away.' })
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'provider_identities_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Field({ description: 'Its key, as `signInProviders` has it; one that is no longer offered keeps it.' })
  @Column('text')
  provider: string;

  /** Some services call people by the number of their document: it is not kept. */
  @Column('bytea', { name: 'subject_key' })
  subjectKey: Buffer;

  @Field(() => DateTime, { description: 'Since when.' })
  @Column('timestamptz', { name: 'linked_at' })
  linkedAt: Date;

  @Field(() => DateTime, { description: 'When it was last used.' })
  @Column('timestamptz', { name: 'last_used_at' })
  lastUsedAt: Date;
}
