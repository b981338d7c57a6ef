/** What a text must be to be put under discussion, and which of its parts keep their identity. */
import { Refusal } from '../platform/refusal/refusal.js';
import type { Correction } from './correcting/correction.rules.js';
import { flatten, parseMarkdown } from './text-import.rules.js';
import type { FlatProvision, ParsedText } from './text-tree.rules.js';

export const mostBytes = 5 * 1024 * 1024;
export const mostTreeCorrections = 500;

export function whyNotRead(bytes: number, field = 'input.markdown'): Refusal | null {
  return bytes <= mostBytes ? null : new Refusal('TEXT_TOO_LARGE', { max: mostBytes / 1024 / 1024 }, field);
}

/** The text as it is kept and as it is divided; a preview is read in the same way. */
export function readText(markdown: string): { source: string; text: ParsedText; provisions: FlatProvision[] } {
  // PostgreSQL keeps no NUL; Markdown has this character in its place (CommonMark 2.3).
  const source = markdown.replaceAll('\0', '\uFFFD');
  const text = parseMarkdown(source);
  return { source, text, provisions: flatten(text.provisions) };
}

export function whyNotDiscuss(provisions: readonly FlatProvision[], field = 'input.markdown'): Refusal | null {
  return countArticles(provisions) > 0 ? null : new Refusal('TEXT_WITHOUT_ARTICLES', {}, field);
}

export function countArticles(provisions: readonly FlatProvision[]): number {
  return provisions.filter(({ provision }) => provision.kind === 'ARTICLE').length;
}

/** A part that keeps its name in addresses is still the same part; the others are new. */
export function identify(
  provisions: readonly FlatProvision[],
  known: ReadonlyMap<string, string>,
  newId: () => string,
): { ids: string[]; fresh: string[] } {
  const fresh: string[] = [];
  const ids = provisions.map(({ provision }) => {
    const id = known.get(provision.eid);
    if (id !== undefined) return id;
    fresh.push(newId());
    return fresh.at(-1)!;
  });
  return { ids, fresh };
}

/** Where a text comes from and what was corrected in it, as columns of the statement that keeps it. */
export function originOf({
  corrections,
  fileName,
  format,
}: {
  corrections: readonly Correction[];
  fileName: string | null;
  format: string;
}): unknown[] {
  return [JSON.stringify(corrections), fileName, format];
}

/** The parts as columns of a statement that keeps them all. */
export function columnsOf(provisions: readonly FlatProvision[], ids: readonly string[]): unknown[] {
  return [
    provisions.map(({ parent }) => (parent === null ? null : ids[parent])),
    provisions.map(({ depth }) => depth),
    ...(['kind', 'eid', 'number', 'label', 'heading', 'body'] as const).map((column) =>
      provisions.map(({ provision }) => provision[column]),
    ),
  ];
}
