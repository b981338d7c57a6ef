/** A theme of a consultation's observations, and the searches that give it. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Account } from '../../people/account.entity.js';
import type { Localised } from '../../people/localised.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';

@Entity('themes')
@Index('themes_of_one_name', { synchronize: false })
@Index('themes_of_consultation', ['consultationId', 'madeAt', 'id'], { where: 'removed_at IS NULL' })
@ObjectType({
  implements: () => [Node],
  description: 'What observations are about, as the agency groups them. An observation may have several themes.',
})
export class Theme extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'themes_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('jsonb')
  names: Localised;

  @ForeignKey(() => Account, { name: 'themes_made_by_fkey' })
  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  /** The theme that took its observations. */
  @ForeignKey(() => Theme, { name: 'themes_merged_into_fkey' })
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;
}

@Entity('theme_searches')
@Check('theme_searches_query_check', 'char_length(query) BETWEEN 1 AND 500')
@Check('theme_searches_reached_check', 'reached >= 0')
@Index('theme_searches_of_theme', ['themeId', 'savedAt', 'id'], { where: 'removed_at IS NULL' })
@ObjectType({ implements: () => [Node], description: 'A search that gives a theme to what it finds, now and later. For the agency.' })
export class ThemeSearch extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Theme, { name: 'theme_searches_theme_id_fkey' })
  @Column('uuid', { name: 'theme_id' })
  themeId: string;

  @Column('text')
  @Field({ description: 'The words: all must be there; "phrases", `or` (or `o`), and a minus before what must not be there.' })
  query: string;

  /** The last number that it was tried on: numbers are given in order. */
  @Column('integer', { default: 0 })
  reached: number;

  @ForeignKey(() => Account, { name: 'theme_searches_saved_by_fkey' })
  @Column('uuid', { name: 'saved_by' })
  savedBy: string;

  @Column('timestamptz', { name: 'saved_at' })
  @Field(() => DateTime, { description: 'When it was saved.' })
  savedAt: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
