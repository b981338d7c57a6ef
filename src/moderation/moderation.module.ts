/** Moderation: reports, decisions and their public log. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import type { Actor } from '../people/actor.js';
import { PeopleModule } from '../people/people.module.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { AppealFieldsResolver, AppealFileResolver } from './appeals/appeal-fields.resolver.js';
import { AppealsResolver, ViewerAppealsResolver } from './appeals/appeals.resolver.js';
import { AppealsService } from './appeals/appeals.service.js';
import { DecisionAppealsResolver } from './appeals/decision-appeals.resolver.js';
import { FilingService } from './appeals/filing.service.js';
import { HearingService } from './appeals/hearing.service.js';
import { SettlingService } from './appeals/settling.service.js';
import { CasesService } from './cases.service.js';
import { CommentPermissionsResolver } from './comment-permissions.resolver.js';
import { CarryingOutService } from './deciding/carrying-out.service.js';
import { DecidingResolver } from './deciding/deciding.resolver.js';
import { EndingService } from './deciding/ending.service.js';
import { EnteringService } from './deciding/entering.service.js';
import { CaseProposalsResolver, ProposalsResolver } from './deciding/proposals.resolver.js';
import { ProposalsService } from './deciding/proposals.service.js';
import { SecondingService } from './deciding/seconding.service.js';
import { ShortFormsService } from './deciding/short-forms.service.js';
import { DecidingService } from './deciding.service.js';
import { LogResolver } from './log.resolver.js';
import { LogService } from './log.service.js';
import { ModerationResolver } from './moderation.resolver.js';
import { QueueResolver } from './queue.resolver.js';
import { ChainService } from './record/chain.service.js';
import { MonthlyReportsService } from './record/monthly-reports.service.js';
import { OpenRecordService } from './record/open-record.service.js';
import { ProvingService } from './record/proving.service.js';
import { RecordFilesController } from './record/record-files.controller.js';
import { DecisionProofResolver, ReportsResolver } from './record/record.resolver.js';
import { ReportingService } from './reporting.service.js';
import { UndoingService } from './undoing.service.js';

const services = [
  AppealsService,
  CarryingOutService,
  CasesService,
  ChainService,
  DecidingService,
  EndingService,
  EnteringService,
  FilingService,
  HearingService,
  LogService,
  MonthlyReportsService,
  OpenRecordService,
  ProposalsService,
  ProvingService,
  ReportingService,
  SecondingService,
  SettlingService,
  ShortFormsService,
  UndoingService,
];
const resolvers = [
  AppealFieldsResolver,
  AppealFileResolver,
  AppealsResolver,
  CaseProposalsResolver,
  CommentPermissionsResolver,
  DecidingResolver,
  DecisionAppealsResolver,
  DecisionProofResolver,
  LogResolver,
  ModerationResolver,
  ProposalsResolver,
  QueueResolver,
  ReportsResolver,
  ViewerAppealsResolver,
];

@Module({
  imports: [CommentsModule, ConsultationsModule, LedgerModule, PeopleModule],
  controllers: [RecordFilesController],
  providers: [...services, ...resolvers],
  exports: services,
})
export class ModerationModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly cases: CasesService,
    private readonly log: LogService,
    private readonly appeals: AppealsService,
    private readonly proposals: ProposalsService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('ModerationCase', (ids, viewer) => this.cases.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ModerationAppeal', (ids, viewer) => this.appeals.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ModerationDecision', (ids) => this.log.decisionsByIds(ids));
    this.nodes.register('ModerationProposal', (ids, viewer) => this.proposals.visibleByIds(viewer as Actor, ids));
  }
}
