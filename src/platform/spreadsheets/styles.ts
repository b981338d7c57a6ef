/** The few styles that cells of our spreadsheets have, by their place in the list that the file holds. */

/** Of a column: what its cells hold, and whether they are to be read or to be filled in. */
export type ColumnKind = 'text' | 'number' | 'date' | 'given-text' | 'given-number' | 'given-date' | 'fill-in';

const heading = 1;
const headingOfFillIn = 2;

/** `quoted` are those whose words begin like a formula: edited by hand, they stay words. */
const places: Record<ColumnKind, { plain: number; quoted: number }> = {
  text: { plain: 3, quoted: 4 },
  number: { plain: 5, quoted: 4 },
  date: { plain: 6, quoted: 4 },
  'given-text': { plain: 7, quoted: 8 },
  'given-number': { plain: 9, quoted: 8 },
  'given-date': { plain: 10, quoted: 8 },
  'fill-in': { plain: 11, quoted: 12 },
};

export function styleOf(kind: ColumnKind, text?: string): number {
  return places[kind][text !== undefined && /^[=+\-@\t\r]/.test(text) ? 'quoted' : 'plain'];
}

export function headingStyleOf(kind: ColumnKind): number {
  return kind === 'fill-in' ? headingOfFillIn : heading;
}

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const cell = (format: number, fillPlace: number, more = '', locked = true): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="${fillPlace}" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"${more}><alignment vertical="top" wrapText="1"/><protection locked="${locked ? 1 : 0}"/></xf>`;

const head = (fillPlace: number): string =>
  `<xf numFmtId="49" fontId="1" fillId="${fillPlace}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`;

const asText = 49;
const asDate = 164;
const quoted = ' quotePrefix="1"';
const edge = (side: string): string => `<${side} style="thin"><color rgb="FFB1B4B6"/></${side}>`;

/** Cells to fill in are text even when a number or a formula is typed: “5-7” stays two articles and becomes no date. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${asDate}" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${['1D3557', '00603A', 'F3F2F1', 'FFF9E5'].map(fill).join('')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="13"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
  head(2),
  head(3),
  cell(0, 0),
  cell(0, 0, quoted),
  cell(0, 0),
  cell(asDate, 0),
  cell(0, 4),
  cell(0, 4, quoted),
  cell(0, 4),
  cell(asDate, 4),
  cell(asText, 5, '', false),
  cell(asText, 5, quoted, false),
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
