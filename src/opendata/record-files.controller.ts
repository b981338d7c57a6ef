/**
 * Decisions of moderators in the format of the DSA Transparency Database, at addresses that stay: `/moderation-record/2026-02.csv`,
 * `/moderation-record/all.ndjson`, each with `?agency=<slug>` for those of one agency.
 */
import { Readable } from 'node:stream';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRecordService } from '../moderation/record/open-record.service.js';
import { AgenciesService } from '../people/agencies.service.js';

const shape = /^(all|\d{4}-\d\d)\.(csv|ndjson)$/;
const mediaTypes = { csv: 'text/csv; charset=utf-8; header=present', ndjson: 'application/x-ndjson; charset=utf-8' } as const;

@Controller('moderation-record')
export class RecordStatementsController {
  constructor(
    private readonly record: OpenRecordService,
    private readonly agencies: AgenciesService,
  ) {}

  @Get(':file')
  async file(
    @Param('file') name: string,
    @Query('agency') slug: unknown,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, month, format] = (shape.exec(name) ?? []) as (string | undefined)[];
    if (month === undefined || (format !== 'csv' && format !== 'ndjson')) throw new NotFoundException();
    const agency = typeof slug === 'string' ? await this.agencies.agencyBySlug(slug) : null;
    if (slug !== undefined && !agency) throw new NotFoundException();
    const file = await this.record.statements(format, { month: month === 'all' ? null : month, agencyId: agency?.id ?? null });
    if (!file) throw new NotFoundException();
    const named = `${agency ? `${agency.slug}-` : ''}${name}`;
    const etag = `"${named}-${file.stamp}"`;
    void reply.headers({
      etag,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-cache',
    });
    if (headers['if-none-match']?.split(',').some((known) => known.trim() === etag)) return void (await reply.status(304).send());
    void reply.type(mediaTypes[format]).header('content-disposition', `attachment; filename="moderation-${named}"`);
    await reply.send(Readable.from(file.write(), { objectMode: false }));
  }
}
