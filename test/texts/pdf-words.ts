/** Reads the words of a PDF as pdfkit writes it, by the map from glyphs to letters that it carries; footers are left out. */
import { inflateSync } from 'node:zlib';

export interface PdfWords {
  /** White space apart. */
  words: string;
  bookmarks: string[];
  pages: number;
  /** Everything that is not compressed. */
  raw: string;
}

export function readPdf(bytes: Uint8Array): PdfWords {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id, body]) => [id!, body!]));
  const maps = new Map<string, Map<string, string>>();
  for (const [id, body] of objects) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
    if (map) maps.set(id, lettersIn(streamOf(objects.get(map)!)));
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  return {
    words: pages.map((page) => wordsOf(page, objects, maps)).join(''),
    bookmarks: [...raw.matchAll(/\/Title \((\xfe\xff(?:\\.|[^\\)])*|(?:\\.|[^\\)])*)\)/gs)].map(([, title]) => titleOf(title!)),
    pages: pages.length,
    raw,
  };
}

function streamOf(body: string): string {
  const bytes = Buffer.from(body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream')), 'latin1');
  return (/\/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString('latin1');
}

/** By the number of the glyph. */
function lettersIn(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gs))
    [...list!.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, codes], i) =>
      letters.set(
        (parseInt(from!, 16) + i).toString(16).padStart(4, '0'),
        Buffer.from(codes!.replace(/ /g, ''), 'hex').swap16().toString('utf16le'),
      ),
    );
  return letters;
}

function wordsOf(page: string, objects: ReadonlyMap<string, string>, maps: ReadonlyMap<string, Map<string, string>>): string {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)![1]!)!;
  const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, maps.get(id!)]));
  const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!).replace(/\/Artifact.*?EMC/gs, '');
  let words = '';
  let font: Map<string, string> | undefined;
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g)) {
    if (name) font = fonts.get(name);
    else
      for (const [, glyphs] of shown!.matchAll(/<([0-9a-f]*)>/g))
        for (const glyph of glyphs!.match(/.{4}/g) ?? []) words += font?.get(glyph) ?? '\uFFFD';
  }
  return words.replace(/\s+/gu, '');
}

function titleOf(written: string): string {
  const bytes = Buffer.from(
    written.replace(/\\([nrtbf()\\])/g, (_, sign: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[sign] ?? sign),
    'latin1',
  );
  return bytes[0] === 0xfe ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
}
