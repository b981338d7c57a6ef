/** Files of published reports of observations: `/reports/<uuid>.json`, byte for byte as it was signed, `.docx` and `.xlsx` to read. */
import { Readable } from 'node:stream';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languages, readLanguage } from '../platform/messages/messages.js';
import { ReportFilesService, reportFormats } from './report-files.service.js';

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\w+)$/;

@Controller('reports')
export class ReportFilesController {
  constructor(private readonly files: ReportFilesService) {}

  @Get(':file')
  async file(
    @Param('file') name: string,
    @Query('language') wished: unknown,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, id, ending] = shape.exec(name) ?? [];
    const format = reportFormats.find((each) => each === ending);
    if (id === undefined || format === undefined) throw new NotFoundException();
    const language = languages.find((each) => each === wished) ?? readLanguage(headers['accept-language']);
    const file = await this.files.find(id, format, language);
    if (!file) throw new NotFoundException();
    void reply.headers({
      etag: file.etag,
      vary: 'accept-language',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': format === 'json' ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (headers['if-none-match']?.split(',').some((known) => known.trim() === file.etag)) return void (await reply.status(304).send());
    void reply
      .type(file.mediaType)
      .header('content-disposition', `${format === 'json' ? 'inline' : 'attachment'}; filename="${file.name}"`);
    await reply.send(Readable.from(file.write(), { objectMode: false }));
  }
}
