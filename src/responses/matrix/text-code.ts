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
  if (isUtf8(bytes)) return { label: 'utf-8', isLossy: false };
  const start = bytes.subarray(0, 200_000);
  const count = (label: string): number => new TextDecoder(label).decode(start).match(spanish)?.length ?? 0;
  return { label: count('macintosh') > count('windows-1252') ? 'macintosh' : 'windows-1252', isLossy: true };
}
