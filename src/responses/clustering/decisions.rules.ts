/** What people decided by hand about clusters, made free of contradiction: the later decision holds. */
import { Groups } from './groups.rules.js';

export type HandDecision =
  /** Both comments are one argument, and so are the comments like either. */
  | { act: 'join'; one: string; other: string }
  /** The comment `one` is not the argument of `other`; comments equal to `one` follow it. */
  | { act: 'split'; one: string; other: string };

/** Comments that are one argument by hand. */
export interface Block {
  /** In ascending order. */
  ids: readonly string[];
  /** The blocks whose argument it is not, by their numbers. */
  apart: readonly number[];
}

/** The comments that decisions name, in the order in which they are placed: an argument before what was split from it. */
export function blocksOf(decisions: readonly HandDecision[]): Block[] {
  const groups = new Groups();
  const splitOff = new Set<string>();
  for (const { act, one, other } of decisions.toReversed()) {
    const [a, b] = [groups.of(one), groups.of(other)];
    if (act === 'join') {
      if (!groups.isApart(a, b)) groups.unite(a, b);
    } else if (a !== b) {
      groups.part(a, b);
      splitOff.add(one);
    }
  }
  const late = new Set([...splitOff].map((id) => groups.of(id)));
  const sorted = [...groups.all()]
    .map(([name, { ids, apart }]) => ({ name, ids: ids.toSorted(byCode), apart }))
    .sort((a, b) => Number(late.has(a.name)) - Number(late.has(b.name)) || byCode(a.ids[0]!, b.ids[0]!));
  const places = new Map(sorted.map(({ name }, place) => [name, place]));
  return sorted.map(({ ids, apart }) => ({ ids, apart: [...apart].map((name) => places.get(name)!) }));
}

/** The decisions that join all of these comments. */
export function joining(ids: readonly string[]): HandDecision[] {
  return ids.slice(1).map((other) => ({ act: 'join', one: ids[0]!, other }));
}

/** The decisions that make an argument of its own of these comments, apart from that of `representative`. */
export function splitting(ids: readonly string[], representative: string): HandDecision[] {
  return [...ids.map((one): HandDecision => ({ act: 'split', one, other: representative })), ...joining(ids)];
}

/** The same order everywhere, whatever the language of the machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
