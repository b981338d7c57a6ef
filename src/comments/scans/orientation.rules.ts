/** Which side of a photograph is up, as cameras write it (Exif 3.0, tag 0x0112): read out of what is removed, and written alone. */

const header = [0x45, 0x78, 0x69, 0x66, 0, 0];
const [orientationTag, short, mostEntries] = [0x0112, 3, 512];

/**
 * @param content of an application part of a JPEG, without its marker and length
 * @returns 1 to 8; null where it says none
 */
export function orientationIn(content: Uint8Array): number | null {
  if (content.length < 14 || header.some((byte, place) => content[place] !== byte)) return null;
  const tiff = new DataView(content.buffer, content.byteOffset + header.length, content.length - header.length);
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const isLittle = order === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (tiff.getUint16(2, isLittle) !== 42 || directory + 2 > tiff.byteLength) return null;
  const entries = Math.min(tiff.getUint16(directory, isLittle), mostEntries);
  for (let at = directory + 2; at + 12 <= tiff.byteLength && at < directory + 2 + entries * 12; at += 12) {
    if (tiff.getUint16(at, isLittle) !== orientationTag || tiff.getUint16(at + 2, isLittle) !== short) continue;
    const value = tiff.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** A whole part of a JPEG that says this and nothing else. */
export function exifPart(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, short, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const length = 2 + header.length + tiff.length;
  return Uint8Array.from([0xff, 0xe1, length >> 8, length & 255, ...header, ...tiff]);
}
