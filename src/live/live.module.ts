/** Subscriptions: the journal's follower, the streams and the clockwork. */
import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { IntegrityModule } from '../integrity/integrity.module.js';
import { ModerationModule } from '../moderation/moderation.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PrivacyModule } from '../privacy/privacy.module.js';
import { QuestionsModule } from '../questions/questions.module.js';
import { ResponsesModule } from '../responses/responses.module.js';
import { TextsModule } from '../texts/texts.module.js';
import { VotesModule } from '../votes/votes.module.js';
import { AnsweringFeed } from './answering-feed.service.js';
import { AppealsFeed } from './appeals-feed.service.js';
import { AppealChangedResolver, AppealsStreamsResolver } from './appeals-streams.resolver.js';
import { Bus } from './bus.js';
import { ClockworkService } from './clockwork.service.js';
import { EndedSessions } from './ended-sessions.service.js';
import { FollowerService } from './follower.service.js';
import { CommentChangedResolver, ConsultationChangedResolver, LiveResolver, QueueChangedResolver } from './live.resolver.js';
import { NoticesFeed } from './notices-feed.service.js';
import { AnsweringProgressedResolver, AnsweringStreamsResolver, ArgumentsProgressedResolver } from './answering-streams.resolver.js';
import { IntegrityFeed } from './integrity-feed.service.js';
import { IntegrityStreamResolver } from './integrity.resolver.js';
import { LiveService } from './live.service.js';
import { AgencyQueueChangedResolver, LiveQuestionsResolver, QuestionChangedResolver } from './questions.resolver.js';
import { LiveQuestionsService } from './questions.service.js';
import { ModeratingFeed } from './moderating-feed.service.js';
import {
  ModeratingStreamsResolver,
  ModerationBatchChangedResolver,
  ModerationQueueChangedResolver,
} from './moderating-streams.resolver.js';
import { ResultsFeed } from './results-feed.service.js';

@Module({
  imports: [
    CommentsModule,
    ConsultationsModule,
    IntegrityModule,
    ModerationModule,
    NoticesModule,
    PeopleModule,
    PrivacyModule,
    QuestionsModule,
    ResponsesModule,
    TextsModule,
    VotesModule,
  ],
  providers: [
    AgencyQueueChangedResolver,
    AnsweringFeed,
    AppealChangedResolver,
    AppealsFeed,
    AppealsStreamsResolver,
    Bus,
    ClockworkService,
    CommentChangedResolver,
    ConsultationChangedResolver,
    EndedSessions,
    FollowerService,
    IntegrityFeed,
    IntegrityStreamResolver,
    LiveQuestionsResolver,
    LiveQuestionsService,
    LiveResolver,
    LiveService,
    QuestionChangedResolver,
    NoticesFeed,
    AnsweringProgressedResolver,
    AnsweringStreamsResolver,
    ArgumentsProgressedResolver,
    QueueChangedResolver,
    ModeratingFeed,
    ModeratingStreamsResolver,
    ModerationBatchChangedResolver,
    ModerationQueueChangedResolver,
    ResultsFeed,
  ],
})
export class LiveModule {}
