/** What a consultation says in one language. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Locale, Markdown } from '../platform/graphql/scalars.js';

@Entity('consultation_translations')
@Index('consultation_translations_search', { synchronize: false })
@ObjectType({ description: 'What a consultation says in one language.' })
export class ConsultationTranslation {
  // By its name: a consultation knows its words, so that an import here would close a circle.
  @ForeignKey('Consultation', { name: 'consultation_translations_consultation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @PrimaryColumn('text')
  @Field(() => Locale, { description: 'The language.' })
  locale: string;

  @Column('text')
  @Field({ description: 'Its title.' })
  title: string;

  @Column('text')
  @Field({ description: 'What it is about, in a paragraph.' })
  summary: string;

  @Column('text')
  @Field(() => Markdown, { description: 'What is proposed, why, and how to take part.' })
  body: string;

  @Column('tsvector', { select: false })
  search: string;
}
