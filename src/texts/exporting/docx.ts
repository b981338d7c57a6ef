/** Writes a text as a Word document: headings by their rank, articles with their numbers, footnotes, and comments in the margin if asked. */
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { Run } from '../importing/marked-text.rules.js';
import { validInXml } from '../importing/xml-tree.js';
import { type ParsedProvision, flatten } from '../text-tree.rules.js';
import { partsOf } from '../text-markdown.rules.js';
import { type Block, runsOf } from './body-blocks.js';
import type { NoteText } from './called-notes.rules.js';
import { cutRuns, initialsOf, markOf, paragraphsOf, plainOf, write } from './docx-runs.js';
import { blocksOfPart } from './part-blocks.js';
import { type Cut, cutLines, lettersOf, type MarginPassage, type Marking } from './margin.rules.js';
import type { TextMeta } from './text-meta.rules.js';

export interface MarginComment {
  /** Of the provision that it is about. */
  eid: string;
  author: string;
  date: Date;
  text: string;
  /** The words that it is about; without them, or where they are not there, the heading of the provision is marked. */
  passage?: MarginPassage | null;
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

export async function toDocx(
  tree: { provisions: readonly ParsedProvision[] },
  meta: TextMeta,
  comments: readonly MarginComment[] = [],
): Promise<Uint8Array> {
  const writer = new Writer(comments);
  const children = flatten(tree.provisions).flatMap(({ provision, depth }) => writer.provision(provision, depth));
  const document = new Document({
    title: validInXml(meta.title),
    creator: validInXml(meta.agency),
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 24, language: { value: meta.language } } } } },
    footnotes: writer.footnotes,
    comments: {
      children: comments.map(({ author, date, text }, id) => ({
        id,
        author: validInXml(author),
        initials: initialsOf(author),
        date,
        children: paragraphsOf(text),
      })),
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

type Write = (runs: readonly Run[]) => ParagraphChild[];

class Writer {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  private readonly written = new Set<NoteText>();
  private readonly comments = new Map<string, Marking[]>();

  constructor(comments: readonly MarginComment[]) {
    comments.forEach(({ eid, passage = null }, id) => {
      const markings = this.comments.get(eid);
      if (markings) markings.push({ id, passage });
      else this.comments.set(eid, [{ id, passage }]);
    });
  }

  provision(provision: ParsedProvision, depth: number): (Paragraph | Table)[] {
    const parts = partsOf(provision, depth);
    const { notes, blocks } = blocksOfPart(parts.body, provision);
    const title = parts.heading ? runsOf(parts.heading.words) : [];
    const opening = [...title];
    // On a line of its own the first paragraph would read as another article.
    const first = parts.inLine && blocks[0]?.kind !== 'table' ? blocks.shift() : undefined;
    if (first && first.kind !== 'table') opening.push({ text: ' - ' }, ...first.runs);
    const lines = [
      ...(parts.heading ? [opening] : []),
      ...blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.runs])),
    ];
    const write = this.writingOf(provision.eid, lines, lettersOf(plainOf(title)).length, notes);
    const level = parts.heading && levels[parts.heading.level - 1];
    const written: (Paragraph | Table)[] = level ? [new Paragraph({ heading: level, children: write(opening) })] : [];
    for (const block of blocks) written.push(this.block(block, write));
    return written;
  }

  /** How the lines of a part are written, with the comments on it. */
  private writingOf(eid: string, lines: readonly Run[][], heading: number, notes: ReadonlyMap<string, NoteText>): Write {
    const markings = this.comments.get(eid);
    if (!markings) return (runs) => this.inline(runs, notes);
    const cuts = cutLines(lines.map(plainOf), heading, markings);
    const byLine = new Map<readonly Run[], Cut[]>(lines.map((runs, i) => [runs, cuts[i]!]));
    return (runs) => this.marked(runs, byLine.get(runs) ?? [], notes);
  }

  private block(block: Block, write: Write): Paragraph | Table {
    if (block.kind === 'table') return this.table(block.rows, write);
    const children = write(block.runs);
    if (block.kind === 'heading') return new Paragraph({ heading: levels[block.level - 1], children });
    return new Paragraph({ children, spacing: { after: 120 }, ...(block.kind === 'quote' ? { indent: { left: 567 } } : {}) });
  }

  private table(rows: readonly Run[][][], write: Write): Table {
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (row, i) =>
          new TableRow({
            tableHeader: i === 0,
            children: row.map((runs) => new TableCell({ children: [new Paragraph({ children: write(runs) })] })),
          }),
      ),
    });
  }

  /** The words of a comment lie between two marks; runs are cut there. */
  private marked(runs: readonly Run[], cuts: readonly Cut[], notes: ReadonlyMap<string, NoteText>): ParagraphChild[] {
    const children: ParagraphChild[] = [];
    let at = 0;
    let rest = [...runs];
    for (const cut of cuts) {
      const [before, after] = cutRuns(rest, cut.at - at);
      children.push(...this.inline(before, notes), ...markOf(cut));
      rest = after;
      at = cut.at;
    }
    return [...children, ...this.inline(rest, notes)];
  }

  private inline(runs: readonly Run[], notes: ReadonlyMap<string, NoteText>): ParagraphChild[] {
    return runs.flatMap((run): ParagraphChild[] => {
      if (run.note !== undefined) return this.note(run.note, notes.get(run.note)!);
      if (run.link !== undefined && /^(?:https?:\/\/|mailto:)/i.test(run.link))
        return [new ExternalHyperlink({ link: run.link, children: write(run) })];
      return write(run);
    });
  }

  /** A note called again is named as its first call is. */
  private note(name: string, note: NoteText): ParagraphChild[] {
    if (this.written.has(note)) return write({ text: `[^${name}]` });
    this.written.add(note);
    const id = Object.keys(this.footnotes).length + 1;
    this.footnotes[id] = { children: [new Paragraph({ children: runsOf(note.words).flatMap(write) })] };
    return [new FootnoteReferenceRun(id)];
  }
}
