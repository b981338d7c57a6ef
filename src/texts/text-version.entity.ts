/** One version of the text under discussion. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';
import type { Localised } from '../people/localised.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { TextCorrection } from './correcting/correction.types.js';
import type { Correction as TreeCorrection } from './correcting/correction.rules.js';
import type { TextFormat } from './importing/text-files.js';
import { TextFormats } from './text-format.js';
import type { Correction } from './versions.rules.js';

@Entity('text_versions')
@Unique('text_versions_consultation_id_number_key', ['consultationId', 'number'])
@Index('text_versions_one_draft', ['consultationId'], { unique: true, where: 'published_at IS NULL' })
@Check('text_versions_format_check', `format IN ('docx', 'markdown', 'text', 'akoma-ntoso')`)
@Check('text_versions_say_what_changed', `number = 1 OR published_at IS NULL OR changelog <> '{}'`)
@ObjectType({
  implements: () => [Node],
  description:
    'One version of the text under discussion. It never changes once it is published; the first is published with its consultation.',
})
export class TextVersion extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'text_versions_consultation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its number within the consultation, from 1.' })
  number: number;

  /** Large: read only when it is asked for. */
  @Column('text')
  source: string;

  @Column('text', { array: true })
  /** Packed; see text-note.rules.ts. */
  notes: string[];

  @ForeignKey(() => Account, { name: 'text_versions_created_by_fkey' })
  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTime, { description: 'When it was saved, or which part is which was corrected, for the last time.' })
  createdAt: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was published; null for a draft, which only its agency sees.' })
  publishedAt: Date | null;

  /** What changed, in the words of the agency; empty for the first version and for drafts. */
  @Column('jsonb', { default: {} })
  changelog: Localised;

  /** Why a part changed, by its identity. */
  @Column('jsonb', { default: {} })
  reasons: Readonly<Record<string, Localised>>;

  /** What officials said about which part of the version before is which of this one. */
  @Column('jsonb', { default: [] })
  corrections: Correction[];

  /** What officials corrected by hand in how it was divided, in order. */
  @Column('jsonb', { name: 'tree_corrections', default: [] })
  @Field(() => [TextCorrection], { description: 'What officials corrected by hand in how the text is divided, in order.' })
  treeCorrections: TreeCorrection[];

  @Column('text', { name: 'file_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the file was called that it was read from; null when it was pasted.' })
  fileName: string | null;

  @Column('text', { default: 'markdown' })
  @Field(() => TextFormats, { description: 'As what it was read.' })
  format: TextFormat;
}
