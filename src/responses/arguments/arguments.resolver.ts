/** Where arguments are found. */
import { Args, Context, Extensions, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import { Consultation } from '../../consultations/consultation.entity.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { Account } from '../../people/account.entity.js';
import { AccountsService } from '../../people/accounts.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { Observation } from '../observation.entity.js';
import { ArgumentCluster } from './argument-cluster.entity.js';
import { ArgumentOrders, type ArgumentOrder } from './argument-enums.js';
import { argumentKeys } from './argument-keys.rules.js';
import * as types from './argument-types.js';
import { ArgumentFilter } from './argument.inputs.js';
import { ClusterDecision } from './cluster-decision.entity.js';
import { ClustersService } from './clusters.service.js';

const byId = (clusters: ClustersService, context: GraphContext) =>
  loaderOf(context, 'arguments.by_id', (ids: readonly string[]) => clusters.byIds(ids));
const ofComment = (clusters: ClustersService, context: GraphContext) =>
  loaderOf(context, 'arguments.of_comment', (ids: readonly string[]) => clusters.ofComments(ids));

@Resolver(() => Consultation)
export class ConsultationArgumentsResolver {
  constructor(private readonly clusters: ClustersService) {}

  @ResolveField(() => types.ArgumentClusterConnection, { description: 'Its arguments: what is said, and by how many people.' })
  async argumentClusters(
    @Parent() { id }: Consultation,
    @Args() page: PageArgs,
    @Args('orderBy', { type: () => ArgumentOrders, defaultValue: 'SIGNATURES', description: 'The order.' }) order: ArgumentOrder,
    @Args('filter', { type: () => ArgumentFilter, nullable: true, description: 'Only these.' }) filter?: ArgumentFilter | null,
  ): Promise<Connection<ArgumentCluster>> {
    const keys = argumentKeys[order];
    const keyset = readPage(page, keys.length);
    return toConnection(await this.clusters.page(id, filter ?? {}, order, keyset), keyset, (row) => keys.map((key) => row[key]));
  }

  @ResolveField(() => Int, { description: 'How many arguments the filter finds.' })
  argumentClustersCount(
    @Parent() { id }: Consultation,
    @Args('filter', { type: () => ArgumentFilter, nullable: true, description: 'Only these.' }) filter?: ArgumentFilter | null,
  ): Promise<number> {
    return this.clusters.count(id, filter ?? {});
  }

  @ResolveField(() => ArgumentCluster, { nullable: true, description: 'The argument of that number.' })
  argumentCluster(
    @Parent() { id }: Consultation,
    @Args('number', { type: () => Int, description: 'Its number.' }) number: number,
  ): Promise<ArgumentCluster | null> {
    return this.clusters.byNumber(id, number);
  }

  @ResolveField(() => types.ArgumentCounts, { description: 'How many people, comments and distinct arguments; counted at this moment.' })
  argumentCounts(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<types.ArgumentCounts | null> {
    return loaderOf(context, 'arguments.counts', (ids: readonly string[]) => this.clusters.counts(ids)).load(id);
  }

  @ResolveField(() => types.ArgumentProgress, { description: 'How far its comments have been sorted into arguments.' })
  async argumentProgress(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<types.ArgumentProgress> {
    const run = await loaderOf(context, 'arguments.runs', (ids: readonly string[]) => this.clusters.runs(ids)).load(id);
    return run ?? { waiting: 0, isRunning: false, total: 0, read: 0, placed: 0, finishedAt: null };
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => types.ClusterDecisionConnection, {
    description:
      'What officials joined and split by hand, the newest first. Empty but for officials of its agency, auditors and administrators.',
  })
  async clusterDecisions(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Args() page: PageArgs,
  ): Promise<Connection<ClusterDecision>> {
    const keyset = readPage(page, 1);
    return toConnection(await this.clusters.decisions(actor, consultation, keyset), keyset, ({ number }) => [number]);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may join and split its arguments and give themes now.' })
  viewerCanSort(@CurrentActor() actor: Actor, @Parent() consultation: Consultation, @Context() { language }: GraphContext): Permission {
    return permission(this.clusters.whyNotSort(actor, consultation), language);
  }
}

@Resolver(() => ArgumentCluster)
export class ArgumentClusterResolver {
  constructor(
    private readonly clusters: ClustersService,
    private readonly comments: CommentsService,
    private readonly consultations: ReadingService,
  ) {}

  @ResolveField(() => Comment, {
    nullable: true,
    description: 'The comment that stands for it: what most people sent word by word, or is likest to that.',
  })
  representative(@Parent() { representativeId }: ArgumentCluster, @Context() context: GraphContext): Promise<Comment | null> {
    return loaderOf(context, 'comments.parent', (ids: readonly string[]) => this.comments.byIds(ids)).load(representativeId);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Consultation, { nullable: true, description: 'The consultation.' })
  consultation(
    @CurrentActor() actor: Actor,
    @Parent() { consultationId }: ArgumentCluster,
    @Context() context: GraphContext,
  ): Promise<Consultation | null> {
    const find = (ids: readonly string[]) => this.consultations.visibleByIds(actor, ids);
    return loaderOf<string, Consultation>(context, 'consultation', find).load(consultationId);
  }

  @ResolveField(() => types.ArgumentCommentConnection, {
    description: 'The comments that make it, each by itself; only those that can be read.',
  })
  async members(@Parent() { id }: ArgumentCluster, @Args() page: PageArgs): Promise<Connection<types.ArgumentComment>> {
    const keyset = readPage(page, 1);
    const rows = await this.clusters.members(id, keyset);
    const instances = rows.map((row) => Object.assign(new types.ArgumentComment(), row));
    return toConnection(instances, keyset, ({ commentId }) => [commentId]);
  }

  @ResolveField(() => [types.NearArgument], {
    description: 'Arguments in much the same words, the likest first, at most 20: perhaps to be joined by hand.',
  })
  async near(@Parent() { id }: ArgumentCluster, @Context() context: GraphContext): Promise<types.NearArgument[]> {
    return (await loaderOf(context, 'arguments.near', (ids: readonly string[]) => this.clusters.near(ids)).load(id)) ?? [];
  }

  @ResolveField(() => types.ArgumentAnswering, { description: 'How far its observations are answered.' })
  async answering(@Parent() { id }: ArgumentCluster, @Context() context: GraphContext): Promise<types.ArgumentAnswering> {
    const found = await loaderOf(context, 'arguments.answering', (ids: readonly string[]) => this.clusters.answering(ids)).load(id);
    return found ?? { inScope: 0, answered: 0 };
  }
}

@Resolver(() => types.ArgumentComment)
export class ArgumentCommentResolver {
  constructor(private readonly comments: CommentsService) {}

  @ResolveField(() => Comment, { nullable: true })
  comment(@Parent() { commentId }: types.ArgumentComment, @Context() context: GraphContext): Promise<Comment | null> {
    return loaderOf(context, 'comments.parent', (ids: readonly string[]) => this.comments.byIds(ids)).load(commentId);
  }
}

@Resolver(() => types.NearArgument)
export class NearArgumentResolver {
  constructor(private readonly clusters: ClustersService) {}

  @ResolveField(() => ArgumentCluster, { nullable: true })
  argument(@Parent() { nearId }: types.NearArgument, @Context() context: GraphContext): Promise<ArgumentCluster | null> {
    return byId(this.clusters, context).load(nearId);
  }
}

@Resolver(() => ClusterDecision)
export class ClusterDecisionResolver {
  constructor(
    private readonly clusters: ClustersService,
    private readonly accounts: AccountsService,
  ) {}

  @ResolveField(() => [ArgumentCluster], { description: 'The argument that was joined to or split from, then the others.' })
  async arguments(@Parent() { clusterId, others }: ClusterDecision, @Context() context: GraphContext): Promise<ArgumentCluster[]> {
    const found = await byId(this.clusters, context).loadMany([clusterId, ...others]);
    return found.filter((cluster) => cluster instanceof ArgumentCluster);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who decided it.' })
  decidedBy(@Parent() { decidedBy }: ClusterDecision, @Context() context: GraphContext): Promise<Account | null> {
    return this.account(decidedBy, context);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who undid it; null while it holds.' })
  undoneBy(@Parent() { undoneBy }: ClusterDecision, @Context() context: GraphContext): Promise<Account | null> {
    return undoneBy === null ? Promise.resolve(null) : this.account(undoneBy, context);
  }

  private account(id: string, context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(id);
  }
}

@Resolver(() => Comment)
export class CommentArgumentResolver {
  constructor(private readonly clusters: ClustersService) {}

  @ResolveField(() => ArgumentCluster, {
    nullable: true,
    description: 'The argument that it makes; null for a tombstone, and until it is sorted.',
  })
  async argument(@Parent() { id, state }: Comment, @Context() context: GraphContext): Promise<ArgumentCluster | null> {
    return state === 'VISIBLE' ? ofComment(this.clusters, context).load(id) : null;
  }
}

@Resolver(() => Observation)
export class ObservationClusterResolver {
  constructor(private readonly clusters: ClustersService) {}

  @ResolveField(() => ArgumentCluster, {
    nullable: true,
    description: 'The argument that it makes; null while it cannot be read, and until it is sorted.',
  })
  async cluster(@Parent() { clusterId, state }: Observation, @Context() context: GraphContext): Promise<ArgumentCluster | null> {
    return clusterId === null || state !== 'IN_SCOPE' ? null : byId(this.clusters, context).load(clusterId);
  }
}
