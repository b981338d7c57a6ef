/** Writes spreadsheets (XLSX) piece by piece: what is held does not grow with the rows. */
import { writeZip } from '../archives/zip-writing.js';
import { type Sheet, sheetXml } from './sheet-xml.js';
import { stylesXml } from './styles.js';
import { escapeXml } from './xml-text.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const pieceLength = 128 * 1024;

/** Sheets are written one after another: rows of a later one may be gathered while an earlier one is written. */
export function writeWorkbook(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  return writeZip([
    ...packageParts(sheets).map(([name, content]) => ({ name, pieces: [content] })),
    ...sheets.map((sheet, place) => ({ name: `xl/worksheets/sheet${place + 1}.xml`, pieces: inPieces(sheetXml(sheet, place === 0)) })),
  ]);
}

/** Rows are small and packing them one by one is dear. */
async function* inPieces(rows: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const xml of rows) {
    waiting += xml;
    if (waiting.length < pieceLength) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
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
