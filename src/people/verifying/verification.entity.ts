/** That somebody was verified: when, by whom and how. */
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Account } from '../account.entity.js';
import { Agency } from '../agency.entity.js';
import { Identity } from './identity.entity.js';
import { Roll } from './roll.entity.js';
import type { VerificationKind } from './verifying.rules.js';

export const VerificationKinds = {
  PROVIDER: 'PROVIDER',
  ROLL: 'ROLL',
  PAPER: 'PAPER',
  IN_PERSON: 'IN_PERSON',
} as const satisfies Record<VerificationKind, VerificationKind>;

registerEnumType(VerificationKinds, {
  name: 'VerificationKind',
  description: 'How somebody was verified.',
  valuesMap: {
    PROVIDER: { description: 'By a service that knows who they are, with which they signed in.' },
    ROLL: { description: 'By their document and birth date, which are on a roll.' },
    PAPER: { description: 'The same, and a code that came to them on paper.' },
    IN_PERSON: { description: 'By an official who saw the document and its bearer.' },
  },
});

@Entity('verifications')
@Check('verifications_kind_check', `kind IN ('PROVIDER', 'ROLL', 'PAPER', 'IN_PERSON')`)
@Index('verifications_of_account', ['accountId', 'id'])
@Index('verifications_of_identity', ['identityId'])
@ObjectType({ description: 'That the viewer was verified: when, and how.' })
export class Verification {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Identity, { name: 'verifications_identity_id_fkey' })
  @Column('uuid', { name: 'identity_id' })
  identityId: string;

  @ForeignKey(() => Account, { name: 'verifications_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Field(() => VerificationKinds, { description: 'How.' })
  @Column('text')
  kind: VerificationKind;

  /** The official, where one saw the document. */
  @ForeignKey(() => Account, { name: 'verifications_verified_by_fkey' })
  @Column('uuid', { name: 'verified_by', nullable: true })
  verifiedBy: string | null;

  @ForeignKey(() => Agency, { name: 'verifications_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id', nullable: true })
  agencyId: string | null;

  @ForeignKey(() => Roll, { name: 'verifications_roll_id_fkey' })
  @Column('uuid', { name: 'roll_id', nullable: true })
  rollId: string | null;

  /** The name of the service, or what the official saw. */
  @Field(() => String, { nullable: true, description: 'The service, or what the official looked at.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => DateTime, { description: 'When.' })
  @Column('timestamptz', { name: 'verified_at' })
  verifiedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended because the person takes part with another account.' })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
