/** What an official decided by hand about arguments, and its undoing: neither is ever changed. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Consultation } from '../../consultations/consultation.entity.js';
import { Account } from '../../people/account.entity.js';
import { Node } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { HandDecision } from '../clustering/decisions.rules.js';
import { ArgumentCluster } from './argument-cluster.entity.js';
import { ClusterActs, type ClusterAct } from './argument-enums.js';

@Entity('cluster_decisions')
@Check('cluster_decisions_act_check', `act IN ('JOIN', 'SPLIT')`)
@Check('cluster_decisions_number_check', 'number > 0')
@Unique('cluster_decisions_consultation_id_number_key', ['consultationId', 'number'])
@ObjectType({
  implements: () => [Node],
  description: 'What an official decided by hand about arguments. It holds in every later run until it is undone.',
})
export class ClusterDecision extends Node {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Consultation, { name: 'cluster_decisions_consultation_id_fkey' })
  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  /** The order in which decisions were taken. */
  @Column('integer')
  number: number;

  @Column('text')
  @Field(() => ClusterActs, { description: 'What was decided.' })
  act: ClusterAct;

  /** The argument that was joined to or split from. */
  @ForeignKey(() => ArgumentCluster, { name: 'cluster_decisions_cluster_id_fkey' })
  @Column('uuid', { name: 'cluster_id' })
  clusterId: string;

  /** Those that were joined to it, or the one that was split from it. */
  @Column('uuid', { array: true })
  others: string[];

  /** As the arithmetic takes them. */
  @Column('jsonb')
  pairs: HandDecision[];

  @ForeignKey(() => Account, { name: 'cluster_decisions_decided_by_fkey' })
  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTime, { description: 'When it was decided.' })
  decidedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was undone; null while it holds.' })
  undoneAt: Date | null;

  undoneBy: string | null;
}

@Entity('cluster_decision_undoings')
export class ClusterDecisionUndoing {
  @ForeignKey(() => ClusterDecision, { name: 'cluster_decision_undoings_decision_id_fkey' })
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @ForeignKey(() => Account, { name: 'cluster_decision_undoings_undone_by_fkey' })
  @Column('uuid', { name: 'undone_by' })
  undoneBy: string;

  @Column('timestamptz', { name: 'undone_at' })
  undoneAt: Date;
}
