/** Looks for what a PDF would do when it is opened: a scanned page does nothing. */
import { inflateSync } from 'node:zlib';

/** Names of the format that stand for scripts, programs, forms that are sent, files within, and films. */
const acts =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|FileAttachment|RichMedia|XFA|AA|SubmitForm|ImportData|GoToR|GoToE|Movie|Sound|Rendition|Screen|3D|Encrypt)(?![A-Za-z0-9])/;

const mostInflated = 32 * 1024 * 1024;

/** Whether it does something, or hides what it does from this look: sealed with a password, or packed in a way that is not read here. */
export function isActivePdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.slice(-2048).includes('%%EOF')) return true;
  let [outside, left, at] = ['', mostInflated, 0];
  // The contents of streams are pictures and letters; only packed objects are objects again.
  for (const stream of text.matchAll(/\bstream\r?\n/g)) {
    if (stream.index < at) continue;
    const before = text.slice(at, stream.index);
    outside += before;
    const begin = stream.index + stream[0].length;
    const end = text.indexOf('endstream', begin);
    if (end < 0) return true;
    const dictionary = named(before.slice(Math.max(0, before.lastIndexOf(' obj'))));
    if (/\/ObjStm(?![A-Za-z0-9])/.test(dictionary)) {
      const unpacked = unpack(bytes.subarray(begin, end), dictionary, left);
      if (unpacked === null) return true;
      left -= unpacked.length;
      outside += ` ${unpacked} `;
    }
    at = end + 'endstream'.length;
  }
  return acts.test(named(outside + text.slice(at)));
}

function unpack(bytes: Uint8Array, dictionary: string, most: number): string | null {
  if (!/\/Filter/.test(dictionary)) return Buffer.from(bytes).toString('latin1');
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary) || /\/DecodeParms/.test(dictionary)) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) }).toString('latin1');
  } catch {
    return null;
  }
}

/** A letter of a name may be written as its number. */
function named(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
