/** A public body that publishes consultations and answers what people say. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../platform/graphql/relay.js';
import type { Localised } from './localised.js';
import { Territory } from './territory.entity.js';

@Entity('agencies')
@Unique('agencies_slug_key', ['slug'])
@Check('agencies_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@ObjectType({ implements: () => [Node], description: 'A public body that publishes consultations and must answer.' })
export class Agency extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @Field({ description: 'Its name in addresses, such as `ministerio-de-aguas`.' })
  @Column('text')
  slug: string;

  @Column('jsonb', { name: 'name' })
  names: Localised;

  @Column('jsonb', { name: 'sector' })
  sectors: Localised;

  @ForeignKey(() => Territory, { name: 'agencies_territory_code_fkey' })
  @Column('text', { name: 'territory_code', nullable: true })
  territoryCode: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
