import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { toAkomaNtoso } from '../../src/texts/exporting/akoma-ntoso.js';
import { toDocx } from '../../src/texts/exporting/docx.js';
import type { TextMeta } from '../../src/texts/exporting/text-meta.rules.js';
import { readTextFile } from '../../src/texts/importing/text-files.js';
import { plainToMarkdown } from '../../src/texts/importing/plain-text.rules.js';
import { parseXml } from '../../src/texts/importing/xml-tree.js';
import { flatten, parseMarkdown } from '../../src/texts/text-import.rules.js';
import type { ParsedText } from '../../src/texts/text-tree.rules.js';

const schema = readFileSync(new URL('./fixtures/akn-subset.xsd', import.meta.url), 'utf8');
const meta: TextMeta = {
  title: 'x',
  country: 'uy',
  language: 'es',
  date: '2026-11-02',
  version: 1,
  agency: 'A',
  slug: 'x',
  status: 'adopted',
};
const wordsOf = (text: string): string[] => text.replaceAll('\\', '').match(/[\p{L}\p{N}]+/gu) ?? [];

/** What drafts are made of, in no order. */
const piece = fc.constantFrom(
  'Artículo 1. Objeto. La ley.',
  'ARTÍCULO 2°.- Texto:',
  '##### Artículo 3',
  '# TÍTULO I - GENERAL',
  'CAPÍTULO II\nDEL ALCANCE',
  '## Disposiciones varias',
  'Parágrafo 1. Uno.',
  'TRANSITORIOS',
  'PRIMERO.- Rige.',
  '**Segundo.** Fin.',
  'RESUELVE:',
  'Párrafo 1º',
  'De las normas',
  'PARÁGRAFO TRANSITORIO. Dos.',
  'Disposición transitoria primera. Rige.',
  'ANEXO I',
  'CONSIDERANDO:',
  'Que es *así* y **no** de otra manera;',
  'VISTO: la ley;',
  'a) literal;',
  'b) otro:\n\ni) romano;\n\nii) más.',
  '1. numeral',
  '1.1. decimal',
  '- guion',
  '| a | b |\n| --- | --- |\n| 1 | < & > |',
  '| suelta |',
  '[^1]: Nota.',
  'con nota[^1] y [^2]',
  '[^2]: Otra *nota*.',
  '> cita',
  '```\ncódigo <x>\n```',
  '***todo***',
  '**sin cerrar',
  '“Artículo 9. Citado.”',
  '[ley](https://example.org/a b)',
  '[x](javascript:alert(1))',
  '\u0001control\uFFFE',
  '😀 é \u0301',
  '---',
  '===',
  '',
);
const draft = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('\n\n'));

describe('whatever a draft holds', () => {
  it('it is written as valid Akoma Ntoso, with each eId once', async () => {
    const samples = fc.sample(draft, 150);
    for (let from = 0; from < samples.length; from += 50) {
      const xml = samples
        .slice(from, from + 50)
        .map((source, i) => ({ fileName: `${i}.xml`, contents: toAkomaNtoso(parseMarkdown(source), meta) }));
      const { errors } = await validateXML({ xml, schema: [schema], initialMemoryPages: 1024, maxMemoryPages: 16384 });
      expect(errors.map(({ message, loc }) => `${message} in ${samples[from + parseInt(loc?.fileName ?? '0')]}`)).toEqual([]);
    }
  });

  it('every word of it is in Akoma Ntoso, and is read again', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async (source) => {
        const tree = parseMarkdown(source);
        const xml = toAkomaNtoso(tree, meta);
        expect(() => parseXml(xml, 'XML')).not.toThrow();
        const written = xml.replace(/<meta>.*<\/meta>/s, '').replace(/<[^>]*>/g, ' ');
        expect(sorted(wordsOf(unescape(written)))).toEqual(sorted(wordsOf(bodies(tree))));
        const read = await readTextFile({ name: 'x.xml', bytes: new TextEncoder().encode(xml) });
        expect(sorted(wordsOf(bodies(read.tree)))).toEqual(sorted(wordsOf(bodies(tree))));
      }),
      { numRuns: 1500 },
    );
  });

  it('it is written as a Word document with every word', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async (source) => {
        const tree = parseMarkdown(source);
        const read = await readTextFile({ name: 'x.docx', bytes: await toDocx(tree, meta) });
        expect(sorted(wordsOf(bodies(read.tree)))).toEqual(sorted(wordsOf(bodies(tree))));
      }),
      { numRuns: 60 },
    );
  });
});

it('whatever plain text holds, every word of it is read, in order', () => {
  const line = fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 80 }), fc.lorem({ maxCount: 14 }));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = lines.join('\n');
      expect(wordsOf(plainToMarkdown(text).source)).toEqual(wordsOf(text));
    }),
    { numRuns: 3000 },
  );
});

/** Labels, headings and bodies, without addresses of links, calls of notes and the control characters that XML cannot hold. */
function bodies({ provisions }: ParsedText): string {
  return flatten(provisions)
    .flatMap(({ provision: { label, heading, body } }) => [label, heading ?? '', body])
    .join('\n')
    .replace(/\]\([^)\n]*\)/g, ']')
    .replace(/\[\^[12](?:-\d)?\]:?/g, ' ');
}

function sorted(words: readonly string[]): string[] {
  return words.toSorted();
}

function unescape(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\[\^[12](?:-\d)?\]:?/g, ' ')
    .replace(/\]\([^)\n]*\)/g, ']');
}
