/** Puts recitals and citations into the containers that Akoma Ntoso has for them. */
import type { AknWriter } from './akn-blocks.js';

/** Recitals that follow one another stand in one container, citations in another. */
export function groupRecitals(parts: readonly string[], writer: AknWriter): string {
  let written = '';
  let open = '';
  for (const part of parts) {
    const wanted = part.startsWith('<recital') ? 'recitals' : part.startsWith('<citation') ? 'citations' : '';
    if (part === '') continue;
    if (open !== wanted) {
      if (open !== '') written += `</${open}>`;
      if (wanted !== '') written += `<${wanted} eId="${writer.id(`preamble__${wanted === 'recitals' ? 'recs' : 'cits'}_1`)}">`;
      open = wanted;
    }
    written += part;
  }
  return written + (open === '' ? '' : `</${open}>`);
}
