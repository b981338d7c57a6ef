/** What stood around a passage, as far as it is kept: without the pieces of words at its ends, and with dots where more stood. */

/** Of a longer text that many characters are kept. */
const kept = 32;

export function contextBefore(words: string | null | undefined): string {
  const line = words?.split('\n').at(-1) ?? '';
  return [...line].length < kept ? line : `… ${line.replace(/^\S*\s/, '')}`;
}

export function contextAfter(words: string | null | undefined): string {
  const line = words?.split('\n')[0] ?? '';
  return [...line].length < kept ? line : `${line.replace(/\s\S*$/, '')} …`;
}
