/** Acts on suggestions, and where they are found. */
import { Args, Context, Extensions, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../../consultations/consultation.entity.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { TextVersion } from '../../texts/text-version.entity.js';
import { orphanCursorSize } from '../annotating/annotation-pages.rules.js';
import { Comment } from '../comment.entity.js';
import { CommentConnection } from '../connections.js';
import { PostingService } from '../posting.service.js';
import { SuggestionDecidingService } from './deciding.service.js';
import { GatheredDraft, TakenSuggestion } from './gathered-draft.js';
import { GatheringService } from './gathering.service.js';
import { SuggestionStatuses } from './suggestion.enums.js';
import {
  AcceptSuggestionInput,
  AcceptSuggestionPayload,
  DeclineSuggestionInput,
  DeclineSuggestionPayload,
  OpposeSuggestionInput,
  OpposeSuggestionPayload,
  SuggestWordingInput,
  SuggestWordingPayload,
  UnopposeSuggestionInput,
  UnopposeSuggestionPayload,
} from './suggestion.inputs.js';
import type { SuggestionStatus } from './suggestions.rules.js';
import { SuggestionsService } from './suggestions.service.js';

@Resolver(() => Comment)
export class SuggestionActsResolver {
  constructor(
    private readonly posting: PostingService,
    private readonly deciding: SuggestionDecidingService,
    private readonly gathering: GatheringService,
  ) {}

  @Mutation(() => SuggestWordingPayload, {
    description:
      'Proposes other words for a passage, with a reason that others support, oppose and answer as a comment. Refuses as `postComment` does, and with SUGGESTION_UNCHANGED, SUGGESTION_TOO_LONG, OFFICIALS_DRAFT.',
  })
  suggestWording(@CurrentActor() actor: Actor, @Args('input') input: SuggestWordingInput): Promise<SuggestWordingPayload> {
    const { provisionId, passage, proposed, reason, mayName, idempotencyKey } = input;
    const on = { type: 'Provision' as const, id: fromGlobalId('Provision', provisionId, 'input.provisionId') };
    return this.posting.post(actor, { on, body: reason, passage, proposal: { proposed, mayName }, idempotencyKey });
  }

  @Mutation(() => OpposeSuggestionPayload, {
    description:
      'Opposes a suggestion of somebody else, once a person, while the consultation is open; a support of the same person is gone. Refuses with CANNOT_OPPOSE_OWN, ALREADY_OPPOSED, COMMENT_HIDDEN, COMMENT_WITHDRAWN, CLOSED.',
  })
  opposeSuggestion(@CurrentActor() actor: Actor, @Args('input') input: OpposeSuggestionInput): Promise<OpposeSuggestionPayload> {
    return this.deciding.oppose(actor, { ...input, commentId: commentOf(input) });
  }

  @Mutation(() => UnopposeSuggestionPayload, {
    description: 'Opposes a suggestion no longer, while the consultation is open. Refuses with NOT_OPPOSED, CLOSED.',
  })
  unopposeSuggestion(@CurrentActor() actor: Actor, @Args('input') input: UnopposeSuggestionInput): Promise<UnopposeSuggestionPayload> {
    return this.deciding.unoppose(actor, { ...input, commentId: commentOf(input) });
  }

  @Mutation(() => AcceptSuggestionPayload, {
    description:
      'Takes a suggestion for the next draft, as it is or in other words; what was decided before no longer holds. For officials of the agency, until the consultation is archived. Refuses with SUGGESTION_TAKEN, SUGGESTION_UNCHANGED, COMMENT_HIDDEN, COMMENT_WITHDRAWN.',
  })
  acceptSuggestion(@CurrentActor() actor: Actor, @Args('input') input: AcceptSuggestionInput): Promise<AcceptSuggestionPayload> {
    return this.deciding.decide(actor, { ...input, reason: input.reason || null, commentId: commentOf(input), isAccepted: true });
  }

  @Mutation(() => DeclineSuggestionPayload, {
    description: 'Does not take a suggestion, with a public reason. For officials of the agency. Refuses as `acceptSuggestion` does.',
  })
  declineSuggestion(@CurrentActor() actor: Actor, @Args('input') input: DeclineSuggestionInput): Promise<DeclineSuggestionPayload> {
    return this.deciding.decide(actor, { ...input, commentId: commentOf(input), isAccepted: false });
  }

  @Extensions({ perViewer: true })
  @Query(() => GatheredDraft, {
    description:
      'Shows the current version with the accepted suggestions put in, and those that must be put in by hand. For officials of the agency; others get an error.',
  })
  gatherSuggestions(
    @CurrentActor() actor: Actor,
    @Args('consultationId', { type: () => ID }) consultationId: string,
  ): Promise<GatheredDraft> {
    return this.gathering.gather(actor, fromGlobalId('Consultation', consultationId, 'consultationId'));
  }
}

@Resolver(() => Consultation)
export class SuggestionListsResolver {
  constructor(private readonly service: SuggestionsService) {}

  @ResolveField('suggestions', () => CommentConnection, {
    description: 'Comments that suggest other words, the latest first; with `status` only those. Tombstones are left out.',
  })
  all(
    @Parent() { id }: Consultation,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
    @Args('status', { type: () => SuggestionStatuses, nullable: true }) status?: SuggestionStatus | null,
  ): Promise<Connection<Comment>> {
    return this.pageOf(id, status ? [status] : Object.values(SuggestionStatuses), page, context);
  }

  @ResolveField(() => CommentConnection, { description: 'Comments whose suggestions the agency accepted, wholly or in other words.' })
  acceptedSuggestions(
    @Parent() { id }: Consultation,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<Comment>> {
    return this.pageOf(id, ['ACCEPTED', 'ACCEPTED_CHANGED'], page, context);
  }

  private async pageOf(
    id: string,
    statuses: readonly SuggestionStatus[],
    page: PageArgs,
    context: GraphContext,
  ): Promise<Connection<Comment>> {
    const keyset = readPage(page, orphanCursorSize);
    const rows = await loaderOf(context, `suggestions.page ${JSON.stringify([statuses, keyset])}`, (ids: readonly string[]) =>
      this.service.page(ids, statuses, keyset),
    ).load(id);
    return toConnection(rows ?? [], keyset, (comment) => [comment.id]);
  }
}

@Resolver(() => TextVersion)
export class TakenSuggestionsResolver {
  constructor(private readonly suggestions: SuggestionsService) {}

  @ResolveField(() => [TakenSuggestion], {
    description: 'The suggestions whose words it has: accepted before, and found in it when it was published.',
  })
  async suggestionsTaken(@Parent() { id }: TextVersion, @Context() context: GraphContext): Promise<TakenSuggestion[]> {
    const comments = await loaderOf(context, 'suggestions.taken_by', (ids: readonly string[]) => this.suggestions.takenBy(ids)).load(id);
    return (comments ?? []).map((comment) => ({ comment }));
  }
}

function commentOf({ commentId }: { commentId: string }): string {
  return fromGlobalId('Comment', commentId, 'input.commentId');
}
