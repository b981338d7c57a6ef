/** An invitation to a role within an agency, sent to an address; whoever it is for accepts it once, before it expires. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Account } from '../account.entity.js';
import type { Role } from '../actor.js';
import { Agency } from '../agency.entity.js';
import { Roles } from '../role.js';

@Entity('invitations')
@Unique('invitations_token_hash_key', ['tokenHash'])
@Index('invitations_one_waits', ['agencyId', 'emailIndex', 'role'], { unique: true, where: 'accepted_at IS NULL AND revoked_at IS NULL' })
@Index('invitations_of_agency', ['agencyId', 'id'])
@Index('invitations_by_end', ['expiresAt'])
@Check('invitations_role_check', `role IN ('OFFICIAL', 'MODERATOR')`)
@Check('invitations_end_check', `(accepted_by IS NULL) = (accepted_at IS NULL) AND (accepted_at IS NULL OR revoked_at IS NULL)`)
@ObjectType({
  implements: () => [Node],
  description: 'An invitation to a role within an agency, as administrators and auditors see it.',
})
export class Invitation extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Agency, { name: 'invitations_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Field({ description: 'The address to which it was sent.' })
  email: string;

  @Column('bytea', { name: 'email_sealed' })
  emailSealed: Buffer;

  @Column('bytea', { name: 'email_index' })
  emailIndex: Buffer;

  @Field(() => Roles, { description: 'The role that it gives.' })
  @Column('text')
  role: Role;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @ForeignKey(() => Account, { name: 'invitations_invited_by_fkey' })
  @Column('uuid', { name: 'invited_by' })
  invitedById: string;

  @Field(() => DateTime, { description: 'When it was sent.' })
  @Column('timestamptz', { name: 'invited_at' })
  invitedAt: Date;

  @Field(() => DateTime, { description: 'From when on it can no longer be accepted.' })
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @ForeignKey(() => Account, { name: 'invitations_accepted_by_fkey' })
  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedById: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted, null when it was not.' })
  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was revoked, or replaced by another one to the same address; null when it was not.',
  })
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
