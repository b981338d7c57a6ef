/** Acts on suggestions, and where they are found. */
import { Args, Context, Extensions, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../../consultations/consultation.entity.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { suspensionFacts } from '../../people/suspensions.rules.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { ComparedWords } from '../../texts/text-comparison.js';
import { TextVersion } from '../../texts/text-version.entity.js';
import { Comment } from '../comment.entity.js';
import { CommentConnection } from '../connections.js';
import { PostingService } from '../posting.service.js';
import { SuggestionDecidingService } from './deciding.service.js';
import { GatheredDraft, TakenSuggestion } from './gathered-draft.js';
import { GatheringService } from './gathering.service.js';
import { suggestionCursorOf, suggestionCursorSize } from './suggestion-pages.rules.js';
import { SuggestionCounts } from './suggestion.entity.js';
import {
  AcceptSuggestionInput,
  AcceptSuggestionPayload,
  DeclineSuggestionInput,
  DeclineSuggestionPayload,
  OpposeSuggestionInput,
  OpposeSuggestionPayload,
  ReopenSuggestionInput,
  ReopenSuggestionPayload,
  SuggestionListArgs,
  SuggestWordingInput,
  SuggestWordingPayload,
  UnopposeSuggestionInput,
  UnopposeSuggestionPayload,
} from './suggestion.inputs.js';
import { suggestionStatuses, whyNotSuggest } from './suggestions.rules.js';
import { SuggestionsService, type SuggestionWish } from './suggestions.service.js';

@Resolver(() => Comment)
export class SuggestionActsResolver {
  constructor(
    private readonly posting: PostingService,
    private readonly deciding: SuggestionDecidingService,
    private readonly gathering: GatheringService,
  ) {}

  @Mutation(() => SuggestWordingPayload, {
    description:
      'Proposes other words for a passage, with a reason that others support, oppose and answer as a comment. Refuses as `postComment` does, with PERSONAL_DATA_FOUND also for what is proposed, and with SUGGESTION_UNCHANGED, SUGGESTION_TOO_LONG, OFFICIALS_DRAFT.',
  })
  suggestWording(@CurrentActor() actor: Actor, @Args('input') input: SuggestWordingInput): Promise<SuggestWordingPayload> {
    const { provisionId, passage, proposed, reason, stance, mayName, ...wish } = input;
    const on = { type: 'Provision' as const, id: fromGlobalId('Provision', provisionId, 'input.provisionId') };
    return this.posting.post(actor, { on, body: reason, stance, passage, proposal: { proposed, mayName }, ...wish });
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

  @Mutation(() => ReopenSuggestionPayload, {
    description:
      'Takes back what was decided about a suggestion: it is open again. For officials of the agency. Refuses as `acceptSuggestion` does, and with SUGGESTION_OPEN.',
  })
  reopenSuggestion(@CurrentActor() actor: Actor, @Args('input') input: ReopenSuggestionInput): Promise<ReopenSuggestionPayload> {
    return this.deciding.reopen(actor, { ...input, commentId: commentOf(input) });
  }

  @Query(() => [ComparedWords], {
    description:
      'How a suggestion will look before it is made: the words of the passage, at most 2,000 characters, compared with those proposed. Errors with SUGGESTION_UNCHANGED, SUGGESTION_TOO_LONG and PASSAGE_TOO_LONG.',
  })
  previewSuggestion(
    @Args('exact', { description: 'The words of the passage.' }) exact: string,
    @Args('proposed', { description: 'The words in their place.' }) proposed: string,
  ): ComparedWords[] {
    return this.gathering.preview(exact, proposed);
  }

  @Extensions({ perViewer: true })
  @Query(() => GatheredDraft, {
    description:
      'Shows the current version with the accepted suggestions put in, and those that must be put in by hand. For officials of the agency; others get an error.',
  })
  gatherSuggestions(
    @CurrentActor() actor: Actor,
    @Args('consultationId', { type: () => ID, description: 'The consultation.' }) consultationId: string,
  ): Promise<GatheredDraft> {
    return this.gathering.gather(actor, fromGlobalId('Consultation', consultationId, 'consultationId'));
  }
}

@Resolver(() => Consultation)
export class SuggestionListsResolver {
  constructor(
    private readonly service: SuggestionsService,
    private readonly posting: PostingService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may suggest other words for its text now.' })
  viewerCanSuggest(@CurrentActor() actor: Actor, @Parent() consultation: Consultation, @Context() context: GraphContext): Permission {
    const why = this.posting.whyNotComment(actor, consultation) ?? whyNotSuggest(actor, consultation);
    return permission(why, context.language, suspensionFacts(actor, consultation.agencyId));
  }

  @ResolveField('suggestions', () => CommentConnection, { description: 'Comments that suggest other words. Tombstones are left out.' })
  all(
    @Parent() { id }: Consultation,
    @Args() { status, provisionIds, orderBy, ...page }: SuggestionListArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<Comment>> {
    const wish = {
      statuses: status ? [status] : suggestionStatuses,
      provisionIds: provisionIds?.map((part) => fromGlobalId('Provision', part, 'provisionIds')) ?? null,
      order: orderBy,
    };
    return this.pageOf(id, wish, page, context);
  }

  @ResolveField(() => CommentConnection, {
    description: 'Comments whose suggestions the agency accepted, wholly or in other words, the latest first.',
  })
  acceptedSuggestions(
    @Parent() { id }: Consultation,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<Comment>> {
    return this.pageOf(id, { statuses: ['ACCEPTED', 'ACCEPTED_CHANGED'], provisionIds: null, order: 'NEWEST' }, page, context);
  }

  @ResolveField(() => SuggestionCounts, { description: 'How many suggestions can be read, and what became of them.' })
  async suggestionCounts(@Parent() { id }: Consultation, @Context() context: GraphContext): Promise<SuggestionCounts> {
    const counts = await loaderOf(context, 'suggestions.counts', (ids: readonly string[]) => this.service.counts(ids)).load(id);
    return counts ?? { total: 0, open: 0, accepted: 0, declined: 0, waiting: 0 };
  }

  private async pageOf(id: string, wish: SuggestionWish, page: PageArgs, context: GraphContext): Promise<Connection<Comment>> {
    const keyset = readPage(page, suggestionCursorSize);
    const rows = await loaderOf(context, `suggestions.page ${JSON.stringify([wish, keyset])}`, (ids: readonly string[]) =>
      this.service.page(ids, wish, keyset),
    ).load(id);
    return toConnection(rows ?? [], keyset, suggestionCursorOf(wish.order));
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
