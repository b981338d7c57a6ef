/** The explanatory memorandum (memoria justificativa) of a consultation. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Markdown } from '../platform/graphql/scalars.js';
import { Consultation } from './consultation.entity.js';
import type { MemorandumParts } from './publication.rules.js';

@Entity('memoranda')
@ObjectType({
  description: 'The explanatory memorandum (memoria justificativa): why the rule is proposed and what it would bring about.',
})
export class Memorandum implements MemorandumParts {
  @ForeignKey(() => Consultation, { name: 'memoranda_consultation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('text')
  @Field(() => Markdown, { description: 'Background and reasons.' })
  background: string;

  @Column('text')
  @Field(() => Markdown, { description: 'Scope, and to whom it is addressed.' })
  scope: string;

  @Column('text', { name: 'legal_viability' })
  @Field(() => Markdown, { description: 'Legal viability: the powers it rests on and the rules it changes.' })
  legalViability: string;

  @Column('text', { name: 'economic_impact' })
  @Field(() => Markdown, { description: 'Economic impact.' })
  economicImpact: string;

  @Column('text', { name: 'budget_impact' })
  @Field(() => Markdown, { description: 'Whether the budget covers it.' })
  budgetImpact: string;

  @Column('text', { name: 'environmental_impact' })
  @Field(() => Markdown, { description: 'Impact on the environment and on cultural heritage.' })
  environmentalImpact: string;

  @Column('text', { name: 'technical_studies' })
  @Field(() => Markdown, { description: 'Technical studies that support it.' })
  technicalStudies: string;
}
