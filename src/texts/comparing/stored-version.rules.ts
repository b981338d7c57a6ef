/** A version as it is kept: its source and its parts, which may have been read by an older reader or corrected by hand. */
import { type FlatProvision, type ParsedProvision, flatten } from '../text-tree.rules.js';
import { type VersionText, readVersion } from './version.rules.js';

/** One part, in document order. */
export interface StoredPart extends Omit<ParsedProvision, 'children'> {
  /** Of its identity; null in a text that is not kept yet. */
  id: string | null;
  depth: number;
}

export interface StoredVersion {
  source: string;
  parts: readonly StoredPart[];
}

export function readStored({ source, parts }: StoredVersion): VersionText {
  const ids = new Map(parts.flatMap(({ eid, id }) => (id === null ? [] : [[eid, id] as const])));
  return readVersion(source, { provisions: nestStored(parts), ids });
}

/** A text that was read and is not kept yet, as if it were. */
export function unkept({ source, provisions }: { source: string; provisions: readonly FlatProvision[] }): StoredVersion {
  return { source, parts: provisions.map(({ provision: { children: _, ...own }, depth }) => ({ ...own, depth, id: null })) };
}

/** The parts of a kept text as a text that was just read lists them. */
export function flattenStored(parts: readonly StoredPart[]): FlatProvision[] {
  return flatten(nestStored(parts));
}

/** Parts in document order as the tree that they were. */
export function nestStored(parts: readonly StoredPart[]): ParsedProvision[] {
  const roots: ParsedProvision[] = [];
  const open: ParsedProvision[] = [];
  for (const { kind, number, label, heading, body, eid, depth } of parts) {
    const provision: ParsedProvision = { kind, number, label, heading, body, eid, children: [] };
    open.length = depth;
    (open.at(-1)?.children ?? roots).push(provision);
    open.push(provision);
  }
  return roots;
}
