/** An archive with everything that is held of somebody, and the pieces of its file. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { DateTime } from '../platform/graphql/scalars.js';

@Entity('personal_archives')
@Index('one_archive_at_a_time', ['accountId'], { unique: true, where: 'ready_at IS NULL' })
@Index('personal_archives_of_account', { synchronize: false })
@ObjectType('DataArchive', { description: 'A file with everything that is held of the viewer: JSON, CSV, and pages to read it.' })
export class PersonalArchive {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'personal_archives_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  locale: string;

  @Column('timestamptz', { name: 'asked_at' })
  @Field(() => DateTime, { description: 'When it was asked for.' })
  askedAt: Date;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;

  @Column('timestamptz', { name: 'ready_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when it can be fetched; null while it is gathered.' })
  readyAt: Date | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Until when.' })
  expiresAt: Date | null;

  @Column('bigint', { nullable: true })
  bytes: string | null;

  @Field(() => Int, { nullable: true, description: 'How large the file is, in kilobytes.' })
  get kilobytes(): number | null {
    return this.bytes === null ? null : Math.ceil(Number(this.bytes) / 1_000);
  }

  @Field(() => String, { nullable: true, description: 'Its address on this site, for the viewer’s own session only.' })
  get address(): string | null {
    return this.readyAt === null ? null : `/my-data/${this.id}.zip`;
  }
}

@Entity('personal_archive_pieces')
export class PersonalArchivePiece {
  @ForeignKey(() => PersonalArchive, { name: 'personal_archive_pieces_archive_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'archive_id' })
  archiveId: string;

  @PrimaryColumn('integer')
  place: number;

  @Column('bytea')
  bytes: Buffer;
}
