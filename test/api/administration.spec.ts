/** Agencies and territories, as administrators keep them and everybody finds them. */
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let beatriz: Person;
beforeAll(async () => {
  world = await World.open();
  beatriz = await world.administrator();
});
afterAll(() => world?.close());

const others = async (): Promise<[Person, string][]> => [
  [await world.citizen(), 'FORBIDDEN'],
  [await world.official(), 'FORBIDDEN'],
  [await world.moderator(), 'FORBIDDEN'],
  [await world.auditor(), 'AUDITORS_ONLY_READ'],
  [world.visitor(), 'SIGN_IN_REQUIRED'],
];
const entries = async (kind: string): Promise<object[]> =>
  (await world.rows<{ facts: object }>('SELECT facts FROM journal WHERE kind = $1 ORDER BY sequence', [kind])).map(({ facts }) => facts);

describe('the list of territories', () => {
  const colombia = { code: 'CO', kind: 'COUNTRY', words: [{ locale: 'es', name: 'Colombia' }] };
  const ribera = { code: '98', kind: 'DEPARTMENT', parentCode: 'CO', words: [{ locale: 'es', name: 'Ribera Grande' }] };

  it('grows by what administrators add, and by nobody else', async () => {
    for (const [who, code] of await others()) expect(await who.refusals('createTerritory', colombia)).toEqual([code]);
    await beatriz.act('createTerritory', { ...colombia, idempotencyKey: 'una-sola-vez' });
    expect(await beatriz.refusals('createTerritory', { ...colombia, idempotencyKey: 'una-sola-vez' })).toEqual([]);
    const { territory } = await beatriz.act('createTerritory', ribera, 'territory { code name kind parent { name } }');
    expect(territory).toEqual({ code: '98', name: 'Ribera Grande', kind: 'DEPARTMENT', parent: { name: 'Colombia' } });

    const town = { code: '98001', kind: 'MUNICIPALITY', parentCode: '98', words: [{ locale: 'es', name: 'San Jacinto' }] };
    for (const [change, code] of [
      [{ code: 'CO' }, 'TERRITORY_PARENT_WRONG'],
      [{ ...ribera }, 'TERRITORY_CODE_TAKEN'],
      [{ parentCode: '97' }, 'TERRITORY_UNKNOWN'],
      [{ parentCode: 'CO' }, 'TERRITORY_PARENT_WRONG'],
      [{ parentCode: null }, 'TERRITORY_PARENT_WRONG'],
      [{ code: 'con espacios' }, 'INPUT_INVALID'],
      [{ words: [{ locale: 'en', name: 'Saint Hyacinth' }] }, 'SPANISH_REQUIRED'],
      [{ words: [...town.words, ...town.words] }, 'LANGUAGE_TWICE'],
    ] as const)
      expect([
        change,
        await beatriz.refusals('createTerritory', { ...town, ...(change.code === 'CO' ? { kind: 'COUNTRY' } : {}), ...change }),
      ]).toEqual([change, [code]]);
    expect(await entries('territory.created')).toEqual([{ code: 'CO' }, { code: '98' }]);
  });

  it('has names in several languages, which administrators change', async () => {
    const words = [
      { locale: 'en', name: 'Great Riverbank' },
      { locale: 'es', name: 'Ribera Grande' },
    ];
    for (const [who, code] of await others()) expect(await who.refusals('updateTerritory', { code: '98', words })).toEqual([code]);
    expect(await beatriz.refusals('updateTerritory', { code: '97', words })).toEqual(['TERRITORY_UNKNOWN']);
    await beatriz.act('updateTerritory', { code: '98', words });
    const read = '{ territories(parentCode: "CO") { nodes { name words { locale name } } } }';
    expect((await world.visitor().speaking('en').read(read)).territories.nodes).toEqual([
      { name: 'Great Riverbank', words: [words[1], words[0]] },
    ]);
    expect((await world.visitor().read(read)).territories.nodes[0].name).toBe('Ribera Grande');
    expect((await world.visitor().read('{ territory(code: "98") { name } }')).territory).toEqual({ name: 'Ribera Grande' });
    expect((await world.visitor().read('{ territory(code: "nada") { name } }')).territory).toBeNull();
    expect(await entries('territory.updated')).toEqual([{ code: '98' }]);
  });
});

describe('an agency', () => {
  const agency = 'agency { id slug name sector words { locale name sector } territory { code } }';
  const words = [
    { locale: 'en', name: 'Ministry of Water', sector: 'Environment' },
    { locale: 'es', name: 'Ministerio del Agua', sector: 'Ambiente' },
  ];

  it('is changed in parts by administrators only, and the journal says which', async () => {
    const { globalId: id, slug } = world.ministry;
    for (const [who, code] of await others()) expect(await who.refusals('updateAgency', { id, words })).toEqual([code]);
    expect((await beatriz.act('updateAgency', { id, words }, agency)).agency).toEqual({
      id,
      slug,
      name: 'Ministerio del Agua',
      sector: 'Ambiente',
      words: [words[1], words[0]],
      territory: null,
    });
    expect((await beatriz.act('updateAgency', { id, territoryCode: 'CO' }, agency)).agency).toMatchObject({
      slug,
      territory: { code: 'CO' },
    });
    expect((await beatriz.act('updateAgency', { id, slug: 'ministerio-del-agua' }, agency)).agency).toMatchObject({
      territory: { code: 'CO' },
    });
    expect((await world.visitor().read(`{ agency(slug: "${slug}") { id } }`)).agency).toBeNull();
    expect((await beatriz.act('updateAgency', { id, territoryCode: null, slug }, agency)).agency).toMatchObject({ slug, territory: null });
    await beatriz.act('updateAgency', { id, words });
    expect(await entries('agency.updated')).toEqual([
      { fields: ['words'] },
      { fields: ['territoryCode'] },
      { fields: ['slug'] },
      { fields: ['slug', 'territoryCode'] },
    ]);
  });

  it('keeps the rules it was founded under', async () => {
    const { globalId: id } = world.ministry;
    for (const [change, code] of [
      [{ slug: world.townHall.slug }, 'SLUG_TAKEN'],
      [{ slug: 'Con Espacios' }, 'INPUT_INVALID'],
      [{ territoryCode: 'XX' }, 'TERRITORY_UNKNOWN'],
      [{ words: [words[0]] }, 'SPANISH_REQUIRED'],
      [{ words: [words[1], words[1]] }, 'LANGUAGE_TWICE'],
      [{ words: [] }, 'INPUT_INVALID'],
      [{ id: Buffer.from(`Agency:${beatriz.accountId}`).toString('base64url') }, 'NOT_FOUND'],
      [{ id: Buffer.from(`Account:${world.ministry.id}`).toString('base64url') }, 'NOT_FOUND'],
    ] as const)
      expect(await beatriz.refusals('updateAgency', { id, ...change })).toEqual([code]);
  });

  it('is found by words of its name, whatever their accents, case and language, page by page', async () => {
    for (const [slug, name] of [
      ['alcaldia-de-laguna', 'Alcaldía de Laguna Honda'],
      ['alcaldia-de-puerto', 'ALCALDÍA de Puerto Candela'],
      ['agencia-100', 'Agencia del 100% y _más_'],
    ])
      await beatriz.act('createAgency', { slug, words: [{ locale: 'es', name, sector: 'Gobierno' }] });
    const find = async (search: string | null, page = 'first: 10'): Promise<string[]> =>
      (
        await world.visitor().read(`query ($search: String) { agencies(${page}, search: $search) { nodes { slug } } }`, { search })
      ).agencies.nodes.map(({ slug }: { slug: string }) => slug);
    expect(await find('alcaldia')).toEqual(['alcaldia-de-laguna', 'alcaldia-de-puerto', 'alcaldia-de-san-jacinto']);
    expect(await find('  ALCALDÍA  candel ')).toEqual(['alcaldia-de-puerto']);
    expect(await find('water')).toEqual(['ministerio-de-aguas']);
    expect(await find('%')).toEqual(['agencia-100']);
    expect(await find('gobierno')).toEqual([]);
    expect(await find('  ')).toHaveLength(5);
    expect(await find(null)).toHaveLength(5);
    expect(await find('alcaldia', 'last: 2')).toEqual(['alcaldia-de-puerto', 'alcaldia-de-san-jacinto']);
    const first = (await world.visitor().read('{ agencies(first: 1, search: "alcaldia") { pageInfo { endCursor hasNextPage } } }'))
      .agencies;
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(await find('alcaldia', `first: 1, after: "${first.pageInfo.endCursor}"`)).toEqual(['alcaldia-de-puerto']);
  });
});

describe('somebody with several roles', () => {
  it('finds them in the order of the names of the agencies', async () => {
    const clara = await world.official(world.ministry);
    const slugs: string[] = [];
    for (const [slug, name] of [
      ['zz-primera', 'Ágora Ciudadana'],
      ['aa-ultima', 'Vivienda'],
    ]) {
      const { agency } = await beatriz.act('createAgency', { slug, words: [{ locale: 'es', name, sector: 'Gobierno' }] }, 'agency { id }');
      for (const role of ['OFFICIAL', 'MODERATOR']) await beatriz.act('grantRole', { agencyId: agency.id, email: clara.email, role });
      slugs.push(slug!);
    }
    await world.signInAgain(clara);
    const { memberships } = (await clara.read('{ viewer { memberships { role agency { slug } } } }')).viewer;
    expect(memberships.map(({ role, agency }: { role: string; agency: { slug: string } }) => `${agency.slug} ${role}`)).toEqual([
      'zz-primera MODERATOR',
      'zz-primera OFFICIAL',
      'ministerio-de-aguas OFFICIAL',
      'aa-ultima MODERATOR',
      'aa-ultima OFFICIAL',
    ]);
  });
});
