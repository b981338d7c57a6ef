/** The footnotes of a body that its words call, and so stand where they are called; others stay among the words. */
import type { Item } from '../items/items.rules.js';

/** By name, in Markdown. */
export function calledNotes(body: string, items: readonly Item[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { kind, number, label, words, to } of items) {
    if (kind !== 'FOOTNOTE' || !body.replace(label, '').includes(`[^${number}]`)) continue;
    notes.set(
      number!,
      body
        .slice(words, to)
        .trim()
        .replace(/\s*\n\s*/g, ' '),
    );
  }
  return notes;
}
