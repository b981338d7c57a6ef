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
    if (!word.includes('\n') && !(/^\s/.test(word) && endsSentence(sentence, words[i + 1] ?? ''))) return;
    sentences.push(sentence);
    sentence = [];
  });
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

/** Not the number of an item ('1. El agua'), nor an abbreviation ('art. 5', 'H. Congreso'). */
function endsSentence(sentence: readonly string[], next: string): boolean {
  const [last = '', mark = ''] = sentence.slice(-3);
  if (mark === ';' || mark === ':') return true;
  if (mark !== '.') return false;
  const isAbbreviation = /^\p{L}$/u.test(last) || (/^\p{L}{1,3}$/u.test(last) && !/^[\p{Lu}¿¡"“«(]/u.test(next));
  return !isAbbreviation && !(sentence.length === 3 && /^\d+$/.test(last));
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
