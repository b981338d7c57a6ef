/** Cuts a text into words, white space and single marks; nothing of it is lost. */

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.,](?=\p{N}))*|\s+|[^]/gu;

export function cutWords(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Sentences, and lines where they are known: where the words of a long text may be cut without hiding what they share. */
export function cutSentences(words: readonly string[]): string[][] {
  const sentences: string[][] = [];
  let sentence: string[] = [];
  words.forEach((word, i) => {
    sentence.push(word);
    const ends = word.includes('\n') || (/^\s/.test(word) && /^[.;:]$/.test(words[i - 1] ?? ''));
    if (!ends) return;
    sentences.push(sentence);
    sentence = [];
  });
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

/** White space is white space, be it a blank or the end of a line. */
export function foldSpace(token: string): string {
  return /^\s/.test(token) ? ' ' : token;
}

export function isWord(token: string): boolean {
  return /^[\p{L}\p{N}]/u.test(token);
}

/** How many letters and digits. */
export function weigh(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + (isWord(token) ? token.length : 0), 0);
}
