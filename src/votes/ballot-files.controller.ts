/** The public files of a poll beside the ledger: its words, once it has closed its result by parts, and once it is counted its result and the ballots, opened and without names. */
import { Readable } from 'node:stream';
import { Controller, Get, Header, NotFoundException, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { PublishedBallotsService } from './published-ballots.service.js';
import { PublishedPartsService } from './published-parts.service.js';

@Controller('ledger/polls/:id')
export class BallotFilesController {
  constructor(
    private readonly published: PublishedBallotsService,
    private readonly inParts: PublishedPartsService,
  ) {}

  @Get('poll.json')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'no-cache')
  async words(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const text = await this.published.words(id);
    if (text === null) throw new NotFoundException();
    return new StreamableFile(Buffer.from(text), { type: 'application/json; charset=utf-8' });
  }

  @Get('result.json')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'no-cache')
  async result(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const text = await this.published.result(id);
    if (text === null) throw new NotFoundException();
    return new StreamableFile(Buffer.from(text), { type: 'application/json; charset=utf-8' });
  }

  @Get('parts.json')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'no-cache')
  async parts(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const text = await this.inParts.parts(id);
    if (text === null) throw new NotFoundException();
    return new StreamableFile(Buffer.from(text), { type: 'application/json; charset=utf-8' });
  }

  @Get('ballots.ndjson')
  @Header('access-control-allow-origin', '*')
  @Header('cache-control', 'no-cache')
  async ballots(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const lines = await this.published.ballots(id);
    if (lines === null) throw new NotFoundException();
    return new StreamableFile(Readable.from(lines), { type: 'application/x-ndjson; charset=utf-8' });
  }
}
