/** Writes the blocks of a body in Akoma Ntoso: paragraphs, tables, and each footnote where it is called. */
import { escapeXml } from '../importing/xml-tree.js';
import type { Run } from '../importing/marked-text.rules.js';
import { type Block, blocksOf, runsOf } from './body-blocks.js';
import type { NoteText } from './called-notes.rules.js';

export class AknWriter {
  private readonly used = new Set<string>();
  /** The eId of each note that was written, by what it says: a note may be called again. */
  private readonly written = new Map<NoteText, string>();
  /** Names of the notes that words called. */
  readonly called = new Set<string>();

  /** An eId that nothing else has. */
  id(wanted: string): string {
    let id = wanted;
    for (let times = 2; this.used.has(id); times++) id = `${wanted}_${times}`;
    this.used.add(id);
    return id;
  }

  blocks(markdown: string, parent: string, notes: ReadonlyMap<string, NoteText>): string {
    return blocksOf(markdown, new Set(notes.keys()))
      .map((block) => this.block(block, parent, notes))
      .join('');
  }

  words(markdown: string): string {
    return this.inline(runsOf(markdown), '', new Map());
  }

  private block(block: Block, parent: string, notes: ReadonlyMap<string, NoteText>): string {
    if (block.kind === 'table') return this.table(block.rows, parent, notes);
    const form = block.kind === 'paragraph' ? '' : ` class="${block.kind}${block.kind === 'heading' ? block.level : ''}"`;
    const words = this.inline(block.runs, parent, notes);
    return words === '' ? '' : `<p${form}>${words}</p>`;
  }

  private table(rows: readonly Run[][][], parent: string, notes: ReadonlyMap<string, NoteText>): string {
    const id = this.id(`${parent}__table_${this.next(parent, 'table')}`);
    const cell = (name: string, runs: readonly Run[]): string => `<${name}><p>${this.inline(runs, parent, notes)}</p></${name}>`;
    const written = rows.map((row, i) => `<tr>${row.map((runs) => cell(i === 0 ? 'th' : 'td', runs)).join('')}</tr>`);
    return `<table eId="${id}">${written.join('')}</table>`;
  }

  private inline(runs: readonly Run[], parent: string, notes: ReadonlyMap<string, NoteText>): string {
    return runs.map((run) => (run.note === undefined ? writeRun(run) : this.note(run.note, parent, notes))).join('');
  }

  private note(name: string, parent: string, notes: ReadonlyMap<string, NoteText>): string {
    const note = notes.get(name)!;
    const marker = escapeXml(name);
    this.called.add(name);
    const before = this.written.get(note);
    if (before !== undefined) return `<noteRef href="#${escapeXml(before)}" marker="${marker}"/>`;
    const id = this.id(`${parent}__authorialNote_${this.next(parent, 'authorialNote')}`);
    this.written.set(note, id);
    const words = this.inline(runsOf(note.words), parent, new Map());
    return `<authorialNote eId="${escapeXml(id)}" marker="${marker}" placement="bottom"><p>${words}</p></authorialNote>`;
  }

  private next(parent: string, name: string): number {
    let number = 1;
    while (this.used.has(`${parent}__${name}_${number}`)) number++;
    return number;
  }
}

function writeRun({ text, bold, italic, struck, link }: Run): string {
  let written = text
    .split('\n')
    .map((line) => escapeXml(line))
    .join('<br/>');
  if (italic) written = `<i>${written}</i>`;
  if (bold) written = `<b>${written}</b>`;
  if (struck) written = `<span class="struck">${written}</span>`;
  return link === undefined ? written : `<a href="${escapeXml(encodeURI(decodeSafely(link)))}">${written}</a>`;
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
