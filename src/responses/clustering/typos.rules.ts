/** Whether two words are one word, once mistyped: a letter or two amiss, in words long enough to tell. */
import { decisionIn } from './decisive-words.rules.js';

/** Longer stretches are not the work of a slip. */
const mostPairs = 1_600;
/** A letter or two that turn a word round are no typing error. */
const REVERSING = ['i', 'in', 'im', 'ir', 'un', 'de', 're'];

export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [decisionIn(one), decisionIn(other)];
  if (a !== null && b !== null) return a === b && a !== one && b !== other;
  const most = a === one || b === other ? mostInDecisive(a === one ? one : other) : mostIn(Math.max(one.length, other.length));
  if (Math.abs(one.length - other.length) > most || areOpposite(one, other)) return false;
  return distance(one, other, most) <= most;
}

/**
 * What is left of both stretches when each word has met its mistyped self, in the order of both; the places in them.
 * Words that were written as one meet only where nothing else differs.
 */
export function withoutTypos(old: readonly string[], now: readonly string[]): { old: number[]; now: number[] } {
  const all = { old: [...old.keys()], now: [...now.keys()] };
  if (old.length === 0 || now.length === 0 || old.length * now.length > mostPairs) return all;
  if (old.join('') === now.join('')) return { old: [], now: [] };
  const same = old.map((word) => now.map((other) => isSameWord(word, other)));
  // How many meet from here to the end: the longest common subsequence.
  const meet = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      meet[i]![j] = same[i]![j] ? meet[i + 1]![j + 1]! + 1 : Math.max(meet[i + 1]![j]!, meet[i]![j + 1]!);
  const left: { old: number[]; now: number[] } = { old: [], now: [] };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && same[i]![j]) [i, j] = [i + 1, j + 1];
    else if (j === now.length || (i < old.length && meet[i + 1]![j]! >= meet[i]![j + 1]!)) left.old.push(i++);
    else left.now.push(j++);
  }
  return left;
}

function mostIn(length: number): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/** 'Contra' may be mistyped; 'no', 'más' and '30' mean something else with any other letter. */
function mostInDecisive(word: string): number {
  return word.length >= 6 && !/\d/.test(word) ? 1 : 0;
}

/** 'Legal' and 'ilegal', 'fair' and 'unfair'. */
export function areOpposite(one: string, other: string): boolean {
  return isReversed(one, other) || isReversed(other, one);
}

function isReversed(one: string, other: string): boolean {
  return one.length > other.length && one.endsWith(other) && REVERSING.includes(one.slice(0, one.length - other.length));
}

/** Letters put in, left out, changed or exchanged with their neighbour (optimal string alignment); above `most` any greater number. */
function distance(a: string, b: string, most: number): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
