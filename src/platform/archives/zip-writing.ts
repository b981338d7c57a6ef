/** Writes a zip piece by piece; what is packed meanwhile does not keep others from being served. */
import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipEntry {
  name: string;
  pieces: Iterable<string> | AsyncIterable<string>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** Sizes follow the part (bit 3), and names are UTF-8 (bit 11). */
const flags = (1 << 3) | (1 << 11);
const deflated = 8;
const version = 20;
/** The same content is the same file, whenever it is written: 1 January 1980. */
const day = 0x21;
const most = 0xffff_ffff;

export async function* writeZip(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const all: Written[] = [];
  let offset = 0;
  for (const { name, pieces } of entries) {
    const written: Written = { name: Buffer.from(name), crc: 0, packed: 0, unpacked: 0, offset };
    yield header(written);
    for await (const piece of pack(pieces, written)) {
      written.packed += piece.length;
      yield piece;
    }
    if (written.packed > most || written.unpacked > most) throw new RangeError(`${name} is larger than a zip can say.`);
    yield trailer(written);
    offset += 30 + written.name.length + written.packed + 16;
    all.push(written);
  }
  if (offset > most) throw new RangeError('The zip is larger than it can say.');
  yield directory(all, offset);
}

function pack(pieces: ZipEntry['pieces'], written: Written): AsyncIterable<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      written.crc = crc32(bytes, written.crc);
      written.unpacked += bytes.length;
      if (bytes.length > 0) yield bytes;
    }
  }
  // Whoever stops reading stops the writing too; a fault of the one is a fault of the other.
  return pipeline(Readable.from(counted(), { highWaterMark: 2 }), createDeflateRaw({ level: 6, chunkSize: 64 * 1024 }), () => undefined);
}

function header({ name }: Written): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(version, 4);
  bytes.writeUInt16LE(flags, 6);
  bytes.writeUInt16LE(deflated, 8);
  bytes.writeUInt16LE(day, 12);
  bytes.writeUInt16LE(name.length, 26);
  return Buffer.concat([bytes, name]);
}

function trailer({ crc, packed, unpacked }: Written): Buffer {
  const bytes = Buffer.alloc(16);
  [0x08074b50, crc, packed, unpacked].forEach((value, place) => bytes.writeUInt32LE(value, place * 4));
  return bytes;
}

function directory(all: readonly Written[], offset: number): Buffer {
  const entries = all.map(({ name, crc, packed, unpacked, offset: at }) => {
    const bytes = Buffer.alloc(46);
    bytes.writeUInt32LE(0x02014b50, 0);
    [version, version, flags, deflated, 0, day].forEach((value, place) => bytes.writeUInt16LE(value, 4 + place * 2));
    [crc, packed, unpacked].forEach((value, place) => bytes.writeUInt32LE(value, 16 + place * 4));
    bytes.writeUInt16LE(name.length, 28);
    bytes.writeUInt32LE(at, 42);
    return Buffer.concat([bytes, name]);
  });
  const listed = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(all.length, 8);
  end.writeUInt16LE(all.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([listed, end]);
}
