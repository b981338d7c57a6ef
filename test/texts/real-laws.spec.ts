import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { flatten, parseMarkdown, toMarkdown } from '../../src/texts/text-import.rules.js';
import type { ParsedProvision, ParsedText } from '../../src/texts/text-tree.rules.js';

const laws = path.join(process.env.SHARED_DATA ?? path.resolve('../shared/data'), 'legal-texts');
const maybe = existsSync(laws) ? describe : describe.skip;
if (!existsSync(laws)) process.stdout.write(`Real laws are not read: there is no ${laws}; set SHARED_DATA to their folder.\n`);

const upTo = (last: number, extra: Record<number, string[]> = {}): string[] =>
  Array.from({ length: last }, (_, i) => i + 1).flatMap((n) => [`${n}`, ...(extra[n] ?? []).map((s) => `${n} ${s}`)]);

/** What a person counted in each file: its own articles, not those it quotes or cites. */
const MINISTRIES = {
  articles: upTo(40, { 4: ['bis'], 22: ['bis'], 23: ['bis', 'ter'] }),
  divisions: ['tit_I', 'tit_III', 'tit_IV', 'tit_VI', 'tit_VII', 'tit_VIII', 'anx_antecedentes-normativos'],
  last: 'ARTICULO 40',
};
const DATA_PROTECTION = {
  articles: upTo(49, { 9: ['bis'], 18: ['bis'] }),
  divisions: ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].map((n) => `chp_${n}`),
  first: 'Artículo 1',
  last: 'Artículo 49',
};
const BUDGET = { articles: upTo(766), divisions: null, first: 'Artículo 1', last: 'Artículo 766' };
const ministries = path.join(laws, 'ar-ley-22520');
const versions = existsSync(ministries) ? readdirSync(ministries).sort() : ['no file'];
const files: [string, { articles: string[]; divisions: string[] | null; first?: string; last: string }][] = [
  ['uy-ley-18331.md', DATA_PROTECTION],
  ['uy-ley-19355-large.md', BUDGET],
  ...versions.map((name): [string, typeof MINISTRIES] => [path.join('ar-ley-22520', name), MINISTRIES]),
];

const read = (file: string): { source: string; parsed: ParsedText } => {
  const source = readFileSync(path.join(laws, file), 'utf8');
  return { source, parsed: parseMarkdown(source) };
};
const provisionsOf = (parsed: ParsedText): ParsedProvision[] => flatten(parsed.provisions).map(({ provision }) => provision);
const articlesOf = (parsed: ParsedText): ParsedProvision[] => provisionsOf(parsed).filter(({ kind }) => kind === 'ARTICLE');
const articleOf = (parsed: ParsedText, number: string): ParsedProvision => articlesOf(parsed).find((article) => article.number === number)!;
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const withoutFrontMatter = (text: string): string => text.replace(/^---\n.*?\n---\n/s, '');

maybe.each(files)('a citizen opens %s', (file, expected) => {
  it('and finds every article, once and in order', () => {
    const articles = articlesOf(read(file).parsed);
    expect(articles.map(({ number }) => number)).toEqual(expected.articles);
    expect(articles[0]!.label).toMatch(expected.first ? new RegExp(`^${expected.first}$`) : /^ARTICULO 1º?$/);
    expect(articles.at(-1)!.label).toBe(expected.last);
  });

  it('as many as the front matter announces, where it does', () => {
    const { parsed } = read(file);
    const announced = parsed.frontMatter['article_count'] ?? String(expected.articles.length);
    expect(String(articlesOf(parsed).length)).toBe(announced);
    expect(parsed.notes.filter(({ code }) => !code.startsWith('LEFT_'))).toEqual([]);
  });

  it('under its own titles and chapters only', () => {
    const divisions = provisionsOf(read(file).parsed).filter(({ kind }) => kind !== 'ARTICLE' && kind !== 'PREAMBLE');
    if (expected.divisions) expect(divisions.map(({ eid }) => eid)).toEqual(expected.divisions);
    else expect(divisions.filter(({ eid }) => !eid.includes('__'))).toHaveLength(8);
  });

  it('without a word lost or moved', () => {
    const { source, parsed } = read(file);
    expect(wordsOf(withoutFrontMatter(toMarkdown(parsed)))).toEqual(wordsOf(withoutFrontMatter(source)));
  });

  it('and reads the same tree again from what is written back', () => {
    const { parsed } = read(file);
    expect(parseMarkdown(toMarkdown(parsed)).provisions).toEqual(parsed.provisions);
  });
});

maybe('a citizen reads a law that amends or was amended', () => {
  it('and finds the articles quoted from the expropriation law inside the article that replaces them', () => {
    const { parsed } = read('uy-ley-19355-large.md');
    expect(articleOf(parsed, '354').body).toContain('"ARTÍCULO 15.- En cada caso de expropiación');
    expect(articleOf(parsed, '356').body).toContain('"ARTÍCULO 40.- Los honorarios');
    expect(articleOf(parsed, '357').body).toContain('"ARTÍCULO 25.- No podrá recaer');
  });

  it('and finds a budget item under its section', () => {
    const eids = provisionsOf(read('uy-ley-19355-large.md').parsed).map(({ eid }) => eid);
    expect(eids).toEqual(expect.arrayContaining(['sec_IV__sec_inciso-02', 'sec_V__sec_iniciso-16', 'sec_VI__sec_inciso-24']));
  });

  it('and finds a decree pasted into an article inside that article', () => {
    const { parsed } = read(path.join('ar-ley-22520', versions.find((name) => name.includes('2015')) ?? ''));
    expect(articleOf(parsed, '1').body).toContain('Art. 5° — Sustitúyese el Título');
    expect(articleOf(parsed, '1').body).toContain('ARTÍCULO 18.- Compete al MINISTERIO DE RELACIONES EXTERIORES');
    expect(articleOf(parsed, '30').body).toContain('artículo 1º de la Ley Nº 21.959');
  });

  it('and finds the article that a note swallowed, and the title that lost its mark', () => {
    const { parsed } = read(path.join('ar-ley-22520', versions[0]!));
    expect(articleOf(parsed, '8').body).toMatch(/^Cada Ministerio podrá proponer/);
    expect(provisionsOf(parsed).find(({ eid }) => eid === 'tit_III')!.heading).toBe(
      'DE LAS SECRETARÍAS DE LA PRESIDENCIA DE LA NACIÓN Y DE LA JEFATURA DE GABINETE DE MINISTROS',
    );
  });

  it('and does not find the editor’s history in the last article', () => {
    const { parsed } = read(path.join('ar-ley-22520', versions[0]!));
    expect(articleOf(parsed, '40').body).not.toContain('Artículo 16, Inciso 35 incorporado');
    expect(parsed.provisions.at(-1)).toMatchObject({ kind: 'ANNEX', label: 'Antecedentes Normativos' });
  });

  it('with the title of each article apart where the law gives one', () => {
    const { parsed } = read('uy-ley-18331.md');
    expect(articleOf(parsed, '1').heading).toBe('Derecho Humano');
    expect(articleOf(parsed, '18 bis').heading).toBe('Datos biométricos');
    expect(articleOf(parsed, '1').body).toMatch(/^El derecho a la protección de datos personales es/);
  });
});
