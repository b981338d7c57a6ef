/** Rendered pages that visitors share for a moment, each with its entity tag and its compressed forms. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Encoding } from './assets.js';

const compress = {
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 6 }),
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
};

/** A rendered page, ready to be sent. */
export class Rendering {
  readonly etag: string;
  readonly plain: Buffer;
  private readonly encoded: Partial<Record<Encoding, Buffer | Promise<Buffer>>> = {};

  constructor(
    readonly status: number,
    readonly type: string,
    body: string,
    readonly location: string | null = null,
    readonly fileName: string | null = null,
  ) {
    this.plain = Buffer.from(body);
    // Weak: the same page compressed or not counts as the same (RFC 9110, 8.8.3).
    this.etag = `W/"${createHash('sha1').update(this.plain).digest('base64url')}"`;
  }

  /** The bytes in an encoding; compressed at most once. */
  in(encoding: Encoding): Buffer | Promise<Buffer> {
    if (encoding === 'plain' || this.plain.length < 600) return this.plain;
    const known = this.encoded[encoding];
    if (known) return known;
    const working = compress[encoding](this.plain).then((body) => (this.encoded[encoding] = body));
    return (this.encoded[encoding] = working);
  }

  encodingOf(encoding: Encoding): Encoding {
    return this.plain.length < 600 ? 'plain' : encoding;
  }
}

export class Shelf {
  private readonly kept: LRUCache<string, Promise<Rendering>>;

  /** @param keepMs how long a rendering answers other visitors, in milliseconds; 0 not at all */
  constructor(private readonly keepMs: number) {
    this.kept = new LRUCache({ max: 500, ttl: Math.max(keepMs, 1), ttlResolution: 0 });
  }

  /** The rendering of that address, from the shelf or made now; one that failed is not kept. */
  get(url: string, render: () => Promise<Rendering>): Promise<Rendering> {
    if (this.keepMs === 0 || url.length > 500) return render();
    let rendering = this.kept.get(url);
    if (!rendering) {
      rendering = render();
      this.kept.set(url, rendering);
      rendering.then(
        ({ status }) => status >= 500 && this.kept.delete(url),
        () => this.kept.delete(url),
      );
    }
    return rendering;
  }
}
