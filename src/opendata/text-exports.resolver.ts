/** Where texts and comparisons are found as files, for those who ask over the API. */
import { Injectable } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { Settings } from '../platform/config/settings.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { URI } from '../platform/graphql/scalars.js';
import { TextComparison } from '../texts/text-comparison.js';
import { TextVersion } from '../texts/text-version.entity.js';
import { TextExport } from './text-export.js';
import { kinds, pathOf, textFormats, type FileName, type TextExportFormat } from './text-formats.rules.js';

@Injectable()
export class TextAddresses {
  constructor(
    private readonly reading: ReadingService,
    private readonly settings: Settings,
  ) {}

  /** Absolute; null where the viewer may not see the consultation. */
  async of(
    { consultationId }: TextVersion,
    context: GraphContext<Actor>,
  ): Promise<((name: FileName, query?: Record<string, string>) => string) | null> {
    const load = (ids: readonly string[]) => this.reading.visibleByIds(context.viewer, ids);
    const consultation = await loaderOf<string, Consultation>(context, 'consultation', load).load(consultationId);
    return consultation && ((name, query) => this.settings.publicUrl + pathOf(consultation.slug, name, query));
  }
}

@Resolver(() => TextVersion)
export class TextExportsResolver {
  constructor(private readonly addresses: TextAddresses) {}

  @ResolveField(() => [TextExport], {
    description: 'It as files, at addresses that stay; a published version with its comments in the margin as well.',
  })
  async exports(@Parent() version: TextVersion, @Context() context: GraphContext<Actor>): Promise<TextExport[]> {
    const address = await this.addresses.of(version, context);
    if (!address) return [];
    const file = (format: TextExportFormat, query?: Record<string, string>): TextExport => ({
      format,
      address: address({ number: version.number, other: null, format }, query),
      mediaType: kinds[format].mediaType,
      hasComments: query !== undefined,
    });
    const withComments = version.publishedAt === null ? [] : [file('DOCX', { comments: 'yes', language: context.language })];
    return [...textFormats.map((format) => file(format)), ...withComments];
  }
}

@Resolver(() => TextComparison)
export class ComparisonExportResolver {
  constructor(private readonly addresses: TextAddresses) {}

  @ResolveField(() => URI, {
    nullable: true,
    description: 'Where its table of three columns is downloaded as a document for word processors (DOCX), in the language of the request.',
  })
  async document(@Parent() { old, new: now }: TextComparison, @Context() context: GraphContext<Actor>): Promise<string | null> {
    const address = await this.addresses.of(now, context);
    return address && address({ number: now.number, other: old.number, format: 'DOCX' }, { language: context.language });
  }
}
