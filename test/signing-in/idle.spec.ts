/** Sessions that nobody uses end, sooner where a role could be misused; and what is left of half-done sign-ins goes. */
import { EndedSessions } from '../../src/live/ended-sessions.service.js';
import { Connections } from '../../src/platform/graphql/connections.js';
import { RetainingService } from '../../src/privacy/retaining.service.js';
import type { Person } from '../person.js';
import { pause, stopWatching, watchBySocket, ways, type Watch } from '../live/watching.js';
import { World } from '../world.js';

const hour = 3_600_000;
let world: World;
beforeAll(async () => {
  world = await World.open({ URNA_IDLE_HOURS: '48', URNA_IDLE_HOURS_ROLES: '12' });
});
afterEach(stopWatching);
afterAll(() => world.close());

const isIn = async (person: Person): Promise<boolean> => {
  const { data, errors } = await person.ask('{ viewer { account { id } } }');
  if (errors?.[0]?.extensions.code === 'SESSION_ENDED') return false;
  return data.viewer.account !== null;
};

it('a citizen’s session lasts while it is used, and ends two days after it was used last', async () => {
  const ana = await world.citizen();
  for (let times = 0; times < 4; times++) {
    world.clock.advance(47 * hour);
    expect(await isIn(ana)).toBe(true);
  }
  world.clock.advance(48 * hour);
  expect(await isIn(ana)).toBe(false);
  // Asking did not bring it back.
  expect(await isIn(ana)).toBe(false);
});

it.each(['official', 'moderator', 'administrator', 'auditor'] as const)(
  'that of somebody who is %s ends after twelve hours',
  async (role) => {
    const person = await world[role]();
    world.clock.advance(11 * hour);
    expect(await isIn(person)).toBe(true);
    world.clock.advance(12 * hour);
    expect(await isIn(person)).toBe(false);
  },
);

it('one that ended so stands in no list of sessions any more', async () => {
  const ana = await world.citizen();
  await world.session(ana);
  world.clock.advance(47 * hour);
  const list = '{ viewer { sessions(first: 10) { nodes { isCurrent } } } }';
  expect((await ana.read(list)).viewer.sessions.nodes).toHaveLength(2);
  // What was seen is written some seconds later.
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await new Promise((later) => setTimeout(later, 100)))
    if (
      (await world.rows('SELECT FROM sessions WHERE account_id = $1 AND last_seen_at = $2', [ana.accountId, world.clock.now()])).length > 0
    )
      break;
  world.clock.advance(2 * hour);
  expect((await ana.read(list)).viewer.sessions.nodes).toEqual([{ isCurrent: true }]);
});

it('links, codes, challenges and ways to services that are too old are taken away, and others stay', async () => {
  const ana = await world.citizen();
  const now = world.clock.now();
  const tables = ['mail_links', 'email_changes', 'second_steps', 'passkey_challenges', 'provider_visits'];
  for (const [place, days] of [1, 3].entries()) {
    const owner = place === 0 ? ana.accountId : (await world.citizen()).accountId;
    const [hash, at] = [Buffer.from([place]), new Date(now.getTime() - days * 24 * hour + hour)];
    const values = [hash, owner, at];
    await world.rows(
      `INSERT INTO mail_links (token_hash, purpose, email_sealed, email_index, account_id, expires_at) VALUES ($1, 'CONFIRM', '\\x01', '\\x01', $2, $3)`,
      values,
    );
    await world.rows(
      `INSERT INTO email_changes (old_token_hash, new_token_hash, new_email_sealed, account_id, expires_at) VALUES ($1, $1, '\\x01', $2, $3)`,
      values,
    );
    await world.rows(`INSERT INTO second_steps (ticket_hash, account_id, methods, expires_at) VALUES ($1, $2, '{password}', $3)`, values);
    await world.rows(`INSERT INTO passkey_challenges (challenge, purpose, account_id, expires_at) VALUES ($1, 'ADD', $2, $3)`, [
      String(place),
      owner,
      at,
    ]);
    await world.rows(
      `INSERT INTO provider_visits (key_hash, stage, provider, browser_hash, account_id, contents_sealed, expires_at) VALUES ($1, 'AWAY', 'x', '\\x01', $2, '\\x01', $3)`,
      values,
    );
  }
  const left = async (): Promise<number[]> => Promise.all(tables.map(async (table) => (await world.rows(`SELECT FROM ${table}`)).length));
  expect(await left()).toEqual([2, 2, 2, 2, 2]);
  await world.app.get(RetainingService).carryOn(() => false, true);
  expect(await left()).toEqual([1, 1, 1, 1, 1]);
});

const own = 'subscription { noticeReceived { __typename } }';
/** Whether it goes on: so many watch with an account, and of whoever is over we have looked. */
async function isOpen(watching: Watch, sessions: number): Promise<boolean> {
  const { app } = world;
  for (const deadline = Date.now() + 20_000; app.get(Connections).sessionIds.length < sessions && Date.now() < deadline;)
    await new Promise((later) => setTimeout(later, 20));
  await world.app.get(EndedSessions).carryOn();
  await new Promise((later) => setTimeout(later, 200));
  return !watching.isOver;
}
/** What was seen is written some seconds later, which a clock that is set knows nothing of. */
async function seen(person: Person): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await new Promise((later) => setTimeout(later, 100))) {
    const [row] = await world.rows<{ at: Date }>('SELECT last_seen_at AS at FROM sessions WHERE id = $1', [person.sessionId]);
    if (row!.at.getTime() === world.clock.now().getTime()) return;
  }
  throw new Error('It was not written.');
}

describe.each(ways)('What somebody watches over %s', (way, watch) => {
  it('ends when nobody has used the session for two days, though the line was never cut', async () => {
    const ana = await world.citizen();
    const watching = watch(ana, own);
    expect(await isOpen(watching, 1)).toBe(true);
    world.clock.advance(48 * hour - 1);
    expect(await isOpen(watching, 1)).toBe(true);
    world.clock.advance(60_000);
    await watching.over();
    if (way === 'a socket') expect(watching.closeCode).toBe(4403);
    expect(await isIn(ana)).toBe(false);
  });

  it('ends after twelve hours of somebody with a role, and goes on for whoever watches without an account', async () => {
    const clara = await world.official();
    const { id } = await world.drafts.open({ official: clara });
    const words = 'subscription ($id: ID!) { consultationEvents(consultationId: $id) { __typename } }';
    const [watching, visitor] = [watch(clara, own), watch(world.visitor(), words, { id })];
    expect(await isOpen(watching, 1)).toBe(true);
    world.clock.advance(12 * hour + 60_000);
    await watching.over();
    expect(await isOpen(visitor, 0)).toBe(true);
  });

  it('goes on while the session is used elsewhere, and ends after thirty days all the same', async () => {
    const ana = await world.citizen();
    const began = world.clock.now();
    const watching = watch(ana, own);
    expect(await isOpen(watching, 1)).toBe(true);
    for (let times = 0; times < 2; times++) {
      world.clock.advance(40 * hour);
      expect(await isIn(ana)).toBe(true);
      await seen(ana);
      expect(await isOpen(watching, 1)).toBe(true);
    }
    const nearlyOver = new Date(began.getTime() + 30 * 24 * hour - hour);
    await world.rows('UPDATE sessions SET last_seen_at = $2 WHERE id = $1', [ana.sessionId, nearlyOver]);
    world.clock.set(nearlyOver);
    expect(await isOpen(watching, 1)).toBe(true);
    world.clock.advance(hour);
    await watching.over();
  });

  it('is no use by itself, nor when it is opened again', async () => {
    const ana = await world.citizen();
    world.clock.advance(24 * hour);
    const watching = watch(ana, own);
    expect(await isOpen(watching, 1)).toBe(true);
    // What is use is written within these.
    await pause(4_000);
    world.clock.advance(25 * hour);
    await watching.over();
  });
});

it('what is asked over a socket is use, and a session that is over asks nothing more over it', async () => {
  const ana = await world.citizen();
  const me = '{ viewer { account { displayName } } }';
  const watching = watchBySocket(ana, own);
  expect(await isOpen(watching, 1)).toBe(true);
  world.clock.advance(30 * hour);
  const asked = watchBySocket(ana, me);
  await asked.over();
  expect(asked.newest.viewer.account.displayName).toBe('Ana');
  await seen(ana);
  world.clock.advance(30 * hour);
  expect(await isOpen(watching, 1)).toBe(true);
});

it('a page that renews a part of itself is no use, and one that somebody opens is', async () => {
  const ana = await world.citizen();
  const open = async (path: string): Promise<number> =>
    (await fetch(world.url + path, { headers: { cookie: `urna_session=${ana.token}` }, redirect: 'manual' })).status;
  world.clock.advance(30 * hour);
  expect(await open('/es/mi-cuenta')).toBe(200);
  await seen(ana);
  world.clock.advance(30 * hour);
  expect(await open('/es/mi-cuenta?part=x')).toBe(200);
  world.clock.advance(19 * hour);
  expect(await open('/es/mi-cuenta')).toBe(303);
});
