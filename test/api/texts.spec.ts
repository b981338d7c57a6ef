/** Texts under discussion through the API: saved, divided, named for ever, and read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shortText } from '../drafts.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let clara: Person;
let ana: Person;
beforeAll(async () => {
  world = await World.open();
  [clara, ana] = [await world.official(), await world.citizen()];
});
afterAll(() => world?.close());

interface Part {
  id: string;
  eid: string;
  kind: string;
  label: string;
  number: string | null;
}

const newDraft = async (title = 'Un decreto'): Promise<string> =>
  (await clara.act('createConsultation', { agencyId: world.ministry.globalId, title }, 'consultation { id }')).consultation.id;
const save = async (consultationId: string, markdown: string): Promise<{ articleCount: number; notes: string[]; parts: Part[] }> => {
  const { textVersion } = await clara.act(
    'saveText',
    { consultationId, markdown },
    'textVersion { articleCount notes provisions(first: 100) { nodes { id eid kind label number } } }',
  );
  return { articleCount: textVersion.articleCount, notes: textVersion.notes, parts: textVersion.provisions.nodes };
};
const text = async (consultationId: string, fields: string, who: Person = clara) =>
  (await who.read(`query ($id: ID!) { consultation(id: $id) { text { ${fields} } } }`, { id: consultationId })).consultation.text;

describe('an official who saves a text', () => {
  it('sees it divided into articles and paragraphs, with its words as they were', async () => {
    const id = await newDraft();
    const { articleCount, notes, parts } = await save(id, shortText);
    expect({ articleCount, notes }).toEqual({ articleCount: 3, notes: [] });
    expect(parts.map(({ kind, number }) => [kind, number])).toEqual([
      ['PREAMBLE', null],
      ['ARTICLE', '1'],
      ['ARTICLE', '2'],
      ['PARAGRAPH', null],
      ['ARTICLE', '3'],
    ]);
    expect(await text(id, 'number markdown contents { kind label heading }')).toEqual({
      number: 1,
      markdown: shortText,
      contents: [
        expect.objectContaining({ kind: 'PREAMBLE' }),
        { kind: 'ARTICLE', label: 'Artículo 1°', heading: 'Objeto' },
        { kind: 'ARTICLE', label: 'Artículo 2°', heading: 'Ámbito' },
        { kind: 'ARTICLE', label: 'Artículo 3°', heading: 'Vigencia' },
      ],
    });
    const tree = await text(
      id,
      'provision(eid: "art_2") { id eid label body bodyHtml parent { eid } children { kind body parent { eid } } } absent: provision(eid: "art_9") { id }',
    );
    expect(tree).toMatchObject({
      provision: {
        label: 'Artículo 2°',
        body: expect.stringContaining('Se aplica en todo el territorio.'),
        parent: null,
        children: [{ kind: 'PARAGRAPH', body: expect.stringContaining('zonas urbanas'), parent: { eid: 'art_2' } }],
      },
      absent: null,
    });
  });

  it('is told when there is nothing to discuss in it, when it is too large, and when it is not theirs to save', async () => {
    const id = await newDraft();
    const { parts } = await save(id, shortText);
    for (const markdown of ['', 'Nada que discutir.', '# Título\n\nSolo un párrafo.'])
      expect(await clara.refusals('saveText', { consultationId: id, markdown })).toEqual(['TEXT_WITHOUT_ARTICLES']);
    expect(await clara.refusals('saveText', { consultationId: world.ministry.globalId, markdown: shortText })).toEqual(['NOT_FOUND']);
    for (const [who, code] of [
      [ana, 'NOT_FOUND'],
      [await world.official(world.townHall), 'NOT_FOUND'],
      [await world.moderator(), 'FORBIDDEN'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [world.visitor(), 'NOT_FOUND'],
    ] as const) {
      expect(await who.refusals('saveText', { consultationId: id, markdown: shortText })).toEqual([code]);
    }
    expect((await text(id, 'provisions(first: 100) { nodes { id } }')).provisions.nodes.map((part: Part) => part.id)).toEqual(
      parts.map((part) => part.id),
    );
  });

  it('keeps the id of each article that keeps its number, however often it is saved', async () => {
    const id = await newDraft();
    const { parts: before } = await save(id, shortText);
    const longer =
      shortText.replace('Este decreto regula el uso', 'El presente decreto regula el buen uso') +
      '\n#### Artículo 4°. Transición.\n\nSeis meses.\n';
    const { parts: after, articleCount } = await save(id, longer);
    expect(articleCount).toBe(4);
    for (const { id, eid } of before) expect(after.find((part) => part.eid === eid)!.id).toBe(id);
    const fresh = after.filter(({ eid }) => !before.some((part) => part.eid === eid));
    expect(fresh.map(({ eid }) => eid)).toEqual(['art_4']);

    const { parts: shortened } = await save(id, shortText);
    expect(shortened.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect((await clara.read('query ($id: ID!) { node(id: $id) { id } }', { id: fresh[0]!.id })).node).toBeNull();
    const restored = (await save(id, longer)).parts.find(({ eid }) => eid === 'art_4')!;
    expect(restored.id).not.toBe(fresh[0]!.id);
  });

  it('with the same key saves once', async () => {
    const id = await newDraft();
    const input = { consultationId: id, markdown: shortText, idempotencyKey: 'guardar-una-vez' };
    const fields = 'textVersion { id createdAt provisions(first: 100) { nodes { id } } }';
    const outcomes = await Promise.all([1, 2, 3].map(() => clara.act('saveText', input, fields)));
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
    const saved = await world.rows(`SELECT 1 FROM journal WHERE kind = 'text.saved' AND consultation_id = $1`, [
      Buffer.from(id, 'base64url').toString().split(':')[1],
    ]);
    expect(saved).toHaveLength(1);
  });

  it('finds dangerous words only as words', async () => {
    const id = await newDraft();
    await save(id, '#### Artículo 1°. Objeto.\n\n<script>alert(1)</script> [aquí](javascript:alert(1)) <img src=x onerror=alert(1)>\n');
    const { bodyHtml } = (await text(id, 'provision(eid: "art_1") { bodyHtml }')).provision;
    expect(bodyHtml).not.toMatch(/<script|<img|href="javascript/i);
    expect(bodyHtml).toContain('&lt;script&gt;');
  });
});

describe('a reader of a text', () => {
  it('finds an article by its id or by its name in addresses, as soon as it is announced', async () => {
    const consultation = await world.drafts.complete({ official: clara });
    const article = consultation.articles[1]!;
    const byId = 'query ($id: ID!) { node(id: $id) { ... on Provision { id eid label body } } }';
    expect((await ana.read(byId, { id: article.id })).node).toBeNull();
    expect((await clara.read(byId, { id: article.id })).node).toMatchObject({ eid: 'art_2' });
    const now = world.clock.now().getTime();
    const at = (days: number) => new Date(now + days * 86_400_000).toISOString();
    await clara.act('scheduleConsultation', { id: consultation.id, opensAt: at(1), closesAt: at(20) });
    const { node } = await world.visitor().read(byId, { id: article.id });
    expect(node).toMatchObject({ eid: 'art_2', label: 'Artículo 2°' });
    expect((await text(consultation.id, 'provision(eid: "art_2") { id eid label body }', world.visitor())).provision).toEqual(node);
  });

  it('turns its pages in document order and back', async () => {
    const id = await newDraft();
    const { parts } = await save(id, shortText);
    const page = async (args: string) =>
      (await text(id, `provisions(${args}) { nodes { eid } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`)).provisions;
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    const third = await page(`first: 2, after: "${second.pageInfo.endCursor}"`);
    const eids = (...pages: { nodes: Part[] }[]) => pages.flatMap(({ nodes }) => nodes.map(({ eid }) => eid));
    expect(eids(first, second, third)).toEqual(parts.map(({ eid }) => eid));
    expect(third.pageInfo.hasNextPage).toBe(false);
    const back = await page(`last: 2, before: "${third.pageInfo.startCursor}"`);
    expect(eids(back)).toEqual(eids(second));
    expect(
      (await clara.ask('query ($id: ID!) { consultation(id: $id) { text { provisions(after: "x") { nodes { id } } } } }', { id }))
        .errors![0]!.extensions.code,
    ).toBe('CURSOR_INVALID');
  });
});

const laws = path.join(path.resolve(process.env.SHARED_DATA ?? '../shared/data'), 'legal-texts');
const maybe = existsSync(laws) ? describe : describe.skip;
if (!existsSync(laws))
  process.stdout.write(
    `Real laws are not put under discussion: there is no ${laws}; set SHARED_DATA to the folder that holds legal-texts.\n`,
  );
const upTo = (last: number, extra: Record<number, string[]> = {}): string[] =>
  Array.from({ length: last }, (_, index) => index + 1).flatMap((number) => [
    `${number}`,
    ...(extra[number] ?? []).map((suffix) => `${number} ${suffix}`),
  ]);
const ministries = path.join(laws, 'ar-ley-22520');
const files: [string, string[]][] = [
  ['uy-ley-18331.md', upTo(49, { 9: ['bis'], 18: ['bis'] })],
  ['uy-ley-19355-large.md', upTo(766)],
  ...(existsSync(ministries) ? readdirSync(ministries).sort() : []).map((name): [string, string[]] => [
    path.join('ar-ley-22520', name),
    upTo(40, { 4: ['bis'], 22: ['bis'], 23: ['bis', 'ter'] }),
  ]),
];

maybe('a real law under discussion', () => {
  it.each(files)('%s: every article is there, in order, with a name that finds it again', async (file, numbers) => {
    const id = await newDraft(file);
    const markdown = readFileSync(path.join(laws, file), 'utf8');
    const { textVersion } = await clara.act(
      'saveText',
      { consultationId: id, markdown },
      'textVersion { articleCount contents { id eid kind number label } }',
    );
    const articles = (textVersion.contents as Part[]).filter(({ kind }) => kind === 'ARTICLE');
    expect(articles.map(({ number }) => number)).toEqual(numbers);
    expect(textVersion.articleCount).toBe(numbers.length);
    expect(new Set(articles.map(({ eid }) => eid)).size).toBe(numbers.length);
    for (const article of [articles[0]!, articles[Math.floor(articles.length / 2)]!, articles.at(-1)!]) {
      const found = await text(id, `provision(eid: "${article.eid}") { id label body }`);
      expect(found.provision).toMatchObject({ id: article.id, label: article.label });
      expect(found.provision.body).not.toBe('');
    }
  });

  it('keeps the ids of its articles from one historical version to the next', async () => {
    const [older, newer] = files.slice(-2).map(([file]) => readFileSync(path.join(laws, file), 'utf8'));
    const id = await newDraft('Ley de Ministerios');
    const idsOf = async (markdown: string) => {
      const { textVersion } = await clara.act('saveText', { consultationId: id, markdown }, 'textVersion { contents { id eid kind } }');
      return new Map((textVersion.contents as Part[]).filter(({ kind }) => kind === 'ARTICLE').map(({ eid, id }) => [eid, id]));
    };
    const before = await idsOf(older!);
    const after = await idsOf(newer!);
    const kept = [...before].filter(([eid]) => after.has(eid));
    expect(kept.length).toBeGreaterThan(40);
    for (const [eid, id] of kept) expect(after.get(eid)).toBe(id);
  });
});
