/** `urna text`, from files to what is printed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyDifferences } from '../texts/comparing/comparison.rules.js';
import { type Printed, compareFiles, reanchorFile, showTree } from './text.js';

const folder = mkdtempSync(join(tmpdir(), 'urna-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const OLD = `\uFEFF# LEY

## CAPÍTULO I - DEL AGUA

##### ARTÍCULO 1°. Objeto. La **presente** ley protege el agua de los ríos y los lagos.

###### Parágrafo 1. Rige en todo el país desde su publicación.

##### ARTÍCULO 2°.- Quien la ensucie paga una multa de diez salarios.\r
`;
const NEW = OLD.replace('diez', 'veinte')
  .replace('ARTÍCULO 2', 'ARTÍCULO 3')
  .replace('##### ARTÍCULO 3', '##### ARTÍCULO 2°.- El agua de la lluvia es de todos.\n\n##### ARTÍCULO 3');
const note = (id: string, source: string, exact: string) => ({
  id,
  type: 'Annotation',
  target: { source, selector: { type: 'TextQuoteSelector', exact } },
});
const old = write('old.md', OLD);
const now = write('new.md', NEW);

async function textOf(pieces: Promise<Printed>): Promise<string> {
  let text = '';
  for await (const piece of await pieces) text += piece;
  return text;
}
const json = async (pieces: Promise<Printed>) => JSON.parse(await textOf(pieces));

describe('urna text tree', () => {
  it('prints the tree with the words that a reader sees, and what to look at', async () => {
    expect(await json(showTree(now, { format: 'json' }))).toMatchObject({
      provisions: [
        { kind: 'PREAMBLE', eid: 'preamble', text: 'LEY' },
        {
          kind: 'CHAPTER',
          eid: 'chp_I',
          heading: 'DEL AGUA',
          children: [
            {
              kind: 'ARTICLE',
              eid: 'art_1',
              number: '1',
              label: 'ARTÍCULO 1°',
              heading: 'Objeto',
              text: 'La presente ley protege el agua de los ríos y los lagos.',
              children: [{ kind: 'PARAGRAPH', eid: 'art_1__par_1', children: [] }],
            },
            { eid: 'art_2' },
            { eid: 'art_3' },
          ],
        },
      ],
      notes: [],
    });
    const gap = write('gap.md', '##### ARTÍCULO 1.- Uno.\n\n##### ARTÍCULO 3.- Tres.\n');
    expect((await json(showTree(gap, { format: 'json' }))).notes[0]).toMatch(/^Line 3: article 3 follows article 1/);
    expect(await textOf(showTree(gap, { format: 'text' }))).toMatch(/^ARTÍCULO 1 \(art_1\): Uno\.\n.*\n\nTo look at:\n- Line 3/);
  });
});

describe('urna text tree of what other programs wrote', () => {
  it('reads plain text, and says clearly what it cannot read', async () => {
    const plain = write('plano.txt', 'DECRETO 1\n\nARTÍCULO 1°. Objeto. Regula el\nuso del agua.\n\nARTÍCULO 2°. Rige desde hoy.\n');
    const { provisions } = JSON.parse(await textOf(showTree(plain, { format: 'json' }))) as { provisions: { eid: string; text: string }[] };
    expect(provisions.map(({ eid }) => eid)).toEqual(['preamble', 'art_1', 'art_2']);
    expect(provisions[1]!.text).toBe('Regula el uso del agua.');
    const noise = write('ruido.docx', Buffer.from([0, 159, 146, 150, 0, 1, 2, 3]));
    await expect(showTree(noise, { format: 'json' })).rejects.toThrow(/ruido\.docx: The file holds no text/);
  });
});

describe('urna text compare', () => {
  it('prints what happened to each provision, and differences that give back the file', async () => {
    const comparison = await json(compareFiles(old, now, { format: 'json' }));
    expect(comparison.summary).toEqual({ added: 1, removed: 0, moved: 0, changed: 1, unchanged: 4, renumbered: 1 });
    expect(comparison.provisions.at(-1)).toMatchObject({
      change: 'CHANGED',
      renumbered: true,
      old: { eid: 'art_2', within: ['chp_I'] },
      new: { eid: 'art_3' },
      words: [
        { op: 'EQUAL', text: 'Quien la ensucie paga una multa de ' },
        { op: 'DELETED', text: 'diez' },
        { op: 'INSERTED', text: 'veinte' },
        { op: 'EQUAL', text: ' salarios.' },
      ],
    });
    expect(applyDifferences(OLD, comparison)).toBe(NEW);
  });

  it('prints it for people, without colour', async () => {
    const text = await textOf(compareFiles(old, now, { format: 'text' }));
    expect(text).toContain('1 added, 0 removed, 0 moved, 1 changed, 4 unchanged, 1 renumbered.');
    expect(text).toContain('ADDED: ARTÍCULO 2° (art_2)\n{+El agua de la lluvia es de todos.+}');
    expect(text).toContain('CHANGED, RENUMBERED: ARTÍCULO 2° (art_2) → ARTÍCULO 3° (art_3)\n');
    expect(text).toContain('una multa de [-diez-]{+veinte+} salarios.');
  });
});

describe('urna text reanchor', () => {
  const notes = write(
    'notes.json',
    JSON.stringify({
      type: 'AnnotationPage',
      items: [
        note('a', 'https://x.example/v1#art_2', 'multa'),
        note('b', 'art_2', 'multa de diez salarios'),
        note('c', 'https://x.example/v1', 'el agua de los ríos'),
        { id: 'd', type: 'Annotation', target: [{ source: '#art_1__par_1' }, { source: '#art_9', selector: { type: 'SvgSelector' } }] },
      ],
    }),
  );

  it('prints where each annotation went, the shares, and what was not understood', async () => {
    const done: number[] = [];
    const { annotations, summary } = await json(reanchorFile(old, now, notes, { format: 'json' }, (count) => done.push(count)));
    expect(annotations).toMatchObject([
      {
        id: 'a',
        state: 'EXACT',
        place: 'art_3',
        provision: { eid: 'art_3' },
        selectors: [{ exact: 'multa' }, { start: 26, end: 31 }],
        was: null,
      },
      {
        id: 'b',
        state: 'APPROXIMATE',
        doubt: 'OTHER_WORDS',
        selectors: [{ exact: 'multa de veinte salarios' }, {}],
        was: { provision: { eid: 'art_2' } },
      },
      { id: 'c', state: 'EXACT', place: 'art_1' },
      { id: 'd', target: 0, state: 'PROVISION', provision: { eid: 'art_1__par_1' }, selectors: [] },
      { id: 'd', target: 1, state: 'ORPHAN', provision: null, selectors: [] },
    ]);
    expect(summary).toMatchObject({ total: 5, states: { EXACT: { count: 2, share: 0.4 }, ORPHAN: { count: 1, share: 0.2 } } });
    expect(summary.notes).toEqual(['Annotation d: a selector of type SvgSelector is not understood here; it was kept as it is.']);
    expect(done).toEqual([1, 2, 3, 4]);
  });

  it('prints it for people, and takes a plain list, even an empty one', async () => {
    const text = await textOf(reanchorFile(old, now, notes, { format: 'text' }));
    expect(text).toContain('EXACT  a  art_3 “multa”\n');
    expect(text).toMatch(
      /APPROXIMATE \(OTHER_WORDS, \d+ % changed\) {2}b {2}art_3 “multa de veinte salarios” {2}was art_2 “multa de diez salarios”/,
    );
    expect(text).toMatch(/ORPHAN {7}1 \(20\.00 %\)\nall {10}5\n- Annotation d/);
    expect(await json(reanchorFile(old, now, write('none.json', '[]'), { format: 'json' }))).toMatchObject({
      annotations: [],
      summary: { total: 0 },
    });
  });
});

describe('urna text says what is wrong', () => {
  const noise = write('noise.md', Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
  it.each<[string, () => Promise<unknown>]>([
    ['There is no file ', () => showTree(join(folder, 'absent.md'), { format: 'json' })],
    ['is a folder, not a file.', () => showTree(folder, { format: 'json' })],
    ['noise.md is not in UTF-8.', () => compareFiles(noise, now, { format: 'json' })],
    ['is larger than 5 MB', () => showTree(write('long.md', Buffer.alloc(5 * 1024 * 1024 + 1, 97)), { format: 'text' })],
    ['There is no output xml; use --format json or text.', () => compareFiles(old, now, { format: 'xml' })],
    ['new.md is no JSON: ', () => reanchorFile(old, now, now, { format: 'json' })],
    ['This is neither an annotation', () => reanchorFile(old, now, write('other.json', '{"a":1}'), { format: 'json' })],
  ])('%s', async (sentence, act) => {
    await expect(act()).rejects.toThrow(sentence);
  });
});
