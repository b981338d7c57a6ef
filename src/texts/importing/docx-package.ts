/** Opens a DOCX file without trusting it: macros, passwords, entities and parts that unpack without end are refused. */
import { zipSync } from 'fflate';
import { Refusal } from '../../platform/refusal/refusal.js';
import { type XmlElement, attribute, elementsOf, mostElements, parseXml, writeXml } from './xml-tree.js';
import { Unpacking, type ZipPart, listParts } from './zip-parts.js';

export interface DocxPackage {
  /** The path of the main part, mostly word/document.xml. */
  main: string;
  parts: Map<string, XmlElement>;
  /** Parts that are no text: images, fonts, objects. */
  others: string[];
}

const contentTypes = '[Content_Types].xml';
const macros = /(?:^|\/)(?:vba(?:Project|Data)[^/]*|activeX\/.*)$|macrosheets/i;

export function openDocx(bytes: Uint8Array): DocxPackage {
  const listed = listParts(bytes);
  refuseHostile(listed);
  const unpacking = new Unpacking(bytes);
  const budget = { elements: mostElements };
  const parts = new Map<string, XmlElement>();
  const others: string[] = [];
  for (const part of listed) {
    if (part.name.endsWith('/')) continue;
    const content = unpacking.unpack(part);
    if (!/\.(?:xml|rels)$/i.test(part.name)) others.push(part.name);
    // Whichever reader takes the first or the last of two parts of one name, it must read what was checked.
    else if (parts.has(part.name)) throw broken();
    else parts.set(part.name, parseXml(decodePart(content), 'DOCX', budget));
  }
  const types = parts.get(contentTypes);
  if (!types) throw broken();
  if (/macroEnabled|vbaProject/i.test(writeXml(types))) throw new Refusal('TEXT_FILE_WITH_MACROS', {}, 'file');
  const main = findMain(parts.get('_rels/.rels'));
  if (!parts.has(main)) throw new Refusal('TEXT_FILE_OTHER_FORMAT', { format: nameOther(listed) }, 'file');
  return { main, parts, others };
}

/** Only what was checked, written anew; without the numbering, which is in the text by then, and without what is no text. */
export function packDocx({ parts }: DocxPackage): Uint8Array {
  const kept = [...parts].filter(([name]) => !/(?:^|\/)numbering\.xml$/.test(name));
  return zipSync(Object.fromEntries(kept.map(([name, part]) => [name, new TextEncoder().encode(writeXml(part))])), { level: 0 });
}

function refuseHostile(listed: readonly ZipPart[]): void {
  if (listed.some(({ encrypted }) => encrypted)) throw new Refusal('TEXT_FILE_ENCRYPTED', {}, 'file');
  if (listed.some(({ name }) => macros.test(name))) throw new Refusal('TEXT_FILE_WITH_MACROS', {}, 'file');
}

function findMain(relationships: XmlElement | undefined): string {
  const found = relationships && elementsOf(relationships).find((one) => attribute(one, 'Type')?.endsWith('/officeDocument'));
  return (attribute(found, 'Target') ?? 'word/document.xml').replace(/^\//, '');
}

function nameOther(listed: readonly ZipPart[]): string {
  const names = listed.map(({ name }) => name);
  if (names.includes('content.xml') && names.includes('mimetype')) return 'ODT';
  if (names.some((name) => name.startsWith('xl/'))) return 'XLSX';
  if (names.some((name) => name.startsWith('ppt/'))) return 'PPTX';
  return 'ZIP';
}

function decodePart(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder().decode(content);
}

function broken(): Refusal {
  return new Refusal('TEXT_FILE_BROKEN', { format: 'DOCX' }, 'file');
}
