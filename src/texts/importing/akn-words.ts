/** What the parts of a text are called in the language that an Akoma Ntoso document says it is in, for those that only bear a number. */
import { type XmlElement, attribute, child } from './xml-tree.js';

const NAMES = ['book', 'part', 'title', 'chapter', 'section', 'subsection', 'article', 'transitional', 'paragraph', 'annex'] as const;
export type AknWord = (typeof NAMES)[number];
export type AknWords = Readonly<Record<AknWord, string>>;

function wordsOf(line: string): AknWords {
  const words = line.split(', ');
  return Object.fromEntries(NAMES.map((name, i) => [name, words[i]!])) as Record<AknWord, string>;
}

const SPANISH = wordsOf('Libro, Parte, Título, Capítulo, Sección, Subsección, Artículo, Artículo transitorio, Parágrafo, Anexo');
const KNOWN: readonly (readonly [codes: string, words: AknWords])[] = [
  ['en eng', wordsOf('Book, Part, Title, Chapter, Section, Subsection, Article, Transitional article, Paragraph, Annex')],
  ['fr fra fre', wordsOf('Livre, Partie, Titre, Chapitre, Section, Section, Article, Article, Paragraphe, Annexe')],
  ['it ita', wordsOf('Libro, Parte, Titolo, Capo, Sezione, Sezione, Articolo, Articolo, Paragrafo, Allegato')],
  ['pt por', wordsOf('Livro, Parte, Título, Capítulo, Seção, Subseção, Artigo, Artigo, Parágrafo, Anexo')],
  ['de deu ger', wordsOf('Buch, Teil, Titel, Kapitel, Abschnitt, Abschnitt, Artikel, Artikel, Paragraph, Anhang')],
];

/** Spanish where it does not say, or says a language that has no words here. */
export function readAknWords(document: XmlElement): AknWords {
  const expression = child(child(child(document, 'meta'), 'identification'), 'FRBRExpression');
  const language = attribute(child(expression, 'FRBRlanguage'), 'language') ?? attribute(document, 'lang') ?? '';
  const code = language.toLowerCase().split('-')[0]!;
  return KNOWN.find(([codes]) => codes.split(' ').includes(code))?.[1] ?? SPANISH;
}
