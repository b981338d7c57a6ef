/** A published report of observations, and the text that was issued in the end. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { TextVersion } from '../texts/text-version.entity.js';

@Entity('observation_reports')
@Unique('observation_reports_consultation_id_number_key', ['consultationId', 'number'])
@Check('observation_reports_number_check', 'number > 0')
@Check('observation_reports_answers_check', 'answers >= 0')
@Check('observation_reports_office_check', 'char_length(office) BETWEEN 1 AND 200')
@ObjectType({
  implements: () => [Node],
  description:
    'The report of observations (informe global) of a consultation, as it was published: signed and never changed. What comes to light later is in a further version.',
})
export class ObservationsReport extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'observation_reports_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its version, from 1.' })
  number: number;

  /** All but its rows. Large: read only when it is asked for. */
  @Column('jsonb', { select: false })
  content: unknown;

  @Column('text')
  @Field({ description: 'SHA-256 of the file of its content, in hexadecimal digits.' })
  sha256: string;

  /** Signed answers that it knew. */
  @Column('integer')
  answers: number;

  @ForeignKey(() => Account, { name: 'observation_reports_signer_id_fkey' })
  @Column('uuid', { name: 'signer_id' })
  signerId: string;

  @Column('text', { name: 'signer_name' })
  @Field({ description: 'Who signed it.' })
  signerName: string;

  @Column('text')
  @Field({ description: 'For which office.' })
  office: string;

  @Column('timestamptz', { name: 'published_at' })
  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt: Date;
}

/** A row of a published report, as it is hashed. */
@Entity('observation_report_rows')
@Check('observation_report_rows_number_check', 'number > 0')
export class ObservationReportRow {
  @ForeignKey(() => ObservationsReport, { name: 'observation_report_rows_report_id_fkey' })
  @PrimaryColumn('uuid', { name: 'report_id' })
  reportId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  content: string;
}

@Entity('issued_texts')
@Check('issued_texts_office_check', 'char_length(office) BETWEEN 1 AND 200')
@ObjectType({ description: 'The version of the text that the agency issued in the end, after everybody had an answer.' })
export class IssuedText {
  @ForeignKey(() => Consultation, { name: 'issued_texts_consultation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => TextVersion, { name: 'issued_texts_version_id_fkey' })
  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @ForeignKey(() => Account, { name: 'issued_texts_issued_by_fkey' })
  @Column('uuid', { name: 'issued_by' })
  issuedBy: string;

  @Column('text', { name: 'issuer_name' })
  @Field({ description: 'Who said so.' })
  issuerName: string;

  @Column('text')
  @Field({ description: 'For which office.' })
  office: string;

  @Column('timestamptz', { name: 'issued_at' })
  @Field(() => DateTime, { description: 'When.' })
  issuedAt: Date;
}
