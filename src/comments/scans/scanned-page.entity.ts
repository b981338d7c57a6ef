/** A scanned page from which officials entered what somebody said, and the sealed pieces of its file. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { Account } from '../../people/account.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Comment } from '../comment.entity.js';
import type { ScanFormat } from './scans.rules.js';

export const ScanFormats = { JPEG: 'JPEG', PNG: 'PNG', PDF: 'PDF' } as const satisfies Record<ScanFormat, ScanFormat>;
registerEnumType(ScanFormats, {
  name: 'ScanFormat',
  description: 'What a scanned page is, as its bytes say.',
  valuesMap: {
    JPEG: { description: 'A photograph or a scan.' },
    PNG: { description: 'A picture without loss.' },
    PDF: { description: 'A document of one or more pages.' },
  },
});

@Entity('scanned_pages')
@Index('scanned_pages_number', ['gatheringId', 'number'], { unique: true })
@Index('scanned_pages_of_comment', ['commentId'], { where: 'comment_id IS NOT NULL' })
@Check('scanned_pages_format_check', `format IN ('JPEG', 'PNG', 'PDF')`)
@ObjectType({
  implements: () => [Node],
  description:
    'A scanned page that shows where a contribution came from which an official entered for somebody. For officials of the agency and auditors alone.',
})
export class ScannedPage extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Gathering, { name: 'scanned_pages_gathering_id_fkey' })
  @Column('uuid', { name: 'gathering_id' })
  gatheringId: string;

  @ForeignKey(() => Comment, { name: 'scanned_pages_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id', nullable: true })
  commentId: string | null;

  @Column('int')
  @Field(() => Int, {
    description: 'Its number within the gathering, from 1; the number of one that was removed is given to no other before it.',
  })
  number: number;

  @Column('text')
  @Field(() => ScanFormats, { description: 'What it is.' })
  format: ScanFormat;

  @Column('int')
  @Field(() => Int, { description: 'How large its file is, in bytes.' })
  bytes: number;

  @ForeignKey(() => Account, { name: 'scanned_pages_added_by_fkey' })
  @Column('uuid', { name: 'added_by' })
  addedBy: string;

  @Column('timestamptz', { name: 'added_at' })
  @Field(() => DateTime, { description: 'When it was added.' })
  addedAt: Date;

  @Field(() => String, { description: 'Its address on this site, for the session of an official of the agency or an auditor.' })
  get address(): string {
    return `/scanned-pages/${this.id}`;
  }
}

@Entity('scanned_page_pieces')
export class ScannedPagePiece {
  @ForeignKey(() => ScannedPage, { name: 'scanned_page_pieces_page_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'page_id' })
  pageId: string;

  @PrimaryColumn('integer')
  place: number;

  @Column('bytea', { name: 'piece_sealed' })
  pieceSealed: Buffer;
}
