/** The whole house: every room, and the API that they share. */
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from './audit/audit.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { commentsEntities } from './comments/comments.entities.js';
import { ConsultationsModule } from './consultations/consultations.module.js';
import { whyNotPrepare } from './consultations/workbench.rules.js';
import { consultationsEntities } from './consultations/consultations.entities.js';
import { integrityEntities } from './integrity/integrity.entities.js';
import { IntegrityModule } from './integrity/integrity.module.js';
import { ledgerEntities } from './ledger/ledger.entities.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { LiveModule } from './live/live.module.js';
import { ModerationModule } from './moderation/moderation.module.js';
import { moderationEntities } from './moderation/moderation.entities.js';
import { noticesEntities } from './notices/notices.entities.js';
import { NoticesModule } from './notices/notices.module.js';
import { OpendataModule } from './opendata/opendata.module.js';
import { visitor, type Actor } from './people/actor.js';
import { peopleEntities } from './people/people.entities.js';
import { whyNotAdminister } from './people/people.rules.js';
import { PeopleModule } from './people/people.module.js';
import { whyNotActWithoutFactor } from './people/second-factors/second-factors.rules.js';
import { SessionsService } from './people/sessions.service.js';
import { Clock } from './platform/clock/clock.js';
import { Settings } from './platform/config/settings.js';
import { SettingsModule } from './platform/config/settings.module.js';
import { dataSourceOptions } from './platform/database/data-source.js';
import { SecurityTxtController } from './platform/door/security-txt.controller.js';
import { DateTime } from './platform/graphql/scalars.js';
import { UrnaDriver, type UrnaDriverOptions } from './platform/graphql/urna.driver.js';
import { HealthController } from './platform/health/health.controller.js';
import { PlatformModule } from './platform/platform.module.js';
import { privacyEntities } from './privacy/privacy.entities.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { questionsEntities } from './questions/questions.entities.js';
import { QuestionsModule } from './questions/questions.module.js';
import { responsesEntities } from './responses/responses.entities.js';
import { ResponsesModule } from './responses/responses.module.js';
import { textsEntities } from './texts/texts.entities.js';
import { TextsModule } from './texts/texts.module.js';
import { votesEntities } from './votes/votes.entities.js';
import { VotesModule } from './votes/votes.module.js';
import { WebModule } from './web/web.module.js';

export const entities = [
  ...peopleEntities,
  ...privacyEntities,
  ...ledgerEntities,
  ...consultationsEntities,
  ...questionsEntities,
  ...textsEntities,
  ...votesEntities,
  ...commentsEntities,
  ...moderationEntities,
  ...responsesEntities,
  ...integrityEntities,
  ...noticesEntities,
];

export interface AppOptions {
  settings: Settings;
  /** Address of a migrated database. */
  databaseUrl: string;
  /** How long what one visitor read may answer the next; tests that move the clock say 0. */
  visitorCacheMs?: number;
  /** Another clock than the system's. */
  clock?: Clock;
}

@Module({})
export class AppModule {
  static of({ settings, databaseUrl, visitorCacheMs = 250, clock }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.of(settings),
        TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl, entities, settings.databasePool), retryAttempts: 3, retryDelay: 1_000 }),
        PlatformModule.of(clock),
        GraphQLModule.forRootAsync<UrnaDriverOptions>({
          driver: UrnaDriver,
          imports: [PeopleModule],
          inject: [SessionsService],
          useFactory: (sessions: SessionsService) => ({
            autoSchemaFile: true,
            sortSchema: true,
            path: '/graphql',
            // The schema is checked as documents are prepared against it: to ask it about all of itself as well would only make each start longer.
            buildSchemaOptions: { scalarsMap: [{ type: Date, scalar: DateTime }], skipCheck: true },
            visitor,
            publicUrl: settings.publicUrl,
            visitorCacheMs,
            whyNotAct: (viewer, mutation) => whyNotActWithoutFactor(viewer as Actor, mutation),
            // Officials upload texts and tables, administrators rolls.
            whyNotUpload: (viewer) => whyNotAdminister(viewer as Actor) && whyNotPrepare(viewer as Actor),
            identify: async (token: string, isUse?: boolean) => {
              const actor = await sessions.identify(token, isUse);
              return actor && { viewer: actor, accountId: actor.accountId, sessionId: actor.sessionId };
            },
          }),
        }),
        PeopleModule,
        PrivacyModule,
        LedgerModule,
        ConsultationsModule,
        QuestionsModule,
        TextsModule,
        VotesModule,
        CommentsModule,
        ModerationModule,
        ResponsesModule,
        IntegrityModule,
        NoticesModule,
        AuditModule,
        LiveModule,
        OpendataModule,
        WebModule,
      ],
      controllers: [HealthController, SecurityTxtController],
    };
  }
}
