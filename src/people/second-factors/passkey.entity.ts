/** A passkey: a key that stays on a device of the person, who opens it with a finger, a face or a number. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Account } from '../account.entity.js';

@Entity('passkeys')
@Unique('passkeys_credential_id_key', ['credentialId'])
@Index('passkeys_of_account', ['accountId', 'id'])
@ObjectType({ description: 'A passkey of the viewer. Nobody else sees it.' })
export class Passkey {
  @Field(() => ID, { description: 'With which it is removed.' })
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'passkeys_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'credential_id' })
  credentialId: string;

  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;

  /** How often the device says that it was used; one that goes back was copied. */
  @Column('bigint')
  counter: string;

  @Column('text', { array: true })
  transports: string[];

  @Field({ description: 'As its owner calls it.' })
  @Column('text')
  name: string;

  @Field(() => DateTime, { description: 'When it was added.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, null before.' })
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
