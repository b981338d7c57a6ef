import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { flatten, parseMarkdown } from '../text-import.rules.js';
import { itemsOf, piecesOf } from './items.rules.js';

const eidsIn = (body: string, kind = 'ARTICLE', eid = 'art_5'): string[] => itemsOf(body, { eid, kind }).map((item) => item.eid);
const textsIn = (body: string, kind = 'ARTICLE'): string[] =>
  itemsOf(body, { eid: kind === 'PREAMBLE' ? 'preamble' : 'art_5', kind }).map(({ from, to }) => body.slice(from, to).trim());

describe('a citizen names a part of an article', () => {
  it('by its numeral and its literal', () => {
    const body = 'Son deberes:\n\n1. Publicar.\n\n2. Responder:\n\na) por escrito;\n\nb) en plazo.\n\n3. Archivar.';
    expect(eidsIn(body)).toEqual(['art_5__num_1', 'art_5__num_2', 'art_5__num_2__lit_a', 'art_5__num_2__lit_b', 'art_5__num_3']);
    expect(textsIn(body)[1]).toBe('2. Responder:');
  });

  it.each([
    ['Colombia', 'Son:\n\na) Uno;\n\nb) Dos:\n\ni) tres;\n\nii) cuatro.', ['lit_a', 'lit_b', 'lit_b__rom_i', 'lit_b__rom_ii']],
    ['Argentina', 'Compete:\n\n1.- Uno\n\n2.- Dos\n\n2 bis.- Tres', ['num_1', 'num_2', 'num_2-bis']],
    ['Uruguay', 'Rige:\nA) Uno con\n renglones.\nB) Dos.', ['lit_a', 'lit_b']],
    ['decimals', '1. Uno.\n\n1.1. Dos.\n\n1.2. Tres.\n\n2. Cuatro.', ['num_1', 'num_1__num_1-1', 'num_1__num_1-2', 'num_2']],
    ['letters that are Roman numerals too', 'g) Uno', []],
    [
      'h, i, j',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((x) => `${x}) Texto`).join('\n'),
      [...'abcdefghij'].map((x) => `lit_${x}`),
    ],
    ['ordinals', '1º Uno.\n2º Dos.', ['num_1', 'num_2']],
    ['brackets on both sides', '(a) Uno.\n(b) Dos.', ['lit_a', 'lit_b']],
    ['names', 'Numeral 3. Uno.\n\nLiteral b) Dos.', ['num_3', 'num_3__lit_b']],
    ['a repealed literal left out', 'a) Uno.\n\nc) Tres.', ['lit_a', 'lit_c']],
    ['two lists of one kind', 'Uno:\n\na) x\n\nb) y\n\nDos:\n\na) z', ['lit_a', 'lit_b', 'lit_a__2']],
    ['bold labels', '**1.** Uno.\n\n**2.** Dos.', ['num_1', 'num_2']],
  ])('as %s writes them', (_, body, expected) => {
    expect(eidsIn(body)).toEqual(expected.map((eid) => `art_5__${eid}`));
  });

  it.each(['2015. El año de la ley.', 'b) sin lista', 'A. Pérez firmó', '1.500 pesos', 'Numeral 3 del artículo 5.', 'a la vista', 'x) y'])(
    'and not where a sentence begins so: %s',
    (body) => expect(eidsIn(body).filter((eid) => !eid.endsWith('lit_a'))).toEqual([]),
  );

  it('without the closing words of the article', () => {
    const body = 'Son:\n\na) Uno.\n\nb) Dos.\n\nLo anterior rige desde su publicación.';
    expect(textsIn(body)).toEqual(['a) Uno.', 'b) Dos.']);
  });

  it('with the paragraphs that stand before the list goes on', () => {
    expect(textsIn('a) Uno.\n\nMás de uno.\n\nb) Dos.')).toEqual(['a) Uno.\n\nMás de uno.', 'b) Dos.']);
  });

  it('a table and a footnote too', () => {
    const body = 'Ver[^1]:\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nFin.\n\n[^1]: Nota al pie\ncon dos líneas.';
    expect(eidsIn(body)).toEqual(['art_5__table_1', 'art_5__fn_1']);
    expect(textsIn(body)[1]).toBe('[^1]: Nota al pie\ncon dos líneas.');
  });
});

describe('a citizen names a recital', () => {
  it.each([
    [
      'Colombia',
      'EL MINISTRO\n\nen uso de sus facultades, y\n\nCONSIDERANDO:\n\nQue uno.\n\nQue dos.\n\nSigue dos.\n\nQue tres.\n\nDECRETA:',
      3,
    ],
    ['Argentina', 'VISTO el Expediente 1, y\n\nCONSIDERANDO:\n\nQue uno.\n\nQue dos.\n\nPor ello,\n\nEL PRESIDENTE\n\nDECRETA:', 3],
    ['Uruguay', 'VISTO: la ley;\n\nRESULTANDO: I) que uno;\nII) que dos;\n\nCONSIDERANDO: I) que tres;\n\nATENTO: a lo expuesto;', 4],
  ])('of %s', (_, body, count) => {
    expect(itemsOf(body, { eid: 'preamble', kind: 'PREAMBLE' })).toHaveLength(count);
    expect(eidsIn(body, 'PREAMBLE', 'preamble').at(-1)).toMatch(/^preamble__rec_[123]$/);
  });

  it('with the paragraph that goes on with it', () => {
    expect(textsIn('CONSIDERANDO:\n\nQue uno.\n\nSigue uno.\n\nQue dos.\n\nRESUELVE:', 'PREAMBLE')).toEqual([
      'Que uno.\n\nSigue uno.',
      'Que dos.',
    ]);
  });
});

describe('whoever puts the pieces together again', () => {
  const word = fc.constantFrom(
    'a)',
    'b)',
    '1.',
    '2.',
    'i)',
    'II.',
    'Que',
    'CONSIDERANDO:',
    '| x |',
    '[^1]:',
    'texto',
    '\n',
    '\n\n',
    ' ',
    '**',
    'Literal c)',
  );

  it('has every character of the body, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('ARTICLE', 'PREAMBLE'), (words, kind) => {
        const body = words.join('');
        const items = itemsOf(body, { eid: 'x', kind });
        const pieces = piecesOf(body, items);
        expect(pieces.map(({ from, to }) => body.slice(from, to)).join('')).toBe(body);
        expect(new Set(items.map(({ eid }) => eid)).size).toBe(items.length);
        expect(items.every(({ from, words, to }) => from <= words && words <= to)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  const laws = path.join(process.env.SHARED_DATA ?? path.resolve('../shared/data'), 'legal-texts');
  const real = existsSync(laws) ? it : it.skip;
  real('of the real laws too, with their lists found', () => {
    const files = readdirSync(laws, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    let found = 0;
    for (const file of files) {
      for (const { provision } of flatten(parseMarkdown(readFileSync(path.join(laws, file), 'utf8')).provisions)) {
        const items = itemsOf(provision.body, provision);
        expect(
          piecesOf(provision.body, items)
            .map(({ from, to }) => provision.body.slice(from, to))
            .join(''),
        ).toBe(provision.body);
        found += items.length;
      }
    }
    expect(found).toBeGreaterThan(3000);
  });

  real('of the duties of the ministry of defence, every one', () => {
    const file = readdirSync(path.join(laws, 'ar-ley-22520')).find((name) => name.includes('2015'))!;
    const parsed = parseMarkdown(readFileSync(path.join(laws, 'ar-ley-22520', file), 'utf8'));
    const article = flatten(parsed.provisions).find(({ provision }) => provision.eid === 'art_19')!.provision;
    const numerals = itemsOf(article.body, article).filter((item) => item.kind === 'NUMERAL' && item.parent === null);
    expect(numerals.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, i) => `${i + 1}`));
  });
});
