/** Reads Web Annotations from JSON-LD: one, a list, a page or a collection. What cannot be used is kept and told. */
import { readTarget } from './target-reading.rules.js';
import { type WebAnnotation, asList, hasType, isObject } from './web-annotation.rules.js';

export interface ReadAnnotations {
  annotations: WebAnnotation[];
  /** What a person should know: which annotation, and what of it was not understood. */
  notes: string[];
}

const MOST_NOTES = 200;

/** Throws where the whole is no annotation, list, page or collection. */
export function readAnnotations(json: unknown): ReadAnnotations {
  const notes: string[] = [];
  let unsaid = 0;
  const note = (sentence: string): void => {
    if (notes.length < MOST_NOTES) notes.push(sentence);
    else unsaid++;
  };
  const annotations = itemsOf(json, note).flatMap((item, index): WebAnnotation[] => {
    const name = isObject(item) && typeof item.id === 'string' ? item.id : `number ${index + 1}`;
    const fault = whyNotAnnotation(item);
    if (fault !== null) note(`Annotation ${name} was left out: ${fault}.`);
    return fault === null ? [readAnnotation(item as Record<string, unknown>, (words) => note(`Annotation ${name}: ${words}.`))] : [];
  });
  if (unsaid > 0) notes.push(`… and ${unsaid} more notes.`);
  return { annotations, notes };
}

/** What the model demands of every annotation: a type and a target; a body, where there is one, is an address or an object. */
export function whyNotAnnotation(item: unknown): string | null {
  if (!isObject(item)) return 'it is no object';
  if (!hasType(item, 'Annotation')) return 'its type is not Annotation';
  if ('id' in item && typeof item.id !== 'string') return 'its id is no address';
  const targets = asList(item.target);
  if (targets.length === 0) return 'it has no target';
  if (targets.some((target) => typeof target !== 'string' && !isObject(target))) return 'a target is neither an address nor an object';
  if (asList(item.body).some((body) => typeof body !== 'string' && !isObject(body))) return 'a body is neither an address nor an object';
  return null;
}

function readAnnotation(raw: Record<string, unknown>, note: (words: string) => void): WebAnnotation {
  const targets = asList(raw.target).map((target) => readTarget(target, note));
  return { id: typeof raw.id === 'string' ? raw.id : null, raw, targets };
}

function itemsOf(json: unknown, note: (sentence: string) => void): readonly unknown[] {
  if (Array.isArray(json)) return json as unknown[];
  if (!isObject(json)) throw new Error('This is neither an annotation, nor a list, a page or a collection of them.');
  if (hasType(json, 'Annotation')) return [json];
  if (hasType(json, 'AnnotationCollection')) return pagesOf(json.first, note);
  if (hasType(json, 'AnnotationPage') || Array.isArray(json.items)) return pagesOf(json, note);
  throw new Error('This is neither an annotation, nor a list, a page or a collection of them: its type is missing or another.');
}

function pagesOf(first: unknown, note: (sentence: string) => void): readonly unknown[] {
  const items: unknown[] = [];
  for (let page = first; page !== undefined && page !== null; page = (page as Record<string, unknown>).next) {
    if (!isObject(page)) {
      note(`The page ${typeof page === 'string' ? page : 'that follows'} is elsewhere and was not read.`);
      break;
    }
    for (const item of asList(page.items)) items.push(item);
  }
  return items;
}
