/**
 * Where passages of a version can be: in the text of a part, or in its heading (`art_7__heading`). Every place is read
 * once; words are found by an index, so that a search through the whole text costs as little as its rarest word.
 */
import { cutWords, isWord } from '../comparing/words.rules.js';
import type { Part, VersionText } from '../comparing/version.rules.js';
import { CodePoints } from '../comparing/code-points.rules.js';

export interface Place {
  index: number;
  /** The eid of the part, with `__heading` for its heading. */
  name: string;
  part: Part;
  isHeading: boolean;
  /** As its reader sees it, */
  text: string;
  /** and with blanks for all white space, so that line breaks make no difference; of the same length. */
  flat: string;
}

/** From and to in units of the text of a place. */
export interface Passage {
  place: Place;
  start: number;
  end: number;
}

export interface Places {
  version: VersionText;
  all: readonly Place[];
  byName: ReadonlyMap<string, Place>;
  /** Those of an article with its paragraphs, or of another part by itself. */
  family(part: Part): readonly Place[];
  points(place: Place): CodePoints;
  /** Every occurrence of the words in the whole text, in order; the rarest word inside leads the way. */
  find(flatWords: string): Passage[];
  postings(word: string): readonly Posting[];
}

export interface Posting {
  place: number;
  at: number;
}

export function readPlaces(version: VersionText): Places {
  const all: Place[] = [];
  for (const part of version.parts) {
    if (part.heading !== '') all.push(makePlace(all.length, `${part.eid}__heading`, part, part.heading));
    all.push(makePlace(all.length, part.eid, part, part.text));
  }
  const byName = new Map(all.map((place) => [place.name, place]));
  for (const place of all) if (place.part.id !== null && !place.isHeading) byName.set(place.part.id, place);
  const families = new Map<number, Place[]>();
  for (const place of all) {
    const head = headOf(version.parts, place.part).index;
    const family = families.get(head);
    if (family) family.push(place);
    else families.set(head, [place]);
  }
  const measured = new Map<number, CodePoints>();
  const index = indexWords(all);
  return {
    version,
    all,
    byName,
    family: (part) => families.get(headOf(version.parts, part).index) ?? [],
    points: (place) => {
      const known = measured.get(place.index) ?? new CodePoints(place.text);
      measured.set(place.index, known);
      return known;
    },
    find: (words) => findEverywhere(all, index, words),
    postings: (word) => index.get(word) ?? [],
  };
}

/** The article of a paragraph; every other part is its own head. */
export function headOf(parts: readonly Part[], part: Part): Part {
  let head = part;
  while (head.provision.kind === 'PARAGRAPH' && head.parent !== null && isArticle(parts[head.parent]!)) head = parts[head.parent]!;
  return head;
}

function isArticle({ provision }: Part): boolean {
  return provision.kind === 'ARTICLE' || provision.kind === 'PARAGRAPH';
}

function makePlace(index: number, name: string, part: Part, text: string): Place {
  return { index, name, part, isHeading: name !== part.eid, text, flat: flatten(text) };
}

export function flatten(text: string): string {
  return text.replace(/\s/g, ' ');
}

export function findIn({ flat }: Place, words: string): number[] {
  const found: number[] = [];
  for (let at = flat.indexOf(words); at >= 0; at = flat.indexOf(words, at + 1)) found.push(at);
  return found;
}

function indexWords(places: readonly Place[]): Map<string, Posting[]> {
  const index = new Map<string, Posting[]>();
  for (const place of places) {
    let at = 0;
    for (const token of cutWords(place.flat)) {
      if (isWord(token)) {
        const found = index.get(token);
        if (found) found.push({ place: place.index, at });
        else index.set(token, [{ place: place.index, at }]);
      }
      at += token.length;
    }
  }
  return index;
}

function findEverywhere(places: readonly Place[], index: ReadonlyMap<string, Posting[]>, words: string): Passage[] {
  const passage = (place: Place, start: number): Passage => ({ place, start, end: start + words.length });
  const rarest = rarestWord(index, words);
  if (!rarest) return places.flatMap((place) => findIn(place, words).map((start) => passage(place, start)));
  return (index.get(rarest.word) ?? []).flatMap((posting) => {
    const place = places[posting.place]!;
    const start = posting.at - rarest.at;
    return start >= 0 && place.flat.startsWith(words, start) ? [passage(place, start)] : [];
  });
}

/** Words at both ends may be parts of words, and are no key. */
function rarestWord(index: ReadonlyMap<string, Posting[]>, words: string): { word: string; at: number } | null {
  let best: { word: string; at: number; times: number } | null = null;
  let at = 0;
  for (const token of cutWords(words)) {
    const inner = at > 0 && at + token.length < words.length;
    const times = inner && isWord(token) ? (index.get(token)?.length ?? 0) : Infinity;
    if (times < (best?.times ?? Infinity)) best = { word: token, at, times };
    at += token.length;
  }
  return best;
}
