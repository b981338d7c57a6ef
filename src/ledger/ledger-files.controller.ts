/** The log as plain files that any client of such logs reads (C2SP tlog-tiles), for everybody and from everywhere. */
import { createHash } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LedgerService } from './ledger.service.js';
import { readDecimal } from './log/checkpoint.js';
import { readTilePath } from './log/tiles.js';
import { TilesService } from './tiles.service.js';

const text = 'text/plain; charset=utf-8';
const bytes = 'application/octet-stream';
/** What is true of a log stays true: its tiles, also partial ones, and its earlier checkpoints. */
const forever = 'public, max-age=31536000, immutable';
const asked = 'no-cache';
const mostSizes = 1_000;

@Controller('ledger')
export class LedgerFilesController {
  constructor(
    private readonly ledger: LedgerService,
    private readonly tiles: TilesService,
  ) {}

  @Get('checkpoint')
  async newest(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const newest = await this.ledger.newestCheckpoint();
    await send(request, reply, newest?.note ?? null, text, asked);
  }

  /** `checkpoint/<size>`: what was signed at that size. */
  @Get('checkpoint/*')
  async earlier(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const size = readDecimal(pathIn(request).slice('checkpoint/'.length));
    const checkpoint = size === null ? null : await this.ledger.checkpointAt(size);
    await send(request, reply, checkpoint?.note ?? null, text, forever);
  }

  /** The sizes at which the log was signed, newest first, a thousand lines; `?before=<size>` goes on. */
  @Get('checkpoints')
  async sizes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { before } = request.query as { before?: unknown };
    const limit = before === undefined ? null : typeof before === 'string' ? readDecimal(before) : null;
    const isWrong = before !== undefined && limit === null;
    const sizes = isWrong ? null : await this.ledger.checkpointSizes(limit, mostSizes);
    await send(request, reply, sizes && sizes.map((size) => `${size}\n`).join(''), text, asked);
  }

  @Get('key')
  async key(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await send(request, reply, `${this.ledger.verifierKey}\n`, text, asked);
  }

  @Get('tile/*')
  async tile(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const tile = readTilePath(pathIn(request));
    const newest = tile && (await this.ledger.newestCheckpoint());
    const file = newest && (await this.tiles.read(tile, newest.size));
    await send(request, reply, file, bytes, forever);
  }
}

/** As it was asked for: there is one spelling of each path. */
function pathIn(request: FastifyRequest): string {
  return request.url.split('?')[0]!.slice('/ledger/'.length);
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  file: Buffer | string | null,
  type: string,
  cache: string,
): Promise<void> {
  reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  if (file === null) {
    // It may be there soon.
    await reply.status(404).headers({ 'content-type': text, 'cache-control': 'no-store' }).send('There is no such file yet.\n');
    return;
  }
  const etag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`;
  reply.headers({ 'content-type': type, 'cache-control': cache, etag });
  if (request.headers['if-none-match'] === etag) await reply.status(304).send();
  else await reply.send(file);
}
