/** The files of a version, for those who look for them over the API. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Settings } from '../platform/config/settings.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { TextVersion } from '../texts/text-version.entity.js';
import { TextExport } from './text-export.js';
import { kinds, pathOf, textFormats, type TextFormat } from './text-formats.rules.js';

@Resolver(() => TextVersion)
export class TextExportsResolver {
  constructor(
    private readonly reading: ReadingService,
    private readonly settings: Settings,
  ) {}

  @ResolveField(() => [TextExport], {
    description: 'It as files, at addresses that stay; a published version with its comments in the margin as well.',
  })
  async exports(
    @Parent() { consultationId, number, publishedAt }: TextVersion,
    @Context() context: GraphContext<Actor>,
  ): Promise<TextExport[]> {
    const load = (ids: readonly string[]) => this.reading.visibleByIds(context.viewer, ids);
    const consultation = await loaderOf<string, Consultation>(context, 'consultation', load).load(consultationId);
    if (!consultation) return [];
    const file = (format: TextFormat, hasComments = false): TextExport => ({
      format,
      address: this.settings.publicUrl + pathOf(consultation.slug, { number, other: null, format }, hasComments),
      mediaType: kinds[format].mediaType,
      hasComments,
    });
    return [...textFormats.map((format) => file(format)), ...(publishedAt === null ? [] : [file('DOCX', true)])];
  }
}
