/** Reads XML piece by piece without ever looking outside the file: a document type, and with it every entity of its own, is refused. */
import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal/refusal.js';
import { brokenSpreadsheet } from './refusals.js';

export interface XmlListener {
  /** Names come without their prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(words: string): void;
}

/** Pauses after each piece, so that whoever listens may hand on what has been read, or stop. */
export async function* listenToXml(pieces: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new Refusal('SPREADSHEET_WITH_ENTITIES', {}, 'file');
  });
  parser.on('opentag', ({ name, attributes }) => listener.open(local(name), attributes));
  parser.on('closetag', ({ name }) => listener.close(local(name)));
  parser.on('text', (words) => listener.text(words));
  parser.on('cdata', (words) => listener.text(words));
  parser.on('error', (error) => {
    throw error;
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of pieces) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    throw error instanceof Refusal ? error : brokenSpreadsheet();
  }
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
