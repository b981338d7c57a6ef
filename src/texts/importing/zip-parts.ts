/** Opens a zip no further than a text needs: what it says of its parts is checked before, and what comes out while it is unpacked. */
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../../platform/refusal/refusal.js';

export interface ZipPart {
  name: string;
  encrypted: boolean;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

export const mostUnpackedBytes = 20 * 1024 * 1024;
const mostParts = 2000;
const stored = 0;
const deflated = 8;

export function listParts(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostParts) throw unpacksTooLarge();
  const parts: ZipPart[] = [];
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw broken();
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
  } catch (error) {
    throw error instanceof Refusal ? error : broken();
  }
  if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > mostUnpackedBytes) throw unpacksTooLarge();
  return parts;
}

/** Unpacks parts one after another, and stops as soon as more comes out than all of them together may hold. */
export class Unpacking {
  private left = mostUnpackedBytes;

  constructor(private readonly bytes: Uint8Array) {}

  unpack(part: ZipPart): Uint8Array {
    const content = inflate(this.packedBytes(part), part.method, this.left);
    this.left -= content.length;
    if (this.left < 0) throw unpacksTooLarge();
    return content;
  }

  private packedBytes({ offset, packed }: ZipPart): Uint8Array {
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw broken();
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (from + packed > bytes.length) throw broken();
    return bytes.subarray(from, from + packed);
  }
}

function inflate(packed: Uint8Array, method: number, room: number): Uint8Array {
  if (method === stored) return packed;
  if (method !== deflated) throw broken();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? unpacksTooLarge() : broken();
  }
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw broken();
}

function unpacksTooLarge(): Refusal {
  return new Refusal('TEXT_FILE_UNPACKS_TOO_LARGE', { max: mostUnpackedBytes / 1024 / 1024 }, 'file');
}

function broken(): Refusal {
  return new Refusal('TEXT_FILE_BROKEN', { format: 'DOCX' }, 'file');
}
