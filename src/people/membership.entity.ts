/** A role that a person holds within an agency. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';
import type { Role } from './actor.js';
import { Agency } from './agency.entity.js';
import { Roles } from './role.js';

@Entity('memberships')
@Index('memberships_of_agency', ['agencyId', 'role', 'accountId'])
@Check('memberships_role_check', `role IN ('OFFICIAL', 'MODERATOR')`)
@ObjectType({ description: 'A role that the viewer holds within an agency.' })
export class Membership {
  @ForeignKey(() => Account, { name: 'memberships_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @ForeignKey(() => Agency, { name: 'memberships_agency_id_fkey' })
  @PrimaryColumn('uuid', { name: 'agency_id' })
  agencyId: string;

  @Field(() => Roles, { description: 'The role.' })
  @PrimaryColumn('text')
  role: Role;

  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy: string | null;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt: Date;
}
