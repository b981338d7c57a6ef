/** Files of scanned pages: `/scanned-pages/<uuid>`, for the session of an official of the agency or of an auditor. */
import { Readable } from 'node:stream';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitor } from '../../people/actor.js';
import { SessionsService } from '../../people/sessions.service.js';
import { Cookies } from '../../platform/graphql/cookies.js';
import { readCredentials } from '../../platform/graphql/identity.js';
import { ScanPieces } from './scan-pieces.service.js';
import type { ScanFormat } from './scans.rules.js';
import { ScansService } from './scans.service.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const kinds: Record<ScanFormat, { type: string; ending: string }> = {
  JPEG: { type: 'image/jpeg', ending: 'jpg' },
  PNG: { type: 'image/png', ending: 'png' },
  PDF: { type: 'application/pdf', ending: 'pdf' },
};

@Controller('scanned-pages')
export class ScanFilesController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly scans: ScansService,
    private readonly pieces: ScanPieces,
    private readonly cookies: Cookies,
  ) {}

  @Get(':id')
  async file(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const credentials = readCredentials(request.headers, this.cookies);
    const actor = (credentials.kind === 'none' ? null : await this.sessions.identify(credentials.token)) ?? visitor;
    const scan = uuid.test(id) ? (await this.scans.visibleByIds(actor, [id])).get(id) : undefined;
    if (!scan) throw new NotFoundException();
    const { type, ending } = kinds[scan.format];
    void reply.headers({
      'content-type': type,
      'content-length': scan.bytes,
      // Saved and not shown: nothing of it runs on this site, whatever it is taken for.
      'content-disposition': `attachment; filename="${scan.number}.${ending}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      vary: 'authorization, cookie',
    });
    await reply.send(Readable.from(this.pieces.read(id), { objectMode: false }));
  }
}
