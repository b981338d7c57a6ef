/** Writes a text as a PDF: headings as bookmarks and tags, footnotes below their part, numbered pages, its letters embedded. */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Run } from '../importing/marked-text.rules.js';
import { type ParsedProvision, flatten } from '../text-tree.rules.js';
import { partsOf } from '../text-markdown.rules.js';
import { type Block, runsOf } from './body-blocks.js';
import type { NoteText } from './called-notes.rules.js';
import { plainOf } from './docx-runs.js';
import { blocksOfPart } from './part-blocks.js';
import type { TextMeta } from './text-meta.rules.js';

const fontFile = (name: string): string => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/DejaVuSerif${name}.ttf`);
/** Named by their files everywhere: under two names, each use of one would read the file anew. */
const fonts = { plain: fontFile(''), bold: fontFile('-Bold'), italic: fontFile('-Italic'), both: fontFile('-BoldItalic') };
const size = { title: 18, division: 13, heading: 11, words: 10, small: 8.5 };
const margin = 64;
const mostColumns = 8;
/** Letters of the longest cell in each of its columns. */
const mostInRow = 3_000;

/** @param imprint what stands below the title: which version it is, of when, and where it is found */
export async function toPdf(tree: { provisions: readonly ParsedProvision[] }, meta: TextMeta, imprint: string): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin,
    lang: meta.language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    font: fonts.plain,
    // The same text gives the same file.
    info: { Title: meta.title, Author: meta.agency, CreationDate: new Date(`${meta.date}T12:00:00Z`) },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  const writer = new Writer(document, `${meta.title} · ${meta.version}`);
  writer.front(meta, imprint);
  for (const { provision, depth } of flatten(tree.provisions)) writer.provision(provision, depth);
  document.end();
  await done;
  return Buffer.concat(chunks);
}

type Outline = PDFKit.PDFOutline;

class Writer {
  private readonly root: PDFKit.PDFStructureElement;
  private readonly open: Outline[] = [];
  private page = 1;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly running: string,
  ) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
    this.footer();
    pdf.on('pageAdded', () => {
      this.page++;
      this.footer();
    });
  }

  front({ title, agency }: TextMeta, imprint: string): void {
    if (agency !== '') this.paragraph('P', [{ text: agency }], { size: size.words });
    this.paragraph('H1', [{ text: title, bold: true }], { size: size.title });
    this.paragraph('P', [{ text: imprint }], { size: size.small });
    this.pdf.moveDown(1);
  }

  provision(provision: ParsedProvision, depth: number): void {
    const parts = partsOf(provision, depth);
    const { notes, blocks } = blocksOfPart(parts.body, provision);
    if (parts.heading) {
      const isArticle = provision.kind === 'ARTICLE' || provision.kind === 'PARAGRAPH';
      this.together();
      const runs = runsOf(parts.heading.words);
      this.bookmark(plainOf(runs), depth);
      const level = `H${Math.min(6, parts.heading.level)}`;
      this.paragraph(level, bold(runs), { size: isArticle ? size.heading : size.division, before: isArticle ? 0.5 : 1 });
    }
    for (const block of blocks) this.block(block);
    for (const [name, note] of notes) this.note(name, note);
  }

  private block(block: Block): void {
    if (block.kind === 'table') return this.table(block.rows);
    if (block.kind === 'heading') return this.paragraph('P', bold(block.runs), { size: size.heading });
    this.paragraph('P', block.runs, { size: size.words, indent: block.kind === 'quote' ? 24 : 0 });
  }

  private note(name: string, { words }: NoteText): void {
    this.paragraph('Note', [{ text: `[${name}] ` }, ...runsOf(words)], { size: size.small });
  }

  private paragraph(
    tag: string,
    runs: readonly Run[],
    { size, indent = 0, before = 0 }: { size: number; indent?: number; before?: number },
  ): void {
    const { pdf } = this;
    const written = runs.map((run) => (run.note === undefined ? run : { ...run, text: `[${run.note}]` })).filter(({ text }) => text !== '');
    if (written.length === 0) return;
    if (before > 0) pdf.moveDown(before);
    const width = pdf.page.width - 2 * margin - indent;
    this.root.add(
      pdf.struct(tag, {}, () => {
        pdf.fontSize(size);
        written.forEach((run, i) => {
          const options = { width, continued: i < written.length - 1, strike: run.struck ?? false, lineGap: 2, ...linkOf(run) };
          pdf.font(fontOf(run));
          if (i === 0) pdf.text(run.text, margin + indent, undefined, options);
          else pdf.text(run.text, options);
        });
      }),
    );
    pdf.x = margin;
    pdf.moveDown(0.4);
  }

  private table(rows: readonly Run[][][]): void {
    const most = Math.max(0, ...rows.map((row) => row.length));
    const longest = Math.max(0, ...rows.flat().map((runs) => plainOf(runs).length));
    // What does not fit on a page would be cut off: its rows are written as paragraphs.
    if (most === 0 || most > mostColumns || most * longest > mostInRow)
      return rows.forEach((row) => this.paragraph('P', rowAsLine(row), { size: size.small }));
    const table = this.pdf.struct('Table');
    this.root.add(table);
    this.pdf.fontSize(size.small);
    this.pdf.x = margin;
    this.pdf.table({
      defaultStyle: { padding: 3, border: 0.5, borderColor: '#777777' },
      rowStyles: (row) => (row === 0 ? { font: { src: fonts.bold } } : { font: { src: fonts.plain } }),
      data: rows.map((row) => Array.from({ length: most }, (_, i) => plainOf(row[i] ?? []))),
      structParent: table,
    } as PDFKit.Mixins.TableOptionsWithData);
    this.pdf.x = margin;
    this.pdf.moveDown(0.8);
  }

  /** Below the bookmark of the division that holds it. */
  private bookmark(title: string, depth: number): void {
    this.open.length = Math.min(this.open.length, depth);
    const above = this.open.at(-1) ?? this.pdf.outline;
    // `left` counts from the right edge.
    this.open.push(above.addItem(title, { top: this.pdf.y, left: this.pdf.page.width } as object));
  }

  /** A heading does not stand alone at the foot of a page. */
  private together(): void {
    if (this.pdf.y > this.pdf.page.height - margin - 60) this.pdf.addPage();
  }

  /** Not part of what is read aloud. */
  private footer(): void {
    const { pdf } = this;
    const { x, y } = pdf;
    const { bottom } = pdf.page.margins;
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font(fonts.plain).fontSize(8);
    pdf.text(`${this.running} · ${this.page}`, margin, pdf.page.height - 40, {
      width: pdf.page.width - 2 * margin,
      height: 12,
      ellipsis: true,
      align: 'center',
    });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
    [pdf.x, pdf.y] = [x, y];
  }
}

function fontOf({ bold, italic }: Run): string {
  if (bold && italic) return fonts.both;
  return bold ? fonts.bold : italic ? fonts.italic : fonts.plain;
}

function rowAsLine(row: readonly Run[][]): Run[] {
  return row.flatMap((runs, i) => (i === 0 ? runs : [{ text: ' | ' }, ...runs]));
}

function bold(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, bold: true }));
}

/** What a run before it set goes on where it is not taken back. */
function linkOf({ link }: Run): { link: string | null; underline: boolean } {
  const isLink = link !== undefined && /^(?:https?:\/\/|mailto:)/i.test(link);
  return { link: isLink ? link : null, underline: isLink };
}
