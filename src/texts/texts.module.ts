/** Texts under discussion, article by article. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { PublicationRequirements } from '../consultations/publication-requirements.js';
import type { Actor } from '../people/actor.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { PreviewingService } from './previewing.service.js';
import { PreviewsResolver } from './previews.resolver.js';
import { ProvisionsResolver } from './provisions.resolver.js';
import { SavingService } from './saving.service.js';
import { ConsultationTextResolver, TextVersionsResolver } from './texts.resolver.js';
import { TextsService } from './texts.service.js';
import { WordingsService } from './wordings.service.js';

@Module({
  imports: [ConsultationsModule],
  providers: [
    PreviewingService,
    SavingService,
    TextsService,
    WordingsService,
    ConsultationTextResolver,
    TextVersionsResolver,
    PreviewsResolver,
    ProvisionsResolver,
  ],
  exports: [SavingService, TextsService, WordingsService],
})
export class TextsModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly requirements: PublicationRequirements,
    private readonly texts: TextsService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Provision', (ids, viewer) => this.texts.visibleProvisions(viewer as Actor, ids));
    this.nodes.register('TextVersion', (ids, viewer) => this.texts.visibleVersions(viewer as Actor, ids));
    this.requirements.register({ code: 'TEXT_MISSING', done: 'checklist.TEXT', meet: (tx, ids) => this.texts.withArticles(tx, ids) });
  }
}
