/** The archive of one's own data: `/my-data/<id>.zip`, for the session of its owner. */
import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitor } from '../people/actor.js';
import { SessionsService } from '../people/sessions.service.js';
import { Cookies } from '../platform/graphql/cookies.js';
import { readCredentials } from '../platform/graphql/identity.js';
import { readLanguage, say } from '../platform/messages/messages.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { noteRefused } from '../platform/refused-log.js';
import { ArchivesService } from './archives.service.js';

const fileName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.zip$/;

@Controller('my-data')
export class DataFilesController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly archives: ArchivesService,
    private readonly cookies: Cookies,
  ) {}

  @Get(':file')
  async file(@Param('file') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'no-store').header('vary', 'accept-language, authorization, cookie');
    const [, id] = fileName.exec(name) ?? [];
    const credentials = readCredentials(request.headers, this.cookies);
    const actor = (credentials.kind === 'none' ? null : await this.sessions.identify(credentials.token)) ?? visitor;
    const language = readLanguage(request.headers['accept-language']);
    let file: Awaited<ReturnType<ArchivesService['file']>> = null;
    try {
      file = id ? await this.archives.file(actor, id) : null;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      noteRefused('personal data file', error.code);
      const refused = say(language, `refusals.${error.code}`, error.facts);
      return void (await reply.status(403).type('text/plain; charset=utf-8').send(`${refused}\n`));
    }
    if (!file) {
      noteRefused('personal data file', 'NOT_FOUND');
      const missing = say(language, 'archive.missing');
      return void (await reply.status(404).type('text/plain; charset=utf-8').send(`${missing}\n`));
    }
    void reply
      .type('application/zip')
      .header('content-length', file.bytes)
      .header('content-disposition', 'attachment; filename="urna.zip"');
    await reply.send(Readable.from(file.pieces, { objectMode: false }));
  }
}
