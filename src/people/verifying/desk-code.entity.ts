/** The newest code with which somebody shows at a desk which account is theirs. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Account } from '../account.entity.js';

@Entity('desk_codes')
@Unique('desk_codes_code_key_key', ['codeKey'])
export class DeskCodeKept {
  @ForeignKey(() => Account, { name: 'desk_codes_account_id_fkey' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  /** A keyed hash: whoever reads the table cannot pass for its people. */
  @Column('bytea', { name: 'code_key' })
  codeKey: Buffer;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

@ObjectType({ description: 'What somebody shows to the official who verifies them in person, so that their account is found.' })
export class DeskCode {
  @Field({ description: 'Eight letters and digits in two groups.' })
  code: string;

  @Field(() => DateTime, { description: 'Until when it works.' })
  expiresAt: Date;
}
