/** What consultations are about, and which consultation is about what. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Locale } from '../platform/graphql/scalars.js';
import { Consultation } from './consultation.entity.js';

@Entity('topics')
@ObjectType({ description: 'A subject by which consultations can be found.' })
export class Topic {
  @PrimaryColumn('text')
  @Field({ description: 'Its name in addresses and filters, such as `agua-y-saneamiento`.' })
  slug: string;

  /** By language. */
  @Column('jsonb', { name: 'name' })
  names: Record<string, string>;
}

@ObjectType({ description: 'The name of a topic in one language.' })
export class TopicWords {
  @Field(() => Locale, { description: 'The language.' })
  locale: string;
  @Field({ description: 'The name.' })
  name: string;
}

@Entity('consultation_topics')
@Index('consultations_of_topic', ['topicSlug'])
export class ConsultationTopic {
  @ForeignKey(() => Consultation, { name: 'consultation_topics_consultation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @ForeignKey(() => Topic, { name: 'consultation_topics_topic_slug_fkey' })
  @PrimaryColumn('text', { name: 'topic_slug' })
  topicSlug: string;
}
