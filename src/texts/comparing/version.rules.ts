/** One version of a text as comparisons read it: its parts in document order, their plain words, and where they stand in the source. */
import { toPlainText } from '../../platform/markdown/plain-text.rules.js';
import { type LocatedText, parseLocated } from '../text-import.rules.js';
import { type ParsedProvision, type ParsedText, flatten } from '../text-tree.rules.js';

export interface Part {
  index: number;
  provision: ParsedProvision;
  eid: string;
  /** Of the provision's identity, where it is known. */
  id: string | null;
  /** Index of the part that holds it; null at the top. */
  parent: number | null;
  depth: number;
  heading: string;
  /** Its own words as their reader sees them, without its label, its heading and its children. */
  text: string;
}

/** A stretch of the source; all of them together are the source. */
export interface Segment {
  /** Of the part that it writes; null for the front matter and what stands around it. */
  eid: string | null;
  start: number;
  end: number;
}

export interface VersionText {
  source: string;
  text: ParsedText;
  parts: Part[];
  byEid: ReadonlyMap<string, Part>;
  segments: Segment[];
}

/**
 * Reads a version from its Markdown. Where its parts were corrected by hand they come along, and the source only says
 * how the differences are cut.
 */
export function readVersion(
  source: string,
  known: { provisions?: readonly ParsedProvision[]; ids?: ReadonlyMap<string, string> } = {},
): VersionText {
  const located = parseLocated(source);
  const parts = flatten(known.provisions ?? located.text.provisions).map(({ provision, depth, parent }, index): Part => ({
    index,
    provision,
    eid: provision.eid,
    id: known.ids?.get(provision.eid) ?? null,
    parent,
    depth,
    heading: toPlainText(provision.heading ?? ''),
    text: toPlainText(provision.body),
  }));
  const byEid = new Map(parts.map((part) => [part.eid, part]));
  return { source, text: located.text, parts, byEid, segments: cutSegments(source, located) };
}

function cutSegments(source: string, { text, lines, leaves }: LocatedText): Segment[] {
  const starts = lineStarts(source);
  let glued = 0;
  const offsets = lines.map((line, index) => {
    glued = line.glued ? glued + lines[index - 1]!.text.length : 0;
    return starts[line.number - 1]! + glued;
  });
  const preamble = text.provisions.find(({ kind }) => kind === 'PREAMBLE');
  const cuts: { eid: string | null; at: number }[] = [{ eid: null, at: 0 }];
  if (preamble) cuts.push({ eid: preamble.eid, at: offsets[0] ?? 0 });
  for (const { provision, line } of leaves) cuts.push({ eid: provision.eid, at: offsets[line]! });
  return cuts
    .map(({ eid, at }, index) => ({ eid, start: at, end: cuts[index + 1]?.at ?? source.length }))
    .filter(({ start, end }) => start < end);
}

function lineStarts(source: string): number[] {
  const starts = [source.startsWith('\uFEFF') ? 1 : 0];
  for (const { 0: ending, index } of source.matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length);
  return starts;
}
