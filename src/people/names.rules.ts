/** How a person may be called in public. */
import { Refusal } from '../platform/refusal/refusal.js';

const shortest = 2;
const longest = 80;

/** Controls, and marks that reverse or hide text, with which one name could be made to look like another. */
const misleading = /[\p{Cc}\p{Cs}\p{Co}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\uFEFF]/u;

/** The name as it is kept: composed characters, single spaces, none around it. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/ +/g, ' ');
}

export function whyNotCalled(tidied: string): Refusal | null {
  const length = [...tidied].length;
  if (length < shortest || length > longest) return new Refusal('NAME_LENGTH', { min: shortest, max: longest }, 'input.displayName');
  if (misleading.test(tidied) || !/\p{L}/u.test(tidied)) return new Refusal('NAME_CHARACTERS', {}, 'input.displayName');
  // Only what the house says of a pseudonym may say so.
  if (/\((seud[oó]nimo|pseudonym)\)/iu.test(tidied)) return new Refusal('NAME_CHARACTERS', {}, 'input.displayName');
  return null;
}

/** For whoever reads a file and not a page; pages and the API say it in their language. */
export const nameOfWhoLeft = 'Una persona que se fue';
