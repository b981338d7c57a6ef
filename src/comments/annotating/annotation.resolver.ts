/** Comments on passages: where each stands, and what stands where. */
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../../consultations/consultation.entity.js';
import type { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { ReadingService } from '../../consultations/reading.service.js';
import { AccountsService } from '../../people/accounts.service.js';
import type { Actor } from '../../people/actor.js';
import { Settings } from '../../platform/config/settings.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { Provision } from '../../texts/provision.entity.js';
import { TextVersion } from '../../texts/text-version.entity.js';
import type { Wording } from '../../texts/anchoring/wordings.rules.js';
import { TextsService } from '../../texts/texts.service.js';
import { authorOf } from '../author.js';
import { Comment } from '../comment.entity.js';
import { CommentConnection } from '../connections.js';
import { annotationCursorSize, orphanCursorSize } from './annotation-pages.rules.js';
import { OriginalPassage, Passage, Sentence } from './annotation.js';
import { PassagePlaceArgs } from './annotation.inputs.js';
import { AnchorsService, type Annotation } from './anchors.service.js';
import { CommentAnchor, CommentCarrying, type QuotedPassage } from './comment-anchor.entity.js';
import { passageBetween } from './passages.rules.js';
import { toWebAnnotation } from './web-annotations.rules.js';

@Resolver(() => Comment)
export class CommentAnchorResolver {
  constructor(
    private readonly anchors: AnchorsService,
    private readonly accounts: AccountsService,
    private readonly gatherings: GatheringsService,
    private readonly consultations: ReadingService,
    private readonly texts: TextsService,
    private readonly settings: Settings,
  ) {}

  @ResolveField(() => CommentAnchor, {
    nullable: true,
    description: 'The passage that it is about, where it stands now; null where it is about no passage, and for a tombstone.',
  })
  async anchor(@Parent() { id, state }: Comment, @Context() context: GraphContext): Promise<CommentAnchor | null> {
    return state === 'VISIBLE' ? anchorOf(this.anchors, id, context) : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'It as a W3C Web Annotation in JSON-LD, with the passage as it was when it was made; null where it is about no part of the text, and for a tombstone.',
  })
  async webAnnotation(@Parent() comment: Comment, @Context() context: GraphContext<Actor>): Promise<string | null> {
    const { id, state, provisionId, versionId, depth } = comment;
    if (state !== 'VISIBLE' || provisionId === null || versionId === null || depth > 0) return null;
    const hold = (await anchorOf(this.anchors, id, context))?.original ?? { provisionId, versionId };
    const [consultation, provision, version, author, gathering] = await Promise.all([
      loaderOf<string, Consultation>(context, 'consultation', (ids) => this.consultations.visibleByIds(context.viewer, ids)).load(
        comment.consultationId,
      ),
      wordingOf(this.texts, new OriginalPassage(hold), context),
      versionOf(this.texts, hold.versionId, context),
      comment.gatheringId === null ? authorOf(this.accounts, comment, context) : { displayName: comment.speaker },
      comment.gatheringId === null
        ? null
        : loaderOf<string, Gathering>(context, 'gatherings', (ids) => this.gatherings.byIds(ids)).load(comment.gatheringId),
    ]);
    if (!consultation || !provision || !version) return null;
    return JSON.stringify(
      toWebAnnotation({
        site: this.settings.publicUrl,
        commentId: comment.globalId,
        consultationSlug: consultation.slug,
        version: version.number,
        eid: provision.eid,
        selected: new OriginalPassage(hold).selected,
        words: comment.body,
        authorName: author?.displayName ?? null,
        way: gathering?.way ?? null,
        created: comment.createdAt,
        modified: comment.editedAt,
      }),
    );
  }
}

@Resolver(() => CommentAnchor)
export class AnchorPlaceResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => Provision, {
    nullable: true,
    description: 'The part that it stands in, as that version words it; null for an orphan.',
  })
  provision(@Parent() anchor: CommentAnchor, @Context() context: GraphContext): Promise<Provision | null> {
    return wordingOf(this.texts, anchor, context);
  }

  @ResolveField(() => TextVersion, { nullable: true, description: 'The version that it was carried to.' })
  version(@Parent() { versionId }: CommentAnchor, @Context() context: GraphContext<Actor>): Promise<TextVersion | null> {
    return versionOf(this.texts, versionId, context);
  }

  @ResolveField(() => OriginalPassage, { description: 'What it was about when it was made.' })
  original(@Parent() { original }: CommentAnchor): OriginalPassage {
    return new OriginalPassage(original);
  }
}

@Resolver(() => OriginalPassage)
export class OriginalPassageResolver {
  constructor(private readonly texts: TextsService) {}

  @ResolveField(() => Provision, { nullable: true, description: 'The part that it was made on, as that version words it.' })
  provision(@Parent() original: OriginalPassage, @Context() context: GraphContext): Promise<Provision | null> {
    return wordingOf(this.texts, original, context);
  }

  @ResolveField(() => TextVersion, { nullable: true, description: 'The version that its author had before them.' })
  version(@Parent() { versionId }: OriginalPassage, @Context() context: GraphContext<Actor>): Promise<TextVersion | null> {
    return versionOf(this.texts, versionId, context);
  }
}

@Resolver(() => Provision)
export class AnnotationsResolver {
  constructor(
    private readonly anchors: AnchorsService,
    private readonly texts: TextsService,
  ) {}

  @ResolveField(() => Passage, {
    nullable: true,
    description: 'The words at a place of this wording, to comment on; null where there are none, or more than a passage may have.',
  })
  async passage(
    @Parent() { versionId, id }: Provision,
    @Args() place: PassagePlaceArgs,
    @Context() context: GraphContext,
  ): Promise<Passage | null> {
    const wordings = loaderOf(context, 'texts.wording', (keys: readonly string[]) => this.texts.wordings(keys));
    const provision = await wordings.load(`${versionId}/${id}`);
    return provision && passageBetween(provision as Wording, place);
  }

  @ResolveField(() => CommentConnection, {
    description:
      'Comments that stand on passages of this wording, in the order of its text: those on its heading first, those whose passage is gone last. Tombstones are left out.',
  })
  async annotations(
    @Parent() { versionId, id }: Provision,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<Comment>> {
    const keyset = readPage(page, annotationCursorSize);
    const rows = await loaderOf(context, `anchors.page ${JSON.stringify(keyset)}`, (keys: readonly string[]) =>
      this.anchors.annotations(keys, keyset),
    ).load(`${versionId}/${id}`);
    return toConnection<Annotation>(rows ?? [], keyset, (row) => [row.place, row.startAt, row.endAt, row.id]);
  }

  @ResolveField(() => [Sentence], { description: 'Its sentences, those of its heading first: what can be commented on without selecting.' })
  async sentences(@Parent() { versionId, id }: Provision, @Context() context: GraphContext): Promise<Sentence[]> {
    return (
      (await loaderOf(context, 'anchors.sentences', (keys: readonly string[]) => this.anchors.sentences(keys)).load(
        `${versionId}/${id}`,
      )) ?? []
    );
  }
}

@Resolver(() => Consultation)
export class OrphansResolver {
  constructor(private readonly anchors: AnchorsService) {}

  @ResolveField(() => CommentConnection, {
    description: 'Comments on what the newest version of the text does not have any more, the latest first. Tombstones are left out.',
  })
  async orphanedComments(
    @Parent() { id }: Consultation,
    @Args() page: PageArgs,
    @Context() context: GraphContext,
  ): Promise<Connection<Comment>> {
    const keyset = readPage(page, orphanCursorSize);
    const rows = await loaderOf(context, `anchors.orphans ${JSON.stringify(keyset)}`, (ids: readonly string[]) =>
      this.anchors.orphans(ids, keyset),
    ).load(id);
    return toConnection(rows ?? [], keyset, (comment) => [comment.id]);
  }
}

@Resolver(() => TextVersion)
export class CarryingsResolver {
  constructor(private readonly anchors: AnchorsService) {}

  @ResolveField(() => CommentCarrying, {
    nullable: true,
    description: 'Where the comments on passages of earlier versions went in this one; null for the first.',
  })
  commentCarrying(@Parent() { id }: TextVersion, @Context() context: GraphContext): Promise<CommentCarrying | null> {
    return loaderOf(context, 'anchors.carryings', (ids: readonly string[]) => this.anchors.carryings(ids)).load(id);
  }
}

function anchorOf(anchors: AnchorsService, commentId: string, context: GraphContext): Promise<CommentAnchor | null> {
  return loaderOf(context, 'anchors.of_comment', (ids: readonly string[]) => anchors.ofComments(ids)).load(commentId);
}

async function wordingOf(texts: TextsService, { versionId, provisionId }: QuotedPassage, context: GraphContext): Promise<Provision | null> {
  if (provisionId === null) return null;
  return loaderOf(context, 'texts.wording', (keys: readonly string[]) => texts.wordings(keys)).load(`${versionId}/${provisionId}`);
}

function versionOf(texts: TextsService, versionId: string, context: GraphContext<Actor>): Promise<TextVersion | null> {
  return loaderOf(context, 'anchors.version', (ids: readonly string[]) => texts.visibleVersions(context.viewer, ids)).load(versionId);
}
