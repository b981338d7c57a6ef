/** Finds the stretch of a text that is most like some words, from the rare words that both share. */
import { cutWords, isWord } from '../comparing/words.rules.js';
import { nearestStretch } from './edit-distance.rules.js';
import type { Passage, Place, Places } from './places.rules.js';
import { standsFree } from './quotations.rules.js';
import { editDistance } from './edit-distance.rules.js';

/** Of the characters of a passage, how many may have changed. */
export const tolerance = 0.25;
const KEYS = 10;
const COMMON = 300;
const BUCKET = 64;
const REGIONS = 3;

export interface Found {
  passage: Passage;
  /** Share of the characters that changed, 0 to `tolerance`. */
  distance: number;
}

export function mostEdits(words: string): number {
  return Math.floor(tolerance * words.length);
}

/** The best in each of the most promising regions, nearest first; `mayBe` says which places count. */
export function searchLike(places: Places, words: string, mayBe: (place: Place) => boolean): Found[] {
  const most = mostEdits(words);
  if (most === 0) return [];
  return promising(places, words, mayBe)
    .flatMap(({ place, from, to }): Found[] => {
      const found = nearestStretch(words, place.flat.slice(from, to), most);
      if (!found) return [];
      return [snap(words, { place, start: from + found.start, end: from + found.end }, found.distance)];
    })
    .toSorted((a, b) => a.distance - b.distance || a.passage.place.index - b.passage.place.index || a.passage.start - b.passage.start);
}

interface Region {
  place: Place;
  from: number;
  to: number;
}

function promising(places: Places, words: string, mayBe: (place: Place) => boolean): Region[] {
  const keys = keysOf(places, words);
  const votes = new Map<string, { place: Place; diagonal: number; times: number }>();
  for (const key of keys)
    for (const { place: index, at } of places.postings(key.word)) {
      const place = places.all[index]!;
      if (!mayBe(place)) continue;
      const bucket = Math.floor((at - key.at) / BUCKET);
      // A stretch on the border of two buckets counts in both.
      for (const near of [bucket, bucket + 1]) {
        const name = `${index} ${near}`;
        const vote = votes.get(name);
        if (vote) vote.times++;
        else votes.set(name, { place, diagonal: near * BUCKET, times: 1 });
      }
    }
  const enough = Math.max(1, Math.ceil(0.4 * keys.length));
  const margin = mostEdits(words) + BUCKET;
  return [...votes.values()]
    .filter(({ times }) => times >= enough)
    .toSorted((a, b) => b.times - a.times || a.place.index - b.place.index || a.diagonal - b.diagonal)
    .slice(0, REGIONS)
    .map(({ place, diagonal }) => ({
      place,
      from: Math.max(0, diagonal - margin),
      to: Math.min(place.flat.length, diagonal + words.length + margin),
    }));
}

/** The rarest words that are there at all. */
function keysOf(places: Places, words: string): { word: string; at: number }[] {
  const keys: { word: string; at: number; times: number }[] = [];
  let at = 0;
  for (const word of cutWords(words)) {
    const times = isWord(word) ? places.postings(word).length : 0;
    if (times > 0 && times <= COMMON) keys.push({ word, at, times });
    at += word.length;
  }
  return keys.toSorted((a, b) => a.times - b.times || a.at - b.at).slice(0, KEYS);
}

/** To whole words, where that is still near enough. */
function snap(words: string, passage: Passage, edits: number): Found {
  const { place } = passage;
  let { start, end } = passage;
  for (let i = 0; i < 16 && !standsFree({ place, start, end: place.flat.length }); i++) start--;
  for (let i = 0; i < 16 && !standsFree({ place, start: 0, end }); i++) end++;
  while (place.flat[start] === ' ') start++;
  while (place.flat[end - 1] === ' ') end--;
  const snapped = editDistance(words, place.flat.slice(start, end), mostEdits(words));
  if (start >= end || snapped === Infinity) return { passage, distance: edits / words.length };
  return { passage: { place, start, end }, distance: snapped / words.length };
}
