/** Workbooks as other programs save them: words in a list of their own, prefixes, formatted blank cells, formulas with what they once gave. */
import { zipSync } from 'fflate';

export type SavedCell = string | number | null | { formula: string; was: string } | { error: string } | { inline: string };

export interface SavedSheet {
  name: string;
  /** From the first line; null leaves a line out. */
  lines: readonly (readonly SavedCell[] | null)[];
  state?: string;
  /** What stands after the rows. */
  after?: string;
}

export interface SavedHow {
  /** Elements are named with it, as programs of the Open XML SDK do. */
  prefix?: string;
  parts?: Record<string, string>;
  contentTypes?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '_x000D_');

export function savedWorkbook(sheets: readonly SavedSheet[], { prefix = '', parts = {}, contentTypes = '' }: SavedHow = {}): Uint8Array {
  const shared: string[] = [];
  const written = sheets.map((sheet) => sheetOf(sheet, shared));
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${contentTypes}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}">${relation('rId1', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': named(
      `<workbook xmlns:r="${relations}"><sheets>${sheets.map(({ name, state }, n) => `<sheet name="${name}" sheetId="${n + 9}"${state ? ` state="${state}"` : ''} r:id="x${n}"/>`).join('')}</sheets></workbook>`,
      prefix,
    ),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}">${sheets.map((_, n) => relation(`x${n}`, 'worksheet', `worksheets/sheet${n + 5}.xml`)).join('')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/sharedStrings.xml': named(
      // Words in two fonts are two runs; what is written above them says how they sound.
      `<sst>${shared.map((words) => `<si><r><t xml:space="preserve">${escape(words.slice(0, 3))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escape(words.slice(3))}</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></si>`).join('')}</sst>`,
      prefix,
    ),
    ...Object.fromEntries(written.map((xml, n) => [`xl/worksheets/sheet${n + 5}.xml`, named(xml, prefix)])),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, new TextEncoder().encode(content)])));
}

function sheetOf({ lines, after = '' }: SavedSheet, shared: string[]): string {
  const cell = (content: SavedCell, place: string): string => {
    if (content === null) return `<c r="${place}" s="3"/>`;
    if (typeof content === 'number') return `<c r="${place}"><v>${content}</v></c>`;
    if (typeof content === 'string') {
      if (!shared.includes(content)) shared.push(content);
      return `<c r="${place}" s="2" t="s"><v>${shared.indexOf(content)}</v></c>`;
    }
    if ('formula' in content) return `<c r="${place}" t="str"><f>${escape(content.formula)}</f><v>${escape(content.was)}</v></c>`;
    if ('error' in content) return `<c r="${place}" t="e"><v>${content.error}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t>${escape(content.inline)}</t></is></c>`;
  };
  const rows = lines.map((line, n) =>
    line === null
      ? ''
      : `<row r="${n + 1}" spans="1:17" ht="12.8">${line.map((content, at) => cell(content, `${String.fromCharCode(65 + at)}${n + 1}`)).join('')}</row>`,
  );
  return `<worksheet><sheetData>${rows.join('')}</sheetData>${after}</worksheet>`;
}

/** With the name space of spreadsheets, and a prefix on each element if asked. */
function named(xml: string, prefix: string): string {
  const bound = xml.replace(/^<(\w+)/, `<$1 xmlns${prefix && `:${prefix}`}="${main}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>${prefix ? bound.replace(/<(\/?)(\w+)(?=[\s>/])/g, `<$1${prefix}:$2`) : bound}`;
}
