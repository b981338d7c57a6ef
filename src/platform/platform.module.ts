/** What every room stands on: the database, the journal, the clock, the mail, text messages, and the registry of nodes. */
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock/clock.js';
import { SharedClock } from './clock/shared-clock.service.js';
import { Database } from './database/database.js';
import { Door } from './door/door.js';
import { Egress } from './egress/egress.js';
import { Idempotency } from './database/idempotency.js';
import { CarriedOut } from './graphql/carried-out.js';
import { Connections } from './graphql/connections.js';
import { Cookies } from './graphql/cookies.js';
import { Nodes } from './graphql/nodes.js';
import { PageClient } from './graphql/page-client.js';
import { NodesResolver } from './graphql/nodes.resolver.js';
import { Readiness } from './health/readiness.js';
import { Journal } from './journal/journal.js';
import { Mail } from './mail/mail.js';
import { Malware } from './malware/malware.js';
import { MarkdownResolver } from './markdown/markdown.resolver.js';
import { PersonalRecords } from './personal-records/personal-records.js';
import { PersonalDataResolver } from './personal-data/personal-data.resolver.js';
import { RetentionRules } from './retention/retention.js';
import { RotatingService } from './sealing/rotating.service.js';
import { SealedColumns } from './sealing/sealed-columns.js';
import { Sealing } from './sealing/sealing.js';
import { TextMessages } from './text-messages/text-messages.js';

const services = [
  CarriedOut,
  Connections,
  Cookies,
  Database,
  Door,
  Idempotency,
  Journal,
  Mail,
  Malware,
  Nodes,
  PageClient,
  PersonalRecords,
  Readiness,
  RetentionRules,
  RotatingService,
  SealedColumns,
  Sealing,
  TextMessages,
];

@Global()
@Module({})
export class PlatformModule {
  /** @param clock the present time; another one than the system's only for tests and the demonstration */
  static of(clock: Clock = new Clock()): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Clock, useValue: clock },
        { provide: Egress, useFactory: () => new Egress() },
        ...services,
        MarkdownResolver,
        NodesResolver,
        PersonalDataResolver,
        SharedClock,
      ],
      exports: [Clock, Egress, ...services],
    };
  }
}
