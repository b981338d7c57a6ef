/** What is kept for the response network: templates and heads of agencies. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../people/account.entity.js';
import { Agency } from '../people/agency.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { DateTime, Locale, Markdown } from '../platform/graphql/scalars.js';

@Entity('answer_templates')
@Unique('one_template_a_name', ['agencyId', 'name'])
@ObjectType({ implements: () => [Node], description: 'Words that the officials of an agency begin their answers with.' })
export class AnswerTemplate extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Agency, { name: 'answer_templates_agency_id_fkey' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  @Field(() => Locale, { description: 'Its language.' })
  locale: string;

  @Column('text')
  @Field({ description: 'The name by which officials find it.' })
  name: string;

  @Column('text')
  @Field(() => Markdown, {
    description: 'Its words. `{number}`, `{title}`, `{asker}` and `{agency}` stand for those of the question.',
  })
  body: string;

  @ForeignKey(() => Account, { name: 'answer_templates_changed_by_fkey' })
  @Column('uuid', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  @Field(() => DateTime, { description: 'When it was changed last.' })
  changedAt: Date;
}

@Entity('agency_heads')
export class AgencyHead {
  @ForeignKey(() => Agency, { name: 'agency_heads_agency_id_fkey' })
  @PrimaryColumn('uuid', { name: 'agency_id' })
  agencyId: string;

  @ForeignKey(() => Account, { name: 'agency_heads_account_id_fkey' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('timestamptz', { name: 'named_at' })
  namedAt: Date;
}
