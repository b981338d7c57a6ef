/** The record beside the ledger, for whoever holds one against the other: `/ledger/moderation/<month>.ndjson` and `months.json`. */
import { Readable } from 'node:stream';
import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { OpenRecordService } from './open-record.service.js';

@Controller('ledger/moderation')
export class RecordFilesController {
  constructor(private readonly record: OpenRecordService) {}

  @Get('months.json')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('cache-control', 'no-cache')
  async counts(): Promise<StreamableFile> {
    return new StreamableFile(Buffer.from(await this.record.counts()), { type: 'application/json; charset=utf-8' });
  }

  @Get(':file')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  @Header('cache-control', 'no-cache')
  lines(@Param('file') file: string): StreamableFile {
    const [, month] = /^(\d{4}-\d\d)\.ndjson$/.exec(file) ?? [];
    const lines = month === undefined ? null : this.record.lines(month);
    if (lines === null) throw new NotFoundException();
    return new StreamableFile(Readable.from(lines), { type: 'application/x-ndjson; charset=utf-8' });
  }
}
