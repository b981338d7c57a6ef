/** Finds in a text the words that decided, which are known without case and accents. */

export interface Piece {
  text: string;
  isMarked: boolean;
}

export function marked(text: string, words: readonly string[]): Piece[] {
  const wanted = new Set(words.map(plain));
  const pieces: Piece[] = [];
  for (const part of text.split(/([\p{L}\p{N}]+(?:\p{M}+[\p{L}\p{N}]*)*)/u)) {
    if (part === '') continue;
    const isMarked = wanted.has(plain(part));
    const last = pieces.at(-1);
    if (last && !last.isMarked && !isMarked) last.text += part;
    else pieces.push({ text: part, isMarked });
  }
  return pieces;
}

function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
