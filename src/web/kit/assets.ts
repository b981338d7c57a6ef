/** Style sheets, scripts and images: read once at the start, named by their content, and kept by browsers for ever. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Made small when somebody first asks for it, so that a start does not wait for what nobody may want. */
class Asset {
  constructor(
    readonly type: string,
    readonly plain: Buffer,
  ) {}

  private readonly encoded: { gzip?: Buffer; br?: Buffer } = {};

  get gzip(): Buffer {
    return (this.encoded.gzip ??= gzipSync(this.plain, { level: 9 }));
  }

  get br(): Buffer {
    return (this.encoded.br ??= brotliCompressSync(this.plain));
  }
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

export class Assets {
  private readonly byAddress = new Map<string, Asset>();
  private readonly addresses = new Map<string, string>();

  /** @param folder where the build has put them */
  constructor(folder = builtAssets()) {
    for (const name of readdirSync(folder)) {
      const type = types[name.slice(name.lastIndexOf('.') + 1)];
      if (!type) continue;
      const plain = readFileSync(join(folder, name));
      const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 10);
      const address = `/assets/${name.replace(/\.(\w+)$/, `.${hash}.$1`)}`;
      this.byAddress.set(address, new Asset(type, plain));
      this.addresses.set(name, address);
    }
  }

  /** The address of a file by its plain name, such as `urna.css`. */
  address(name: string): string {
    const address = this.addresses.get(name);
    if (!address) throw new Error(`There is no asset ${name}: run npm run build.`);
    return address;
  }

  serve(scope: FastifyInstance): void {
    scope.get('/assets/:file', { config: { asksItself: true } }, (request: FastifyRequest, reply: FastifyReply) => {
      const asset = this.byAddress.get(request.url.split('?')[0]!);
      if (!asset) return reply.callNotFound();
      const encoding = encodingFor(request.headers['accept-encoding']);
      if (encoding !== 'plain') void reply.header('content-encoding', encoding);
      return reply
        .header('content-type', asset.type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
        .send(asset[encoding]);
    });
  }
}

export type Encoding = 'plain' | 'gzip' | 'br';

/** The best encoding that the reader takes; `q=0` means it does not (RFC 9110, 12.5.3). */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'plain';
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accept)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accept) ? 'gzip' : 'plain';
}

/** `dist/assets`, from the compiled file as from the source. */
function builtAssets(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const assets = join(folder, 'dist', 'assets');
    if (existsSync(join(folder, 'package.json')) && existsSync(assets)) return assets;
    if (folder === dirname(folder)) throw new Error('The pages have no style sheets yet: run npm run build.');
  }
}
