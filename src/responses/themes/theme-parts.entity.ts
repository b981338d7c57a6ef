/** What belongs to themes: which observations have them and why, suggestions that wait for a person, and how good these are. */
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Account } from '../../people/account.entity.js';
import { Observation } from '../observation.entity.js';
import type { LabelWay } from './labels.rules.js';
import { Theme, ThemeSearch } from './theme.entity.js';

@Entity('theme_labels')
@Check('theme_labels_way_check', `way IN ('HAND', 'SEARCH', 'SUGGESTION')`)
@Check('theme_labels_search_check', `(way = 'SEARCH') = (search_id IS NOT NULL)`)
@Index('theme_labels_of_theme', ['themeId', 'observationId'])
@Index('theme_labels_of_search', ['searchId'], { where: 'search_id IS NOT NULL' })
export class ThemeLabel {
  @ForeignKey(() => Observation, { name: 'theme_labels_observation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'observation_id' })
  observationId: string;

  @ForeignKey(() => Theme, { name: 'theme_labels_theme_id_fkey' })
  @PrimaryColumn('uuid', { name: 'theme_id' })
  themeId: string;

  /** False: a person said that the theme does not fit, and no search or suggestion says otherwise. */
  @Column('boolean')
  fits: boolean;

  @Column('text')
  way: LabelWay;

  @ForeignKey(() => ThemeSearch, { name: 'theme_labels_search_id_fkey' })
  @Column('uuid', { name: 'search_id', nullable: true })
  searchId: string | null;

  @ForeignKey(() => Account, { name: 'theme_labels_labelled_by_fkey' })
  @Column('uuid', { name: 'labelled_by' })
  labelledBy: string;

  @Column('timestamptz', { name: 'labelled_at' })
  labelledAt: Date;
}

@Entity('theme_suggestions')
@Index('theme_suggestions_of_theme', ['themeId', 'score', 'observationId'])
export class ThemeSuggestionRow {
  @ForeignKey(() => Observation, { name: 'theme_suggestions_observation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'observation_id' })
  observationId: string;

  @ForeignKey(() => Theme, { name: 'theme_suggestions_theme_id_fkey' })
  @PrimaryColumn('uuid', { name: 'theme_id' })
  themeId: string;

  @Column('real')
  score: number;

  /** Those that decided it, the most telling first. */
  @Column('text', { array: true })
  words: string[];
}

@Entity('theme_advice')
export class ThemeAdviceRow {
  @ForeignKey(() => Consultation, { name: 'theme_advice_consultation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => Account, { name: 'theme_advice_asked_by_fkey' })
  @Column('uuid', { name: 'asked_by' })
  askedBy: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('integer', { default: 0 })
  read: number;

  @Column('integer', { default: 0 })
  total: number;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column('uuid', { name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: Date | null;
}

@Entity('theme_qualities')
export class ThemeQualityRow {
  @ForeignKey(() => Theme, { name: 'theme_qualities_theme_id_fkey' })
  @PrimaryColumn('uuid', { name: 'theme_id' })
  themeId: string;

  @Column('integer')
  examples: number;

  @Column('real')
  precision: number;

  @Column('real')
  recall: number;

  @Column('real')
  f1: number;

  @Column('timestamptz', { name: 'measured_at' })
  measuredAt: Date;
}
