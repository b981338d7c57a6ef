/** The few shapes that documents of reports are made of. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type ISectionOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { validInXml } from '../../platform/spreadsheets/xml-text.js';

/** Letter, in twentieths of a point, with margins of 2 cm. */
const sheet = { width: 12_240, height: 15_840, margin: 1134 };
export const portraitWidth = sheet.width - 2 * sheet.margin;
export const landscapeWidth = sheet.height - 2 * sheet.margin;

export function page(orientation: 'portrait' | 'landscape'): NonNullable<ISectionOptions['properties']> {
  const { width, height, margin } = sheet;
  return { page: { size: { width, height, orientation }, margin: { top: margin, bottom: margin, left: margin, right: margin } } };
}

export function heading(words: string, level: 1 | 2 | 3): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  return new Paragraph({ heading: levels[level], keepNext: true, children: [new TextRun(validInXml(words))] });
}

/** Line ends stay. */
export function runs(words: string, style: { bold?: boolean; strike?: boolean; size?: number } = {}): TextRun[] {
  return validInXml(words)
    .split('\n')
    .map((line, place) => new TextRun({ text: line, ...style, ...(place > 0 ? { break: 1 } : {}) }));
}

export function paragraph(words: string | readonly ParagraphChild[], more: { bullet?: boolean; small?: boolean } = {}): Paragraph {
  const children = typeof words === 'string' ? runs(words, more.small ? { size: 17 } : {}) : [...words];
  return new Paragraph({ children, spacing: { after: 100 }, ...(more.bullet ? { bullet: { level: 0 } } : {}) });
}

export type CellContent = string | number | readonly ParagraphChild[];

/** `shares` are the parts of the width that its columns take. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly CellContent[])[],
  width: number,
  shares: readonly number[],
): Table {
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((width * share) / sum));
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' };
  const cell = (content: CellContent, place: number, isHeading: boolean): TableCell =>
    new TableCell({
      width: { size: widths[place]!, type: WidthType.DXA },
      ...(isHeading ? { shading: { type: ShadingType.CLEAR, fill: 'E8EDF3' } } : {}),
      children: [
        new Paragraph({
          alignment: typeof content === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: typeof content === 'object' ? [...content] : runs(String(content), { bold: isHeading, size: 17 }),
        }),
      ],
    });
  const all = rows.map((row) => new TableRow({ cantSplit: false, children: row.map((content, place) => cell(content, place, false)) }));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [new TableRow({ tableHeader: true, children: headings.map((words, place) => cell(words, place, true)) }), ...all],
  });
}
