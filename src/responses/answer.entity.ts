/** Answers to observations: prepared ones, which only the agency sees, and signed ones, which are never changed. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';
import type { Localised } from '../people/localised.js';
import { TextVersion } from '../texts/text-version.entity.js';
import { ObservationTemplate } from './observation-template.entity.js';
import type { Disposition } from './answering.rules.js';

/** One act of preparing; another one makes another row. */
@Entity('prepared_answers')
@Check(
  'prepared_answers_disposition_check',
  `disposition IN ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'OUT_OF_SCOPE', 'ALREADY_COVERED')`,
)
export class PreparedAnswer {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'prepared_answers_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('text')
  disposition: Disposition;

  /** With blanks to fill in for each observation. */
  @Column('jsonb')
  reasons: Localised;

  /** Identities of parts of the text. */
  @Column('uuid', { array: true })
  changes: string[];

  @ForeignKey(() => ObservationTemplate, { name: 'prepared_answers_template_id_fkey' })
  @Column('uuid', { name: 'template_id', nullable: true })
  templateId: string | null;

  @ForeignKey(() => Account, { name: 'prepared_answers_prepared_by_fkey' })
  @Column('uuid', { name: 'prepared_by' })
  preparedBy: string;

  @Column('timestamptz', { name: 'prepared_at' })
  preparedAt: Date;
}

/** One answer may serve many observations. The database refuses to change it. */
@Entity('signed_answers')
@Check(
  'signed_answers_disposition_check',
  `disposition IN ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'OUT_OF_SCOPE', 'ALREADY_COVERED')`,
)
@Check('signed_answers_office_check', 'char_length(office) BETWEEN 1 AND 200')
@Index('signed_answers_of_consultation', ['consultationId', 'signedAt', 'id'])
@Index('signed_answers_of_signing', ['signingId'])
export class SignedAnswer {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'signed_answers_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => PreparedAnswer, { name: 'signed_answers_prepared_id_fkey' })
  @Column('uuid', { name: 'prepared_id' })
  preparedId: string;

  @Column('text')
  disposition: Disposition;

  @Column('jsonb')
  reasons: Localised;

  @Column('uuid', { array: true })
  changes: string[];

  /** The version that was current when it was signed. */
  @ForeignKey(() => TextVersion, { name: 'signed_answers_version_id_fkey' })
  @Column('uuid', { name: 'version_id', nullable: true })
  versionId: string | null;

  @ForeignKey(() => Account, { name: 'signed_answers_signer_id_fkey' })
  @Column('uuid', { name: 'signer_id' })
  signerId: string;

  /** As it was when they signed. */
  @Column('text', { name: 'signer_name' })
  signerName: string;

  @Column('text')
  office: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt: Date;

  /** All answers signed in one act: their authors are told together. */
  @Column('uuid', { name: 'signing_id' })
  signingId: string;
}

/** Every answer that an observation has had, the first first. */
@Entity('observation_answers')
@Check('observation_answers_number_check', 'number > 0')
@Index('observation_answers_of_answer', ['answerId', 'observationId'])
export class ObservationAnswerRow {
  @ForeignKey('Observation', { name: 'observation_answers_observation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'observation_id' })
  observationId: string;

  @PrimaryColumn('smallint')
  number: number;

  @ForeignKey(() => SignedAnswer, { name: 'observation_answers_answer_id_fkey' })
  @Column('uuid', { name: 'answer_id' })
  answerId: string;
}
