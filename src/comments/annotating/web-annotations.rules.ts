/** A comment as a W3C Web Annotation. */
import { writeAnnotation } from '../../texts/anchoring/annotation-writing.rules.js';
import type { Selected } from './passages.rules.js';

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
  created: Date;
  modified: Date | null;
}

export function toWebAnnotation(annotated: Annotated): object {
  const { site, commentId, consultationSlug, version, eid, selected, words, authorName, created, modified } = annotated;
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
    ...(authorName !== null && { creator: { name: authorName } }),
    created: created.toISOString(),
    ...(modified && { modified: modified.toISOString() }),
  });
}
