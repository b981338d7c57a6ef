/** Who wrote an observation as files say it: a name, and how it came where an official entered it for somebody. */
import type { AssistedWay } from '../../consultations/gatherings/gatherings.rules.js';
import { type Language, say } from '../../platform/messages/messages.js';

export function writerIn({ author, way }: { author: string; way?: AssistedWay | null }, language: Language): string {
  if (!way) return author;
  const came = say(language, 'matrix.came', { way });
  return author ? `${author} (${came})` : `(${came})`;
}
