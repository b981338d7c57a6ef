/** The words of a part in blocks, and apart from them the footnotes that they call. */
import { itemsOf } from '../items/items.rules.js';
import type { ParsedProvision } from '../text-tree.rules.js';
import { type Block, blocksOf } from './body-blocks.js';
import { type NoteText, notesIn, onlyCalled } from './called-notes.rules.js';

/** Footnotes that are called become notes of the page; one that nothing calls stays among the words. */
export function blocksOfPart(body: string, { eid, kind }: ParsedProvision): { notes: Map<string, NoteText>; blocks: Block[] } {
  const all = notesIn(body, itemsOf(body, { eid, kind: kind === 'PREAMBLE' ? 'ARTICLE' : kind }));
  if (all.size === 0) return { notes: all, blocks: blocksOf(body) };
  const called = blocksOf(without(body, all), new Set(all.keys())).flatMap((block) =>
    block.kind === 'table' ? block.rows.flat(2) : block.runs,
  );
  const notes = onlyCalled(all, new Set(called.flatMap(({ note }) => (note === undefined ? [] : [note]))));
  return { notes, blocks: blocksOf(without(body, notes), new Set(notes.keys())) };
}

function without(body: string, notes: ReadonlyMap<string, NoteText>): string {
  let words = '';
  let at = 0;
  for (const { item } of notes.values()) {
    words += body.slice(at, item.from);
    at = item.to;
  }
  return words + body.slice(at);
}
