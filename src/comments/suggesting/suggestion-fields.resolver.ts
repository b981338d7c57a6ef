/** What a suggestion shows: its words compared, what became of it, and what the viewer may do with it. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ConsultationWindow } from '../../consultations/phase.rules.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { Account } from '../../people/account.entity.js';
import { AccountsService } from '../../people/accounts.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { suspensionFacts } from '../../people/suspensions.rules.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { compareWords } from '../../texts/comparing/word-differences.rules.js';
import { ComparedWords } from '../../texts/text-comparison.js';
import { TextVersion } from '../../texts/text-version.entity.js';
import { TextsService } from '../../texts/texts.service.js';
import { authorOf } from '../author.js';
import { AnchorsService } from '../annotating/anchors.service.js';
import { selectedOf } from '../annotating/anchors.rules.js';
import { asWritten } from '../as-written.js';
import { BlackingOutService } from '../blacking-out.service.js';
import { CommentOriginal } from '../comment-parts.entity.js';
import { Comment } from '../comment.entity.js';
import { CommentsService } from '../comments.service.js';
import { SuggestionDecidingService } from './deciding.service.js';
import { TakenSuggestion } from './gathered-draft.js';
import { Suggestion } from './suggestion.entity.js';
import { SuggestionsService } from './suggestions.service.js';

@Resolver(() => Comment)
export class CommentSuggestionResolver {
  constructor(private readonly suggestions: SuggestionsService) {}

  @ResolveField(() => Suggestion, {
    nullable: true,
    description: 'The other words that it proposes for its passage; null where it proposes none, and for a tombstone.',
  })
  async suggestion(@Parent() { id, state }: Comment, @Context() context: GraphContext): Promise<Suggestion | null> {
    return state === 'VISIBLE' ? suggestionOf(this.suggestions, id, context) : null;
  }
}

@Resolver(() => CommentOriginal)
export class OriginalSuggestionResolver {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly blackouts: BlackingOutService,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The words that it proposed, as they were written also where passages are blacked out; null where it proposed none.',
  })
  async proposed(@Parent() { commentId }: CommentOriginal, @Context() context: GraphContext): Promise<string | null> {
    const suggestion = await suggestionOf(this.suggestions, commentId, context);
    if (!suggestion?.blackouts) return suggestion?.proposed ?? null;
    return (await asWritten(this.blackouts, commentId, context))?.proposed ?? suggestion.proposed;
  }
}

@Resolver(() => TakenSuggestion)
export class TakenSuggestionResolver {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly accounts: AccountsService,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of whoever suggested it, where they allow it; null for a tombstone.',
  })
  async from(@Parent() { comment }: TakenSuggestion, @Context() context: GraphContext): Promise<string | null> {
    if (comment.state !== 'VISIBLE' || !(await suggestionOf(this.suggestions, comment.id, context))?.mayName) return null;
    return (await authorOf(this.accounts, comment, context))?.displayName ?? null;
  }
}

@Resolver(() => Suggestion)
export class SuggestionFieldsResolver {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly comments: CommentsService,
    private readonly deciding: SuggestionDecidingService,
    private readonly anchors: AnchorsService,
    private readonly accounts: AccountsService,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
  ) {}

  @ResolveField(() => [ComparedWords], { description: 'The passage as it was when it was proposed, compared with the words proposed.' })
  words(@Parent() suggestion: Suggestion, @Context() context: GraphContext): Promise<ComparedWords[]> {
    return this.compare(suggestion, suggestion.proposed, context);
  }

  @ResolveField(() => [ComparedWords], {
    nullable: true,
    description: 'The same passage compared with the words with which it was accepted; null unless it was.',
  })
  async acceptedWords(@Parent() suggestion: Suggestion, @Context() context: GraphContext): Promise<ComparedWords[] | null> {
    return suggestion.wording === null ? null : this.compare(suggestion, suggestion.wording, context);
  }

  @ResolveField(() => Account, { nullable: true, description: 'The official who decided; null while it is open.' })
  async decidedBy(@Parent() { decidedBy }: Suggestion, @Context() context: GraphContext): Promise<Account | null> {
    if (decidedBy === null) return null;
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(decidedBy);
  }

  @ResolveField(() => TextVersion, { nullable: true, description: 'The version that took it.' })
  async takenIn(@Parent() { commentId }: Suggestion, @Context() context: GraphContext<Actor>): Promise<TextVersion | null> {
    const versionId = await this.takingOf(commentId, context);
    if (versionId === null) return null;
    return loaderOf(context, 'anchors.version', (ids: readonly string[]) => this.texts.visibleVersions(context.viewer, ids)).load(
      versionId,
    );
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Boolean, { description: 'Whether the viewer opposes it.' })
  viewerHasOpposed(@CurrentActor() actor: Actor, @Parent() { commentId }: Suggestion, @Context() context: GraphContext): Promise<boolean> {
    return this.isOpposed(actor, commentId, context);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may oppose it now.' })
  async viewerCanOppose(
    @CurrentActor() actor: Actor,
    @Parent() { commentId }: Suggestion,
    @Context() context: GraphContext,
  ): Promise<Permission> {
    const [{ comment, window }, isOpposed] = await Promise.all([
      this.commentOf(commentId, context),
      this.isOpposed(actor, commentId, context),
    ]);
    const why = this.deciding.whyNotOppose(actor, comment, isOpposed, window);
    return permission(why, context.language, suspensionFacts(actor, window.agencyId));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may accept or decline it now.' })
  async viewerCanDecide(
    @CurrentActor() actor: Actor,
    @Parent() { commentId }: Suggestion,
    @Context() context: GraphContext,
  ): Promise<Permission> {
    const [{ comment, window }, taking] = await Promise.all([this.commentOf(commentId, context), this.takingOf(commentId, context)]);
    return permission(this.deciding.whyNotDecide(actor, comment, taking !== null, window), context.language);
  }

  private async compare({ commentId }: Suggestion, proposed: string, context: GraphContext): Promise<ComparedWords[]> {
    const anchor = await loaderOf(context, 'anchors.of_comment', (ids: readonly string[]) => this.anchors.ofComments(ids)).load(commentId);
    return compareWords((anchor && selectedOf(anchor.original)?.exact) ?? '', proposed);
  }

  private takingOf(commentId: string, context: GraphContext): Promise<string | null> {
    return loaderOf(context, 'suggestions.taking', (ids: readonly string[]) => this.suggestions.taking(ids)).load(commentId);
  }

  private async isOpposed({ accountId }: Actor, commentId: string, context: GraphContext): Promise<boolean> {
    if (accountId === null) return false;
    const loader = loaderOf(context, 'suggestions.opposed', (ids: readonly string[]) => this.suggestions.opposed(accountId, ids));
    return (await loader.load(commentId)) ?? false;
  }

  private async commentOf(commentId: string, context: GraphContext): Promise<{ comment: Comment; window: ConsultationWindow }> {
    const comment = (await loaderOf(context, 'comments.parent', (ids: readonly string[]) => this.comments.byIds(ids)).load(commentId))!;
    const windows = loaderOf(context, 'consultation-window', (ids: readonly string[]) => this.consultations.windows(ids));
    return { comment, window: (await windows.load(comment.consultationId))! };
  }
}

function suggestionOf(suggestions: SuggestionsService, commentId: string, context: GraphContext): Promise<Suggestion | null> {
  return loaderOf(context, 'suggestions.of_comment', (ids: readonly string[]) => suggestions.ofComments(ids)).load(commentId);
}
