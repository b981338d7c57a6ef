/** Texts under discussion, article by article. */
import { Module, type OnModuleInit } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { PublicationRequirements } from '../consultations/publication-requirements.js';
import type { Actor } from '../people/actor.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { AmendingResolver } from './amending.resolver.js';
import { AmendingService } from './amending.service.js';
import { ComparingService } from './comparing.service.js';
import { ComparedProvisionsResolver, ComparisonsResolver, TableCellsResolver } from './comparisons.resolver.js';
import { GalleysResolver, TextGalleyResolver } from './galleys/galleys.resolver.js';
import { GalleysService } from './galleys/galleys.service.js';
import { PreviewingService } from './previewing.service.js';
import { PreviewsResolver, TextPreviewResolver } from './previews.resolver.js';
import { ProvisionsResolver } from './provisions.resolver.js';
import { PublishingService } from './publishing.service.js';
import { SavingService } from './saving.service.js';
import { ConsultationTextResolver, TextVersionsResolver } from './texts.resolver.js';
import { TextReader } from './text-reader.service.js';
import { TextsService } from './texts.service.js';
import { VersionFollowers } from './version-followers.js';
import { ConsultationVersionsResolver, VersionFieldsResolver } from './versions.resolver.js';
import { WordingsService } from './wordings.service.js';
import { TextsLeaving } from './texts-leaving.js';

@Module({
  imports: [ConsultationsModule],
  providers: [
    TextsLeaving,
    AmendingService,
    ComparingService,
    GalleysService,
    PreviewingService,
    PublishingService,
    SavingService,
    TextReader,
    TextsService,
    VersionFollowers,
    AmendingResolver,
    ComparedProvisionsResolver,
    ComparisonsResolver,
    WordingsService,
    ConsultationTextResolver,
    TextVersionsResolver,
    PreviewsResolver,
    TextPreviewResolver,
    GalleysResolver,
    TextGalleyResolver,
    ProvisionsResolver,
    TableCellsResolver,
    ConsultationVersionsResolver,
    VersionFieldsResolver,
  ],
  exports: [
    AmendingService,
    ComparingService,
    GalleysService,
    PublishingService,
    SavingService,
    TextsService,
    VersionFollowers,
    WordingsService,
  ],
})
export class TextsModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly requirements: PublicationRequirements,
    private readonly texts: TextsService,
    private readonly galleys: GalleysService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Provision', (ids, viewer) => this.texts.visibleProvisions(viewer as Actor, ids));
    this.nodes.register('TextVersion', (ids, viewer) => this.texts.visibleVersions(viewer as Actor, ids));
    this.nodes.register('TextGalley', (ids, viewer) => this.galleys.ownByIds(viewer as Actor, ids));
    this.requirements.register({
      code: 'TEXT_MISSING',
      done: 'checklist.TEXT',
      meet: (tx, ids) => this.texts.withArticles(tx, ids),
      announced: (tx, id, now) => this.texts.publishFirst(tx, id, now),
    });
  }
}
