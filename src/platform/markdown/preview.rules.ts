/** How much may be shown in a preview: anybody may ask, and each character is work. */
import { Refusal } from '../refusal/refusal.js';

export const longestPreview = 100_000;

/** Together, so that asking many times in one operation gains nothing. */
export function whyNotPreview(texts: readonly string[]): Refusal | null {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length > longestPreview ? new Refusal('MARKDOWN_TOO_LONG', { max: longestPreview }, 'markdown') : null;
}
