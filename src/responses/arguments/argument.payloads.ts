/** What deciding about arguments answers. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { ArgumentCluster } from './argument-cluster.entity.js';
import { ClusterDecision } from './cluster-decision.entity.js';

@ObjectType({ isAbstract: true })
abstract class DecidedPayload extends Payload {
  @Field(() => ClusterDecision, { nullable: true, description: 'The decision, to be undone by its id.' })
  decision?: ClusterDecision | null;

  @Field(() => [ArgumentCluster], { nullable: true, description: 'The arguments that it concerns, as they are now.' })
  arguments?: ArgumentCluster[] | null;
}

@ObjectType({ description: 'What came of joining arguments.' })
export class JoinClustersPayload extends DecidedPayload {}

@ObjectType({ description: 'What came of splitting an argument: what is left of it, then the new one.' })
export class SplitClusterPayload extends DecidedPayload {}

@ObjectType({ description: 'What came of undoing a decision. Its comments are sorted anew within moments.' })
export class UndoClusterDecisionPayload extends DecidedPayload {}
