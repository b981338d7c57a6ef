/** Comments as W3C Web Annotations: written, and read from those that others wrote. */
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import { Refusal } from '../../platform/refusal/refusal.js';
import { readAnnotations } from '../../texts/anchoring/annotation-reading.rules.js';
import { writeAnnotation } from '../../texts/anchoring/annotation-writing.rules.js';
import { asList, isObject, type TextPositionSelector, type TextQuoteSelector } from '../../texts/anchoring/web-annotation.rules.js';
import { longestContext, type Selected } from './passages.rules.js';

export interface Annotated {
  /** Where Urna is reached, without a stroke at the end. */
  site: string;
  commentId: string;
  consultationSlug: string;
  version: number;
  eid: string;
  selected: Selected | null;
  words: string;
  authorName: string | null;
  /** How it came, where an official entered it for somebody. */
  way: AssistedWay | null;
  created: Date;
  modified: Date | null;
}

export function toWebAnnotation(annotated: Annotated): object {
  const { site, commentId, consultationSlug, version, eid, selected, words, authorName, way, created, modified } = annotated;
  const name = selected?.isInHeading ? `${eid}__heading` : eid;
  return writeAnnotation({
    id: `${site}/es/comentarios/${commentId}`,
    source: `${site}/es/consultas/${consultationSlug}/texto/${encodeURIComponent(eid)}?version=${version}#${encodeURIComponent(name)}`,
    selectors: selected
      ? [
          { type: 'TextQuoteSelector', exact: selected.exact, prefix: selected.prefix, suffix: selected.suffix },
          { type: 'TextPositionSelector', start: selected.start, end: selected.end },
        ]
      : [],
    words,
    ...(way && { tag: way }),
    ...(authorName !== null && { creator: { name: authorName } }),
    created: created.toISOString(),
    ...(modified && { modified: modified.toISOString() }),
  });
}

/** A comment as it can be read from an annotation. */
export interface WebComment {
  /** What may be the part that it is about, the likeliest first. */
  names: { eid: string; isHeading: boolean }[];
  quote: Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'> | null;
  position: Pick<TextPositionSelector, 'start' | 'end'> | null;
  /** Markdown. */
  words: string;
  /** What of it could not be used. */
  notes: string[];
}

const invalid = (why: string): Refusal => new Refusal('ANNOTATION_INVALID', { why }, 'input.annotation');

/** Refused where it is not one annotation with one target. */
export function readWebComment(json: string): WebComment {
  const { annotations, notes } = readOrRefuse(json);
  const [annotation] = annotations;
  if (!annotation || annotations.length > 1) throw invalid(notes[0] ?? `it holds ${annotations.length} annotations`);
  const [target] = annotation.targets;
  if (!target || annotation.targets.length > 1) throw invalid(`it has ${annotation.targets.length} targets`);
  const { quote, position, names } = target;
  return {
    names: names.map((name) => ({ eid: name.replace(/__heading$/, ''), isHeading: name.endsWith('__heading') })),
    quote: quote && { exact: quote.exact, prefix: ending(quote.prefix), suffix: quote.suffix?.slice(0, longestContext) },
    position: position && { start: position.start, end: position.end },
    words: wordsOf(annotation.raw),
    notes,
  };
}

function readOrRefuse(json: string): ReturnType<typeof readAnnotations> {
  try {
    return readAnnotations(JSON.parse(json));
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

function ending(prefix: string | undefined): string | undefined {
  return prefix?.slice(-longestContext);
}

/** What its bodies say, an address as a link; tags and bodies elsewhere are no words of a comment. */
function wordsOf({ body, bodyValue }: Readonly<Record<string, unknown>>): string {
  const said = asList(body).flatMap((one) => {
    if (typeof one === 'string') return [`<${one}>`];
    return isObject(one) && typeof one.value === 'string' && !asList(one.purpose).includes('tagging') ? [one.value] : [];
  });
  return [...(typeof bodyValue === 'string' ? [bodyValue] : []), ...said].join('\n\n');
}
