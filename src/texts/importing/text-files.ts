/** Reads the file that an office wrote, whatever program wrote it, as the Markdown that is kept and the tree that is shown. */
import { parseMarkdown } from '../text-import.rules.js';
import type { TextNote } from '../text-note.rules.js';
import type { ParsedText } from '../text-tree.rules.js';
import { readAkomaNtoso } from './akn-reading.js';
import { readDocx } from './docx-reading.js';
import { type TextFile, recogniseFile } from './file-kind.rules.js';
import { plainToMarkdown } from './plain-text.rules.js';

export type TextFormat = 'docx' | 'markdown' | 'text' | 'akoma-ntoso';

export interface ReadText {
  format: TextFormat;
  /** What is kept: lines in notes are lines of it. */
  source: string;
  /** What a person should look at, of the file and of the tree. */
  notes: TextNote[];
  tree: ParsedText;
}

/** Throws a Refusal for a file that cannot be read, or that should not be. */
export async function readTextFile(file: TextFile): Promise<ReadText> {
  const recognised = recogniseFile(file);
  if (recognised.kind === 'docx') return finish('docx', await readDocx(file.bytes));
  const { text, notes } = recognised;
  if (recognised.kind === 'xml') return finish('akoma-ntoso', readAkomaNtoso(text), notes);
  if (recognised.kind === 'text') return finish('text', plainToMarkdown(text), notes);
  return finish('markdown', { source: text, notes: [] }, notes);
}

function finish(format: TextFormat, { source, notes }: { source: string; notes: TextNote[] }, before: TextNote[] = []): ReadText {
  // PostgreSQL keeps no NUL; Markdown has this character in its place (CommonMark 2.3).
  const kept = source.replaceAll('\0', '\uFFFD');
  const tree = parseMarkdown(kept);
  return { format, source: kept, notes: [...before, ...notes, ...tree.notes], tree };
}
