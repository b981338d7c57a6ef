/** Names parts as the Akoma Ntoso naming convention does: `chp_II`, `art_5`, `art_5__para_1`, `art_5__list_1__point_a`. */
import type { ParsedProvision } from '../text-tree.rules.js';

export interface AknElement {
  element: 'book' | 'part' | 'title' | 'chapter' | 'section' | 'subsection' | 'article' | 'paragraph' | 'hcontainer' | 'preamble';
  /** What begins its eId: abbreviated where the convention says so. */
  prefix: string;
}

const ELEMENTS: Record<ParsedProvision['kind'], AknElement> = {
  PREAMBLE: { element: 'preamble', prefix: 'preamble' },
  BOOK: { element: 'book', prefix: 'book' },
  TITLE: { element: 'title', prefix: 'title' },
  CHAPTER: { element: 'chapter', prefix: 'chp' },
  SECTION: { element: 'section', prefix: 'sec' },
  ARTICLE: { element: 'article', prefix: 'art' },
  PARAGRAPH: { element: 'paragraph', prefix: 'para' },
  ANNEX: { element: 'hcontainer', prefix: 'hcontainer' },
};

export function elementOf({ kind, label }: ParsedProvision): AknElement {
  if (kind === 'BOOK' && /^part/i.test(label)) return { element: 'part', prefix: 'part' };
  if (kind === 'SECTION' && /^subsec/i.test(label)) return { element: 'subsection', prefix: 'subsec' };
  return ELEMENTS[kind];
}

/** Articles are named from the whole text, or from their annex; other parts from what holds them. */
export function eIdOf(provision: ParsedProvision, parent: string, annex: string, place: number): string {
  const { prefix } = elementOf(provision);
  const number = (provision.number ?? /(?:^|_)([^_]+)$/.exec(provision.eid)?.[1] ?? `${place}`).replace(/[^\p{L}\p{N}]+/gu, '-');
  const own = `${prefix}_${number}`;
  const holder = provision.kind === 'ARTICLE' ? annex : parent;
  return holder === '' ? own : `${holder}__${own}`;
}
