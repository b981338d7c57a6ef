/** Opens a zip no further than its reader needs: what it says of its parts is checked before, and what comes out while it is unpacked. */
import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  encrypted: boolean;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** How much a reader takes, and how it says no. */
export interface ZipBounds {
  mostParts: number;
  mostUnpackedBytes: number;
  tooLarge: () => Error;
  broken: () => Error;
}

const stored = 0;
const deflated = 8;

export function listParts(bytes: Uint8Array, { mostParts, mostUnpackedBytes, tooLarge, broken }: ZipBounds): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw broken();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostParts) throw tooLarge();
  const parts: ZipPart[] = [];
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('There is no part.');
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0]!));
      parts.push({
        name,
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + lengths[0]! + lengths[1]! + lengths[2]!;
    }
  } catch {
    throw broken();
  }
  if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostUnpackedBytes) throw tooLarge();
  return parts;
}

/** Unpacks parts one after another, and stops as soon as more comes out than all of them together may hold. */
export class Unpacking {
  private left: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly bounds: ZipBounds,
  ) {
    this.left = bounds.mostUnpackedBytes;
  }

  unpack(part: ZipPart): Uint8Array {
    const content = this.inflate(this.packedBytes(part), part.method);
    this.take(content.length);
    return content;
  }

  /** Piece by piece, for parts that are larger than what should be held at once. */
  async *stream(part: ZipPart): AsyncGenerator<Uint8Array> {
    const packed = this.packedBytes(part);
    if (part.method !== stored && part.method !== deflated) throw this.bounds.broken();
    if (part.method === stored) {
      this.take(packed.length);
      yield packed;
      return;
    }
    const inflating = Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 256 * 1024 }));
    try {
      for await (const piece of inflating as AsyncIterable<Buffer>) {
        this.take(piece.length);
        yield piece;
      }
    } catch (error) {
      throw isOfZlib(error) ? this.bounds.broken() : error;
    }
  }

  private take(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw this.bounds.tooLarge();
  }

  private packedBytes({ offset, packed }: ZipPart): Uint8Array {
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw this.bounds.broken();
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (from + packed > bytes.length) throw this.bounds.broken();
    return bytes.subarray(from, from + packed);
  }

  private inflate(packed: Uint8Array, method: number): Uint8Array {
    if (method === stored) return packed;
    if (method !== deflated) throw this.bounds.broken();
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, this.left) });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? this.bounds.tooLarge() : this.bounds.broken();
    }
  }
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && ((error as NodeJS.ErrnoException).code ?? '').startsWith('Z_');
}
