/** The elements of Akoma Ntoso, and what they are in the tree. */
import { readOrdinal } from '../number-words.rules.js';
import { readNumber } from '../numbering.rules.js';
import type { ProvisionKind } from '../text-tree.rules.js';
import type { AknWord } from './akn-words.js';
import { type XmlElement, attribute, child, elementsOf, textOf } from './xml-tree.js';

export const KINDS: Record<string, [kind: ProvisionKind, word: AknWord]> = {
  book: ['BOOK', 'book'],
  tome: ['BOOK', 'book'],
  part: ['BOOK', 'part'],
  title: ['TITLE', 'title'],
  chapter: ['CHAPTER', 'chapter'],
  section: ['SECTION', 'section'],
  subsection: ['SECTION', 'subsection'],
  article: ['ARTICLE', 'article'],
  transitional: ['ARTICLE', 'transitional'],
};
/** Divisions that the tree has no name for: what they hold is kept under a heading of their own. */
const NAMELESS = /^(?:hcontainer|division|subdivision|subpart|subtitle|subchapter|rule|level)$/;
/** 'Antecedentes normativos', 'INCISO 16'; but not '§ 3' or 'Primero'. */
export function saysWhatItIs(number: string): boolean {
  return /\p{L}{4}/u.test(number) && readNumber(number, true)?.length !== number.length;
}

/** The number behind a word: '1' in 'Hoofdstuk 1', 'IV' in 'Luku IV'; null where it has none. */
export function numberWithin(label: string): string | null {
  return /(?:^|\s)(\d+(?:[.-]\d+)*|[IVXLC]+)$/.exec(label)?.[1] ?? null;
}

/** 'PRIMERO', 'Único': an ordinal in words and nothing else. */
export function isCounted(label: string): boolean {
  return /^\p{Lu}/u.test(label) && (readOrdinal(label) !== null || /^[uú]nic[oa]$/i.test(label));
}

/** A paragraph is a parágrafo where it says so; elsewhere it is a numbered part of an article. */
export function isDivision(element: XmlElement): boolean {
  if (element.local === 'subsection') return dividesSection(element);
  if (element.local in KINDS) return element.local !== 'transitional' || child(element, 'num') !== undefined;
  if (element.local === 'paragraph') return /^par[áa]grafo/i.test(textOf(child(element, 'num') ?? '').trim());
  return (
    NAMELESS.test(element.local) &&
    (child(element, 'heading') !== undefined || /annex|anexo|attachment|schedule/i.test(attribute(element, 'name') ?? ''))
  );
}

/** In Spanish a subsection holds articles; in English law '(1)' numbers the sentences of a section. */
function dividesSection(element: XmlElement): boolean {
  if (child(element, 'heading') !== undefined || holdsDivision(element)) return true;
  return /^subsec/i.test(textOf(child(element, 'num') ?? '').trim());
}

export function isListed(element: XmlElement): boolean {
  return /^(?:list|point|indent|alinea|paragraph|subparagraph|clause|subclause|subrule|rule|sublist|proviso|level|hcontainer|transitional|subsection|blockList|item)$/.test(
    element.local,
  );
}

export function startsWithItem(element: XmlElement): boolean {
  const first = elementsOf(element).find(({ local }) => !/^(?:num|heading)$/.test(local));
  return first !== undefined && isListed(first) && !/list/i.test(first.local);
}

export function holdsDivision(element: XmlElement): boolean {
  return (
    elementsOf(element).some((inner) => isDivision(inner) || holdsDivision(inner)) &&
    !/^(?:mod|quotedStructure|embeddedStructure|content|intro|wrapUp|p)$/.test(element.local)
  );
}

export function bare(text: string): string {
  return text
    .replace(/^(\*{1,3})(.*)\1$/s, '$2')
    .replace(/[\s.:–—-]+$/, '')
    .trim();
}
