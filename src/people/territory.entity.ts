/** A place that a public body or a consultation belongs to. */
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Localised } from './localised.js';

export const TerritoryKind = { COUNTRY: 'COUNTRY', DEPARTMENT: 'DEPARTMENT', MUNICIPALITY: 'MUNICIPALITY' } as const;
export type TerritoryKind = keyof typeof TerritoryKind;

registerEnumType(TerritoryKind, {
  name: 'TerritoryKind',
  description: 'The level of a territory.',
  valuesMap: {
    COUNTRY: { description: 'The country as a whole.' },
    DEPARTMENT: { description: 'A department of the country, or its capital district.' },
    MUNICIPALITY: { description: 'A municipality of a department.' },
  },
});

@Entity('territories')
@Check('territories_kind_check', `kind IN ('COUNTRY', 'DEPARTMENT', 'MUNICIPALITY')`)
@ObjectType({ description: 'The country, a department or a municipality.' })
export class Territory {
  @Field({ description: 'Its official code (DIVIPOLA in Colombia).' })
  @PrimaryColumn('text')
  code: string;

  @Column('jsonb', { name: 'name' })
  names: Localised;

  @Field(() => TerritoryKind, { description: 'Its level.' })
  @Column('text')
  kind: TerritoryKind;

  @ForeignKey(() => Territory, { name: 'territories_parent_code_fkey' })
  @Column('text', { name: 'parent_code', nullable: true })
  parentCode: string | null;
}
