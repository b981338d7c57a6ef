/** Answers to contributions: observations, what is answered to them, and the report. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { CommentFollowers } from '../comments/comment-followers.js';
import { CommentsModule } from '../comments/comments.module.js';
import { AnsweringRequirements } from '../consultations/answering-requirements.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import type { Actor } from '../people/actor.js';
import { PeopleModule } from '../people/people.module.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { TextsModule } from '../texts/texts.module.js';
import { ResponseActsResolver } from './acts.resolver.js';
import { AnsweringService } from './answering.service.js';
import * as answers from './answers.resolver.js';
import { ArgumentActsResolver } from './arguments/argument-acts.resolver.js';
import * as found from './arguments/arguments.resolver.js';
import { CampaignsService } from './arguments/campaigns.service.js';
import { ClustersService } from './arguments/clusters.service.js';
import { DecidingService } from './arguments/deciding.service.js';
import { PlacingService } from './arguments/placing.service.js';
import { WaitingService } from './arguments/waiting.service.js';
import { WritingService } from './arguments/writing.service.js';
import { ChangesService } from './changes.service.js';
import { GatheringService } from './gathering.service.js';
import { EnteringService } from './entering.service.js';
import * as observations from './observations.resolver.js';
import { ObservationsService } from './observations.service.js';
import { PreviewingService } from './previewing.service.js';
import { ProgressService } from './progress.service.js';
import { ReportFilesController } from './report-files.controller.js';
import { ReportFilesService } from './report-files.service.js';
import { ReportReadingService } from './report-reading.service.js';
import * as reports from './reports.resolver.js';
import { ReportsService } from './reports.service.js';
import { MatrixFilesController } from './round-trip/matrix-files.controller.js';
import { OutgoingService } from './round-trip/outgoing.service.js';
import { ReturningService } from './round-trip/returning.service.js';
import { MatrixUploadResolver, RoundTripResolver } from './round-trip/round-trip.resolver.js';
import { StandingService } from './round-trip/standing.service.js';
import { UploadsService } from './round-trip/uploads.service.js';
import { ToldService } from './told.service.js';
import { TemplatesService } from './templates.service.js';
import { AdvisingService } from './themes/advising.service.js';
import { SearchingService } from './themes/searching.service.js';
import { ThemeActsResolver } from './themes/theme-acts.resolver.js';
import { ThemeActsService } from './themes/theme-acts.service.js';
import * as themed from './themes/themes.resolver.js';
import { ThemesService } from './themes/themes.service.js';
import { ResponsesLeaving } from './responses-leaving.js';

const services = [
  AdvisingService,
  AnsweringService,
  CampaignsService,
  ClustersService,
  DecidingService,
  EnteringService,
  ObservationsService,
  PlacingService,
  ProgressService,
  ReportsService,
  SearchingService,
  TemplatesService,
  ThemeActsService,
  ThemesService,
  ToldService,
  WaitingService,
];

@Module({
  imports: [CommentsModule, ConsultationsModule, PeopleModule, TextsModule],
  controllers: [MatrixFilesController, ReportFilesController],
  providers: [
    ResponsesLeaving,
    ...services,
    ChangesService,
    GatheringService,
    ReportFilesService,
    OutgoingService,
    ReportReadingService,
    ReturningService,
    StandingService,
    UploadsService,
    MatrixUploadResolver,
    RoundTripResolver,
    WritingService,
    ArgumentActsResolver,
    found.ArgumentClusterResolver,
    found.ArgumentCommentResolver,
    found.ClusterDecisionResolver,
    found.CommentArgumentResolver,
    found.ConsultationArgumentsResolver,
    found.NearArgumentResolver,
    found.ObservationClusterResolver,
    PreviewingService,
    ResponseActsResolver,
    answers.ObservationTemplateResolver,
    answers.GivenAnswerResolver,
    answers.IssuedTextResolver,
    answers.PreparedAnswerResolver,
    ThemeActsResolver,
    themed.ConsultationThemesResolver,
    themed.ObservationThemeResolver,
    themed.ObservationThemesResolver,
    themed.ThemeResolver,
    themed.ThemeSuggestionResolver,
    observations.AgencyTemplatesResolver,
    observations.AnsweringProgressResolver,
    observations.CommentAnswerResolver,
    observations.ConsultationObservationsResolver,
    observations.ObservationFieldsResolver,
    reports.NotAcceptedResolver,
    reports.ObservationsReportResolver,
    reports.ReportPreviewResolver,
    reports.ReportedChangeResolver,
    reports.ReportedCommentResolver,
  ],
  exports: services,
})
export class ResponsesModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly requirements: AnsweringRequirements,
    private readonly followers: CommentFollowers,
    private readonly entering: EnteringService,
    private readonly waiting: WaitingService,
    private readonly advising: AdvisingService,
    private readonly clusters: ClustersService,
    private readonly observations: ObservationsService,
    private readonly progress: ProgressService,
    private readonly reports: ReportsService,
    private readonly templates: TemplatesService,
    private readonly uploads: UploadsService,
    private readonly themes: ThemesService,
  ) {}

  onModuleInit(): void {
    this.requirements.register((ids, tx) => this.progress.lacking(ids, tx));
    this.followers.register((tx, comments) => this.entering.follow(tx, comments));
    this.followers.register((tx, comments) => this.waiting.follow(tx, comments));
    this.followers.register((tx, comments) => this.advising.follow(tx, comments));
    this.nodes.register('ArgumentCluster', (ids, viewer) => this.clusters.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ClusterDecision', (ids, viewer) => this.clusters.visibleDecisions(viewer as Actor, ids));
    this.nodes.register('Theme', (ids, viewer) => this.themes.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ThemeSearch', (ids, viewer) => this.themes.visibleSearches(viewer as Actor, ids));
    this.nodes.register('Observation', (ids, viewer) => this.observations.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ObservationTemplate', (ids, viewer) => this.templates.visibleByIds(viewer as Actor, ids));
    this.nodes.register('MatrixUpload', (ids, viewer) => this.uploads.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ObservationsReport', (ids) => this.reports.reportsByIds(ids));
  }
}
