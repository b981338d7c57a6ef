/** Tells what a file is by what it holds before by how it is called, and refuses what holds no text that can be read. */
import { Refusal } from '../../platform/refusal/refusal.js';
import { type TextNote, note } from '../text-note.rules.js';

export interface TextFile {
  name: string;
  bytes: Uint8Array;
}

export type RecognisedFile = { kind: 'docx' } | { kind: 'markdown' | 'text' | 'xml'; text: string; notes: TextNote[] };

export const mostFileBytes = 10 * 1024 * 1024;

/** How files begin that a person must convert first. */
const OTHERS: readonly (readonly [start: string, format: string])[] = [
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'PNG'],
  ['\xFF\xD8\xFF', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['\x1F\x8B', 'GZIP'],
  ['7z\xBC\xAF', '7Z'],
  ['Rar!', 'RAR'],
];

export function recogniseFile({ name, bytes }: TextFile): RecognisedFile {
  if (bytes.length > mostFileBytes) throw refuse('TEXT_FILE_TOO_LARGE', { max: mostFileBytes / 1024 / 1024 });
  const start = latin(bytes.subarray(0, 1024));
  if (start.startsWith('PK')) return { kind: 'docx' };
  if (start.startsWith('\xD0\xCF\x11\xE0')) throw refuseCompound(bytes);
  if (start.includes('%PDF-')) throw refuse('TEXT_FILE_PDF');
  const other = OTHERS.find(([opening]) => start.startsWith(opening));
  if (other) throw refuse('TEXT_FILE_OTHER_FORMAT', { format: other[1] });
  const { text, notes } = decode(bytes);
  const opening = text.trimStart().slice(0, 200).toLowerCase();
  if (opening === '') throw refuse('TEXT_FILE_EMPTY');
  if (/^(?:<!doctype html|<html[\s>])/.test(opening)) throw refuse('TEXT_FILE_OTHER_FORMAT', { format: 'HTML' });
  if (/^<(?:\?xml|!doctype|!--|[a-z][\w.-]*(?::[\w.-]+)?[\s>])/.test(opening)) return { kind: 'xml', text, notes };
  return { kind: isMarkdown(name, text) ? 'markdown' : 'text', text, notes };
}

function isMarkdown(name: string, text: string): boolean {
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return true;
  return (
    /^#{1,6}\s\S/m.test(text) ||
    /^---\r?\n(?:[\w.-]+:.*\r?\n)+---\r?$/m.test(text.slice(0, 20_000)) ||
    /^\*\*(?:art|t[íi]tulo|cap)/im.test(text)
  );
}

/** Old Word files, and new ones behind a password, are the same kind of container. */
function refuseCompound(bytes: Uint8Array): Refusal {
  const names = latin(bytes.subarray(0, 1_000_000)).replaceAll('\0', '');
  return names.includes('EncryptedPackage') ? refuse('TEXT_FILE_ENCRYPTED') : refuse('TEXT_FILE_OTHER_FORMAT', { format: 'DOC' });
}

/** UTF-8, or what a mark at the start says, or else the Western European code of older files. */
function decode(bytes: Uint8Array): { text: string; notes: TextNote[] } {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (marked) return { text: mustBeText(new TextDecoder(marked).decode(bytes)), notes: [] };
  try {
    return { text: mustBeText(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), notes: [] };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const text = mustBeText(new TextDecoder('windows-1252').decode(bytes));
    return { text, notes: [note('NOT_UTF8')] };
  }
}

function mustBeText(text: string): string {
  const strange = text.slice(0, 100_000).match(/[\0-\x08\x0E-\x1A\x1C-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/g)?.length ?? 0;
  if (strange > Math.min(text.length, 100_000) / 100 || text.includes('\0')) throw refuse('TEXT_FILE_NOT_TEXT');
  return text;
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function refuse(code: RefusalCode, facts: Record<string, string | number> = {}): Refusal {
  return new Refusal(code, facts, 'file');
}

type RefusalCode =
  'TEXT_FILE_TOO_LARGE' | 'TEXT_FILE_PDF' | 'TEXT_FILE_OTHER_FORMAT' | 'TEXT_FILE_EMPTY' | 'TEXT_FILE_ENCRYPTED' | 'TEXT_FILE_NOT_TEXT';
