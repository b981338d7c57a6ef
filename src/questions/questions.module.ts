/** Questions to the government: asked, routed, answered in time, and found before somebody asks again. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import type { Actor } from '../people/actor.js';
import { PeopleModule } from '../people/people.module.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { QuestionActs } from './question-acts.service.js';
import {
  QuestionAnswerResolver,
  QuestionOriginalResolver,
  QuestionRecordResolver,
  QuestionTermResolver,
} from './answer-fields.resolver.js';
import { AnsweringResolver } from './answering.resolver.js';
import { AnsweringService } from './answering.service.js';
import { AskingResolver } from './asking.resolver.js';
import { AskingService } from './asking.service.js';
import { AgencyResponseResolver, ResponseNetworkResolver } from './figures.resolver.js';
import { FindingService } from './finding.service.js';
import { FollowingService } from './following.service.js';
import { GuidanceResolver } from './guidance.resolver.js';
import { GuidanceService } from './guidance.service.js';
import { ListsService } from './lists.service.js';
import { AnswerTemplateResolver, NetworkResolver } from './network.resolver.js';
import { NetworkService } from './network.service.js';
import { PrivateWords } from './private-words.service.js';
import { QuestionFieldsResolver } from './question-fields.resolver.js';
import { QuestionViewerResolver } from './question-viewer.resolver.js';
import { QuestionsResolver } from './questions.resolver.js';
import { QuestionsService } from './questions.service.js';
import { RemindingService } from './reminding.service.js';
import { TellingService } from './telling.service.js';
import { TemplatesService } from './templates.service.js';
import { EnteredQuestionsResolver, GatheringQuestionsResolver } from './entering/entered-questions.resolver.js';
import { EnteringQuestionsService } from './entering/entering-questions.service.js';
import { QuestionsLeaving } from './questions-leaving.js';

const services = [
  AnsweringService,
  AskingService,
  EnteringQuestionsService,
  FindingService,
  FollowingService,
  GuidanceService,
  ListsService,
  NetworkService,
  QuestionsService,
  RemindingService,
  TellingService,
  TemplatesService,
];
const resolvers = [
  AgencyResponseResolver,
  AnsweringResolver,
  AnswerTemplateResolver,
  AskingResolver,
  EnteredQuestionsResolver,
  GatheringQuestionsResolver,
  GuidanceResolver,
  NetworkResolver,
  QuestionAnswerResolver,
  QuestionFieldsResolver,
  QuestionOriginalResolver,
  QuestionRecordResolver,
  QuestionsResolver,
  QuestionTermResolver,
  QuestionViewerResolver,
  ResponseNetworkResolver,
];

@Module({
  imports: [ConsultationsModule, PeopleModule],
  providers: [QuestionsLeaving, PrivateWords, ...services, QuestionActs, ...resolvers],
  exports: services,
})
export class QuestionsModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly questions: QuestionsService,
    private readonly guidance: GuidanceService,
    private readonly templates: TemplatesService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Question', (ids, viewer) => this.questions.visibleByIds(viewer as Actor, ids));
    this.nodes.register('Guidance', (ids) => this.guidance.byIds(ids));
    this.nodes.register('AnswerTemplate', (ids, viewer) => this.templates.visibleByIds(viewer as Actor, ids));
  }
}
