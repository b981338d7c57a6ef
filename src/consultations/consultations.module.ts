/** Consultations: what agencies ask the public, from draft to archive. */
import { Module, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../people/actor.js';
import { PeopleModule } from '../people/people.module.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { ActsResolver } from './acts.resolver.js';
import { Acts } from './acts.service.js';
import { Announcer } from './announcer.service.js';
import { CatalogueService } from './catalogue.service.js';
import { AnsweringRequirements } from './answering-requirements.js';
import { ChecklistResolver } from './checklist.resolver.js';
import { ChecklistService } from './checklist.service.js';
import { ConsultationsResolver } from './consultations.resolver.js';
import { DraftingService } from './drafting.service.js';
import { EndingService } from './ending.service.js';
import { FollowsResolver } from './follows.resolver.js';
import { FollowsService } from './follows.service.js';
import { ConsultationGatheringsResolver, GatheringResolver } from './gatherings/gatherings.resolver.js';
import { GatheringsService } from './gatherings/gatherings.service.js';
import { HistoryService } from './history.service.js';
import { ListingService } from './listing.service.js';
import { ConsultationPermissionsResolver } from './permissions.resolver.js';
import { PoliciesResolver } from './policies.resolver.js';
import { PoliciesService } from './policies.service.js';
import { PublicationTermResolver, TermDaysResolver } from './publication-term.resolver.js';
import { PublicationRequirements } from './publication-requirements.js';
import { ReadingService } from './reading.service.js';
import { SchedulingService } from './scheduling.service.js';
import { WorkbenchResolver } from './workbench.resolver.js';
import { WorkbenchService } from './workbench.service.js';
import { WritingService } from './writing.service.js';
import { TopicsResolver } from './topics.resolver.js';
import { TopicsService } from './topics.service.js';
import { ConsultationWordsResolver, MemorandumWordsResolver } from './words.resolver.js';
import { ConsultationsLeaving } from './consultations-leaving.js';

const services = [
  Acts,
  Announcer,
  AnsweringRequirements,
  CatalogueService,
  ChecklistService,
  DraftingService,
  EndingService,
  FollowsService,
  GatheringsService,
  HistoryService,
  ListingService,
  PoliciesService,
  PublicationRequirements,
  ReadingService,
  SchedulingService,
  TopicsService,
  WorkbenchService,
  WritingService,
];

@Module({
  imports: [PeopleModule],
  providers: [
    ConsultationsLeaving,
    ...services,
    ActsResolver,
    ChecklistResolver,
    ConsultationGatheringsResolver,
    ConsultationPermissionsResolver,
    ConsultationsResolver,
    ConsultationWordsResolver,
    MemorandumWordsResolver,
    FollowsResolver,
    GatheringResolver,
    PoliciesResolver,
    PublicationTermResolver,
    TermDaysResolver,
    TopicsResolver,
    WorkbenchResolver,
  ],
  exports: services,
})
export class ConsultationsModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly reading: ReadingService,
    private readonly policies: PoliciesService,
    private readonly gatherings: GatheringsService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Consultation', (ids, viewer) => this.reading.visibleByIds(viewer as Actor, ids));
    this.nodes.register('Gathering', (ids, viewer) => this.gatherings.visibleByIds(viewer as Actor, ids));
    this.nodes.register('PublicationPolicy', () => this.policies.policies());
  }
}
