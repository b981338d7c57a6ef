/** A roll of people who may be verified, the entries in it, and the codes that were sent to them on paper. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Account } from '../account.entity.js';
import { Territory } from '../territory.entity.js';
import { Identity } from './identity.entity.js';

@Entity('rolls')
@ObjectType({ implements: () => [Node], description: 'A list of people, kept as hashes from which nobody reads who they are.' })
export class Roll extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: 'What administrators called it.' })
  @Column('text')
  name: string;

  /** Chosen at random where the file was made; the hashes cannot be looked up in a list made for another roll. */
  @Column('bytea')
  salt: Buffer;

  @Field(() => Int, { description: 'How many people it lists.' })
  @Column('integer')
  entries: number;

  @ForeignKey(() => Account, { name: 'rolls_created_by_fkey' })
  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Field(() => DateTime, { description: 'When it was uploaded.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

@Entity('roll_entries')
@Index('roll_entries_of_identity', ['identityId'], { where: 'identity_id IS NOT NULL' })
export class RollListing {
  @ForeignKey(() => Roll, { name: 'roll_entries_roll_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'roll_id' })
  rollId: string;

  /** HMAC-SHA256, under the secret of the deployment, of the slow hash that the file holds. */
  @PrimaryColumn('bytea')
  key: Buffer;

  /** Its line in the file; whoever has the plain list knows by it whom a paper code belongs to. */
  @Column('integer')
  line: number;

  @ForeignKey(() => Territory, { name: 'roll_entries_territory_code_fkey' })
  @Column('text', { name: 'territory_code', nullable: true })
  territoryCode: string | null;

  @ForeignKey(() => Identity, { name: 'roll_entries_identity_id_fkey' })
  @Column('uuid', { name: 'identity_id', nullable: true })
  identityId: string | null;
}

@Entity('paper_batches')
@Index('paper_batches_of_roll', ['rollId', 'id'])
@ObjectType({ implements: () => [Node], description: 'Codes for everybody on a roll, to be sent on paper. Each works once.' })
export class PaperBatch extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Roll, { name: 'paper_batches_roll_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'roll_id' })
  rollId: string;

  @ForeignKey(() => Account, { name: 'paper_batches_created_by_fkey' })
  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'From when on its codes no longer work.' })
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

@Entity('paper_uses')
export class PaperUse {
  @ForeignKey(() => PaperBatch, { name: 'paper_uses_batch_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId: string;

  @PrimaryColumn('integer')
  line: number;

  @Column('timestamptz', { name: 'used_at' })
  usedAt: Date;
}
