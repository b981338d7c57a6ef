/** An argument: comments that say the same, one of which stands for all of them. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Comment } from '../../comments/comment.entity.js';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Node } from '../../platform/graphql/relay.js';

@Entity('argument_clusters')
@Unique('argument_clusters_consultation_id_number_key', ['consultationId', 'number'])
@Check('argument_clusters_number_check', 'number > 0')
@Index('argument_clusters_most_signed', ['consultationId', 'people', 'number'], { where: 'comments > 0' })
@Index('argument_clusters_near', ['nearId'], { where: 'near_id IS NOT NULL' })
@ObjectType({
  implements: () => [Node],
  description:
    'An argument: comments that say the same, counted apart by people and comments. Nothing is left out because of it: each comment is still listed.',
})
export class ArgumentCluster extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'argument_clusters_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its number within the consultation; it never changes and is never given again.' })
  number: number;

  @ForeignKey(() => Comment, { name: 'argument_clusters_representative_id_fkey' })
  @Column('uuid', { name: 'representative_id' })
  representativeId: string;

  @Column('integer', { default: 0 })
  @Field(() => Int, { name: 'signatures', description: 'How many people make it, however often each of them does.' })
  people: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { name: 'commentsCount', description: 'How many comments make it.' })
  comments: number;

  /** The argument in much the same words that it is not by the rules. */
  @ForeignKey(() => ArgumentCluster, { name: 'argument_clusters_near_id_fkey' })
  @Column('uuid', { name: 'near_id', nullable: true })
  nearId: string | null;

  @Column('real', { name: 'near_likeness', nullable: true })
  nearLikeness: number | null;

  @Column('text', { name: 'near_because', array: true, default: () => "'{}'" })
  nearBecause: string[];

  @Column('timestamptz', { name: 'found_at' })
  foundAt: Date;
}
