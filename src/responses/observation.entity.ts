/** An observation: a comment as the law calls it, which gets an answer. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Comment } from '../comments/comment.entity.js';
import { Consultation } from '../consultations/consultation.entity.js';
import { Account } from '../people/account.entity.js';
import { Node } from '../platform/graphql/relay.js';
import { ProvisionIdentity } from '../texts/provision.entity.js';
import type { Disposition, ObservationKind, ObservationState } from './answering.rules.js';
import { PreparedAnswer, SignedAnswer } from './answer.entity.js';
import { ArgumentCluster } from './arguments/argument-cluster.entity.js';
import { ObservationKinds, ObservationStates } from './enums.js';

/** What holds the observations of one consultation together; whoever changes any of them locks it. */
@Entity('observation_matrices')
@Check('observation_matrices_numbered_check', 'numbered >= 0')
@Check('observation_matrices_revision_check', 'revision >= 0')
export class ObservationMatrix {
  @ForeignKey(() => Consultation, { name: 'observation_matrices_consultation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;

  /** The last number given. */
  @Column('integer', { default: 0 })
  numbered: number;

  /** Of the last change; every row has that of its own. */
  @Column('integer', { default: 0 })
  revision: number;
}

@Entity('observations')
@Unique('observations_comment_id_key', ['commentId'])
@Unique('observations_consultation_id_number_key', ['consultationId', 'number'])
@Check('observations_number_check', 'number > 0')
@Check('observations_kind_check', `kind IN ('COMMENT', 'SUGGESTION', 'REPLY')`)
@Check('observations_state_check', `state IN ('IN_SCOPE', 'HIDDEN', 'WITHDRAWN')`)
@Check(
  'observations_disposition_check',
  `disposition IN ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED', 'OUT_OF_SCOPE', 'ALREADY_COVERED')`,
)
@Check(
  'observations_answered_check',
  `(answer_id IS NULL) = (disposition IS NULL) AND (answer_id IS NULL) = (answered_at IS NULL) AND (answer_id IS NULL) = (answers = 0)`,
)
@Index('observations_unanswered', ['consultationId', 'number'], { where: `answer_id IS NULL AND state = 'IN_SCOPE'` })
@Index('observations_answered', ['consultationId', 'number'], { where: 'answer_id IS NOT NULL' })
@Index('observations_of_disposition', ['consultationId', 'disposition', 'number'], { where: 'answer_id IS NOT NULL' })
@Index('observations_of_provision', ['provisionId', 'number'], { where: 'provision_id IS NOT NULL' })
@Index('observations_of_cluster', ['clusterId', 'number'], { where: 'cluster_id IS NOT NULL' })
@Index('observations_replies', ['consultationId'], { where: `kind = 'REPLY'` })
@Index('observations_of_author', ['authorId', 'consultationId'])
@ObjectType({
  implements: () => [Node],
  description:
    'A comment of a closed consultation, as the agency must answer it. Its number never changes and is never given again. While its comment is a tombstone, so are its words here.',
})
export class Observation extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => ObservationMatrix, { name: 'observations_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its number within the consultation, from 1, in the order of posting.' })
  number: number;

  @ForeignKey(() => Comment, { name: 'observations_comment_id_fkey' })
  @Column('uuid', { name: 'comment_id' })
  commentId: string;

  @ForeignKey(() => Account, { name: 'observations_author_id_fkey' })
  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text')
  @Field(() => ObservationKinds, { description: 'What it was said with.' })
  kind: ObservationKind;

  /** Where the comment stood at the closing. */
  @ForeignKey(() => ProvisionIdentity, { name: 'observations_provision_id_fkey' })
  @Column('uuid', { name: 'provision_id', nullable: true })
  provisionId: string | null;

  /** Those of one cluster say the same. */
  @ForeignKey(() => ArgumentCluster, { name: 'observations_cluster_id_fkey' })
  @Column('uuid', { name: 'cluster_id', nullable: true })
  clusterId: string | null;

  @Column('text')
  @Field(() => ObservationStates, { description: 'Whether it needs an answer.' })
  state: ObservationState;

  /** What the agency is preparing: the first answer, or a revision for the next report. */
  @ForeignKey(() => PreparedAnswer, { name: 'observations_prepared_id_fkey' })
  @Column('uuid', { name: 'prepared_id', nullable: true })
  preparedId: string | null;

  /** The answer that stands. */
  @ForeignKey(() => SignedAnswer, { name: 'observations_answer_id_fkey' })
  @Column('uuid', { name: 'answer_id', nullable: true })
  answerId: string | null;

  /** Of the answer that stands, so that the matrix is counted and filtered in one table. */
  @Column('text', { nullable: true })
  disposition: Disposition | null;

  /** When the first answer was signed: a revision makes no answer late. */
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  /** How many answers it has had. */
  @Column('smallint', { default: 0 })
  answers: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'Grows with every change of the matrix that touches it.' })
  revision: number;
}
