/** In which code a CSV file is, and whether words may have lost letters in it. */
import { isUtf8 } from 'node:buffer';

export interface TextCode {
  label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';
  isLossy: boolean;
}

const spanish = /[áéíóúñüÁÉÍÓÚÑÜ¿¡º«»“”’]/g;

export function textCodeOf(bytes: Uint8Array): TextCode {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', isLossy: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', isLossy: false };
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return { label: unmarked, isLossy: false };
  if (isUtf8(bytes)) return { label: 'utf-8', isLossy: false };
  const start = bytes.subarray(0, 200_000);
  const count = (label: string): number => new TextDecoder(label).decode(start).match(spanish)?.length ?? 0;
  return { label: count('macintosh') > count('windows-1252') ? 'macintosh' : 'windows-1252', isLossy: true };
}

/** UTF-16 whose mark was lost: of Western letters every second byte is zero, and always the same one. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const half = start.length / 2;
  if (bytes.length % 2 !== 0 || half < 8) return null;
  if (zeros[1]! > half * 0.7 && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > half * 0.7 && zeros[1] === 0 ? 'utf-16be' : null;
}
