/** Writes the HTML that a document became as Markdown, with notes on what it could not keep, by line. */
import { RANK } from '../heading-words.rules.js';
import { readHeading } from '../heading.rules.js';
import { type NoteFacts, type TextNote, note } from '../text-note.rules.js';
import { type Run, writeParagraph, writeRuns, writeTable } from './marked-text.rules.js';
import { type XmlElement, type XmlNode, elementsOf, isElement } from './xml-tree.js';

export interface WrittenText {
  source: string;
  notes: TextNote[];
}

export function htmlToMarkdown(body: XmlElement): WrittenText {
  const writer = new Writer(collectNotes(body));
  writer.writeBlocks(body);
  return { source: `${writer.lines.join('\n').trimEnd()}\n`, notes: writer.notes };
}

function isBareDivision(line: string): boolean {
  const heading = readHeading(line);
  return heading !== null && heading.rest === '' && heading.title === null && heading.division.rank < RANK.FREE;
}

interface FootNote {
  name: string;
  element: XmlElement;
}

class Writer {
  readonly lines: string[] = [];
  readonly notes: TextNote[] = [];
  private pending: FootNote[] = [];
  private images = 0;

  constructor(private readonly footnotes: ReadonlyMap<string, FootNote>) {}

  writeBlocks(holder: XmlElement): void {
    for (const block of elementsOf(holder)) {
      if (/^h[1-6]$/.test(block.name)) this.writeHeading(block);
      else if (block.name === 'table') this.writeTable(block);
      else if (block.name === 'ul' || block.name === 'ol') this.writeList(block);
      else if (block.name === 'p') this.put(writeParagraph(this.runsOf(block)));
      else this.put(writeParagraph(this.runsOf({ ...block, children: [block] })));
      this.writePending();
    }
  }

  private writeHeading(block: XmlElement): void {
    const runs = this.runsOf(block).map((run) => ({ ...run, bold: false, text: run.text.replace(/\s*\n\s*/g, ' ') }));
    const text = writeRuns(runs);
    const above = this.lines.at(-2) ?? '';
    if (text === '') return;
    // 'CAPÍTULO I' and its title below it are two headings for a word processor and one for a law.
    if (above.startsWith('#') && isBareDivision(above) && readHeading(`# ${text}`) === null)
      this.lines[this.lines.length - 2] += ` - ${text}`;
    else this.put(`${'#'.repeat(Number(block.name[1]))} ${text}`);
  }

  private writeList(list: XmlElement): void {
    elementsOf(list).forEach((item, i) => {
      if (this.footnotes.has(item.attributes['id'] ?? '')) return;
      const mark = list.name === 'ol' ? `${i + 1}. ` : '- ';
      this.put(mark + writeParagraph(this.runsOf(item)).replace(/\n/g, '\n  '));
    });
  }

  private writeTable(table: XmlElement): void {
    const rows = rowsOf(table);
    const narrow = rows.every((row) => row.length === 1);
    if (rows.length === 0) return;
    if (narrow) {
      this.note('TABLE_NARROW');
      for (const [cell] of rows) this.writeBlocks(cell!.element);
      return;
    }
    if (rows.some((row) => row.some(({ element }) => holdsTable(element)))) this.note('TABLE_NESTED');
    if (rows.some((row) => row.some(({ spans }) => spans))) this.note('CELLS_PARTED');
    this.put(writeTable(rows.map((row) => row.map(({ element }) => writeRuns(this.runsOf(element))))));
  }

  private runsOf(element: XmlElement, marks: Omit<Run, 'text'> = {}): Run[] {
    const runs: Run[] = [];
    for (const node of element.children) runs.push(...this.runsOfNode(node, marks));
    return runs;
  }

  private runsOfNode(node: XmlNode, marks: Omit<Run, 'text'>): Run[] {
    if (!isElement(node)) return [{ ...marks, text: tidy(node) }];
    const { name, attributes } = node;
    if (name === 'br') return [{ text: '\n' }];
    if (name === 'img') return [{ text: this.nameImage(attributes['alt'] ?? '') }];
    const note = name === 'a' ? this.footnotes.get((attributes['href'] ?? '').replace('#', '')) : undefined;
    if (note) {
      this.pending.push(note);
      return [{ text: '', note: note.name }];
    }
    const inner = { ...marks };
    if (name === 'strong') inner.bold = true;
    if (name === 'em') inner.italic = true;
    if (name === 's') inner.struck = true;
    if (name === 'a' && /^(?:https?:\/\/|mailto:)/i.test(attributes['href'] ?? '')) inner.link = attributes['href']!;
    const runs = this.runsOf(node, inner);
    // Blocks within a cell or a note stand apart.
    return /^(?:p|h[1-6]|li|tr|td|th)$/.test(name) ? [...runs, { text: '\n' }] : runs;
  }

  /** A footnote stands below the paragraph that calls it, so that it stays in its article. */
  private writePending(): void {
    const notes = this.pending;
    this.pending = [];
    for (const { name, element } of notes) {
      const text = writeRuns(this.runsOf(element))
        .replace(/\s*\n\s*/g, ' ')
        .replace(/\s*\[?↑\]?(?:\(#[^)]*\))?\s*$/, '');
      this.put(`[^${name}]: ${text}`);
    }
  }

  private nameImage(alt: string): string {
    this.images++;
    if (alt.trim() === '') this.note('IMAGE', { number: this.images });
    else this.note('IMAGE_NAMED', { number: this.images, name: alt.trim() });
    return alt.trim() === '' ? '' : `(${alt.trim()})`;
  }

  private put(text: string): void {
    if (text.trim() !== '') this.lines.push(...text.split('\n'), '');
  }

  private note(code: string, facts: NoteFacts = {}): void {
    this.notes.push(note(code, { line: this.lines.length + 1, ...facts }));
  }
}

/** The converter lists all notes at the end, and calls them by an address. */
function collectNotes(body: XmlElement): Map<string, FootNote> {
  const found = new Map<string, FootNote>();
  for (const list of elementsOf(body).filter(({ name }) => name === 'ol')) {
    for (const element of elementsOf(list)) {
      const id = element.attributes['id'] ?? '';
      const kind = /^(footnote|endnote)-/.exec(id)?.[1];
      if (kind === undefined) continue;
      const of = [...found.keys()].filter((key) => key.startsWith(kind)).length + 1;
      found.set(id, { name: kind === 'endnote' ? `f${of}` : `${of}`, element });
    }
  }
  return found;
}

interface Cell {
  element: XmlElement;
  spans: boolean;
}

const EMPTY: XmlElement = { name: 'td', local: 'td', namespace: '', attributes: {}, children: [] };

/** Rows of equal meaning: a cell that spans others is followed by empty ones. */
export function rowsOf(table: XmlElement): Cell[][] {
  const below = new Map<number, number>();
  return rowElements(table).map((row) => {
    const cells: Cell[] = [];
    const fill = (): void => {
      for (let left = below.get(cells.length) ?? 0; left > 0; left = below.get(cells.length) ?? 0) {
        below.set(cells.length, left - 1);
        cells.push({ element: EMPTY, spans: false });
      }
    };
    for (const element of elementsOf(row)) {
      fill();
      const columns = Math.min(100, Number(element.attributes['colspan'] ?? 1));
      const rows = Math.min(1000, Number(element.attributes['rowspan'] ?? 1));
      for (let i = 0; i < columns; i++) {
        if (rows > 1) below.set(cells.length, rows - 1);
        cells.push(i === 0 ? { element, spans: columns > 1 || rows > 1 } : { element: EMPTY, spans: false });
      }
    }
    fill();
    return cells;
  });
}

function rowElements(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((inner) =>
    inner.local === 'tr' ? [inner] : /^t(?:head|body|foot)$/.test(inner.local) ? rowElements(inner) : [],
  );
}

function holdsTable(element: XmlElement): boolean {
  return elementsOf(element).some((inner) => inner.local === 'table' || holdsTable(inner));
}

/** Spaces that only look different, and hyphens that only may or may not break a line. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00A0\u2007\u202F\t]/g, ' ')
    .replaceAll('\u2011', '-')
    .replaceAll('\u00AD', '')
    .replace(/ *\n */g, ' ');
}
