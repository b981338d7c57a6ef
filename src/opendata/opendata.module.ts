/** What anybody may take along: texts and the record of moderation as files. */
import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { ModerationModule } from '../moderation/moderation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TextsModule } from '../texts/texts.module.js';
import { ComparisonFilesService } from './comparison-files.service.js';
import { RecordStatementsController } from './record-files.controller.js';
import { ComparisonExportResolver, TextAddresses, TextExportsResolver } from './text-exports.resolver.js';
import { TextFilesController } from './text-files.controller.js';
import { TextFilesService } from './text-files.service.js';

@Module({
  imports: [CommentsModule, ConsultationsModule, ModerationModule, PeopleModule, TextsModule],
  controllers: [RecordStatementsController, TextFilesController],
  providers: [ComparisonExportResolver, ComparisonFilesService, TextAddresses, TextExportsResolver, TextFilesService],
})
export class OpendataModule {}
