/**
 * Makes differences readable: a lone word or comma between two changes joins them, and a change that could stand in
 * several places stands at the beginning of a line, a sentence or a word.
 */
import { type TokenRun, joinRuns } from './word-runs.rules.js';
import { foldSpace, isWord, weigh } from './words.rules.js';

/** More words in common are worth showing as such. */
const MOST_JOINED_WORDS = 2;

export function tidy(runs: readonly TokenRun[]): TokenRun[] {
  let tidied = joinRuns(runs);
  for (let before = Infinity; tidied.length < before;) {
    before = tidied.length;
    tidied = absorb(tidied);
  }
  return slide(tidied);
}

interface Change {
  deleted: string[];
  inserted: string[];
}

function absorb(runs: readonly TokenRun[]): TokenRun[] {
  const tidied: TokenRun[] = [];
  runs.forEach((run, i) => {
    const joins = run.op === 'EQUAL' && i > 0 && i < runs.length - 1 && isLost(run.tokens, changeBefore(runs, i), changeAfter(runs, i));
    if (joins) tidied.push({ op: 'DELETED', tokens: run.old, old: [] }, { op: 'INSERTED', tokens: run.tokens, old: [] });
    else tidied.push(run);
  });
  return joinRuns(tidied);
}

function isLost(equal: readonly string[], before: Change, after: Change): boolean {
  const words = equal.filter(isWord).length;
  if (words === 0) return !equal.some((token) => token.includes('\n'));
  if (words > MOST_JOINED_WORDS) return false;
  const weight = weigh(equal);
  const least = ({ deleted, inserted }: Change): number => Math.max(weigh(deleted), weigh(inserted));
  return weight <= least(before) && weight <= least(after);
}

function changeBefore(runs: readonly TokenRun[], index: number): Change {
  return changeOf([runs[index - 2], runs[index - 1]]);
}

function changeAfter(runs: readonly TokenRun[], index: number): Change {
  return changeOf([runs[index + 2], runs[index + 1]]);
}

/** The nearer run last; the farther one belongs to the change only when it is no equal run. */
function changeOf([far, near]: [TokenRun | undefined, TokenRun | undefined]): Change {
  const change: Change = { deleted: [], inserted: [] };
  for (const run of [far, near])
    if (run?.op === 'DELETED') change.deleted = run.tokens;
    else if (run?.op === 'INSERTED') change.inserted = run.tokens;
  return change;
}

function slide(runs: readonly TokenRun[]): TokenRun[] {
  const slid = runs.map((run) => ({ ...run }));
  for (let i = 1; i < slid.length - 1; i++) {
    const [before, edit, after] = [slid[i - 1]!, slid[i]!, slid[i + 1]!];
    if (before.op === 'EQUAL' && edit.op !== 'EQUAL' && after.op === 'EQUAL') slideOne(before, edit, after);
  }
  return joinRuns(slid);
}

function slideOne(before: TokenRun, edit: TokenRun, after: TokenRun): void {
  // In the text that has the edit, and in the one that has it not.
  const [here, there] = edit.op === 'DELETED' ? (['old', 'tokens'] as const) : (['tokens', 'old'] as const);
  const all = [...before[here], ...edit.tokens, ...after[here]];
  const rest = [...before[there], ...after[there]];
  const length = edit.tokens.length;
  const first = before.tokens.length;
  const alike = (a: number, b: number): boolean => foldSpace(all[a]!) === foldSpace(all[b]!);
  let from = first;
  while (from > 0 && alike(from - 1, from - 1 + length)) from--;
  let to = first;
  while (to + length < all.length && alike(to, to + length)) to++;
  let best = first;
  for (let at = from; at <= to; at++) if (openness(all, at) > openness(all, best)) best = at;
  if (best === first) return;
  [before[here], edit.tokens, after[here]] = [all.slice(0, best), all.slice(best, best + length), all.slice(best + length)];
  [before[there], after[there]] = [rest.slice(0, best), rest.slice(best)];
}

/** How naturally an edit begins at a token. */
function openness(tokens: readonly string[], at: number): number {
  const [last, previous] = [tokens[at - 1] ?? '\n', tokens[at - 2] ?? ''];
  if (last.includes('\n')) return 4;
  if (/^\s/.test(last)) return /^[.;:]$/.test(previous) ? 3.5 : previous === ',' ? 3 : 2;
  return /^\s/.test(tokens[at] ?? '') ? 1 : 0;
}
