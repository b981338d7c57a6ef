/** Sessions that nobody uses end, sooner where a role could be misused; and what is left of half-done sign-ins goes. */
import { RetainingService } from '../../src/privacy/retaining.service.js';
import type { Person } from '../person.js';
import { World } from '../world.js';

const hour = 3_600_000;
let world: World;
beforeAll(async () => {
  world = await World.open({ URNA_IDLE_HOURS: '48', URNA_IDLE_HOURS_ROLES: '12' });
});
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
