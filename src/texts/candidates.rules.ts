/** Collects the lines that could open a provision, and what each must know of the lines after it. */
import { readAntecedents } from './free-heading.rules.js';
import { GROUPING_PARAGRAPH, RANK } from './heading-words.rules.js';
import { type Heading, readHeading } from './heading.rules.js';
import { keyOf, nextKeys, type ProvisionNumber } from './numbering.rules.js';
import { type Quotations, announcesQuotation, findQuotations } from './quotation.rules.js';
import type { SourceLine } from './source-lines.rules.js';
import { findUnnamedArticles } from './unnamed-articles.rules.js';
import { findWholeQuotation } from './whole-quotation.rules.js';

export interface Candidate {
  line: number;
  heading: Heading;
  /** Neither in a quotation nor in the middle of a sentence. */
  eligible: boolean;
  /** The words above introduce a quotation. */
  announced: boolean;
  /** How many articles follow in unbroken sequence, itself included. */
  run: number;
  /** The next article, or division of the same word, marked with `#`. */
  nextMarked: Candidate | null;
  nextArticle: Candidate | null;
}

export interface Candidates {
  list: Candidate[];
  quotations: Quotations;
  /** Depth of the articles marked with `#`, 5 at most; 7 when none is. */
  articleLevel: number;
  /** Eligible articles by number, in order; those marked with `#` also as '#number'. */
  byKey: Map<string, Candidate[]>;
  /** Lines where a new sequence may begin: articles numbered 1, annexes. */
  restarts: number[];
  /** Plain lines that head the articles below them. */
  plainHeadings: ReadonlyMap<number, Heading>;
}

export function collectCandidates(lines: readonly SourceLine[]): Candidates {
  const texts = lines.map((line) => line.text);
  const headings = texts.map(readHeading);
  const whole = findWholeQuotation(texts, headings);
  if (whole >= 0) {
    texts[whole] = texts[whole]!.replace(/["“«„]/, '');
    headings[whole]!.quoted = false;
  }
  regroupTitled(texts, headings);
  const quotations = findQuotations(texts, (line) => isMarkedArticle(headings[line]!));
  const unnamed = findUnnamedArticles(texts, headings, quotations.quoted);
  for (const [line, heading] of unnamed.articles) headings[line] = heading;
  const list = headings.flatMap((heading, line): Candidate[] => {
    if (!heading) return [];
    const eligible = !heading.quoted && !quotations.quoted[line] && (heading.level > 0 || startsParagraph(lines, line));
    const announced = announcesQuotation(texts, line);
    return [{ line, heading, eligible, announced, run: 1, nextMarked: null, nextArticle: null }];
  });
  const marked = list.filter(({ heading, eligible }) => eligible && isMarkedArticle(heading));
  const counted = marked.filter(({ heading }) => heading.number!.parts.length > 0);
  const articleLevel = counted.reduce((least, { heading }) => Math.min(least, heading.level, 5), 7);
  if (articleLevel < 7) list.forEach(({ heading }) => regroup(heading, articleLevel));
  const byKey = indexArticles(list);
  lookAhead(list);
  const restarts = list.filter((candidate) => candidate.eligible && !candidate.announced && restartsSequence(candidate.heading));
  return { list, quotations, articleLevel, byKey, restarts: restarts.map(({ line }) => line), plainHeadings: unnamed.headings };
}

/** A parágrafo marked higher than the articles holds them. */
function regroup(heading: Heading, articleLevel: number): void {
  const holds = heading.level > 0 && heading.level < articleLevel;
  if (holds && heading.division.kind === 'PARAGRAPH') heading.division = GROUPING_PARAGRAPH;
}

/** 'Párrafo 1º / De las normas / Artículo 3º', as Chile divides a title: what has only a name before the next article holds it. */
function regroupTitled(lines: readonly string[], headings: readonly (Heading | null)[]): void {
  for (const [line, heading] of headings.entries()) {
    if (heading?.division.kind !== 'PARAGRAPH' || !/^p[áa]rr/i.test(heading.label) || !heading.number) continue;
    const names = [heading.title ?? heading.rest].filter((name) => name !== '');
    let next = line + 1;
    const isName = (index: number): boolean => !headings[index] && readAntecedents(lines[index]!) === null;
    for (; next < lines.length && next < line + 12 && isName(next); next++) if (lines[next]!.trim() !== '') names.push(lines[next]!);
    const after = headings[next];
    const name = names.join(' ');
    // Words that would open a part elsewhere stand behind it in its own line: they are its text.
    if (readHeading(heading.rest)) continue;
    if (names.length <= 2 && name.length <= 160 && !/[.:;,]\W*$/.test(name) && after && isArticle(after))
      heading.division = GROUPING_PARAGRAPH;
  }
}

function isMarkedArticle(heading: Heading | null): boolean {
  return heading !== null && heading.level > 0 && !heading.quoted && isArticle(heading);
}

export function isArticle(heading: Heading): heading is Heading & { number: ProvisionNumber } {
  return heading.division.rank === RANK.ARTICLE;
}

/** The first eligible article after a line with one of these numbers, before the sequence begins anew. */
export function findLater({ byKey, restarts }: Candidates, keys: readonly string[], after: number): Candidate | null {
  const limit = restarts[firstAbove(restarts, (line) => line, after)] ?? Infinity;
  let found: Candidate | null = null;
  for (const key of keys) {
    const same = byKey.get(key) ?? [];
    const next = same[firstAbove(same, ({ line }) => line, after)];
    if (next && next.line <= limit && (!found || next.line < found.line)) found = next;
  }
  return found;
}

function indexArticles(list: readonly Candidate[]): Map<string, Candidate[]> {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of list) {
    if (!candidate.eligible || candidate.announced || !isArticle(candidate.heading)) continue;
    const key = keyOf(candidate.heading.number);
    for (const name of candidate.heading.level > 0 ? [key, `#${key}`] : [key]) {
      const same = byKey.get(name);
      if (same) same.push(candidate);
      else byKey.set(name, [candidate]);
    }
  }
  return byKey;
}

function lookAhead(list: readonly Candidate[]): void {
  const runs = new Map<string, number>();
  const marked = new Map<number, Candidate>();
  let article: Candidate | null = null;
  for (const candidate of list.toReversed()) {
    const { heading, eligible } = candidate;
    candidate.nextMarked = marked.get(heading.division.rank) ?? null;
    candidate.nextArticle = article;
    if (!eligible) continue;
    if (isArticle(heading)) article = candidate;
    if (heading.level > 0) marked.set(heading.division.rank, candidate);
    if (!isArticle(heading) || heading.number.parts.length === 0) continue;
    candidate.run = 1 + Math.max(0, ...nextKeys(heading.number).map((key) => runs.get(key) ?? 0));
    runs.set(keyOf(heading.number), candidate.run);
  }
}

function restartsSequence({ division, number }: Heading): boolean {
  if (division.kind === 'ANNEX') return true;
  return division.rank === RANK.ARTICLE && number?.parts.join() === '1' && number.suffix === 0;
}

/** A plain line opens a provision only where a sentence may begin. */
function startsParagraph(lines: readonly SourceLine[], index: number): boolean {
  if (index === 0 || lines[index]!.glued) return true;
  let before = lines[index - 1]!.text.trim();
  for (let peeled = 0; peeled < 4; peeled++) {
    const heading = readHeading(before);
    if (!heading) break;
    if (heading.division.rank < RANK.ARTICLE) return true;
    before = heading.rest;
  }
  return before.length < 60 || before.startsWith('#') || /[.:;!?”"»)\]*_|—-]$/.test(before);
}

function firstAbove<T>(sorted: readonly T[], lineOf: (item: T) => number, line: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineOf(sorted[middle]!) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
