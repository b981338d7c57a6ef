/** A device on which somebody is signed in; the token itself is not kept. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DateTime } from '../platform/graphql/scalars.js';
import { Node } from '../platform/graphql/relay.js';
import type { Method } from './second-factors/second-factors.rules.js';
import { Account } from './account.entity.js';

@Entity('sessions')
@Unique('sessions_token_hash_key', ['tokenHash'])
@Index('sessions_of_account', ['accountId', 'id'], { where: 'ended_at IS NULL' })
@ObjectType({
  implements: () => [Node],
  description: 'A device on which the viewer is signed in. Only its owner sees it.',
})
export class Session extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'sessions_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** Null where it has no name. */
  @Column('bytea', { name: 'device_sealed', nullable: true })
  deviceSealed: Buffer | null;

  /** No column: what {@link deviceSealed} opens to. */
  @Field({ description: 'The device or program, as it named itself.' })
  device: string;

  @Field(() => DateTime, { description: 'When the person signed in.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Field(() => DateTime, {
    description: 'When it ends by itself at the latest, 30 days after signing in however much it is used; sooner when nobody uses it.',
  })
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended, null while it lasts.' })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** By what it was opened and made stronger. */
  @Column('text', { array: true, default: '{}' })
  methods: Method[];

  @Field({ description: 'Whether a second factor was shown in it.' })
  @Column('boolean', { name: 'is_strong', default: false })
  isStrong: boolean;

  @Column('timestamptz', { name: 'proven_at', nullable: true })
  provenAt: Date | null;
}
