/**
 * Which part of the new version is which part of the old one. Corrections by hand come first; then, among parts of the
 * same kind, equal words; then pairs by likeness, most alike first. What stays alone was added or removed.
 *
 * - Equal words count by themselves from four words on; shorter ones ("Derogado.") only under the same number.
 * - Under the same number a likeness of 0.25 is enough, or six tenths of the shorter wording found in the longer one.
 * - Under another number it takes a likeness of 0.5 (word-bags.rules.ts says of what).
 * - An article whose words were all replaced is still the same one where its number stays between the same neighbours,
 *   unless more than four in a row are gone.
 * - Between equally good pairs the one decides that keeps the order, then document order: the same texts always match alike.
 */
import { matchDivisions } from './division-matching.rules.js';
import { type Pair, Pairing, choose } from './pairing.rules.js';
import type { Part, VersionText } from './version.rules.js';
import { type WordBag, bagOf, containment, dice, overlaps } from './word-bags.rules.js';

export const alikeUnderSameNumber = 0.25;
export const alikeUnderAnyNumber = 0.5;
export const containedUnderSameNumber = 0.6;
export const fewestTellingWords = 4;
export const mostReplacedInRow = 4;

/** By the id or the eid of the old part: the eid of the new one, or null where it has none. */
export type Corrections = ReadonlyMap<string, string | null>;

export interface Matching {
  /** By the index of the old part, that of the new one, or null. */
  toNew: readonly (number | null)[];
  toOld: readonly (number | null)[];
}

/** @param added eids of new parts that no old one is, whatever their words */
export function matchVersions(
  old: VersionText,
  now: VersionText,
  corrections: Corrections = new Map(),
  added: ReadonlySet<string> = new Set(),
): Matching {
  const pairing = new Pairing(old.parts.length, now.parts.length);
  for (const { eid, index } of now.parts) if (added.has(eid)) pairing.leaveNew(index);
  correct(pairing, old, now, corrections);
  const bags = { old: old.parts.map(wordsOf), now: now.parts.map(wordsOf) };
  for (const kinds of [['PREAMBLE', 'ARTICLE'], ['PARAGRAPH']]) {
    const among = (part: Part): boolean => kinds.includes(part.provision.kind);
    pairEqual(pairing, old, now, bags, among);
    pairAlike(pairing, old, now, bags, among);
  }
  matchDivisions(pairing, old.parts, now.parts, bags);
  return pairing;
}

export interface Bags {
  old: readonly WordBag[];
  now: readonly WordBag[];
}

function wordsOf({ heading, text }: Part): WordBag {
  return bagOf(`${heading}\n${text}`);
}

function correct(pairing: Pairing, old: VersionText, now: VersionText, corrections: Corrections): void {
  for (const part of old.parts) {
    const said = [part.id, part.eid].find((key) => key !== null && corrections.has(key));
    if (said == null) continue;
    const eid = corrections.get(said)!;
    if (eid === null) pairing.leaveOld(part.index);
    else if (now.byEid.has(eid)) pairing.join(part.index, now.byEid.get(eid)!.index);
  }
}

function pairEqual(pairing: Pairing, old: VersionText, now: VersionText, bags: Bags, among: (part: Part) => boolean): void {
  const groups = new Map<string, Part[]>();
  for (const part of now.parts.filter((part) => among(part) && pairing.isNewFree(part.index))) {
    const key = `${part.provision.kind} ${bags.now[part.index]!.words}`;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  const pairs = old.parts
    .filter((part) => among(part) && pairing.isOldFree(part.index))
    .flatMap((part) => {
      const { words, count } = bags.old[part.index]!;
      const telling = count >= fewestTellingWords;
      return nearest(part, old, now, groups.get(`${part.provision.kind} ${words}`) ?? [])
        .map((other) => ({ other, merit: merit(pairing, part, other) }))
        .filter(({ merit }) => telling || merit >= 1)
        .map(({ other, merit }): Pair => ({ old: part.index, now: other.index, merit }));
    });
  choose(pairing, pairs, old.parts.length, now.parts.length);
}

/** A wording that a hundred parts share is compared with its namesakes and neighbours only. */
function nearest(part: Part, old: VersionText, now: VersionText, group: readonly Part[]): readonly Part[] {
  if (group.length <= 24) return group;
  const place = (part.index / old.parts.length) * now.parts.length;
  const near = group.toSorted((a, b) => Math.abs(a.index - place) - Math.abs(b.index - place)).slice(0, 24);
  const namesake = group.find(({ eid }) => eid === part.eid);
  return namesake && !near.includes(namesake) ? [...near, namesake] : near;
}

/** 1 for the same name in addresses, or the same number in the same article. */
function merit(pairing: Pairing, old: Part, now: Part): number {
  const sameParent = old.parent !== null && now.parent !== null && pairing.newOf(old.parent) === now.parent;
  const sameNumber = old.eid === now.eid || (sameParent && old.provision.number === now.provision.number);
  return (sameNumber ? 1 : 0) + (sameParent ? 0.5 : 0);
}

function pairAlike(pairing: Pairing, old: VersionText, now: VersionText, bags: Bags, among: (part: Part) => boolean): void {
  const olds = old.parts.filter((part) => among(part) && pairing.isOldFree(part.index));
  const news = now.parts.filter((part) => among(part) && pairing.isNewFree(part.index));
  const common = overlaps(olds.map(({ index }) => bags.old[index]!), news.map(({ index }) => bags.now[index]!)); // prettier-ignore
  const { keepsOrder } = pairing.neighbourhood();
  const pairs = olds.flatMap((part, i) =>
    [...common[i]!].flatMap(([j, shared]): Pair[] => {
      const other = news[j]!;
      if (part.provision.kind !== other.provision.kind) return [];
      const [a, b] = [bags.old[part.index]!, bags.now[other.index]!];
      const same = merit(pairing, part, other) >= 1;
      const alike = dice(shared, a, b);
      const fits = same
        ? alike >= alikeUnderSameNumber || containment(shared, a, b) >= containedUnderSameNumber
        : alike >= alikeUnderAnyNumber && Math.min(a.count, b.count) >= fewestTellingWords;
      if (!fits) return [];
      const inOrder = keepsOrder(part.index, other.index);
      return [{ old: part.index, now: other.index, merit: alike + (same ? 0.3 : 0) + (inOrder ? 0.1 : 0) }];
    }),
  );
  choose(pairing, pairs, old.parts.length, now.parts.length);
  pairInPlace(pairing, olds, news);
}

function pairInPlace(pairing: Pairing, olds: readonly Part[], news: readonly Part[]): void {
  const byEid = new Map(news.map((part) => [part.eid, part]));
  const { keepsOrder, gap } = pairing.neighbourhood();
  for (const part of olds) {
    const other = byEid.get(part.eid);
    if (other?.provision.kind !== part.provision.kind || gap(part.index) > mostReplacedInRow) continue;
    if (keepsOrder(part.index, other.index)) pairing.join(part.index, other.index);
  }
}
