/** What people may ask of their own data, and what happens to it with time. */
import { Module, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { PeopleModule } from '../people/people.module.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { ArchivesService } from './archives.service.js';
import { ConsentFollowers } from './consent-followers.js';
import { ConsentsService } from './consents.service.js';
import { DataFilesController } from './data-files.controller.js';
import { DataRequestsService } from './data-requests.service.js';
import { DataDeskResolver } from './desk.resolver.js';
import { ErasingService } from './erasing.service.js';
import { GatheringDataService } from './gathering.service.js';
import { InactivityService } from './inactivity.service.js';
import { PrivacyLetters } from './letters.service.js';
import { PrivacyResolver } from './privacy.resolver.js';
import { RequestWords } from './request-words.service.js';
import { RetainingService } from './retaining.service.js';

const services = [ArchivesService, ConsentFollowers, ConsentsService, DataRequestsService, ErasingService, RetainingService];

@Module({
  imports: [PeopleModule],
  controllers: [DataFilesController],
  providers: [...services, DataDeskResolver, GatheringDataService, InactivityService, PrivacyLetters, PrivacyResolver, RequestWords],
  exports: services,
})
export class PrivacyModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly requests: DataRequestsService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('DataRequest', (ids, viewer) => this.requests.visibleByIds(viewer as Actor, ids));
  }
}
