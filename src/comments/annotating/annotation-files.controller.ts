/** Collections of Web Annotations at addresses of their own, page by page, as the W3C's protocol names their type. */
import { Controller, Get, Header, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { CollectionsService } from './collections.service.js';

const type = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8';

@Controller('annotations/:slug')
export class AnnotationFilesController {
  constructor(private readonly collections: CollectionsService) {}

  /** Of the whole text, or of `?part=art_5`. */
  @Get()
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('cache-control', 'no-cache')
  async collection(@Param('slug') slug: string, @Query('part') part?: unknown): Promise<StreamableFile> {
    return send(await this.collections.collection({ slug, part: textOf(part) }));
  }

  @Get('page')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('cache-control', 'no-cache')
  async page(@Param('slug') slug: string, @Query('part') part?: unknown, @Query('after') after?: unknown): Promise<StreamableFile> {
    return send(await this.collections.page({ slug, part: textOf(part) }, textOf(after) ?? ''));
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function send(json: object | null): StreamableFile {
  if (json === null) throw new NotFoundException();
  return new StreamableFile(Buffer.from(JSON.stringify(json)), { type });
}
