/** Compares the words of a file with those that were read from it, so that nothing is lost in silence. */
import { type TextNote, note } from '../text-note.rules.js';

/** Paragraph by paragraph: a note with the words of the file that are nowhere in the text, or none. */
export function noteLostWords(file: string, source: string): TextNote[] {
  const all = lettersIn(unmark(source));
  const lost: string[] = [];
  let at = 0;
  for (const paragraph of file.split('\n')) {
    const letters = lettersIn(paragraph);
    if (letters === '') continue;
    const ahead = all.indexOf(letters, at);
    // A footnote stands elsewhere than in the file.
    const found = ahead >= 0 && ahead < at + 20_000 ? ahead : all.indexOf(letters);
    if (found < 0) lost.push(paragraph.replace(/\s+/g, ' ').trim());
    else at = found + letters.length;
  }
  if (lost.length === 0) return [];
  const shown = lost.slice(0, 5).map((words) => `'${words.slice(0, 120)}'`);
  return [note('WORDS_LOST', { count: lost.length, words: `${shown.join(', ')}${lost.length > 5 ? ' …' : ''}` })];
}

/** Without marks: they may stand within a word, where only half of it is in bold. */
function lettersIn(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

/** Addresses of links and calls of notes are no words of the file. */
function unmark(markdown: string): string {
  return markdown.replace(/\[\^[^\]\s]{1,40}\]:?/g, '').replace(/\]\((?:https?:|mailto:)[^()\s]*\)/gi, '');
}
