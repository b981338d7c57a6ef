/** Hangs the provisions into a tree: an article in its chapter, a chapter in its title, whatever the headings' depth. */
import { isTitleBelow, splitLineTitle, splitMarkedTitle } from './article-title.rules.js';
import { takeDivisionTitle } from './division-title.rules.js';
import { DISPOSITION, RANK } from './heading-words.rules.js';
import { type Heading, readHeading } from './heading.rules.js';
import { ranksIn } from './nesting-order.rules.js';
import { closeUp } from './number-words.rules.js';
import type { Outline } from './outline.rules.js';
import { type SourceLine, joinLines } from './source-lines.rules.js';
import type { ParsedProvision } from './text-tree.rules.js';

/** Named headings hang at most this deep, so that Markdown has a heading for every depth. */
const DEEPEST_FREE = 3;

interface Branch {
  provision: ParsedProvision;
  rank: number;
  level: number;
}

export interface Leaf {
  provision: ParsedProvision;
  prefix: string;
  line: number;
}

export function nestProvisions(lines: readonly SourceLine[], outline: Outline): { roots: ParsedProvision[]; leaves: Leaf[] } {
  const { marks } = outline;
  const roots = readPreamble(lines, marks[0]?.line ?? lines.length);
  const leaves: Leaf[] = [];
  const path: Branch[] = [];
  const rankOf = ranksIn(marks.map(({ heading }) => heading));
  marks.forEach((mark, i) => {
    const provision = readProvision(lines, outline, i);
    const rank = rankOf(mark.heading.division.rank);
    if (standsAfterChapters(mark.heading)) leaveChapters(path);
    climb(path, rank, mark.heading);
    const level = mark.heading.level || 2 + path.length;
    (path.at(-1)?.provision.children ?? roots).push(provision);
    path.push({ provision, rank, level });
    leaves.push({ provision, prefix: mark.heading.division.prefix, line: mark.line });
  });
  return { roots, leaves };
}

/** Leaves on the path only what can hold the newcomer. */
function climb(path: Branch[], rank: number, heading: Heading): void {
  const free = rank === RANK.FREE;
  const holds = (branch: Branch): boolean => {
    if (!free && branch.rank === RANK.FREE && rank < RANK.FREE) return heading.level > branch.level;
    if (!free) return branch.rank < rank;
    if (branch.rank === RANK.FREE) return branch.level < heading.level;
    if (branch.rank === RANK.ANNEX) return true;
    return heading.number !== null || branch.level < heading.level;
  };
  if (free) while ((path.at(-1)?.rank ?? 0) > RANK.FREE) path.pop();
  while (path.length > 0 && (!holds(path.at(-1)!) || (free && path.length > DEEPEST_FREE))) path.pop();
}

function standsAfterChapters({ division, number }: Heading): boolean {
  return division === DISPOSITION || (division.rank === RANK.ARTICLE && /^transitori/.test(number?.text ?? ''));
}

/** 'Disposición adicional primera' stands after the last chapter, not in it, unless the chapter is of such dispositions. */
function leaveChapters(path: Branch[]): void {
  const holds = ({ rank, provision }: Branch): boolean =>
    rank <= RANK.ANNEX || /disposici|transitori/i.test(`${closeUp(provision.label)} ${provision.heading ?? ''}`);
  const kept = path.findLastIndex(holds);
  path.length = kept + 1;
}

function readPreamble(lines: readonly SourceLine[], end: number): ParsedProvision[] {
  const body = trimBlankLines(joinLines(lines, 0, end));
  return body === '' ? [] : [{ kind: 'PREAMBLE', number: null, label: '', heading: null, body, eid: '', children: [] }];
}

function readProvision(lines: readonly SourceLine[], { marks, linesRunOn }: Outline, index: number): ParsedProvision {
  const { line, heading } = marks[index]!;
  const end = marks[index + 1]?.line ?? lines.length;
  const { kind, rank } = heading.division;
  const make = (title: string | null, first: string, from: number): ParsedProvision => ({
    kind,
    number: heading.number?.text ?? null,
    label: heading.label,
    ...leaveCalls(title, trimBlankLines(`${first}\n${joinLines(lines, from, end)}`)),
    eid: '',
    children: [],
  });
  if (rank <= RANK.FREE) {
    const named = takeDivisionTitle(lines, heading, line + 1, end, index + 1 < marks.length);
    return make(named.title, named.text, named.from);
  }
  if (heading.title !== null && readHeading(heading.rest)) return make(null, `${heading.title} ${heading.rest}`, line + 1);
  if (heading.title !== null || kind === 'PARAGRAPH') return make(heading.title, heading.rest, line + 1);
  const next = firstWords(lines, line + 1, end);
  if (heading.rest !== '') {
    const nextWords = next && !readHeading(next.text) ? next.text : null;
    const titled = splitLineTitle(heading.rest, nextWords, linesRunOn);
    return readHeading(titled.text) ? make(null, heading.rest, line + 1) : make(titled.title, titled.text, line + 1);
  }
  const titled = next ? splitMarkedTitle(next.text) : null;
  if (titled?.title && !readHeading(titled.text)) return make(titled.title, titled.text, next!.line + 1);
  const below = next && !linesRunOn ? firstWords(lines, next.line + 1, end) : null;
  const isTitled = below !== null && !readHeading(next!.text) && isTitleBelow(next!.text, below.text, below.line - next!.line > 1);
  return isTitled ? make(next!.text, '', next!.line + 1) : make(null, '', line + 1);
}

/** A note that is called behind a title is called behind the first words below it: a title is words alone. */
function leaveCalls(title: string | null, body: string): { heading: string | null; body: string } {
  const calls = /(?:\s*\[\^[^\]\s]{1,40}\])+$/.exec(title ?? '');
  if (title === null || !calls || calls.index === 0) return { heading: title, body };
  const heading = title.slice(0, calls.index);
  const [first] = /^(?![|>#]|\[\^)[^\n]+/.exec(body) ?? [];
  const called = calls[0].trim();
  return { heading, body: first === undefined ? `${called}\n\n${body}`.trimEnd() : first + called + body.slice(first.length) };
}

function firstWords(lines: readonly SourceLine[], from: number, end: number): { text: string; line: number } | null {
  for (let line = from; line < end; line++) {
    const text = lines[line]!.text.trim();
    if (text !== '') return { text, line };
  }
  return null;
}

function trimBlankLines(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}
