/** Moderation: reports, decisions and their public log. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import type { Actor } from '../people/actor.js';
import { PeopleModule } from '../people/people.module.js';
import { Nodes } from '../platform/graphql/nodes.js';
import * as together from './batches/batches.resolver.js';
import { BatchesService } from './batches/batches.service.js';
import { BatchWorkService } from './batches/batch-work.service.js';
import { DecidingPartsService } from './batches/deciding-parts.service.js';
import { UndoingPartsService } from './batches/undoing-parts.service.js';
import { CasesService } from './cases.service.js';
import { CommentPermissionsResolver } from './comment-permissions.resolver.js';
import { DecidingService } from './deciding.service.js';
import { LogResolver } from './log.resolver.js';
import { LogService } from './log.service.js';
import { ModerationResolver } from './moderation.resolver.js';
import * as work from './queue/case-work.resolver.js';
import { ClaimsService } from './queue/claims.service.js';
import { ComparingService } from './queue/comparing.service.js';
import { QueueService } from './queue/queue.service.js';
import { QueueResolver } from './queue.resolver.js';
import { ReportingService } from './reporting/reporting.service.js';
import { UndoingService } from './undoing.service.js';

const services = [
  BatchesService,
  BatchWorkService,
  CasesService,
  ClaimsService,
  ComparingService,
  DecidingService,
  LogService,
  QueueService,
  ReportingService,
  UndoingService,
];

@Module({
  imports: [CommentsModule, ConsultationsModule, PeopleModule],
  providers: [
    ...services,
    DecidingPartsService,
    UndoingPartsService,
    together.BatchesResolver,
    together.SkippedCommentResolver,
    CommentPermissionsResolver,
    LogResolver,
    ModerationResolver,
    QueueResolver,
    work.CaseClaimResolver,
    work.CaseWorkResolver,
    work.ModerationNoteResolver,
    work.ModeratorLoadResolver,
  ],
  exports: services,
})
export class ModerationModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly cases: CasesService,
    private readonly log: LogService,
    private readonly batches: BatchesService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('ModerationCase', (ids, viewer) => this.cases.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ModerationBatch', (ids, viewer) => this.batches.visibleByIds(viewer as Actor, ids));
    this.nodes.register('ModerationDecision', (ids) => this.log.decisionsByIds(ids));
  }
}
