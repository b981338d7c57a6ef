/** Comments that officials enter for others, in the API. */
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AssistedWays, type Gathering } from '../../consultations/gatherings/gathering.entity.js';
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import { CommentOriginal } from '../comment-parts.entity.js';
import { Comment } from '../comment.entity.js';
import { EnterCommentPayload } from '../comments.payloads.js';
import { subjectOf } from '../subjects.js';
import { EnteringCommentsService } from './entering-comments.service.js';
import { EnterCommentInput, Provenance } from './provenance.js';

@Resolver(() => Comment)
export class EnteringResolver {
  constructor(
    private readonly entering: EnteringCommentsService,
    private readonly gatherings: GatheringsService,
  ) {}

  @Mutation(() => EnterCommentPayload, {
    description:
      'Enters a comment for somebody who said it on paper, by telephone or in a meeting. Officials of the agency, while the consultation is open. Refuses with GATHERING_OF_ANOTHER, MORE_THAN_GATHERED, and as `postComment` does.',
  })
  enterComment(@CurrentActor() actor: Actor, @Args('input') input: EnterCommentInput): Promise<EnterCommentPayload> {
    const gatheringId = fromGlobalId('Gathering', input.gatheringId, 'input.gatheringId');
    return this.entering.enter(actor, { ...input, gatheringId, on: subjectOf(input.subjectId), name: input.name || null });
  }

  @ResolveField(() => Provenance, {
    nullable: true,
    description: 'How it came, where an official entered it for somebody; null for what came by the web, and for a tombstone.',
  })
  async provenance(
    @Parent() { state, gatheringId, peopleBehind, speaker }: Comment,
    @Context() context: GraphContext,
  ): Promise<Provenance | null> {
    if (state !== 'VISIBLE' || gatheringId === null) return null;
    return provenanceOf(this.gatherings, { gatheringId, people: peopleBehind ?? 1, name: speaker }, context);
  }

  /** For long lists: `provenance` has it too, and more. */
  @ResolveField(() => AssistedWays, {
    nullable: true,
    description: 'By which way it came, where an official entered it for somebody; null for what came by the web, and for a tombstone.',
  })
  async cameBy(@Parent() { state, gatheringId }: Comment, @Context() context: GraphContext): Promise<AssistedWay | null> {
    if (state !== 'VISIBLE' || gatheringId === null) return null;
    return (await gatheringOf(this.gatherings, gatheringId, context))?.way ?? null;
  }
}

@Resolver(() => CommentOriginal)
export class OriginalProvenanceResolver {
  constructor(private readonly gatherings: GatheringsService) {}

  @ResolveField(() => Provenance, {
    nullable: true,
    description: 'How it came, where an official entered it for somebody; null for what came by the web.',
  })
  provenance(@Parent() { entered }: CommentOriginal, @Context() context: GraphContext): Promise<Provenance | null> | null {
    return entered && provenanceOf(this.gatherings, entered, context);
  }
}

async function provenanceOf(
  gatherings: GatheringsService,
  { gatheringId, people, name }: { gatheringId: string; people: number; name: string | null },
  context: GraphContext,
): Promise<Provenance | null> {
  const gathering = await gatheringOf(gatherings, gatheringId, context);
  return gathering && { way: gathering.way, gathering, people, name };
}

async function gatheringOf(gatherings: GatheringsService, id: string, context: GraphContext): Promise<Gathering | null> {
  return (await loaderOf<string, Gathering>(context, 'gatherings', (ids) => gatherings.byIds(ids)).load(id)) ?? null;
}
