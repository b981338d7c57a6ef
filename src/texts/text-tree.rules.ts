/** The shape of a text under discussion: a tree of titles, chapters, articles and paragraphs. */
import type { TextNote } from './text-note.rules.js';

export type ProvisionKind = 'PREAMBLE' | 'BOOK' | 'TITLE' | 'CHAPTER' | 'SECTION' | 'ARTICLE' | 'PARAGRAPH' | 'ANNEX';

export interface ParsedProvision {
  kind: ProvisionKind;
  /** Normalised: '1', '9 bis', '2.2.17.1.1', 'II'; null when the text gives none. */
  number: string | null;
  /** As written: 'ARTÍCULO 1°'. */
  label: string;
  heading: string | null;
  /** Markdown of its own words, without those of its children. */
  body: string;
  /** See eid.rules.ts. */
  eid: string;
  children: ParsedProvision[];
}

export interface ParsedText {
  frontMatter: Record<string, string>;
  provisions: ParsedProvision[];
  /** What a person should look at, with line numbers of the source. */
  notes: TextNote[];
}

export interface FlatProvision {
  provision: ParsedProvision;
  depth: number;
  /** Index of the parent in the same list; null at the top. */
  parent: number | null;
}

export function flatten(provisions: readonly ParsedProvision[]): FlatProvision[] {
  const flat: FlatProvision[] = [];
  const visit = (provision: ParsedProvision, depth: number, parent: number | null): void => {
    const index = flat.push({ provision, depth, parent }) - 1;
    for (const child of provision.children) visit(child, depth + 1, index);
  };
  for (const provision of provisions) visit(provision, 0, null);
  return flat;
}
