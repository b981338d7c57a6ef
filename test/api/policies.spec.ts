/** The dated rules about the least term: public, added ahead by administrators, fixed from their day on. */
import type { Person } from '../person.js';
import { World, day, monday } from '../world.js';

let world: World;
let clara: Person;
let beatriz: Person;
beforeAll(async () => {
  world = await World.open();
  [clara, beatriz] = [await world.official(), await world.administrator()];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world?.close());

const policy = (validFrom: string, more: Record<string, unknown> = {}) => ({
  words: [
    { locale: 'es', name: 'Regla nueva', legalBasis: 'Decreto 1 de 2026, art. 3' },
    { locale: 'en', name: 'New rule', legalBasis: 'Decree 1 of 2026, art. 3' },
  ],
  validFrom,
  minimumDays: 5,
  counts: 'WORKING_DAYS',
  allowsShorterWithJustification: false,
  ...more,
});
const add = async (validFrom: string): Promise<string> =>
  (await beatriz.act('addPublicationPolicy', policy(validFrom), 'policy { id }')).policy.id;
const days = async (page = 'first: 100') =>
  (await world.visitor().read(`{ publicationPolicies(${page}) { nodes { validFrom } } }`)).publicationPolicies.nodes.map(
    ({ validFrom }: { validFrom: string }) => validFrom,
  ) as string[];

describe('an administrator', () => {
  it('adds a policy that everybody reads in their language, and that governs what opens from its day on', async () => {
    const input = { ...policy('2026-03-01'), idempotencyKey: 'una-sola-vez' };
    const { policy: added } = await beatriz.act('addPublicationPolicy', input, 'policy { id validFrom }');
    expect((await beatriz.act('addPublicationPolicy', input, 'policy { id }')).policy.id).toBe(added.id);
    const english = world.visitor().speaking('en');
    expect(
      (
        await english.read(
          '{ publicationPolicies { nodes { id name legalBasis validFrom minimumDays counts allowsShorterWithJustification } } }',
        )
      ).publicationPolicies.nodes,
    ).toEqual([
      {
        id: added.id,
        name: 'New rule',
        legalBasis: 'Decree 1 of 2026, art. 3',
        validFrom: '2026-03-01',
        minimumDays: 5,
        counts: 'WORKING_DAYS',
        allowsShorterWithJustification: false,
      },
      expect.objectContaining({
        name: 'Publicity of draft regulations',
        legalBasis: 'Colombia, Decree 270 of 2017, art. 1 (Decree 1081 of 2015, art. 2.1.2.1.14)',
        validFrom: '2017-02-14',
      }),
    ]);
    expect(
      (await world.visitor().read('query ($id: ID!) { node(id: $id) { ... on PublicationPolicy { legalBasis } } }', { id: added.id })).node,
    ).toEqual({
      legalBasis: 'Decreto 1 de 2026, art. 3',
    });
    const [before, after] = [await world.drafts.complete({ official: clara }), await world.drafts.complete({ official: clara })];
    expect(
      await clara.refusals('scheduleConsultation', { id: before.id, opensAt: '2026-02-28T13:00:00Z', closesAt: '2026-03-10T13:00:00Z' }),
    ).toEqual(['JUSTIFICATION_REQUIRED']);
    expect(
      await clara.refusals('scheduleConsultation', { id: after.id, opensAt: '2026-03-02T13:00:00Z', closesAt: '2026-03-07T13:00:00Z' }),
    ).toEqual(['TERM_TOO_SHORT']);
    expect(
      await clara.refusals('scheduleConsultation', { id: after.id, opensAt: '2026-03-02T13:00:00Z', closesAt: '2026-03-09T13:00:00Z' }),
    ).toEqual([]);
    expect(await beatriz.refusals('withdrawPublicationPolicy', { id: added.id })).toEqual(['POLICY_IN_USE']);
  });

  it('is refused what holds for the past, begins on a taken day or lacks its words', async () => {
    await add('2026-06-01');
    expect(await beatriz.refusals('addPublicationPolicy', policy('2026-02-01'))).toEqual(['POLICY_IN_THE_PAST']);
    expect(await beatriz.refusals('addPublicationPolicy', policy('2026-06-01'))).toEqual(['POLICY_DAY_TAKEN']);
    const [es, en] = policy('').words;
    expect(await beatriz.refusals('addPublicationPolicy', policy('2026-07-01', { words: [en] }))).toEqual(['SPANISH_REQUIRED']);
    expect(await beatriz.refusals('addPublicationPolicy', policy('2026-07-01', { words: [es, es] }))).toEqual(['LANGUAGE_TWICE']);
    for (const more of [{ minimumDays: 0 }, { minimumDays: 366 }, { words: [] }, { words: [{ ...es, name: '' }] }])
      expect(await beatriz.refusals('addPublicationPolicy', policy('2026-07-01', more))).toEqual(['INPUT_INVALID']);
  });

  it('takes back what does not hold yet, and nothing else', async () => {
    const id = await add('2026-08-01');
    expect(await days()).toContain('2026-08-01');
    const input = { id, idempotencyKey: 'retirar-la-regla' };
    expect((await beatriz.act('withdrawPublicationPolicy', input, 'withdrawnPolicyId')).withdrawnPolicyId).toBe(id);
    expect((await beatriz.act('withdrawPublicationPolicy', input, 'withdrawnPolicyId')).withdrawnPolicyId).toBe(id);
    expect(await days()).not.toContain('2026-08-01');
    expect(await beatriz.refusals('withdrawPublicationPolicy', { id })).toEqual(['NOT_FOUND']);
    expect(await beatriz.refusals('withdrawPublicationPolicy', { id: world.ministry.globalId })).toEqual(['NOT_FOUND']);
    const again = await add('2026-08-01');
    world.clock.set(new Date('2026-08-01T05:00:00Z'));
    const later = await world.administrator();
    expect(await later.refusals('withdrawPublicationPolicy', { id: again })).toEqual(['POLICY_ALREADY_VALID']);
  });

  it('is the only one who may', async () => {
    const id = await add('2026-09-01');
    for (const [who, code] of [
      [clara, 'FORBIDDEN'],
      [await world.moderator(), 'FORBIDDEN'],
      [await world.citizen(), 'FORBIDDEN'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
      [world.visitor(), 'SIGN_IN_REQUIRED'],
    ] as const) {
      expect(await who.refusals('addPublicationPolicy', policy('2026-09-02'))).toEqual([code]);
      expect(await who.refusals('withdrawPublicationPolicy', { id })).toEqual([code]);
    }
  });
});

describe('anybody', () => {
  it('reads the policies page by page, in both directions', async () => {
    const all = await days();
    expect(all).toEqual([...all].sort().reverse());
    const page = async (args: string) =>
      (
        await world
          .visitor()
          .read(`{ publicationPolicies(${args}) { nodes { validFrom } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`)
      ).publicationPolicies;
    const first = await page('first: 2');
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map(({ validFrom }) => validFrom)).toEqual(all.slice(0, 4));
    const back = await page(`last: 2, before: "${second.pageInfo.startCursor}"`);
    expect(back.nodes).toEqual(first.nodes);
    expect((await page('last: 1')).nodes).toEqual([{ validFrom: '2017-02-14' }]);
    for (const forged of ['nada', '2026-02-31', '0000-01-01']) {
      const cursor = Buffer.from(JSON.stringify([forged])).toString('base64url');
      const { errors } = await world.visitor().ask(`{ publicationPolicies(after: "${cursor}") { nodes { validFrom } } }`);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CURSOR_INVALID']);
    }
  });

  it('may not slip under a policy that is being withdrawn: whoever announces first decides', async () => {
    const id = await add('2026-10-01');
    const { id: draft } = await world.drafts.complete({ official: clara });
    const opensAt = new Date('2026-10-02T13:00:00Z');
    const [announced, withdrawn] = await Promise.all([
      clara.refusals('scheduleConsultation', {
        id: draft,
        opensAt: opensAt.toISOString(),
        closesAt: new Date(opensAt.getTime() + 30 * day).toISOString(),
      }),
      beatriz.refusals('withdrawPublicationPolicy', { id }),
    ]);
    expect(announced).toEqual([]);
    expect([[], ['POLICY_IN_USE']]).toContainEqual(withdrawn);
    const { consultation } = await world
      .visitor()
      .read('query ($id: ID!) { consultation(id: $id) { policy { validFrom } } }', { id: draft });
    expect(consultation.policy.validFrom === '2026-10-01').toBe(withdrawn.length === 1);
  });
});
