/** What officials decide about arguments. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import type { ArgumentCluster } from './argument-cluster.entity.js';
import * as inputs from './argument.inputs.js';
import * as payloads from './argument.payloads.js';
import type { ClusterDecision } from './cluster-decision.entity.js';
import { ClustersService } from './clusters.service.js';
import { DecidingService } from './deciding.service.js';

@Resolver()
export class ArgumentActsResolver {
  constructor(
    private readonly deciding: DecidingService,
    private readonly clusters: ClustersService,
  ) {}

  @Mutation(() => payloads.JoinClustersPayload, {
    description:
      'Says that arguments are one. For officials of the agency. Refuses with JOIN_NEEDS_TWO, ARGUMENT_CHANGED when one was joined or split meanwhile.',
  })
  joinClusters(@CurrentActor() actor: Actor, @Args('input') input: inputs.JoinClustersInput): Promise<payloads.JoinClustersPayload> {
    const clusterIds = input.clusterIds.map((id) => fromGlobalId('ArgumentCluster', id, 'input.clusterIds'));
    return this.told(actor, this.deciding.join(actor, { ...input, clusterIds }));
  }

  @Mutation(() => payloads.SplitClusterPayload, {
    description:
      'Says that comments are another argument than the one they are counted with. For officials of the agency. Refuses with SPLIT_LEAVES_NONE, ARGUMENT_CHANGED.',
  })
  splitCluster(@CurrentActor() actor: Actor, @Args('input') input: inputs.SplitClusterInput): Promise<payloads.SplitClusterPayload> {
    const clusterId = fromGlobalId('ArgumentCluster', input.clusterId, 'input.clusterId');
    const commentIds = input.commentIds.map((id) => fromGlobalId('Comment', id, 'input.commentIds'));
    return this.told(actor, this.deciding.split(actor, { ...input, clusterId, commentIds }));
  }

  @Mutation(() => payloads.UndoClusterDecisionPayload, {
    description: 'Undoes what was joined or split by hand; both stay on record. For officials of the agency. Refuses with ALREADY_UNDONE.',
  })
  undoClusterDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.UndoClusterDecisionInput,
  ): Promise<payloads.UndoClusterDecisionPayload> {
    const decisionId = fromGlobalId('ClusterDecision', input.decisionId, 'input.decisionId');
    return this.told(actor, this.deciding.undo(actor, { ...input, decisionId }));
  }

  private async told(
    actor: Actor,
    act: Promise<{ decisionId: string; clusterIds: string[] }>,
  ): Promise<{ decision: ClusterDecision | null; arguments: ArgumentCluster[] }> {
    const { decisionId, clusterIds } = await act;
    const clusters = await this.clusters.visibleByIds(actor, clusterIds);
    return {
      decision: (await this.clusters.visibleDecisions(actor, [decisionId])).get(decisionId) ?? null,
      arguments: clusterIds.flatMap((id) => clusters.get(id) ?? []),
    };
  }
}
