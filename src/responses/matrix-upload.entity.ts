/** A matrix that came back from a spreadsheet: what differs in it, cell by cell, until somebody decides, and for the record afterwards. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import type { RefusalFacts } from '../platform/refusal/refusal.js';
import type { FillIn } from './matrix/answer.rules.js';
import type { MatrixColumn } from './matrix/columns.js';
import type { MatrixRefusal } from './matrix/refused-cells.js';
import { Observation, ObservationMatrix } from './observation.entity.js';

/** What an official filled in of a row that is no whole answer yet, and their note. */
@Entity('observation_cells')
export class ObservationCells {
  @ForeignKey(() => Observation, { name: 'observation_cells_observation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'observation_id' })
  observationId: string;

  @Column('text', { default: '' })
  disposition: string;

  @Column('text', { name: 'reason_es', default: '' })
  reasonEs: string;

  @Column('text', { name: 'reason_en', default: '' })
  reasonEn: string;

  @Column('text', { default: '' })
  articles: string;

  @Column('text', { default: '' })
  note: string;
}

@Entity('matrix_uploads')
@Check('matrix_uploads_format_check', `format IN ('xlsx', 'csv')`)
@Check('matrix_uploads_rows_check', 'rows >= 0')
@Check('matrix_uploads_unchanged_rows_check', 'unchanged_rows >= 0')
@Check('matrix_uploads_missing_rows_check', 'missing_rows >= 0')
@Index('matrix_uploads_of_consultation', ['consultationId', 'uploadedAt'])
@ObjectType({
  implements: () => [Node],
  description: 'A matrix of observations that came back from a spreadsheet. Only the agency, auditors and administrators see it.',
})
export class MatrixUpload extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => ObservationMatrix, { name: 'matrix_uploads_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('text', { name: 'file_name' })
  @Field({ description: 'How the file was called.' })
  fileName: string;

  @Column('text')
  @Field({ description: '`xlsx` or `csv`.' })
  format: 'xlsx' | 'csv';

  @Column('text')
  @Field({ description: 'SHA-256 of the file, in hexadecimal digits.' })
  sha256: string;

  @Column('integer')
  @Field(() => Int, { description: 'Rows that were read.' })
  rows: number;

  @Column('integer', { name: 'unchanged_rows' })
  @Field(() => Int, { description: 'Rows of which nothing was changed.' })
  unchangedRows: number;

  @Column('integer', { name: 'missing_rows' })
  @Field(() => Int, { description: 'Observations that the file no longer has; they stay as they are.' })
  missingRows: number;

  @ForeignKey(() => Account, { name: 'matrix_uploads_uploaded_by_fkey' })
  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  @Field(() => DateTime, { description: 'When it was uploaded.' })
  uploadedAt: Date;

  @ForeignKey(() => Account, { name: 'matrix_uploads_applied_by_fkey' })
  @Column('uuid', { name: 'applied_by', nullable: true })
  appliedBy: string | null;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When cells of it were taken last.' })
  appliedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When nothing was left to decide, or it was discarded; null while it waits.' })
  closedAt: Date | null;
}

export const cellStates = ['CHANGED', 'CONFLICT', 'TAKEN', 'KEPT'] as const;
export type CellState = (typeof cellStates)[number];

@Entity('matrix_upload_cells')
@Check('matrix_upload_cells_number_check', 'number > 0')
@Check('matrix_upload_cells_field_check', `field IN ('disposition', 'reasonEs', 'reasonEn', 'articles', 'note')`)
@Check('matrix_upload_cells_state_check', `state IN ('CHANGED', 'CONFLICT', 'TAKEN', 'KEPT')`)
@Index('matrix_upload_cells_by_state', ['uploadId', 'state', 'number', 'field'])
export class MatrixUploadCell {
  @ForeignKey(() => MatrixUpload, { name: 'matrix_upload_cells_upload_id_fkey' })
  @PrimaryColumn('uuid', { name: 'upload_id' })
  uploadId: string;

  @PrimaryColumn('integer')
  number: number;

  @PrimaryColumn('text')
  field: FillIn;

  @Column('integer')
  line: number;

  @Column('text')
  state: CellState;

  /** What the file says. */
  @Column('text')
  theirs: string;

  /** What stood here when they were compared last. */
  @Column('text')
  ours: string;

  /** What both changed, where that is known. */
  @Column('text', { nullable: true })
  earlier: string | null;

  @ForeignKey(() => Account, { name: 'matrix_upload_cells_decided_by_fkey' })
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;
}

@Entity('matrix_upload_refusals')
@Check('matrix_upload_refusals_place_check', 'place > 0')
export class MatrixUploadRefusal {
  @ForeignKey(() => MatrixUpload, { name: 'matrix_upload_refusals_upload_id_fkey' })
  @PrimaryColumn('uuid', { name: 'upload_id' })
  uploadId: string;

  @PrimaryColumn('integer')
  place: number;

  @Column('text')
  code: MatrixRefusal;

  @Column('integer')
  line: number;

  @Column('text', { nullable: true })
  field: MatrixColumn | null;

  @Column('jsonb')
  facts: RefusalFacts;
}
