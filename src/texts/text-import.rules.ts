/** Reads a law or a draft in Markdown into a tree of titles, chapters, articles and parágrafos; nothing of it is dropped. */
import { assignEids } from './eid.rules.js';
import { readFrontMatter } from './front-matter.rules.js';
import { type Leaf, nestProvisions } from './nesting.rules.js';
import { outlineText } from './outline.rules.js';
import { writeNotes } from './reading-notes.rules.js';
import { type SourceLine, cutLines, readLines } from './source-lines.rules.js';
import type { ParsedText } from './text-tree.rules.js';

export { flatten } from './text-tree.rules.js';
export { toMarkdown } from './text-markdown.rules.js';

export interface LocatedText {
  text: ParsedText;
  /** The lines below the front matter, and where in them each provision but the preamble begins. */
  lines: SourceLine[];
  leaves: Leaf[];
}

export function parseMarkdown(source: string): ParsedText {
  return parseLocated(source).text;
}

/** The same tree, with the line that opens each provision. */
export function parseLocated(source: string): LocatedText {
  const all = cutLines(source);
  const front = readFrontMatter(all);
  const skipped = front?.length ?? 0;
  const frontMatter = front?.fields ?? {};
  const lines = readLines(all.slice(skipped), skipped);
  const outline = outlineText(lines);
  const { roots, leaves } = nestProvisions(lines, outline);
  assignEids(roots, new Map(leaves.map(({ provision, prefix }) => [provision, prefix])));
  return { text: { frontMatter, provisions: roots, notes: writeNotes(lines, outline, frontMatter) }, lines, leaves };
}
