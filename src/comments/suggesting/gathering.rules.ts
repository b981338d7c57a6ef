/**
 * Gathers accepted suggestions into the next draft: puts each in the place of its passage in the Markdown of the current
 * version, reads the result, and keeps it only where exactly those words changed.
 */
import { readPlaces, type Place, type Places } from '../../texts/anchoring/places.rules.js';
import { readVersion } from '../../texts/comparing/version.rules.js';
import { toPlainText } from '../../platform/markdown/plain-text.rules.js';
import type { AnchorState } from '../annotating/anchors.rules.js';
import type { Selected } from '../annotating/passages.rules.js';
import { splice } from './splicing.rules.js';

/** Why an accepted suggestion is left to the official's hand. */
export type GatheringProblem = 'PASSAGE_CHANGED' | 'PASSAGE_GONE' | 'OVERLAPS' | 'FORMATTED';

/** An accepted suggestion, and where its passage stands in the current version. */
export interface Accepted {
  commentId: string;
  wording: string;
  state: AnchorState;
  eid: string | null;
  selected: Selected | null;
}

export interface GatheringTask {
  source: string;
  /** In the order in which they were accepted: of two that overlap, the first counts. */
  accepted: Accepted[];
}

export interface Gathered {
  markdown: string;
  /** By the id of the comment; null where it was applied. */
  problems: [string, GatheringProblem | null][];
  /** Of each that overlaps another, the one whose words are changed in its place. */
  overlaps: [string, string][];
}

/** One that was found in the source. */
interface Edit {
  commentId: string;
  place: Place;
  /** In the plain text of the place, and in the source. */
  plain: { start: number; end: number };
  raw: { start: number; end: number };
  wording: string;
}

export function gather({ source, accepted }: GatheringTask): Gathered {
  const places = readPlaces(readVersion(source));
  const problems = new Map<string, GatheringProblem | null>();
  const overlaps: [string, string][] = [];
  const edits: Edit[] = [];
  for (const suggestion of accepted) {
    const found = locate(places, suggestion);
    const other = typeof found === 'string' ? undefined : edits.find((edit) => overlap(edit.raw, found.raw));
    const problem = typeof found === 'string' ? found : other ? 'OVERLAPS' : null;
    problems.set(suggestion.commentId, problem);
    if (other) overlaps.push([suggestion.commentId, other.commentId]);
    if (problem === null) edits.push(found as Edit);
  }
  const all = apply(source, edits);
  if (isSound(places, all, edits)) return { markdown: all, problems: [...problems], overlaps };
  // Some of them changes more than its words: each is tried on top of those that do not.
  let sound: Edit[] = [];
  for (const edit of edits) {
    const more = [...sound, edit];
    if (isSound(places, apply(source, more), more)) sound = more;
    else problems.set(edit.commentId, 'FORMATTED');
  }
  return { markdown: apply(source, sound), problems: [...problems], overlaps };
}

function locate(places: Places, { commentId, wording, state, eid, selected }: Accepted): Edit | GatheringProblem {
  if (state === 'PROVISION' || state === 'ORPHAN') return 'PASSAGE_GONE';
  if (state === 'APPROXIMATE' || !selected || eid === null) return 'PASSAGE_CHANGED';
  const place = places.byName.get(selected.isInHeading ? `${eid}__heading` : eid);
  const segment = places.version.segments.find((part) => part.eid === eid);
  if (!place || !segment) return 'FORMATTED';
  const points = places.points(place);
  const plain = { start: points.toUnits(selected.start), end: points.toUnits(selected.end) };
  const words = place.text.slice(plain.start, plain.end);
  if (words !== selected.exact) return 'FORMATTED';
  const raw = findInSource(places.version.source.slice(segment.start, segment.end), place, plain, words);
  if (!raw) return 'FORMATTED';
  return { commentId, place, plain, raw: { start: raw.start + segment.start, end: raw.end + segment.start }, wording };
}

/** The same occurrence, counted among those in the whole segment as its reader sees it; where marks mislead the count, it is not sound. */
function findInSource(slice: string, { flat, isHeading }: Place, plain: Edit['plain'], words: string): Edit['raw'] | null {
  const pattern = new RegExp(words.trim().split(/\s+/).map(escapePattern).join('\\s+'), 'g');
  const seen = toPlainText(slice).replace(/\s/g, ' ');
  const offset = isHeading ? seen.indexOf(flat) : seen.lastIndexOf(flat);
  const [shown, written] = [[...seen.matchAll(pattern)], [...slice.matchAll(pattern)]];
  const index = shown.findIndex((match) => match.index === offset + plain.start);
  const match = offset >= 0 && index >= 0 ? written[index] : undefined;
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

function apply(source: string, edits: readonly Edit[]): string {
  const backwards = edits.toSorted((a, b) => b.raw.start - a.raw.start);
  return backwards.reduce((text, { raw, wording }) => splice(text, raw.start, raw.end, toMarkdown(wording)), source);
}

/** Whether the text is the old one with these words and no other change. */
function isSound({ all }: Places, source: string, edits: readonly Edit[]): boolean {
  const now = readPlaces(readVersion(source)).all;
  const wanted = all.map((place) =>
    edits
      .filter((edit) => edit.place === place)
      .toSorted((a, b) => b.plain.start - a.plain.start)
      .reduce((text, { plain, wording }) => splice(text, plain.start, plain.end, wording), place.flat),
  );
  return now.length === all.length && now.every((place, i) => place.name === all[i]!.name && fold(place.flat) === fold(wanted[i]!));
}

/** Words stay words, whatever Markdown would make of them. */
function toMarkdown(wording: string): string {
  return wording.replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}

function overlap(a: Edit['raw'], b: Edit['raw']): boolean {
  return a.start < b.end && b.start < a.end;
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
