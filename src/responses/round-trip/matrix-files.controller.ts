/** The matrix as a file to fill in: `/matrices/<consultation>/matrix.xlsx` and `.csv`, for those who may see what is being prepared. */
import { Readable } from 'node:stream';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, visitor } from '../../people/actor.js';
import { SessionsService } from '../../people/sessions.service.js';
import { Cookies } from '../../platform/graphql/cookies.js';
import { readCredentials } from '../../platform/graphql/identity.js';
import { readGlobalId } from '../../platform/graphql/relay.js';
import { languages, readLanguage } from '../../platform/messages/messages.js';
import { OutgoingService } from './outgoing.service.js';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

@Controller('matrices/:consultation')
export class MatrixFilesController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly outgoing: OutgoingService,
    private readonly cookies: Cookies,
  ) {}

  @Get('matrix.:format')
  async file(
    @Param('consultation') globalId: string,
    @Param('format') ending: string,
    @Query('language') wished: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = ending === 'xlsx' || ending === 'csv' ? ending : null;
    const consultation = readGlobalId(globalId);
    if (format === null || consultation?.type !== 'Consultation') throw new NotFoundException();
    const language = languages.find((each) => each === wished) ?? readLanguage(request.headers['accept-language']);
    const matrix = await this.outgoing.find(await this.whoAsks(request), consultation.id, format, language);
    if (!matrix) throw new NotFoundException();
    void reply
      .headers({
        'cache-control': 'private, no-store',
        vary: 'authorization, cookie',
        'content-disposition': `attachment; filename="${matrix.name}"`,
      })
      .type(mediaTypes[format]);
    await reply.send(Readable.from(matrix.write(), { objectMode: false }));
  }

  private async whoAsks({ headers }: FastifyRequest): Promise<Actor> {
    const credentials = readCredentials(headers, this.cookies);
    return (credentials.kind === 'none' ? null : await this.sessions.identify(credentials.token)) ?? visitor;
  }
}
