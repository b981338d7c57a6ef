/** The footnotes of a body that may be called by its words, and so stand where they are called. */
import type { Item } from '../items/items.rules.js';

export interface NoteText {
  item: Item;
  /** In Markdown, on one line. */
  words: string;
}

/** By name; of two with one name the first. */
export function notesIn(body: string, items: readonly Item[]): Map<string, NoteText> {
  const notes = new Map<string, NoteText>();
  for (const item of items) {
    if (item.kind !== 'FOOTNOTE' || notes.has(item.number!)) continue;
    notes.set(item.number!, {
      item,
      words: body
        .slice(item.words, item.to)
        .trim()
        .replace(/\s*\n\s*/g, ' '),
    });
  }
  return notes;
}

/** Only those of these names: a note that nothing calls stays among the words. */
export function onlyCalled(notes: ReadonlyMap<string, NoteText>, called: ReadonlySet<string>): Map<string, NoteText> {
  return new Map([...notes].filter(([name]) => called.has(name)));
}
