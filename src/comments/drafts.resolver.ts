/** Drafts of comments in the API: keeping them, and finding them again. */
import { Args, Context, Extensions, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { Node, PageArgs, toGlobalId, type Connection } from '../platform/graphql/relay.js';
import { Provision } from '../texts/provision.entity.js';
import { TextsService } from '../texts/texts.service.js';
import { OriginalPassage, Passage } from './annotating/annotation.js';
import { AnchorsService } from './annotating/anchors.service.js';
import { CommentDraft } from './comment-draft.entity.js';
import { Comment } from './comment.entity.js';
import { DiscardCommentDraftInput, SaveCommentDraftInput } from './comments.inputs.js';
import { DiscardCommentDraftPayload, SaveCommentDraftPayload } from './comments.payloads.js';
import { CommentsService } from './comments.service.js';
import { CommentDraftConnection, connectDrafts } from './connections.js';
import { DraftingService } from './drafting.service.js';
import { mostDrafts } from './drafts.rules.js';
import { subjectOf } from './subjects.js';

@Resolver(() => CommentDraft)
export class DraftsResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
    private readonly comments: CommentsService,
    private readonly anchors: AnchorsService,
  ) {}

  @Mutation(() => SaveCommentDraftPayload, {
    description: `Keeps what somebody is writing, in place of what was kept about the same subject before; without words it is discarded. Signed-in people, also when comments are no longer taken, so that nothing is lost. At most ${mostDrafts} drafts a person. Refuses with COMMENT_TOO_LONG, PASSAGE_NOT_FOUND, PASSAGE_TOO_LONG, PASSAGE_NEEDS_PROVISION, TOO_MANY_DRAFTS, NOT_PUBLISHED.`,
  })
  async saveCommentDraft(@CurrentActor() actor: Actor, @Args('input') input: SaveCommentDraftInput): Promise<SaveCommentDraftPayload> {
    const { draft, discarded } = await this.drafting.save(actor, { ...input, on: subjectOf(input.subjectId) });
    return { draft, discardedDraftId: globalIdOf(discarded) };
  }

  @Mutation(() => DiscardCommentDraftPayload, {
    description: 'Throws away what was kept about a subject; where there is nothing, nothing happens. Posting a comment does so by itself.',
  })
  async discardCommentDraft(
    @CurrentActor() actor: Actor,
    @Args('input') input: DiscardCommentDraftInput,
  ): Promise<DiscardCommentDraftPayload> {
    const { discarded } = await this.drafting.discard(actor, { ...input, on: subjectOf(input.subjectId) });
    return { discardedDraftId: globalIdOf(discarded) };
  }

  @Extensions({ perViewer: true })
  @Query(() => CommentDraftConnection, {
    description: 'What whoever asks has written and not posted yet, the last saved first. Refuses with SIGN_IN_REQUIRED.',
  })
  viewerDrafts(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<CommentDraft>> {
    return connectDrafts(page, (keyset) => this.drafting.ofViewer(actor, keyset));
  }

  @ResolveField(() => Node, { description: 'What it is about, as the subject of `postComment`: a consultation, a provision or a comment.' })
  subject(@Parent() draft: CommentDraft, @Context() context: GraphContext<Actor>): Promise<Node | null> {
    const { viewer } = context;
    if (draft.parentId !== null)
      return loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(viewer, ids)).load(draft.parentId);
    if (draft.provisionId !== null)
      return loaderOf<string, Provision>(context, 'texts.visible_provision', (ids) => this.texts.visibleProvisions(viewer, ids)).load(
        draft.provisionId,
      );
    return this.consultation(draft, context);
  }

  @ResolveField(() => Consultation, { description: 'The consultation in which it would be posted.' })
  consultation(@Parent() { consultationId }: CommentDraft, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    return loaderOf<string, Consultation>(context, 'consultation', (ids) => this.consultations.visibleByIds(context.viewer, ids)).load(
      consultationId,
    );
  }

  @ResolveField(() => OriginalPassage, {
    nullable: true,
    description: 'The passage that it is about, in the newest version that had it when it was saved; null where it is about no passage.',
  })
  passage(@Parent() { passage }: CommentDraft): OriginalPassage | null {
    return passage && new OriginalPassage(passage);
  }

  @ResolveField(() => Passage, {
    nullable: true,
    description:
      'Where these words stand in the current version, as `postComment` takes them; null where they are not in this part any more, or it is not sure which are meant.',
  })
  async currentPassage(@Parent() { consultationId, passage }: CommentDraft): Promise<Passage | null> {
    return passage && (await this.anchors.passageNow(consultationId, passage));
  }
}

const description = 'What the viewer has written about it and not posted yet; null when there is nothing.';

@Resolver(() => Consultation)
export class ConsultationDraftResolver {
  constructor(private readonly drafting: DraftingService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => CommentDraft, { nullable: true, description: `${description} What is about parts of its text stands there.` })
  viewerDraft(
    @CurrentActor() actor: Actor,
    @Parent() { id }: Consultation,
    @Context() context: GraphContext,
  ): Promise<CommentDraft | null> {
    return draftOn(this.drafting, actor, id, context);
  }
}

@Resolver(() => Provision)
export class ProvisionDraftResolver {
  constructor(private readonly drafting: DraftingService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => CommentDraft, { nullable: true, description })
  viewerDraft(@CurrentActor() actor: Actor, @Parent() { id }: Provision, @Context() context: GraphContext): Promise<CommentDraft | null> {
    return draftOn(this.drafting, actor, id, context);
  }
}

@Resolver(() => Comment)
export class ReplyDraftResolver {
  constructor(private readonly drafting: DraftingService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => CommentDraft, {
    nullable: true,
    description: 'A reply that the viewer has begun and not posted yet; null when there is none.',
  })
  viewerDraft(@CurrentActor() actor: Actor, @Parent() { id }: Comment, @Context() context: GraphContext): Promise<CommentDraft | null> {
    return draftOn(this.drafting, actor, id, context);
  }
}

async function draftOn(
  drafting: DraftingService,
  { accountId }: Actor,
  subjectId: string,
  context: GraphContext,
): Promise<CommentDraft | null> {
  if (accountId === null) return null;
  return loaderOf(context, 'comments.draft', (ids: readonly string[]) => drafting.bySubjects(accountId, ids)).load(subjectId);
}

function globalIdOf(id: string | null): string | null {
  return id && toGlobalId('CommentDraft', id);
}
