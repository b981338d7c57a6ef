/** Texts as files at addresses that stay: `/texts/<consultation>/v2.docx`, `v2.md`, `v2.xml`, `v2.docx?comments=yes`, `v2-v1.docx`. */
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitor, type Actor } from '../people/actor.js';
import { SessionsService } from '../people/sessions.service.js';
import { Cookies } from '../platform/graphql/cookies.js';
import { readCredentials } from '../platform/graphql/identity.js';
import { languages, readLanguage, say, type Language } from '../platform/messages/messages.js';
import { ComparisonFilesService } from './comparison-files.service.js';
import { readFileName } from './text-formats.rules.js';
import { TextFilesService, type TextFile } from './text-files.service.js';
import { TooManyWaiting } from './writing-line.js';

const text = 'text/plain; charset=utf-8';

@Controller('texts/:slug')
export class TextFilesController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly files: TextFilesService,
    private readonly comparisons: ComparisonFilesService,
    private readonly cookies: Cookies,
  ) {}

  @Get(':file')
  async file(
    @Param('slug') slug: string,
    @Param('file') name: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languages.find((each) => each === query['language']) ?? readLanguage(request.headers['accept-language']);
    const found = await this.find(await this.whoAsks(request), { slug, name, language, hasComments: query['comments'] === 'yes' });
    void reply
      .header('vary', 'accept-language, authorization, cookie')
      .header('cache-control', found?.isPublic ? 'no-cache' : 'private, no-cache');
    if (!found)
      return void (await reply
        .status(404)
        .type(text)
        .send(`${say(language, 'opendata.missing')}\n`));
    void reply.header('etag', found.etag);
    // What everybody may have may be read from other sites, too; a browser then sends no cookie along.
    if (found.isPublic) void reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    if (isKnown(found.etag, request.headers['if-none-match'])) return void (await reply.status(304).send());
    try {
      const bytes = await found.write();
      void reply.type(found.mediaType).header('content-disposition', `attachment; filename="${found.name}"`);
      await reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    } catch (error) {
      if (!(error instanceof TooManyWaiting)) throw error;
      await reply
        .status(503)
        .removeHeader('etag')
        .header('retry-after', '60')
        .type(text)
        .send(`${say(language, 'opendata.busy')}\n`);
    }
  }

  private async find(
    actor: Actor,
    { slug, name, language, hasComments }: { slug: string; name: string; language: Language; hasComments: boolean },
  ): Promise<TextFile | null> {
    const asked = readFileName(name);
    if (!asked) return null;
    const { number, other, format } = asked;
    if (other !== null) return this.comparisons.find(actor, slug, { old: other, now: number }, language);
    return hasComments && format === 'DOCX'
      ? this.files.findWithComments(actor, slug, number, language)
      : this.files.find(actor, slug, { number, format });
  }

  private async whoAsks({ headers }: FastifyRequest): Promise<Actor> {
    const credentials = readCredentials(headers, this.cookies);
    return (credentials.kind === 'none' ? null : await this.sessions.identify(credentials.token)) ?? visitor;
  }
}

/** Bytes are never compared: a weak tag says the same as a strong one (RFC 9110, 13.1.2). */
function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  return ifNoneMatch !== undefined && (ifNoneMatch === '*' || ifNoneMatch.split(',').some((known) => known.trim() === etag));
}
