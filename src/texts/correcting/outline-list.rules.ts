/** A tree as a list of parts with their depths, in which a part can be put elsewhere without moving a word. */
import { assignEids } from '../eid.rules.js';
import { type ParsedProvision, type ProvisionKind, flatten } from '../text-tree.rules.js';

export interface Part {
  provision: ParsedProvision;
  depth: number;
  /** What begins its eid. */
  prefix: string;
}

const RANKS: Record<ProvisionKind, number> = {
  PREAMBLE: 0,
  ANNEX: 0,
  BOOK: 1,
  TITLE: 3,
  CHAPTER: 4,
  SECTION: 5,
  ARTICLE: 9,
  PARAGRAPH: 10,
};
const PREFIXES: Record<ProvisionKind, string> = {
  PREAMBLE: 'preamble',
  ANNEX: 'anx',
  BOOK: 'book',
  TITLE: 'tit',
  CHAPTER: 'chp',
  SECTION: 'sec',
  ARTICLE: 'art',
  PARAGRAPH: 'par',
};

export function listParts(provisions: readonly ParsedProvision[]): Part[] {
  return flatten(provisions).map(({ provision, depth }) => ({
    provision: { ...provision, children: [] },
    depth,
    prefix: prefixIn(provision) ?? PREFIXES[provision.kind],
  }));
}

export function prefixFor(kind: ProvisionKind): string {
  return PREFIXES[kind];
}

/** The list hung up as a tree again, each part with its eid. */
export function hangParts(parts: readonly Part[]): ParsedProvision[] {
  const roots: ParsedProvision[] = [];
  const path: ParsedProvision[] = [];
  const prefixes = new Map<ParsedProvision, string>();
  for (const { provision, depth, prefix } of parts) {
    const copy = { ...provision, children: [] };
    path.length = depth;
    (path.at(-1)?.children ?? roots).push(copy);
    path.push(copy);
    if (copy.kind !== 'PREAMBLE') prefixes.set(copy, prefix);
  }
  assignEids(roots, prefixes);
  return roots;
}

/** Finds the place of a part that is new or something else now, and of those after it that can no longer stay. */
export function settle(parts: Part[], index: number, before: number): boolean {
  const part = parts[index]!;
  const oldDepth = part.depth;
  part.depth = placeOf(parts, index);
  let own = true;
  for (let next = index + 1; next < parts.length; next++) {
    const follower = parts[next]!;
    own &&= follower.depth > before;
    if (!own && follower.depth <= Math.min(oldDepth, part.depth)) break;
    const wanted = own ? Math.max(0, follower.depth + part.depth - oldDepth) : follower.depth;
    follower.depth = fits(parts, next, wanted) ? wanted : placeOf(parts, next);
  }
  return isSound(parts);
}

/** Finds places for what hung on a part of that depth which is gone from the list. */
export function closeGap(parts: Part[], index: number, depth: number): boolean {
  for (let next = index; next < parts.length && parts[next]!.depth > depth; next++) {
    if (!fits(parts, next, parts[next]!.depth)) parts[next]!.depth = placeOf(parts, next);
  }
  return isSound(parts);
}

function isSound(parts: readonly Part[]): boolean {
  return parts.every((part, index) => {
    const { kind } = part.provision;
    if (kind === 'PREAMBLE') return index === 0;
    if (part.depth === 0) return kind !== 'PARAGRAPH';
    const holder = holderOf(parts, index, part.depth);
    if (kind === 'PARAGRAPH') return holder?.kind === 'ARTICLE';
    return holder !== null && kind !== 'ANNEX' && holder.kind !== 'ARTICLE' && holder.kind !== 'PREAMBLE';
  });
}

function placeOf(parts: readonly Part[], index: number): number {
  const rank = RANKS[parts[index]!.provision.kind];
  for (let depth = (parts[index - 1]?.depth ?? -1) + 1; depth > 0; depth--) {
    const holder = holderOf(parts, index, depth);
    if (holder && holder.kind !== 'PREAMBLE' && RANKS[holder.kind] < rank) return depth;
  }
  return 0;
}

function fits(parts: readonly Part[], index: number, depth: number): boolean {
  if (depth > (parts[index - 1]?.depth ?? -1) + 1) return false;
  if (depth === 0) return true;
  const holder = holderOf(parts, index, depth);
  const { kind } = parts[index]!.provision;
  if (!holder || holder.kind === 'PREAMBLE') return false;
  // In some countries a section holds chapters, and one section another.
  return RANKS[holder.kind] < RANKS[kind] || (holder.kind === 'SECTION' && (kind === 'CHAPTER' || kind === 'SECTION'));
}

function holderOf(parts: readonly Part[], index: number, depth: number): ParsedProvision | null {
  for (let before = index - 1; before >= 0; before--) {
    if (parts[before]!.depth === depth - 1) return parts[before]!.provision;
    if (parts[before]!.depth < depth - 1) return null;
  }
  return null;
}

/** 'subsec' of 'tit_I__subsec_2'; a name that was taken ends in a number alone. */
function prefixIn({ eid }: ParsedProvision): string | null {
  return /([a-z]+)(?:_[^_]+)?(?:__\d+)*$/.exec(eid)?.[1] ?? null;
}
