/** Writes files of texts; a thread does so for long ones. */
import { inThread } from '../platform/threads.js';
import type { TableRow } from '../texts/comparing/comparison-table.rules.js';
import { nestStored, type StoredPart } from '../texts/comparing/stored-version.rules.js';
import { toAkomaNtoso } from '../texts/exporting/akoma-ntoso.js';
import { toComparisonDocx, type ComparisonWords, type Told } from '../texts/exporting/comparison-docx.js';
import { toDocx, type MarginComment } from '../texts/exporting/docx.js';
import { toPdf } from '../texts/exporting/pdf.js';
import type { TextMeta } from '../texts/exporting/text-meta.rules.js';

interface WriteText {
  format: 'DOCX' | 'PDF' | 'AKOMA_NTOSO';
  parts: readonly StoredPart[];
  meta: TextMeta;
  comments: readonly MarginComment[];
  /** What a PDF says below its title. */
  imprint: string;
}

interface WriteComparison {
  format: 'COMPARISON';
  rows: readonly TableRow[];
  told: readonly (readonly Told[])[];
  words: ComparisonWords;
}

export type WritingTask = WriteText | WriteComparison;

export async function writeFile(task: WritingTask): Promise<Uint8Array> {
  if (task.format === 'COMPARISON') return toComparisonDocx(task.rows, task.told, task.words);
  const tree = { provisions: nestStored(task.parts) };
  if (task.format === 'AKOMA_NTOSO') return Buffer.from(toAkomaNtoso(tree, task.meta));
  if (task.format === 'PDF') return toPdf(tree, task.meta, task.imprint);
  return toDocx(tree, task.meta, task.comments);
}

const worker = new URL('./text-writing.worker.ts', import.meta.url);

export function writeInThread(task: WritingTask): Promise<Uint8Array> {
  return inThread<WritingTask, Uint8Array>(worker, task);
}
