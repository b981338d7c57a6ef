/** How a few words become a search among names. */

const mostWords = 10;
const longest = 200;

/** The words that a name must all contain, or null when every name will do. Accents and case are left to the database. */
export function readNameSearch(text: string | null | undefined): string[] | null {
  const words = (text ?? '').slice(0, longest).normalize('NFC').split(/\s+/).filter(Boolean).slice(0, mostWords);
  return words.length === 0 ? null : words;
}
