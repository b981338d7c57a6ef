/** Compares the words of a file with those that were read from it, so that nothing is lost in silence. */

/** A note that lists the words of the file that are not in the text, or none. */
export function noteLostWords(file: string, source: string): string[] {
  const counts = new Map<string, number>();
  for (const word of wordsIn(source)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const lost: string[] = [];
  for (const word of wordsIn(file)) {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    else lost.push(word);
  }
  if (lost.length === 0) return [];
  const shown = lost.slice(0, 40).join(' ');
  return [`${lost.length} words of the file are not in the text: '${shown}${lost.length > 40 ? ' …' : ''}'.`];
}

export function wordsIn(text: string): string[] {
  return text.normalize('NFC').replaceAll('\u00AD', '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
