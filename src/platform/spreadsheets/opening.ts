/** Opens a spreadsheet (XLSX) without trusting it: macros, passwords and parts that unpack without end are refused. */
import { type ZipPart, Unpacking, listParts } from '../archives/zip-parts.js';
import { Refusal } from '../refusal/refusal.js';
import { boundsOf, brokenSpreadsheet } from './refusals.js';
import { type XmlListener, listenToXml } from './xml-pieces.js';

export interface SheetPart {
  name: string;
  isHidden: boolean;
  part: ZipPart;
}

export interface OpenedWorkbook {
  sheets: SheetPart[];
  sharedStrings: ZipPart | null;
  unpacking: Unpacking;
}

const macros = /(?:^|\/)(?:vba(?:Project|Data)[^/]*|activeX\/.*)$|macrosheets/i;

export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const bounds = boundsOf(bytes);
  const listed = listParts(bytes, bounds);
  if (listed.some(({ encrypted }) => encrypted)) throw new Refusal('SPREADSHEET_ENCRYPTED', {}, 'file');
  if (listed.some(({ name }) => macros.test(name))) throw new Refusal('SPREADSHEET_WITH_MACROS', {}, 'file');
  const parts = new Map(listed.map((part) => [part.name, part]));
  // Whichever reader takes the first or the last of two parts of one name, it must be the same file for both.
  if (parts.size < listed.length) throw brokenSpreadsheet();
  const unpacking = new Unpacking(bytes, bounds);
  const elements = async (name: string): Promise<XmlElements> => gather(unpacking, parts.get(name));
  const types = await elements('[Content_Types].xml');
  if (types.some(({ attributes }) => /macroEnabled|vbaProject/i.test(attributes['ContentType'] ?? '')))
    throw new Refusal('SPREADSHEET_WITH_MACROS', {}, 'file');
  const main = targetOf((await elements('_rels/.rels')).find(isOf('/officeDocument')), '');
  if (!main || !/\.xml$/i.test(main) || !parts.has(main)) throw otherFormat(parts);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await elements(`${folder}_rels/${main.slice(folder.length)}.rels`);
  const related = new Map(relations.map((one) => [one.attributes['Id'] ?? '', targetOf(one, folder)]));
  const sheets = (await elements(main)).flatMap(({ name, attributes }) => {
    if (name !== 'sheet') return [];
    const id = Object.entries(attributes).find(([key]) => key === 'r:id' || /:id$/.test(key))?.[1];
    const part = parts.get((id === undefined ? undefined : related.get(id)) ?? '');
    return part ? [{ name: attributes['name'] ?? '', isHidden: /hidden/i.test(attributes['state'] ?? ''), part }] : [];
  });
  if (sheets.length === 0) throw otherFormat(parts);
  return { sheets, sharedStrings: parts.get(targetOf(relations.find(isOf('/sharedStrings')), folder) ?? '') ?? null, unpacking };
}

type XmlElements = { name: string; attributes: Readonly<Record<string, string>> }[];

/** Of a small part: its elements, one after another. */
async function gather(unpacking: Unpacking, part: ZipPart | undefined): Promise<XmlElements> {
  const found: XmlElements = [];
  if (!part) return found;
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (found.length >= 20_000) throw brokenSpreadsheet();
      found.push({ name, attributes });
    },
    close: () => undefined,
    text: () => undefined,
  };
  for await (const _ of listenToXml(unpacking.stream(part), listener)) void _;
  return found;
}

function isOf(type: string): (one: XmlElements[number]) => boolean {
  return ({ attributes }) => attributes['Type']?.endsWith(type) ?? false;
}

/** Where a relation leads inside the file; nothing outside is ever opened. */
function targetOf(relation: XmlElements[number] | undefined, folder: string): string | undefined {
  const target = relation?.attributes['Target'];
  if (target === undefined || relation?.attributes['TargetMode'] === 'External') return undefined;
  return target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
}

function otherFormat(parts: ReadonlyMap<string, ZipPart>): Refusal {
  const names = [...parts.keys()];
  const format = parts.has('mimetype')
    ? 'ODS'
    : names.some((name) => name.endsWith('.bin'))
      ? 'XLSB'
      : parts.has('word/document.xml')
        ? 'DOCX'
        : 'ZIP';
  return new Refusal('SPREADSHEET_OTHER_FORMAT', { format }, 'file');
}
