/** Reads a text, from a file or from Markdown, and divides it as corrections by hand say; done in a thread where it may take long. */
import { Refusal, type RefusalFacts } from '../../platform/refusal/refusal.js';
import { carryCorrections } from '../correcting/carried-corrections.rules.js';
import { correctTree } from '../correcting/correcting.rules.js';
import type { Correction } from '../correcting/correction.rules.js';
import { readTextFile, type TextFormat } from '../importing/text-files.js';
import { parseMarkdown } from '../text-import.rules.js';
import type { TextNote } from '../text-note.rules.js';
import type { ParsedText } from '../text-tree.rules.js';
import { readText, whyNotRead } from '../saving.rules.js';

/** An earlier wording of the same text with what was corrected in it. */
export interface CorrectedSource {
  source: string;
  corrections: readonly Correction[];
}

export interface ReadingTask {
  from: { name: string; bytes: Uint8Array } | { markdown: string };
  /** Null: those of the wording before, as far as they still apply. */
  corrections: readonly Correction[] | null;
  before: CorrectedSource | null;
}

export interface ReadingAnswer {
  format: TextFormat;
  /** What is kept: lines in notes are lines of it. */
  source: string;
  notes: TextNote[];
  /** Divided as the corrections say. */
  text: ParsedText;
  corrections: readonly Correction[];
  /** Corrections of the wording before that have no place in this one. */
  lostCorrections: number;
}

/** A refusal on its way out of a thread, which carries no classes. */
export interface ToldRefusal {
  refusal: { code: string; facts: RefusalFacts; field: string | null };
}

/** @throws Refusal whose field is `file`, `markdown` or `corrections` */
export async function carryOutReading({ from, corrections, before }: ReadingTask): Promise<ReadingAnswer> {
  const { format, source, notes, tree } = 'markdown' in from ? readMarkdown(from.markdown) : await readTextFile(from);
  const tooLarge = whyNotRead(Buffer.byteLength(source), 'markdown' in from ? 'markdown' : 'file');
  if (tooLarge) throw tooLarge;
  const applied = corrections ? { corrections, lost: 0 } : carried(tree, before);
  return {
    format,
    source,
    notes,
    text: corrected(tree, applied.corrections),
    corrections: applied.corrections,
    lostCorrections: applied.lost,
  };
}

export async function tellRefusal(answer: Promise<ReadingAnswer>): Promise<ReadingAnswer | ToldRefusal> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, facts, field } = error;
    return { refusal: { code, facts, field } };
  }
}

function readMarkdown(markdown: string): { format: TextFormat; source: string; notes: TextNote[]; tree: ParsedText } {
  const { source, text } = readText(markdown);
  return { format: 'markdown', source, notes: text.notes, tree: text };
}

function carried(tree: ParsedText, before: CorrectedSource | null): { corrections: readonly Correction[]; lost: number } {
  if (before === null || before.corrections.length === 0) return { corrections: [], lost: 0 };
  return carryCorrections(parseMarkdown(before.source), tree, before.corrections);
}

function corrected(tree: ParsedText, corrections: readonly Correction[]): ParsedText {
  try {
    return correctTree(tree, corrections);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, error.facts, 'corrections') : error;
  }
}
