/** Writes comments on passages as Web Annotations in JSON-LD, alone or as a collection in pages. */
import { type TextSelector, context } from './web-annotation.rules.js';

export interface WrittenAnnotation {
  id: string;
  /** Of the provision, its eid as the fragment: `https://…/v2#art_7`. */
  source: string;
  selectors: readonly TextSelector[];
  /** Markdown. */
  words: string;
  /** Words that say of which kind it is. */
  tag?: string;
  language?: string;
  creator?: { id?: string; name: string };
  /** ISO 8601. */
  created?: string;
  modified?: string;
}

export function writeAnnotation({ id, source, selectors, words, tag, language, creator, created, modified }: WrittenAnnotation) {
  const body = { type: 'TextualBody', value: words, format: 'text/markdown', ...(language && { language }) };
  return {
    '@context': context,
    id,
    type: 'Annotation',
    motivation: 'commenting',
    ...(creator && { creator: { ...(creator.id && { id: creator.id }), type: 'Person', name: creator.name } }),
    ...(created && { created }),
    ...(modified && { modified }),
    body: tag === undefined ? body : [body, { type: 'TextualBody', value: tag, purpose: 'tagging' }],
    target: selectors.length === 0 ? source : { type: 'SpecificResource', source, selector: selectors },
  };
}

/** `startIndex` is null where nobody counted what stands before. All in one page, or as many as the caller has: `next` names the page after this one. */
export function writePage(
  id: string,
  items: readonly object[],
  { collection, total, startIndex = 0, next }: { collection: string; total: number; startIndex?: number | null; next?: string },
) {
  return {
    '@context': context,
    id,
    type: 'AnnotationPage',
    partOf: { id: collection, type: 'AnnotationCollection', total },
    ...(startIndex !== null && { startIndex }),
    ...(next && { next }),
    items,
  };
}

export function writeCollection(
  id: string,
  { label, total, first, last }: { label: string; total: number; first: object | string; last?: string },
) {
  return { '@context': context, id, type: 'AnnotationCollection', label, total, first, ...(last && { last }) };
}
