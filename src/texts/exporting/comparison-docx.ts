/** Writes a comparison as a Word document: a table of three columns, before, after, and why; what changed is told by lines, not by colour. */
import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { TableCell as Cell, TableRow as Row } from '../comparing/comparison-table.rules.js';
import type { WordRun } from '../comparing/word-runs.rules.js';
import { validInXml } from '../importing/xml-tree.js';

export interface ComparisonWords {
  title: string;
  /** How to read it: what is struck out and what is underlined. */
  legend: string;
  columns: readonly [string, string, string];
  /** Where a part was not there, or is not any more. */
  nothing: string;
  /** Of these words (BCP 47); the text itself is in Spanish. */
  language: string;
}

export interface Told {
  text: string;
  language: string;
}

/** @param told what became of the part of each row, in a sentence, and why where somebody said so */
export async function toComparisonDocx(
  rows: readonly Row[],
  told: readonly (readonly Told[])[],
  { title, legend, columns, nothing, language }: ComparisonWords,
): Promise<Uint8Array> {
  const say = (text: string, look: { bold?: boolean; italics?: boolean } = {}, spoken = language): TextRun =>
    new TextRun({ text: validInXml(text), language: { value: spoken }, ...look });
  const missing = (): Paragraph[] => [paragraph([say(nothing, { italics: true })])];
  const tell = ({ text, language: spoken }: Told): Paragraph[] => text.split('\n').map((line) => paragraph([say(line, {}, spoken)]));
  const header = new TableRow({ tableHeader: true, children: columns.map((column) => cell([paragraph([say(column, { bold: true })])])) });
  const body = rows.map(
    ({ before, after }, i) =>
      new TableRow({
        children: [cell(before ? wordsOf(before) : missing()), cell(after ? wordsOf(after) : missing()), cell(told[i]!.flatMap(tell))],
      }),
  );
  const document = new Document({
    title: validInXml(title),
    styles: { default: { document: { run: { font: 'Liberation Serif', size: 20, language: { value: 'es' } } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [say(title)] }),
          paragraph([say(legend)]),
          new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [header, ...body] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function wordsOf({ part, heading, words }: Cell): Paragraph[] {
  const label = new TextRun({ text: validInXml(part.label), bold: true });
  const title = [
    label,
    ...(heading.length > 0 && part.label !== '' ? [new TextRun({ text: '. ', bold: true })] : []),
    ...heading.flatMap((run) => runsOf(run, true)),
  ];
  return [paragraph(title), ...(words.length > 0 ? [paragraph(words.flatMap((run) => runsOf(run, false)))] : [])];
}

function runsOf({ op, text }: WordRun, bold: boolean): TextRun[] {
  return text.split('\n').map(
    (line, i) =>
      new TextRun({
        text: validInXml(line),
        bold,
        strike: op === 'DELETED',
        ...(op === 'INSERTED' ? { underline: { type: UnderlineType.SINGLE } } : {}),
        ...(i === 0 ? {} : { break: 1 }),
      }),
  );
}

function cell(children: Paragraph[]): TableCell {
  return new TableCell({
    children: children.length > 0 ? children : [paragraph([])],
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
  });
}

function paragraph(children: TextRun[]): Paragraph {
  return new Paragraph({ children, spacing: { after: 80 } });
}
