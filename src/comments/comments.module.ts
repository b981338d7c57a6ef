/** Comments on consultations and the articles of their texts. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import type { Actor } from '../people/actor.js';
import { PeopleModule } from '../people/people.module.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { TextsModule } from '../texts/texts.module.js';
import { VersionFollowers } from '../texts/version-followers.js';
import { VotesModule } from '../votes/votes.module.js';
import { AnchorsService } from './annotating/anchors.service.js';
import {
  AnchorPlaceResolver,
  AnnotationsResolver,
  CarryingsResolver,
  CommentAnchorResolver,
  OriginalPassageResolver,
  OrphansResolver,
} from './annotating/annotation.resolver.js';
import { AnnotationFilesController } from './annotating/annotation-files.controller.js';
import { CarryingService } from './annotating/carrying.service.js';
import { MarginService } from './annotating/margin.service.js';
import { CollectionsService } from './annotating/collections.service.js';
import { WebPostingService } from './annotating/web-posting.service.js';
import { AppearingService } from './appearing.service.js';
import { CommentFollowers } from './comment-followers.js';
import { CommentFieldsResolver } from './comment-fields.resolver.js';
import { ConsultationCommentsResolver, ProvisionCommentsResolver, RepliesResolver } from './comment-lists.resolver.js';
import { CommentOriginalResolver, CommentViewerResolver } from './comment-viewer.resolver.js';
import { CommentsResolver } from './comments.resolver.js';
import { CommentsService } from './comments.service.js';
import { CommentCounter } from './counter.service.js';
import { DraftingService } from './drafting.service.js';
import { ConsultationDraftResolver, DraftsResolver, ProvisionDraftResolver, ReplyDraftResolver } from './drafts.resolver.js';
import { DraftWords } from './draft-words.service.js';
import { EnteredSides } from './entering/entered-sides.service.js';
import { EnteredSupportsService } from './entering/entered-supports.service.js';
import { EnteringCommentsService } from './entering/entering-comments.service.js';
import { EnteringSupportsService } from './entering/entering-supports.service.js';
import { EnteringResolver, OriginalProvenanceResolver } from './entering/entering.resolver.js';
import { MovingSides } from './entering/moving-sides.service.js';
import { EnteredSupportResolver, GatheringSupportsResolver, SupportsEnteredResolver } from './entering/supports.resolver.js';
import { EditingService } from './editing.service.js';
import { ConsultationParticipationResolver, ParticipationResolver } from './participation.resolver.js';
import { BlackingOutService } from './blacking-out.service.js';
import { MeasuresService } from './measures.service.js';
import { ParticipationService } from './participation.service.js';
import { PlacesService } from './places.service.js';
import { PostingChecks } from './posting-checks.js';
import { PostingService } from './posting.service.js';
import { ScanFilesController } from './scans/scan-files.controller.js';
import { ScanPieces } from './scans/scan-pieces.service.js';
import { GatheringScansResolver, ScannedPageResolver } from './scans/scans.resolver.js';
import { ScansService } from './scans/scans.service.js';
import { SuggestionDecidingService } from './suggesting/deciding.service.js';
import { GatheringService } from './suggesting/gathering.service.js';
import {
  CommentSuggestionResolver,
  OriginalSuggestionResolver,
  SuggestionFieldsResolver,
  TakenSuggestionResolver,
} from './suggesting/suggestion-fields.resolver.js';
import { SuggestionActsResolver, SuggestionListsResolver, TakenSuggestionsResolver } from './suggesting/suggestion.resolver.js';
import { SuggestionsService } from './suggesting/suggestions.service.js';
import { WordsThatStay } from './words-that-stay.js';
import { SupportingService } from './supporting.service.js';
import { CommentsLeaving } from './comments-leaving.js';

const services = [
  AnchorsService,
  CarryingService,
  CollectionsService,
  CommentFollowers,
  CommentsService,
  DraftingService,
  EditingService,
  EnteringCommentsService,
  EnteringSupportsService,
  GatheringService,
  MarginService,
  BlackingOutService,
  MeasuresService,
  ParticipationService,
  PostingChecks,
  PostingService,
  SuggestionDecidingService,
  SuggestionsService,
  SupportingService,
  WebPostingService,
  WordsThatStay,
];
const resolvers = [
  AnchorPlaceResolver,
  AnnotationsResolver,
  CarryingsResolver,
  CommentAnchorResolver,
  CommentFieldsResolver,
  CommentOriginalResolver,
  CommentsResolver,
  CommentSuggestionResolver,
  CommentViewerResolver,
  ConsultationCommentsResolver,
  ConsultationDraftResolver,
  ConsultationParticipationResolver,
  DraftsResolver,
  EnteredSupportResolver,
  EnteringResolver,
  GatheringScansResolver,
  GatheringSupportsResolver,
  OriginalProvenanceResolver,
  OriginalPassageResolver,
  OriginalSuggestionResolver,
  OrphansResolver,
  ParticipationResolver,
  ProvisionCommentsResolver,
  ProvisionDraftResolver,
  RepliesResolver,
  ReplyDraftResolver,
  ScannedPageResolver,
  SupportsEnteredResolver,
  SuggestionActsResolver,
  SuggestionFieldsResolver,
  SuggestionListsResolver,
  TakenSuggestionResolver,
  TakenSuggestionsResolver,
];

@Module({
  imports: [ConsultationsModule, PeopleModule, TextsModule, VotesModule],
  controllers: [AnnotationFilesController, ScanFilesController],
  providers: [
    CommentsLeaving,
    DraftWords,
    ...services,
    AppearingService,
    CommentCounter,
    EnteredSides,
    EnteredSupportsService,
    MovingSides,
    PlacesService,
    ScanPieces,
    ScansService,
    ...resolvers,
  ],
  exports: services,
})
export class CommentsModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly comments: CommentsService,
    private readonly drafting: DraftingService,
    private readonly followers: VersionFollowers,
    private readonly carrying: CarryingService,
    private readonly gathering: GatheringService,
    private readonly scans: ScansService,
  ) {}

  onModuleInit(): void {
    this.followers.register(async (tx, published) => {
      // Where accepted words stand is read before their comments are carried.
      await this.gathering.follow(tx, published);
      await this.carrying.follow(tx, published);
    });
    this.nodes.register('Comment', (ids, viewer) => this.comments.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ScannedPage', (ids, viewer) => this.scans.visibleByIds(viewer as Actor, ids));
    this.nodes.register('CommentDraft', (ids, viewer) => this.drafting.byIds(viewer as Actor, ids));
  }
}
