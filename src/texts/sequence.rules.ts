/** Decides which lines are provisions of this text and which belong to a law it quotes, amends or cites. */
import { type Candidate, type Candidates, findLater, isArticle } from './candidates.rules.js';
import { RANK } from './heading-words.rules.js';
import type { Heading } from './heading.rules.js';
import { type ProvisionNumber, compareNumbers, follows, keyOf, nextKeys } from './numbering.rules.js';

export type Verdict = 'TAKEN' | 'QUOTED' | 'OUT_OF_SEQUENCE' | 'MID_SENTENCE';

export interface Sequence {
  /** The last article taken; null before the first and after an annex begins. */
  last: Candidate | null;
  /** The last division taken, by rank. */
  divisions: Map<number, ProvisionNumber | null>;
  /** A quotation was announced or left open: only what continues the sequence is of this text. */
  quoting: boolean;
  lastQuoted: Map<number, ProvisionNumber | null>;
  /** How the articles that were quoted without marks look. */
  quotedStyles: Set<string>;
  insideArticle: boolean;
  dividedSinceArticle: boolean;
}

export function startSequence(): Sequence {
  return {
    last: null,
    divisions: new Map(),
    quoting: false,
    lastQuoted: new Map(),
    quotedStyles: new Set(),
    insideArticle: false,
    dividedSinceArticle: false,
  };
}

export function judge(candidate: Candidate, sequence: Sequence, all: Candidates): Verdict {
  const { heading } = candidate;
  if (heading.quoted || all.quotations.quoted[candidate.line]) return 'QUOTED';
  if (!candidate.eligible) return 'MID_SENTENCE';
  if (isArticle(heading)) return judgeArticle(candidate, heading, sequence, all);
  if (heading.division.kind === 'PARAGRAPH') return judgeParagraph(candidate, sequence);
  return judgeDivision(candidate, sequence);
}

/** Keeps the state after a verdict. `marked`: quotation marks show where the quotation ends. */
export function advance(candidate: Candidate, verdict: Verdict, sequence: Sequence, marked: boolean): void {
  const { division, number } = candidate.heading;
  if (verdict !== 'TAKEN') {
    if (candidate.announced && sequence.insideArticle && !marked) sequence.quoting = true;
    if (sequence.quoting) sequence.lastQuoted.set(division.rank, number);
    if (sequence.quoting && isArticle(candidate.heading)) sequence.quotedStyles.add(candidate.heading.style);
    return;
  }
  if (division.rank === RANK.PARAGRAPH) return;
  sequence.quoting = false;
  sequence.lastQuoted.clear();
  sequence.quotedStyles.clear();
  sequence.insideArticle = isArticle(candidate.heading);
  sequence.dividedSinceArticle = !sequence.insideArticle;
  if (sequence.insideArticle) {
    if (number!.parts.length > 0) sequence.last = candidate;
    return;
  }
  if (division.kind === 'ANNEX') sequence.last = null;
  for (const rank of sequence.divisions.keys()) if (rank > division.rank) sequence.divisions.delete(rank);
  sequence.divisions.set(division.rank, number);
}

function judgeArticle(candidate: Candidate, heading: Heading & { number: ProvisionNumber }, sequence: Sequence, all: Candidates): Verdict {
  const next = continues(sequence, heading);
  if (mayBeQuoting(candidate, sequence)) return judgeWhileQuoting(candidate, heading, sequence, all);
  if (heading.level > 0 || heading.number.parts.length === 0) return 'TAKEN';
  if (all.articleLevel < 7) return next && fitsBefore(candidate) ? 'TAKEN' : 'OUT_OF_SEQUENCE';
  if (next) return 'TAKEN';
  return jumps(candidate, heading, sequence, all) ? 'TAKEN' : 'OUT_OF_SEQUENCE';
}

/** In an article that quotes another law without marks, only the next number leads out, the last time it is written. */
function judgeWhileQuoting(
  candidate: Candidate,
  heading: Heading & { number: ProvisionNumber },
  sequence: Sequence,
  all: Candidates,
): Verdict {
  const { line, announced } = candidate;
  const mark = heading.level > 0 ? '#' : '';
  if (continues(sequence, heading)) {
    if (findLater(all, [mark + keyOf(heading.number)], line)) return 'QUOTED';
    if (mark) return 'TAKEN';
    return fitsBefore(candidate) && (announced || sameStyle(sequence, heading)) ? 'TAKEN' : 'QUOTED';
  }
  const quoted = sequence.lastQuoted.get(heading.division.rank);
  if (!announced && !mark && looksOwn(candidate, heading, sequence, all)) return 'TAKEN';
  if (announced || !mark || (quoted && follows(quoted, heading.number))) return 'QUOTED';
  const better = nextKeys(numberOf(sequence)).map((key) => mark + key);
  return findLater(all, better, line) ? 'QUOTED' : 'TAKEN';
}

/** A number that skips one or two is of this text all the same where it looks like its articles, and what is quoted does not. */
function looksOwn(candidate: Candidate, heading: Heading & { number: ProvisionNumber }, sequence: Sequence, all: Candidates): boolean {
  const before = numberOf(sequence);
  if (!before || before.parts.length !== 1 || heading.number.parts.length !== 1 || all.articleLevel < 7) return false;
  const ahead = heading.number.parts[0]! - before.parts[0]!;
  const alike = sameStyle(sequence, heading) && sequence.quotedStyles.size > 0 && !sequence.quotedStyles.has(heading.style);
  return alike && ahead > 0 && ahead <= 3 && !findLater(all, nextKeys(before), candidate.line);
}

/** A number that skips ahead is of this text when nothing better continues the sequence. */
function jumps(candidate: Candidate, heading: Heading & { number: ProvisionNumber }, sequence: Sequence, all: Candidates): boolean {
  const before = numberOf(sequence);
  if (before && compareNumbers(heading.number, before) <= 0) {
    return sequence.dividedSinceArticle && follows(null, heading.number);
  }
  const better = findLater(all, nextKeys(before), candidate.line);
  if (!better) return true;
  const alike = sameStyle(sequence, heading);
  if (alike !== sameStyle(sequence, better.heading)) return alike;
  return candidate.run > better.run;
}

/** A parágrafo belongs to the article it stands in, unless the article is quoting. */
function judgeParagraph(candidate: Candidate, sequence: Sequence): Verdict {
  if (!sequence.insideArticle) return 'OUT_OF_SEQUENCE';
  return mayBeQuoting(candidate, sequence) ? 'QUOTED' : 'TAKEN';
}

function judgeDivision(candidate: Candidate, sequence: Sequence): Verdict {
  const { heading, announced } = candidate;
  const { rank, kind } = heading.division;
  const before = sequence.divisions.get(rank) ?? null;
  if (mayBeQuoting(candidate, sequence)) {
    const quoted = sequence.lastQuoted.get(rank);
    if (announced || !heading.number || (quoted && follows(quoted, heading.number))) return 'QUOTED';
    return follows(before, heading.number) ? 'TAKEN' : 'QUOTED';
  }
  if (heading.level > 0) return 'TAKEN';
  if (kind === 'ANNEX') return sequence.insideArticle && articlesGoOn(candidate, sequence) ? 'OUT_OF_SEQUENCE' : 'TAKEN';
  const marked = candidate.nextMarked?.heading.number;
  if (!marked || !heading.number || marked.parts[0] === 1) return 'TAKEN';
  return compareNumbers(heading.number, marked) < 0 && (!before || compareNumbers(before, heading.number) < 0)
    ? 'TAKEN'
    : 'OUT_OF_SEQUENCE';
}

/** 'Anexo I' in a list of annexes inside an article opens nothing: the articles go on after it. */
function articlesGoOn({ nextArticle }: Candidate, sequence: Sequence): boolean {
  return nextArticle !== null && continues(sequence, nextArticle.heading) && !follows(null, nextArticle.heading.number!);
}

function mayBeQuoting({ announced }: Candidate, sequence: Sequence): boolean {
  return sequence.insideArticle && (announced || sequence.quoting);
}

function fitsBefore({ heading, nextMarked }: Candidate): boolean {
  const next = nextMarked?.heading.number;
  return !next || next.parts[0] === 1 || compareNumbers(heading.number!, next) < 0;
}

export function continues(sequence: Sequence, heading: Heading): boolean {
  return heading.number !== null && follows(numberOf(sequence), heading.number);
}

function sameStyle(sequence: Sequence, heading: Heading): boolean {
  return sequence.last === null || sequence.last.heading.style === heading.style;
}

function numberOf(sequence: Sequence): ProvisionNumber | null {
  return sequence.last?.heading.number ?? null;
}
