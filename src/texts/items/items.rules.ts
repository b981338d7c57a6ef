/** Lists the numerals, literals, recitals, tables and footnotes of a body, each with a name that stays while its number does. */
import { type ItemLabel, type Reading, readItemLabel } from './item-label.rules.js';
import { type BodyLine, type Item, type ItemPlace, ItemNames, linesOf } from './item.rules.js';
import { findRecitals } from './recitals.rules.js';

export type { Item, ItemKind } from './item.rules.js';

interface OpenList {
  reading: Reading;
  /** The last item of the list. */
  item: number;
  /** The item that holds the list. */
  parent: number | null;
}

/** How many numbers a list may skip, where a literal was repealed and left out. */
const widestGap = 3;

/** What is between the items, and before the first, belongs to the provision itself: see `piecesOf`. */
export function itemsOf(body: string, place: ItemPlace = { eid: '' }): Item[] {
  const lines = linesOf(body);
  if (place.kind === 'PREAMBLE') {
    const recitals = findRecitals(lines, place.eid);
    if (recitals.length > 0) return recitals;
  }
  const walk = new Walk(lines, place.eid);
  return walk.run();
}

export interface Piece {
  from: number;
  to: number;
  /** Index among the items; null for words of the provision itself. */
  item: number | null;
}

/** Cuts the whole body at its items: every character is in exactly one piece. */
export function piecesOf(body: string, items: readonly Item[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  items.forEach((item, index) => {
    if (item.from > at) pieces.push({ from: at, to: item.from, item: null });
    pieces.push({ from: item.from, to: item.to, item: index });
    at = item.to;
  });
  if (at < body.length || pieces.length === 0) pieces.push({ from: at, to: body.length, item: null });
  return pieces;
}

class Walk {
  private readonly items: Item[] = [];
  private readonly open: OpenList[] = [];
  private readonly names: ItemNames;
  private tables = 0;
  /** Items after which an unlabelled paragraph is theirs only if the list goes on. */
  private unsettled: { item: number; paragraph: number } | null = null;

  constructor(
    private readonly lines: readonly BodyLine[],
    provision: string,
  ) {
    this.names = new ItemNames(provision);
  }

  run(): Item[] {
    for (let i = 0; i < this.lines.length; i++) {
      const line = this.lines[i]!;
      const tableEnd = this.endOfTable(i);
      const note = /^\[\^([^\]\s]{1,40})\]:\s*/.exec(line.text);
      if (tableEnd > i) {
        this.addBlock('TABLE', `${++this.tables}`, '', i, tableEnd);
        i = tableEnd - 1;
      } else if (note) {
        const end = this.endOfNote(i);
        this.addBlock('FOOTNOTE', note[1]!, note[0].trimEnd(), i, end);
        i = end - 1;
      } else {
        this.readLine(line);
      }
    }
    this.settle(this.lines.at(-1)?.to ?? 0, false);
    return this.items;
  }

  private readLine(line: BodyLine): void {
    const label = readItemLabel(line.text);
    const taken = label && this.place(label);
    if (label && taken) this.addListed(line, label, taken);
    else if (line.opens && this.unsettled && this.unsettled.paragraph < 0) this.unsettled.paragraph = line.from;
  }

  /** Where the label continues an open list or begins one; null when it is only how a sentence begins. */
  private place(label: ItemLabel): { reading: Reading; list: number } | null {
    for (let list = this.open.length - 1; list >= 0; list--) {
      const last = this.open[list]!.reading;
      const next = label.readings.find(
        ({ style, value, prefix, number }) =>
          style === last.style &&
          prefix === last.prefix &&
          ((value > last.value && value <= last.value + widestGap) || (value === last.value && number !== last.number)),
      );
      if (next) return { reading: next, list };
    }
    const readings = label.readings.toReversed();
    const first = readings.find(({ value }) => value === 1) ?? (label.named ? readings[0] : undefined);
    if (!first) return null;
    // A list does not stand within itself: the same signs again are another list beside it.
    const same = this.open.findIndex(({ reading }) => reading.style === first.style);
    return { reading: first, list: same >= 0 ? same : this.open.length };
  }

  private addListed(line: BodyLine, label: ItemLabel, { reading, list }: { reading: Reading; list: number }): void {
    const known = this.open[list];
    const parent = known ? known.parent : (this.open.at(-1)?.item ?? null);
    const begins =
      known !== undefined && reading.value <= known.reading.value && reading.number !== known.reading.number && reading.value === 1;
    this.settle(line.from, !begins && (known !== undefined || parent !== null));
    this.open.length = list;
    const eid = this.names.name(reading.kind, reading.number, parent === null ? null : this.items[parent]!.eid);
    const { kind, number } = reading;
    const item = this.items.push({
      kind,
      number,
      label: label.label,
      eid,
      parent,
      from: line.from,
      words: line.from + label.to,
      to: line.to,
    });
    this.open.push({ reading, item: item - 1, parent });
    this.unsettled = { item: item - 1, paragraph: -1 };
  }

  private addBlock(kind: 'TABLE' | 'FOOTNOTE', number: string, label: string, first: number, end: number): void {
    const from = this.lines[first]!.from;
    this.settle(from, false);
    const holder = kind === 'TABLE' && this.unsettled === null ? (this.open.at(-1)?.item ?? null) : null;
    const eid = this.names.name(kind, number, holder === null ? null : this.items[holder]!.eid);
    const to = this.lines[end - 1]!.to;
    this.items.push({ kind, number, label, eid, parent: holder, from, words: from + label.length, to });
  }

  /** The last item ends here, or before the first paragraph that no label opens. */
  private settle(at: number, goesOn: boolean): void {
    if (!this.unsettled) return;
    const { item, paragraph } = this.unsettled;
    this.items[item]!.to = goesOn || paragraph < 0 ? at : paragraph;
    this.unsettled = null;
  }

  private endOfTable(from: number): number {
    let end = from;
    while (end < this.lines.length && /^\s{0,3}\|/.test(this.lines[end]!.text)) end++;
    return end - from > 1 ? end : from;
  }

  private endOfNote(from: number): number {
    let end = from + 1;
    while (end < this.lines.length && this.lines[end]!.text.trim() !== '' && !/^\[\^/.test(this.lines[end]!.text)) end++;
    return end;
  }
}
