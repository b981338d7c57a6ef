/** Who is told what, by which way. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { ModerationModule } from '../moderation/moderation.module.js';
import type { Actor } from '../people/actor.js';
import { PeopleModule } from '../people/people.module.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { QuestionsModule } from '../questions/questions.module.js';
import { ResponsesModule } from '../responses/responses.module.js';
import { FollowingService } from './following.service.js';
import { LettersService } from './letters.service.js';
import { MailingService } from './mailing.service.js';
import { ModerationLettersService } from './moderation-letters.service.js';
import { NoticeFieldsResolver, ViewerNoticesResolver } from './notices.resolver.js';
import { NoticesService } from './notices.service.js';
import { QuestionNoticeFieldsResolver, QuestionNoticesResolver } from './question-notices.resolver.js';
import { NoticesLeaving } from './notices-leaving.js';

@Module({
  imports: [ConsultationsModule, ModerationModule, PeopleModule, PrivacyModule, QuestionsModule, ResponsesModule],
  providers: [
    NoticesLeaving,
    FollowingService,
    LettersService,
    MailingService,
    ModerationLettersService,
    NoticeFieldsResolver,
    NoticesService,
    QuestionNoticeFieldsResolver,
    QuestionNoticesResolver,
    ViewerNoticesResolver,
  ],
  exports: [FollowingService, MailingService, NoticesService],
})
export class NoticesModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly notices: NoticesService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Notice', (ids, viewer) => this.notices.visibleByIds(viewer as Actor, ids));
  }
}
