/** What makes one source out of another, exactly: stretches to copy from the old one, moved ones too, and words to insert. */
import { createHash } from 'node:crypto';
import { CodePoints } from './code-points.rules.js';
import type { Matching } from './matching.rules.js';
import type { Segment, VersionText } from './version.rules.js';
import { diffTokens } from './word-differences.rules.js';
import { cutWords } from './words.rules.js';

/** From and to, in code points of the old source; or the words themselves. */
export type Difference = { copy: [number, number] } | { insert: string };

export interface SourceMark {
  /** Of the source in UTF-8, hexadecimal. */
  sha256: string;
  /** In code points. */
  length: number;
}

export function markSource(source: string): SourceMark {
  return { sha256: createHash('sha256').update(source, 'utf8').digest('hex'), length: new CodePoints(source).length };
}

export function diffSources(old: VersionText, now: VersionText, matching: Matching): Difference[] {
  const segments = new Map(old.segments.map((segment) => [segment.eid, segment]));
  const script = new Script(old.source);
  for (const segment of now.segments) {
    const words = now.source.slice(segment.start, segment.end);
    const before = counterpart(segment, old, now, matching, segments);
    if (before) script.rewrite(before, words);
    else script.insert(words);
  }
  return script.finish();
}

/** The new source. The differences are refused on any other text than the one they were made of. */
export function applyDifferences(
  oldSource: string,
  { old, differences, new: now }: { old: SourceMark; new: SourceMark; differences: readonly Difference[] },
): string {
  if (markSource(oldSource).sha256 !== old.sha256) throw new Error('These differences belong to another text.');
  const points = new CodePoints(oldSource);
  const source = differences
    .map((step) => ('insert' in step ? step.insert : oldSource.slice(points.toUnits(step.copy[0]), points.toUnits(step.copy[1]))))
    .join('');
  if (markSource(source).sha256 !== now.sha256) throw new Error('These differences are damaged: they do not give the text that they name.');
  return source;
}

function counterpart(
  { eid }: Segment,
  old: VersionText,
  now: VersionText,
  { toOld }: Matching,
  segments: ReadonlyMap<string | null, Segment>,
): Segment | null {
  if (eid === null) return segments.get(null) ?? null;
  const part = now.byEid.get(eid);
  const before = part ? toOld[part.index] : null;
  return before == null ? null : (segments.get(old.parts[before]!.eid) ?? null);
}

class Script {
  private readonly steps: ({ from: number; to: number } | string)[] = [];

  constructor(private readonly source: string) {}

  rewrite({ start, end }: Segment, words: string): void {
    const before = this.source.slice(start, end);
    if (before === words) return this.copy(start, end);
    let at = start;
    for (const { op, tokens } of diffTokens(cutWords(before), cutWords(words))) {
      const text = tokens.join('');
      if (op === 'INSERTED') this.insert(text);
      else {
        if (op === 'EQUAL') this.copy(at, at + text.length);
        at += text.length;
      }
    }
  }

  copy(from: number, to: number): void {
    const last = this.steps.at(-1);
    if (typeof last === 'object' && last.to === from) last.to = to;
    else if (from < to) this.steps.push({ from, to });
  }

  insert(words: string): void {
    if (words === '') return;
    const last = this.steps.at(-1);
    if (typeof last === 'string') this.steps[this.steps.length - 1] = last + words;
    else this.steps.push(words);
  }

  finish(): Difference[] {
    const points = new CodePoints(this.source);
    return this.steps.map((step) =>
      typeof step === 'string' ? { insert: step } : { copy: [points.fromUnits(step.from), points.fromUnits(step.to)] },
    );
  }
}
