/** A template of an agency: an answer that comes again and again. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import type { Localised } from '../people/localised.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime } from '../platform/graphql/scalars.js';
import type { Disposition } from './answering.rules.js';
import { Dispositions } from './enums.js';

@Entity('observation_templates')
@Check(
  'observation_templates_disposition_check',
  `disposition IN ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'OUT_OF_SCOPE', 'ALREADY_COVERED')`,
)
@Check('observation_templates_name_check', 'char_length(name) BETWEEN 1 AND 200')
@Index('observation_templates_of_agency', ['agencyId', 'name', 'id'], { where: 'deleted_at IS NULL' })
@ObjectType({ implements: () => [Node], description: 'An answer that an agency gives again and again. For its officials.' })
export class ObservationTemplate extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Agency, { name: 'observation_templates_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  @Field({ description: 'How officials call it.' })
  name: string;

  @Column('text')
  @Field(() => Dispositions, { description: 'What it does with an observation.' })
  disposition: Disposition;

  @Column('jsonb')
  reasons: Localised;

  @ForeignKey(() => Account, { name: 'observation_templates_saved_by_fkey' })
  @Column('uuid', { name: 'saved_by' })
  savedBy: string;

  @Column('timestamptz', { name: 'saved_at' })
  @Field(() => DateTime, { description: 'When it was saved last.' })
  savedAt: Date;

  /** Prepared answers still name it. */
  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null;
}
