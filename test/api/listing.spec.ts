/** Finding consultations: searching in Spanish, filters, three orders, and pages in both directions. */
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
let clara: Person;
let patricia: Person;
let ana: Person;

interface Listed {
  title: string;
  territory?: string;
  topics?: string[];
  isTownHalls?: boolean;
  /** Days from Monday; none for a draft. */
  opensIn?: number;
  closesIn?: number;
}

/** By the letter with which each title begins. */
const catalogue: Listed[] = [
  { title: 'A: Participación ciudadana en los acueductos', territory: '98', topics: ['agua'], opensIn: 0, closesIn: 16 },
  { title: 'B: Regulación de caudales', territory: '98001', topics: ['agua', 'rios'], opensIn: 1, closesIn: 17 },
  { title: 'C: Niños y jóvenes en la vereda', territory: '96', topics: [], opensIn: 0, closesIn: 15 },
  { title: 'D: Presupuesto de la alcaldía', territory: '98001', isTownHalls: true, opensIn: 0, closesIn: 20 },
  { title: 'E: Márgenes del río, árboles y pingüinos', territory: 'CO', topics: ['rios'], opensIn: 3, closesIn: 18 },
  { title: 'F: Borrador sobre acueductos' },
  { title: 'G: Calles tranquilas', isTownHalls: true, opensIn: 0, closesIn: 16 },
];
const ids = new Map<string, string>();

beforeAll(async () => {
  world = await World.open();
  await world.rows(
    `INSERT INTO territories VALUES ('CO', '{"es": "Colombia"}', 'COUNTRY', NULL), ('98', '{"es": "Ribera"}', 'DEPARTMENT', 'CO'), ('98001', '{"es": "San Jacinto"}', 'MUNICIPALITY', '98'), ('96', '{"es": "Alto"}', 'DEPARTMENT', 'CO')`,
  );
  await world.rows(`INSERT INTO topics VALUES ('agua', '{"es": "Agua"}'), ('rios', '{"es": "Ríos"}')`);
  [clara, patricia, ana] = [await world.official(), await world.official(world.townHall, 'Patricia'), await world.citizen()];
  for (const { title, territory, topics = [], isTownHalls = false, opensIn, closesIn } of catalogue) {
    const official = isTownHalls ? patricia : clara;
    const { id } = await world.drafts.complete({ official, agency: isTownHalls ? world.townHall : world.ministry, title });
    ids.set(title[0]!, id);
    await official.act('updateConsultation', { id, topics, ...(territory ? { territory } : {}) });
    const at = (days: number) => new Date(monday.getTime() + days * day).toISOString();
    if (opensIn !== undefined) await official.act('scheduleConsultation', { id, opensAt: at(opensIn), closesAt: at(closesIn!) });
    world.clock.advance(1_000);
  }
  await clara.act('setTranslation', {
    id: ids.get('A')!,
    locale: 'en',
    title: 'A: Community aqueducts',
    summary: 'Running water',
    body: 'B',
    reason: 'Se agrega.',
  });
  for (const [letter, comments] of [
    ['C', 3],
    ['B', 0],
    ['G', 2],
    ['A', 1],
  ] as const) {
    for (let count = 0; count < comments; count++)
      await ana.act('postComment', { subjectId: ids.get(letter)!, body: `Comentario ${count}` });
  }
});
afterAll(() => world?.close());

const list = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ConsultationFilter, $orderBy: ConsultationOrder! = NEWEST) {
  consultations(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    nodes { title } edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
type Page = {
  nodes: { title: string }[];
  edges: { cursor: string; node: { title: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
};
const page = async (variables: object, who: Person = ana): Promise<Page> =>
  (await who.speaking('es').read(list, variables as Record<string, unknown>)).consultations;
const letters = ({ nodes }: Page): string => nodes.map(({ title }) => title[0]).join('');
const found = async (filter: object, who: Person = ana) => [...letters(await page({ filter, first: 50 }, who))].sort().join('');

describe('somebody who searches', () => {
  it.each([
    ['participacion', 'A'],
    ['PARTICIPACIÓN Ciudadana', 'A'],
    ['participaciones', 'A'],
    ['ciudadanas', 'A'],
    ['particip', 'A'],
    ['regulacion', 'B'],
    ['regulaciones', 'B'],
    ['ninos', 'C'],
    ['niños', 'C'],
    ['joven', 'C'],
    ['arbol', 'E'],
    ['pinguino', 'E'],
    ['rio', 'E'],
    ['alcaldia', 'D'],
    ['acueductos -participacion', ''],
    ['"calles tranquilas"', 'G'],
    ['"tranquilas calles"', ''],
    ['caudales or calles', 'BG'],
    ['aqueduct', 'A'],
    ['running', 'A'],
    ['nada de esto', ''],
  ])('for «%s» finds %s, whatever the accents, the case and the endings', async (search, letters) => {
    expect(await found({ search })).toBe(letters);
  });

  it('finds everything with nothing to search for', async () => {
    for (const search of ['', '   ', '!?', '"']) expect(await found({ search })).toBe('ABCDEG');
  });

  it('finds drafts only in the own agency', async () => {
    expect(await found({ search: 'borrador' })).toBe('');
    expect(await found({ search: 'borrador' }, patricia)).toBe('');
    expect(await found({ search: 'borrador' }, clara)).toBe('F');
  });

  it('harms nothing with the language of the database', async () => {
    const nasty = [
      `'; DROP TABLE consultations; --`,
      `' OR 1=1 --`,
      `a' | 'b`,
      `:* & ! | ( ) <->`,
      `\\`,
      `%_`,
      `l'eau :*`,
      `"`,
      `''`,
      `$1`,
      `{"a":1}`,
      '\u202e',
      'ñ'.repeat(200),
    ];
    for (const text of nasty) {
      for (const filter of [{ search: text }, { topic: text.slice(0, 100) }, { territory: text.slice(0, 20) }]) {
        const { errors } = await ana.ask(list, { filter });
        expect(errors).toBeUndefined();
      }
      const inOrder = await ana.ask(list, { orderBy: text });
      expect(inOrder.errors!.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
      for (const cursor of [
        text,
        Buffer.from(JSON.stringify([text, text, text])).toString('base64url'),
        Buffer.from(JSON.stringify(['0', text, text])).toString('base64url'),
      ]) {
        for (const variables of [
          { first: 2, after: cursor },
          { last: 2, before: cursor },
        ]) {
          const answer = await ana.ask(list, variables);
          expect(answer.errors!.map(({ extensions }) => extensions.code)).toEqual(['CURSOR_INVALID']);
        }
      }
    }
    expect((await ana.ask(list, { filter: { search: 'x'.repeat(201) } })).errors!.map(({ extensions }) => extensions.code)).toEqual([
      'INPUT_INVALID',
    ]);
    expect(await found({})).toBe('ABCDEG');
  });
});

describe('somebody who filters', () => {
  it.each([
    [{ phase: 'OPEN' }, 'ACDG'],
    [{ phase: 'SCHEDULED' }, 'BE'],
    [{ phase: 'CLOSED' }, ''],
    [{ phase: 'DRAFT' }, ''],
    [{ topic: 'agua' }, 'AB'],
    [{ topic: 'rios' }, 'BE'],
    [{ topic: 'nada' }, ''],
    [{ territory: 'CO' }, 'ABCDE'],
    [{ territory: '98' }, 'ABD'],
    [{ territory: '98001' }, 'BD'],
    [{ territory: '96' }, 'C'],
    [{ territory: 'XX' }, ''],
    [{ topic: 'agua', territory: '98001' }, 'B'],
    [{ phase: 'OPEN', territory: '98', search: 'acueductos' }, 'A'],
  ])('by %j finds %s', async (filter, letters) => {
    expect(await found(filter)).toBe(letters);
  });

  it('by agency finds what it publishes, and its people their drafts', async () => {
    expect(await found({ agencyId: world.townHall.globalId })).toBe('DG');
    expect(await found({ agencyId: world.ministry.globalId })).toBe('ABCE');
    expect(await found({ agencyId: world.ministry.globalId }, clara)).toBe('ABCEF');
    expect(await found({ phase: 'DRAFT' }, clara)).toBe('F');
    const { errors } = await ana.ask(list, { filter: { agencyId: ids.get('A')! } });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  it('by phase follows the clock', async () => {
    const now = world.clock.now();
    world.clock.set(new Date(monday.getTime() + 16 * day));
    try {
      expect(await found({ phase: 'OPEN' })).toBe('BDE');
      expect(await found({ phase: 'CLOSED' })).toBe('ACG');
      expect(letters(await page({ orderBy: 'CLOSING_SOONEST' }))).toMatch(/^BED(AG|GA)C$/);
    } finally {
      world.clock.set(now);
    }
  });
});

describe('the order', () => {
  it('is by when they were announced, by what closes next, or by how many took part', async () => {
    expect(letters(await page({ orderBy: 'NEWEST' }))).toBe('GEDCBA');
    expect(letters(await page({}))).toBe('GEDCBA');
    expect(letters(await page({ orderBy: 'NEWEST' }, clara))).toBe('GFEDCBA');
    expect(letters(await page({ orderBy: 'CLOSING_SOONEST' }))).toMatch(/^C(AG|GA)BED$/);
    expect(letters(await page({ orderBy: 'CLOSING_SOONEST' }, clara))).toMatch(/^C(AG|GA)BEDF$/);
    expect(letters(await page({ orderBy: 'MOST_ACTIVE' }))).toMatch(/^CGA[BDE]{3}$/);
  });

  it.each(['NEWEST', 'CLOSING_SOONEST', 'MOST_ACTIVE'])(
    '%s reads the same page by page, forwards and backwards, with every size of page',
    async (orderBy) => {
      for (const who of [ana, clara]) {
        for (const filter of [null, { phase: 'OPEN' }, { territory: 'CO' }]) {
          const everything = letters(await page({ orderBy, filter, first: 100 }, who));
          for (const size of [1, 2, 3, 6]) {
            const forwards: string[] = [];
            for (let after: string | null = null; ;) {
              const part: Page = await page({ orderBy, filter, first: size, after }, who);
              forwards.push(letters(part));
              expect(part.pageInfo.hasPreviousPage).toBe(after !== null);
              expect(part.pageInfo.endCursor).toBe(part.edges.at(-1)?.cursor ?? null);
              if (!part.pageInfo.hasNextPage) break;
              after = part.pageInfo.endCursor;
            }
            const backwards: string[] = [];
            for (let before: string | null = null; ;) {
              const part: Page = await page({ orderBy, filter, last: size, before }, who);
              backwards.unshift(letters(part));
              if (!part.pageInfo.hasPreviousPage) break;
              before = part.pageInfo.startCursor;
            }
            expect(forwards.join('')).toBe(everything);
            expect(backwards.join('')).toBe(everything);
          }
        }
      }
    },
  );

  it('of a page that was begun is not disturbed by what is announced meanwhile', async () => {
    const first = await page({ first: 3 });
    const { id } = await world.drafts.scheduled({ official: clara, title: 'Z: Recién anunciada' });
    expect(letters(await page({ first: 3, after: first.pageInfo.endCursor }))).toBe('CBA');
    await clara.act('withdrawConsultation', { id, reason: 'Era una prueba.' });
  });

  it('refuses pages that are too large, empty or in two directions at once', async () => {
    for (const [variables, code] of [
      [{ first: 101 }, 'PAGE_SIZE_OUT_OF_RANGE'],
      [{ first: 0 }, 'PAGE_SIZE_OUT_OF_RANGE'],
      [{ last: 101 }, 'PAGE_SIZE_OUT_OF_RANGE'],
      [{ first: 2, last: 2 }, 'PAGE_DIRECTIONS_MIXED'],
    ] as const)
      expect((await ana.ask(list, variables)).errors!.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});
