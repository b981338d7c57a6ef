/** The differences of two texts, word by word; what is equal and deleted is the old text, what is equal and inserted the new one. */
import { type Hunk, findHunks } from './hunks.rules.js';
import { tidy } from './tidying.rules.js';
import { type TokenRun, type WordRun, joinRuns } from './word-runs.rules.js';
import { cutSentences, cutWords, foldSpace, isWord } from './words.rules.js';

/** Longer stretches are first compared sentence by sentence, */
const MANY_WORDS = 1_500;
/** and never word by word where they share so little that one replaces the other: the salad of their words would be unreadable. */
const LEAST_SHARED = 0.3;

/** Lines that only run on otherwise are equal. */
export function compareWords(old: string, now: string): WordRun[] {
  if (old === now) return old === '' ? [] : [{ op: 'EQUAL', text: old }];
  return tidy(diffTokens(cutWords(old), cutWords(now), foldSpace)).map(({ op, tokens, old: before }) => {
    const [text, was] = [tokens.join(''), before.join('')];
    return op === 'EQUAL' && was !== text ? { op, text, old: was } : { op, text };
  });
}

/** Tokens are equal where their keys are. */
export function diffTokens(old: readonly string[], now: readonly string[], keyOf = (token: string): string => token): TokenRun[] {
  const runs: TokenRun[] = [];
  let [x, y] = [0, 0];
  const copy = (to: number, end: number): void => {
    runs.push({ op: 'EQUAL', tokens: now.slice(y, end), old: old.slice(x, to) });
  };
  for (const [from, to, start, end] of hunksOf(old.map(keyOf), now.map(keyOf))) {
    copy(from, start);
    runs.push({ op: 'DELETED', tokens: old.slice(from, to), old: [] }, { op: 'INSERTED', tokens: now.slice(start, end), old: [] });
    [x, y] = [to, end];
  }
  copy(old.length, now.length);
  return joinRuns(runs);
}

function hunksOf(old: readonly string[], now: readonly string[]): Hunk[] {
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < least - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const middle = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)] as const;
  return shift(middle[0].length + middle[1].length > MANY_WORDS ? hunksBySentence(...middle) : hunksByWord(...middle), head, head);
}

function hunksBySentence(old: readonly string[], now: readonly string[]): Hunk[] {
  const [olds, news] = [cutSentences(old), cutSentences(now)];
  const [oldStarts, newStarts] = [startsOf(olds), startsOf(news)];
  return changesOf(olds.map(join), news.map(join)).flatMap(([from, to, start, end]) =>
    shift(hunksByWord(olds.slice(from, to).flat(), news.slice(start, end).flat()), oldStarts[from]!, newStarts[start]!),
  );
}

function hunksByWord(old: readonly string[], now: readonly string[]): Hunk[] {
  if (old.length + now.length === 0) return [];
  return areComparable(old, now) ? changesOf(old, now) : [[0, old.length, 0, now.length]];
}

/** Numbers compare faster than words. */
function changesOf(old: readonly string[], now: readonly string[]): Hunk[] {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known === undefined) numbers.set(word, numbers.size);
    return known ?? numbers.size - 1;
  };
  return findHunks(Int32Array.from(old, numberOf), Int32Array.from(now, numberOf));
}

function areComparable(old: readonly string[], now: readonly string[]): boolean {
  if (old.length + now.length <= 100) return true;
  const left = new Map<string, number>();
  for (const word of old) if (isWord(word)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = now.filter(isWord);
  const shared = words.filter((word) => {
    const times = left.get(word) ?? 0;
    if (times > 0) left.set(word, times - 1);
    return times > 0;
  }).length;
  return shared >= LEAST_SHARED * Math.min(words.length, old.filter(isWord).length);
}

function startsOf(sentences: readonly string[][]): number[] {
  let at = 0;
  const starts = sentences.map(({ length }) => (at += length) - length);
  return [...starts, at];
}

function shift(hunks: readonly Hunk[], x: number, y: number): Hunk[] {
  return hunks.map(([from, to, start, end]) => [from + x, to + x, start + y, end + y]);
}

function join(words: readonly string[]): string {
  return words.join('');
}
