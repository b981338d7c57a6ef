/** The workbench: what officials prepare, changed last first. */
import type { Person } from '../person.js';
import { World, monday } from '../world.js';

let world: World;
let clara: Person;
let patricia: Person;
let beatriz: Person;
const ids: string[] = [];
beforeAll(async () => {
  world = await World.open();
  [clara, patricia, beatriz] = [await world.official(), await world.official(world.townHall, 'Patricia'), await world.administrator()];
  for (let index = 0; index < 5; index++) {
    ids.push(
      (await clara.act('createConsultation', { agencyId: world.ministry.globalId, title: `Borrador ${index}` }, 'consultation { id }'))
        .consultation.id,
    );
    world.clock.advance(1_000);
  }
});
afterAll(() => world?.close());

const read = `query ($agencyId: ID, $phase: ConsultationPhase, $first: Int, $after: String, $last: Int, $before: String) {
  workbench(agencyId: $agencyId, phase: $phase, first: $first, after: $after, last: $last, before: $before) {
    nodes { id phase } pageInfo { startCursor endCursor hasNextPage } } }`;
const desk = async (who: Person, variables: Record<string, unknown> = {}) => (await who.read(read, variables)).workbench;
const listed = async (who: Person, variables: Record<string, unknown> = {}): Promise<string[]> =>
  (await desk(who, variables)).nodes.map(({ id }: { id: string }) => id);
const codes = async (who: Person, variables: Record<string, unknown> = {}) =>
  (await who.ask(read, variables)).errors?.map(({ extensions }) => extensions.code);

describe('an official', () => {
  it('finds on top what was changed last, whoever of the agency changed what', async () => {
    const ramiro = await world.official(world.ministry, 'Ramiro');
    const changes: [string, string, Record<string, unknown>][] = [
      ['updateConsultation', ids[0]!, { channels: ['WEB'] }],
      ['setTranslation', ids[2]!, { locale: 'es', title: 'Otro título', summary: '', body: '' }],
    ];
    expect(await listed(clara)).toEqual([...ids].reverse());
    for (const [act, id, change] of changes) {
      world.clock.advance(1_000);
      await ramiro.act(act, { id, ...change });
      expect((await listed(clara))[0]).toBe(id);
    }
    world.clock.advance(1_000);
    await ramiro.act('saveText', { consultationId: ids[1], markdown: '#### Artículo 1.\n\nUno.' });
    expect((await listed(clara))[0]).toBe(ids[1]);
    world.clock.advance(1_000);
    await ramiro.act('callPoll', {
      consultationId: ids[3],
      kind: 'SINGLE',
      resultsPolicy: 'LIVE',
      minChoices: 1,
      maxChoices: 1,
      questions: [{ locale: 'es', text: '¿Sí?' }],
      options: [{ labels: [{ locale: 'es', text: 'Sí' }] }, { labels: [{ locale: 'es', text: 'No' }] }],
    });
    expect((await listed(clara)).slice(0, 4)).toEqual([ids[3], ids[1], ids[2], ids[0]]);
    expect(await ramiro.refusals('updateConsultation', { id: ids[4], slug: 'Con Espacios' })).toEqual(['SLUG_INVALID']);
    expect((await listed(clara))[0]).toBe(ids[3]);
  });

  it('reads it page by page, in both directions, and by phase', async () => {
    const all = await listed(clara);
    const first = await desk(clara, { first: 2 });
    const second = await desk(clara, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(all.slice(0, 4));
    expect(await listed(clara, { last: 2, before: second.pageInfo.startCursor })).toEqual(all.slice(0, 2));
    expect(await listed(clara, { last: 1 })).toEqual(all.slice(-1));
    const open = await world.drafts.open({ official: clara });
    expect(await listed(clara, { phase: 'OPEN' })).toEqual([open.id]);
    expect(await listed(clara, { phase: 'DRAFT' })).toEqual(all);
    expect((await listed(clara))[0]).toBe(open.id);
    expect(await codes(clara, { after: Buffer.from('["2026-02-31T00:00:00+00:00","x"]').toString('base64url') })).toEqual([
      'CURSOR_INVALID',
    ]);
  });

  it('sees the work of their own agencies only', async () => {
    expect(await listed(patricia)).toEqual([]);
    const townHalls = await world.drafts.complete({ official: patricia, agency: world.townHall });
    expect(await listed(patricia)).toEqual([townHalls.id]);
    expect(await listed(clara)).not.toContain(townHalls.id);
    expect(await codes(patricia, { agencyId: world.ministry.globalId })).toEqual(['FORBIDDEN']);
    expect(await listed(beatriz)).toEqual(expect.arrayContaining([townHalls.id, ...ids]));
    expect(await listed(beatriz, { agencyId: world.townHall.globalId })).toEqual([townHalls.id]);
    expect(await codes(beatriz, { agencyId: ids[0] })).toEqual(['NOT_FOUND']);
  });
});

describe('everybody else', () => {
  it('has no workbench', async () => {
    for (const [who, code] of [
      [world.visitor(), 'SIGN_IN_REQUIRED'],
      [await world.citizen(), 'FORBIDDEN'],
      [await world.moderator(), 'FORBIDDEN'],
      [await world.auditor(), 'FORBIDDEN'],
    ] as const) {
      expect(await codes(who)).toEqual([code]);
      expect(await codes(who, { agencyId: world.ministry.globalId })).toEqual([code]);
    }
  });

  it('does not learn when a published consultation was last worked on', async () => {
    world.clock.set(monday);
    const { id } = await world.drafts.open({ official: clara });
    const changedAt = async (who: Person) =>
      (await who.read('query ($id: ID!) { consultation(id: $id) { changedAt } }', { id })).consultation.changedAt;
    world.clock.advance(60_000);
    await clara.act('requestEarlyClosing', { id, reason: 'Fuerza mayor.' });
    for (const insider of [clara, beatriz, await world.moderator(), await world.auditor()])
      expect(await changedAt(insider)).toBe(new Date(monday.getTime() + 60_000).toISOString());
    for (const outsider of [world.visitor(), await world.citizen(), patricia]) expect(await changedAt(outsider)).toBeNull();
  });
});
