/** Moderation: reports, decisions and their public log. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { PostingChecks } from '../comments/posting-checks.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import type { Actor } from '../people/actor.js';
import { PeopleModule } from '../people/people.module.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { AdviceResolver } from './advice/advice.resolver.js';
import { AdviceService } from './advice/advice.service.js';
import { AdviceCounter } from './advice/counter.service.js';
import { SpamAdvisingService } from './advice/spam-advising.service.js';
import { SpamOutcomesService } from './advice/spam-outcomes.service.js';
import { SpamTrainingService } from './advice/spam-training.service.js';
import * as together from './batches/batches.resolver.js';
import { BatchesService } from './batches/batches.service.js';
import { BatchWorkService } from './batches/batch-work.service.js';
import { DecidingPartsService } from './batches/deciding-parts.service.js';
import { UndoingPartsService } from './batches/undoing-parts.service.js';
import { AppealFieldsResolver, AppealFileResolver } from './appeals/appeal-fields.resolver.js';
import { AppealsResolver, ViewerAppealsResolver } from './appeals/appeals.resolver.js';
import { AppealsService } from './appeals/appeals.service.js';
import { DecisionAppealsResolver } from './appeals/decision-appeals.resolver.js';
import { FilingService } from './appeals/filing.service.js';
import { AppealMatters } from './appeals/appeal-matters.service.js';
import { AppealWords } from './appeals/appeal-words.service.js';
import { HearingService } from './appeals/hearing.service.js';
import { PassingOnService } from './appeals/passing-on.service.js';
import { SettlingService } from './appeals/settling.service.js';
import { AppealTellingService } from './appeals/telling.service.js';
import { CasesService } from './cases.service.js';
import { CommentPermissionsResolver } from './comment-permissions.resolver.js';
import { CarryingOutService } from './deciding/carrying-out.service.js';
import { DecidingResolver } from './deciding/deciding.resolver.js';
import { EndingService } from './deciding/ending.service.js';
import { EnteringService } from './deciding/entering.service.js';
import { CaseProposalsResolver, CommentProposalsResolver, ProposalsResolver } from './deciding/proposals.resolver.js';
import { PossibleMeasuresService } from './deciding/possible-measures.service.js';
import { ProposalsService } from './deciding/proposals.service.js';
import { SecondingService } from './deciding/seconding.service.js';
import { ShortFormsService } from './deciding/short-forms.service.js';
import { DecidingService } from './deciding.service.js';
import { StandingDecisionsResolver } from './standing-decisions.resolver.js';
import { LogResolver } from './log.resolver.js';
import { LogService } from './log.service.js';
import { ModerationResolver } from './moderation.resolver.js';
import * as work from './queue/case-work.resolver.js';
import { ClaimsService } from './queue/claims.service.js';
import { ComparingService } from './queue/comparing.service.js';
import { LettersService } from './queue/letters.service.js';
import { QueueService } from './queue/queue.service.js';
import { QueueResolver } from './queue.resolver.js';
import { ViewerSuspensionFieldsResolver, ViewerSuspensionsResolver } from './suspensions.resolver.js';
import { HoldingService } from './premoderation/holding.service.js';
import { AgencyPremoderationResolver, PremoderationResolver } from './premoderation/premoderation.resolver.js';
import { PremoderationService } from './premoderation/premoderation.service.js';
import { ReleasingService } from './premoderation/releasing.service.js';
import { EnteringReportsService } from './reporting/entering.service.js';
import { ProofsService } from './reporting/proofs.service.js';
import { ReportLettersService } from './reporting/report-letters.service.js';
import { ReportsWithoutAccountResolver } from './reporting/reporting.resolver.js';
import { ReportingService } from './reporting/reporting.service.js';
import { ReportsWithoutAccountService } from './reporting/without-account.service.js';
import { TellingService } from './telling/telling.service.js';
import { ChainService } from './record/chain.service.js';
import { MonthlyReportsService } from './record/monthly-reports.service.js';
import { OpenRecordService } from './record/open-record.service.js';
import { ProvingService } from './record/proving.service.js';
import { RecordFilesController } from './record/record-files.controller.js';
import { DecisionProofResolver, ReportsResolver } from './record/record.resolver.js';
import { ReportNotes } from './reporting/report-notes.service.js';
import { UndoingService } from './undoing.service.js';
import { ModerationLeaving } from './moderation-leaving.js';

const services = [
  AppealMatters,
  AppealsService,
  AppealTellingService,
  AppealWords,
  BatchesService,
  BatchWorkService,
  CarryingOutService,
  CasesService,
  ChainService,
  ClaimsService,
  ComparingService,
  DecidingService,
  EndingService,
  EnteringReportsService,
  EnteringService,
  FilingService,
  HearingService,
  HoldingService,
  LettersService,
  LogService,
  MonthlyReportsService,
  OpenRecordService,
  PassingOnService,
  PossibleMeasuresService,
  PremoderationService,
  ProofsService,
  ProposalsService,
  ProvingService,
  QueueService,
  ReleasingService,
  ReportingService,
  ReportLettersService,
  ReportNotes,
  ReportsWithoutAccountService,
  SecondingService,
  SettlingService,
  ShortFormsService,
  TellingService,
  UndoingService,
];
/** The filter that suggests spam. */
const advising = [AdviceService, SpamAdvisingService, SpamOutcomesService, SpamTrainingService];
const resolvers = [
  AdviceResolver,
  together.BatchesResolver,
  together.SkippedCommentResolver,
  work.CaseClaimResolver,
  work.CaseWorkResolver,
  work.ModerationNoteResolver,
  work.ModeratorLoadResolver,
  AgencyPremoderationResolver,
  AppealFieldsResolver,
  AppealFileResolver,
  AppealsResolver,
  CaseProposalsResolver,
  CommentProposalsResolver,
  CommentPermissionsResolver,
  DecidingResolver,
  DecisionAppealsResolver,
  DecisionProofResolver,
  LogResolver,
  StandingDecisionsResolver,
  ModerationResolver,
  PremoderationResolver,
  ProposalsResolver,
  QueueResolver,
  ReportsResolver,
  ViewerAppealsResolver,
  ViewerSuspensionFieldsResolver,
  ViewerSuspensionsResolver,
  ReportsWithoutAccountResolver,
];

@Module({
  imports: [CommentsModule, ConsultationsModule, LedgerModule, PeopleModule],
  controllers: [RecordFilesController],
  providers: [ModerationLeaving, ...services, ...advising, AdviceCounter, DecidingPartsService, UndoingPartsService, ...resolvers],
  exports: [...services, ...advising],
})
export class ModerationModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly cases: CasesService,
    private readonly log: LogService,
    private readonly batches: BatchesService,
    private readonly holding: HoldingService,
    private readonly premoderation: PremoderationService,
    private readonly checks: PostingChecks,
    private readonly appeals: AppealsService,
    private readonly proposals: ProposalsService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('ModerationBatch', (ids, viewer) => this.batches.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ModerationCase', (ids, viewer) => this.cases.visibleByIds(viewer as Actor, ids));
    this.checks.register({
      check: (tx, posts, now) => this.holding.check(tx, posts, now),
      held: (tx, posts, now) => this.holding.held(tx, posts, now),
      takenBack: (tx, commentId) => this.holding.takenBack(tx, commentId),
    });
    this.nodes.register('PremoderationRules', (ids) => this.premoderation.byIds(ids));
    this.nodes.register('ModerationAppeal', (ids, viewer) => this.appeals.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ModerationDecision', (ids) => this.log.decisionsByIds(ids));
    this.nodes.register('ModerationProposal', (ids, viewer) => this.proposals.visibleByIds(viewer as Actor, ids));
  }
}
