/** The words that open a provision, and where each stands from the widest to the narrowest. */
import type { ProvisionKind } from './text-tree.rules.js';

export interface Division {
  kind: ProvisionKind;
  /** The smaller holds the greater. */
  rank: number;
  /** Prefix of its eid. */
  prefix: string;
}

export const RANK = { ANNEX: 0, TITLE: 3, CHAPTER: 4, SECTION: 5, FREE: 7, ARTICLE: 9, PARAGRAPH: 10 } as const;

const ANNEX: Division = { kind: 'ANNEX', rank: RANK.ANNEX, prefix: 'anx' };
const BOOK: Division = { kind: 'BOOK', rank: 1, prefix: 'book' };
const PART: Division = { kind: 'BOOK', rank: 2, prefix: 'part' };
const TITLE: Division = { kind: 'TITLE', rank: RANK.TITLE, prefix: 'tit' };
const CHAPTER: Division = { kind: 'CHAPTER', rank: RANK.CHAPTER, prefix: 'chp' };
const SECTION: Division = { kind: 'SECTION', rank: RANK.SECTION, prefix: 'sec' };
const SUBSECTION: Division = { kind: 'SECTION', rank: 6, prefix: 'subsec' };
const ARTICLE: Division = { kind: 'ARTICLE', rank: RANK.ARTICLE, prefix: 'art' };
const PARAGRAPH: Division = { kind: 'PARAGRAPH', rank: RANK.PARAGRAPH, prefix: 'par' };

/** 'Disposición transitoria primera': an article whose number counts apart. */
export const DISPOSITION: Division = { kind: 'ARTICLE', rank: RANK.ARTICLE, prefix: 'disp' };

/** In some codes a parágrafo groups articles below a section. */
export const GROUPING_PARAGRAPH: Division = { kind: 'SECTION', rank: 6.5, prefix: 'sec' };

/** A heading the house does not know by name still divides the text; see free-heading.rules.ts. */
export const FREE: Division = { kind: 'SECTION', rank: RANK.FREE, prefix: 'sec' };

/** The editor's history of a text, after its last article. */
export const ANTECEDENTS: Division = ANNEX;

// prettier-ignore
const DIVISIONS = new Map<string, Division>([
  ['anexo', ANNEX], ['annex', ANNEX], ['apendice', ANNEX], ['appendix', ANNEX],
  ['libro', BOOK], ['book', BOOK], ['parte', PART], ['part', PART],
  ['titulo', TITLE], ['title', TITLE], ['capitulo', CHAPTER], ['chapter', CHAPTER],
  ['seccion', SECTION], ['section', SECTION], ['subseccion', SUBSECTION], ['subsection', SUBSECTION],
  ['articulo', ARTICLE], ['article', ARTICLE], ['art', ARTICLE],
  ['paragrafo', PARAGRAPH], ['paragraph', PARAGRAPH], ['parrafo', PARAGRAPH], ['disposicion', DISPOSITION],
  // Of texts that come from elsewhere: French, Italian, Portuguese, German.
  ['annexe', ANNEX], ['allegato', ANNEX], ['anhang', ANNEX], ['schedule', ANNEX],
  ['livre', BOOK], ['livro', BOOK], ['buch', BOOK], ['partie', PART], ['teil', PART],
  ['titre', TITLE], ['titolo', TITLE], ['titel', TITLE], ['chapitre', CHAPTER], ['capo', CHAPTER], ['kapitel', CHAPTER],
  ['sezione', SECTION], ['secao', SECTION], ['abschnitt', SECTION], ['subsecao', SUBSECTION],
  ['articolo', ARTICLE], ['artigo', ARTICLE], ['artikel', ARTICLE],
]);

export function findDivision(plainWord: string): Division | null {
  return DIVISIONS.get(plainWord) ?? null;
}
