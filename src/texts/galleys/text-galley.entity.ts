/** A text that an official has uploaded and not saved yet, with what they corrected so far. Only they know of it. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Account } from '../../people/account.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { Correction } from '../correcting/correction.rules.js';
import { TextCorrection } from '../correcting/correction.types.js';
import type { TextFormat } from '../importing/text-files.js';
import { TextFormats } from '../text-format.js';

@Entity('text_galleys')
@Unique('one_galley_per_person', ['accountId', 'consultationId'])
@Index('text_galleys_of_consultation', ['consultationId'])
@Check('text_galleys_format_check', `format IN ('docx', 'markdown', 'text', 'akoma-ntoso')`)
@ObjectType({
  implements: () => [Node],
  description:
    'A text that an official uploaded for a consultation and has not saved yet, with what they corrected in how it is divided. Private to them, one for each consultation; it is gone once it is saved.',
})
export class TextGalley extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Account, { name: 'text_galleys_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @ForeignKey(() => Consultation, { name: 'text_galleys_consultation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('text', { name: 'file_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the file was called; null when the text was pasted.' })
  fileName: string | null;

  @Column('text')
  @Field(() => TextFormats, { description: 'As what it was read.' })
  format: TextFormat;

  /** Large: read only where it is divided. */
  @Column('text')
  source: string;

  @Column('text', { array: true })
  /** Packed; see text-note.rules.ts. */
  notes: string[];

  @Column('jsonb')
  @Field(() => [TextCorrection], { description: 'What was corrected so far, in order.' })
  corrections: Correction[];

  @Column('integer', { name: 'lost_corrections' })
  @Field(() => Int, { description: 'How many corrections of the text saved before had no place in this one.' })
  lostCorrections: number;

  /** To the millisecond, as clients send it back. */
  @Column({ type: 'timestamptz', precision: 3, name: 'changed_at' })
  @Field(() => DateTime, { description: 'When it was uploaded or corrected last.' })
  changedAt: Date;
}
