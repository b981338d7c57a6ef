/** Pictures without what their makers wrote beside them: the place, the day, the device, a smaller picture, and whatever follows the end. Which side is up stays. */
import { exifPart, orientationIn } from './orientation.rules.js';

const [startOfScan, endOfImage, comment, applicationZero, applicationOne] = [0xda, 0xd9, 0xfe, 0xe0, 0xe1];

/** Which of the marked parts of a JPEG are kept: neither comments nor what applications add, but for how colours are told. */
function isPartOfPicture(marker: number): boolean {
  return marker !== comment && (marker < 0xe1 || marker > 0xef || marker === 0xee);
}

/** Null for what is no JPEG from its beginning to its end. */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let [at, hasScan, orientation] = [2, false, 1];
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined || marker < 0xc0) return null;
    if (marker === endOfImage) {
      if (!hasScan) return null;
      // Behind JFIF, which comes first where there is one.
      if (orientation !== 1) kept.splice(kept[1]?.[1] === applicationZero ? 2 : 1, 0, exifPart(orientation));
      return joined([...kept, bytes.subarray(at, at + 2)]);
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (marker === startOfScan) {
      hasScan = true;
      while (end < bytes.length && !(bytes[end] === 0xff && isNextMarker(bytes[end + 1]))) end++;
    }
    if (marker === applicationOne && !hasScan) orientation = orientationIn(bytes.subarray(at + 4, end)) ?? orientation;
    if (isPartOfPicture(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Within a scan 0xff is followed by nothing, a counter, or a fill byte, where no part begins. */
function isNextMarker(byte: number | undefined): boolean {
  return byte !== undefined && byte !== 0 && byte !== 0xff && !(byte >= 0xd0 && byte <= 0xd7);
}

const partsOfPng = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'IDAT', 'IEND'];

/** Null for what is no PNG from its beginning to its end. */
export function barePng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length || (at === 8) !== (name === 'IHDR')) return null;
    if (partsOfPng.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
