/** Writes spreadsheets (XLSX) piece by piece: what is held does not grow with the rows. */
import { Zip, ZipDeflate } from 'fflate';
import { type Sheet, sheetXml } from './sheet-xml.js';
import { stylesXml } from './styles.js';
import { escapeXml } from './xml-text.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const pieceLength = 128 * 1024;

/** Sheets are written one after another: rows of a later one may be gathered while an earlier one is written. */
export async function* writeWorkbook(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    out.push(piece);
  });
  const begin = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 6 });
    // Not the hour of writing: the same rows are the same file.
    part.mtime = '1980-01-02T00:00:00Z';
    zip.add(part);
    return part;
  };
  for (const [name, content] of packageParts(sheets)) begin(name).push(Buffer.from(content), true);
  for (const [place, sheet] of sheets.entries()) {
    const part = begin(`xl/worksheets/sheet${place + 1}.xml`);
    let waiting = '';
    for await (const xml of sheetXml(sheet, place === 0)) {
      waiting += xml;
      if (waiting.length < pieceLength) continue;
      part.push(Buffer.from(waiting), false);
      waiting = '';
      yield* out.splice(0);
    }
    part.push(Buffer.from(waiting), true);
    yield* out.splice(0);
  }
  zip.end();
  yield* out.splice(0);
}

function packageParts(sheets: readonly Sheet[]): [name: string, content: string][] {
  const places = sheets.map((_, place) => place + 1);
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${types}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const listed = sheets.map(
    ({ name, isHidden }, place) =>
      `<sheet name="${escapeXml(sheetName(name))}" sheetId="${place + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${place + 1}"/>`,
  );
  const titles = sheets.map(
    ({ name }, place) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">'${escapeXml(sheetName(name).replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${places.map((n) => override(`/xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${declaration}<Relationships xmlns="${packaged}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships xmlns="${packaged}/relationships">${places.map((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('')}${relation('rStyles', 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', stylesXml],
  ];
}

/** Names of sheets have at most 31 characters, and not these. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
