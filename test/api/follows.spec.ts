/** Following consultations: a list of one's own, and a number for everybody. */
import type { Person } from '../person.js';
import { World } from '../world.js';

let world: World;
let ana: Person;
beforeAll(async () => {
  world = await World.open();
  ana = await world.citizen();
});
afterAll(() => world?.close());

const view = async (who: Person, id: string) =>
  (await who.read('query ($id: ID!) { consultation(id: $id) { viewerFollows followerCount } }', { id })).consultation;
const listed = async (who: Person, page = 'first: 100') =>
  (await who.read(`{ viewerFollows(${page}) { nodes { id } pageInfo { startCursor endCursor hasNextPage } } }`)).viewerFollows;
const ids = (connection: { nodes: { id: string }[] }) => connection.nodes.map(({ id }) => id);

describe('a citizen', () => {
  it('follows a consultation once, finds it among theirs, and leaves it again', async () => {
    const luis = await world.citizen('Luis');
    const { id } = await world.drafts.open();
    const key = { idempotencyKey: 'seguir-una-vez' };
    expect((await ana.act('followConsultation', { id, ...key }, 'consultation { viewerFollows followerCount }')).consultation).toEqual({
      viewerFollows: true,
      followerCount: 1,
    });
    await ana.act('followConsultation', { id, ...key });
    expect(await ana.refusals('followConsultation', { id })).toEqual(['ALREADY_FOLLOWED']);
    await luis.act('followConsultation', { id });
    expect(await view(ana, id)).toEqual({ viewerFollows: true, followerCount: 2 });
    expect(await view(world.visitor(), id)).toEqual({ viewerFollows: false, followerCount: 2 });
    expect(ids(await listed(luis))).toEqual([id]);
    expect((await luis.act('unfollowConsultation', { id }, 'consultation { viewerFollows followerCount }')).consultation).toEqual({
      viewerFollows: false,
      followerCount: 1,
    });
    expect(await luis.refusals('unfollowConsultation', { id })).toEqual(['NOT_FOLLOWED']);
    expect(ids(await listed(luis))).toEqual([]);
  });

  it('may be many at once: nobody is counted twice', async () => {
    const { id } = await world.drafts.open();
    const crowd = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => world.citizen(name)));
    const refusals = await Promise.all([...crowd, ...crowd].map((who) => who.refusals('followConsultation', { id })));
    expect(refusals.flat()).toEqual(Array(5).fill('ALREADY_FOLLOWED'));
    expect((await view(ana, id)).followerCount).toBe(5);
    const [{ followers }] = (await world.rows<{ followers: number }>(
      `SELECT count(*)::int AS followers FROM consultation_follows WHERE consultation_id = '${Buffer.from(id, 'base64url').toString().split(':')[1]}'`,
    )) as [{ followers: number }];
    expect(followers).toBe(5);
  });

  it('reads what they follow page by page, followed last first, in both directions', async () => {
    const maria = await world.citizen('Maria');
    const followed: string[] = [];
    for (let index = 0; index < 5; index++) {
      const { id } = await world.drafts.open({ title: `Consulta ${index}` });
      await maria.act('followConsultation', { id });
      followed.unshift(id);
      if (index !== 2) world.clock.advance(1_000);
    }
    const first = await listed(maria, 'first: 2');
    const second = await listed(maria, `first: 2, after: "${first.pageInfo.endCursor}"`);
    const third = await listed(maria, `first: 2, after: "${second.pageInfo.endCursor}"`);
    const all = ids(await listed(maria));
    expect([...all].sort()).toEqual([...followed].sort());
    expect([all[0], all[3], all[4]]).toEqual([followed[0], followed[3], followed[4]]);
    expect([...ids(first), ...ids(second), ...ids(third)]).toEqual(all);
    expect(ids(await listed(maria, `last: 2, before: "${third.pageInfo.startCursor}"`))).toEqual(ids(second));
    for (const forged of [
      ['x', 'y'],
      ['2026-02-31T00:00:00+00:00', first.nodes[0].id],
      ['0000-01-01T00:00:00+00:00', '01900000-0000-7000-8000-000000000270'],
    ]) {
      const { errors } = await maria.ask(
        `{ viewerFollows(after: "${Buffer.from(JSON.stringify(forged)).toString('base64url')}") { nodes { id } } }`,
      );
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CURSOR_INVALID']);
    }
  });
});

describe('following', () => {
  it('asks to sign in, changes nothing for auditors, and tells nothing of what is hidden', async () => {
    const [open, draft] = [await world.drafts.open(), await world.drafts.complete()];
    for (const [who, code] of [
      [world.visitor(), 'SIGN_IN_REQUIRED'],
      [await world.auditor(), 'AUDITORS_ONLY_READ'],
    ] as const)
      for (const act of ['followConsultation', 'unfollowConsultation']) expect(await who.refusals(act, { id: open.id })).toEqual([code]);
    for (const act of ['followConsultation', 'unfollowConsultation']) {
      expect(await ana.refusals(act, { id: draft.id })).toEqual(['NOT_FOUND']);
      expect(await ana.refusals(act, { id: world.ministry.globalId })).toEqual(['NOT_FOUND']);
    }
    const { errors } = await world.visitor().ask('{ viewerFollows { nodes { id } } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SIGN_IN_REQUIRED']);
  });

  it('of a draft ends to be seen with the role that let see it', async () => {
    const official = await world.official();
    const draft = await world.drafts.complete({ official });
    await official.act('followConsultation', { id: draft.id });
    expect(ids(await listed(official))).toEqual([draft.id]);
    const account = Buffer.from(`Account:${official.accountId}`).toString('base64url');
    await (await world.administrator()).act('revokeRole', { agencyId: world.ministry.globalId, accountId: account, role: 'OFFICIAL' });
    await world.signInAgain(official);
    expect(ids(await listed(official))).toEqual([]);
  });

  it('is in the journal without a name', async () => {
    const { id } = await world.drafts.open();
    await ana.act('followConsultation', { id });
    await ana.act('unfollowConsultation', { id });
    expect(
      await world.rows(`SELECT DISTINCT kind, actor_id, is_public FROM journal WHERE kind LIKE 'consultation.%followed' ORDER BY kind`),
    ).toEqual([
      { kind: 'consultation.followed', actor_id: null, is_public: false },
      { kind: 'consultation.unfollowed', actor_id: null, is_public: false },
    ]);
  });
});
