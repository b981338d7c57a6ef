/** Relay's two root fields. */
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Refusal } from '../refusal/refusal.js';
import { loaderOf, type GraphContext } from './context.js';
import { Nodes } from './nodes.js';
import { Node, readGlobalId } from './relay.js';

@Resolver(() => Node)
export class NodesResolver {
  constructor(private readonly registry: Nodes) {}

  @Query(() => Node, { nullable: true, description: 'Anything by its global id; null when it does not exist or may not be seen.' })
  node(
    @Args('id', { type: () => ID, description: 'Its global id.' }) id: string,
    @Context() context: GraphContext,
  ): Promise<object | null> {
    return this.load(id, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Up to 100 things by their global ids, in that order, null where one does not exist or may not be seen.',
  })
  nodes(
    @Args('ids', { type: () => [ID], description: 'Their global ids.' }) ids: string[],
    @Context() context: GraphContext,
  ): Promise<(object | null)[]> {
    if (ids.length > 100) throw new Refusal('PAGE_SIZE_OUT_OF_RANGE', { max: 100 }, 'ids');
    return Promise.all(ids.map((id) => this.load(id, context)));
  }

  private async load(globalId: string, context: GraphContext): Promise<object | null> {
    const read = readGlobalId(globalId);
    const load = read && this.registry.source(read.type);
    if (!read || !load) return null;
    return loaderOf<string, object>(context, `node:${read.type}`, (ids) => load(ids, context.viewer)).load(read.id);
  }
}
