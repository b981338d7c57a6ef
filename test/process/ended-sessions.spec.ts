/** A changed password, a removed second factor, a role given or taken away and a changed address end what other sessions watch, in every process and over every kind of connection. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import { Letters } from '../letters.js';
import { stopWatching, ways, type Watch } from '../live/watching.js';
import { Person } from '../person.js';
import { personAt, Process, settingsOf } from '../processes.js';
import { World } from '../world.js';

const letters = new Letters();
const password = 'tres gatos en el tejado';
let world: World;
let beside: Process;
let pollId: string;
beforeAll(async () => {
  world = await World.open({ URNA_HOME: letters.home, URNA_TRUST_PROXY: 'true' });
  // Both processes must agree about what is open.
  world.clock.set(new Date());
  pollId = (await world.drafts.openPoll()).id;
  beside = await Process.start(settingsOf(world));
});
afterEach(stopWatching);
afterAll(async () => {
  await beside?.stop();
  await world?.close();
  await letters.burn();
});

let names = 0;
const visitor = (): Person => world.visitor().sending({ 'x-forwarded-for': `10.8.${++names}.1` });
const tokenIn = (text: string): string => /\?token=([\w-]{43})$/m.exec(text)![1]!;

interface TwoSessions {
  mine: Person;
  other: Person;
}
async function register(): Promise<TwoSessions> {
  const email = `viva${++names}@example.org`;
  const { token, viewer } = await visitor().act('register', { email, password, displayName: 'Ana' }, 'token viewer { account { id } }');
  const accountId = Buffer.from(viewer.account.id as string, 'base64url')
    .toString()
    .split(':')[1]!;
  const mine = new Person(world.url, { name: 'Ana', email, accountId, sessionId: '', token });
  return { mine, other: await world.session(mine) };
}

/** What that session watches: in both processes, over a socket and over a stream. */
async function watchEverywhere(who: Person): Promise<Watch[]> {
  const query = 'subscription ($pollId: ID!) { pollResults(pollId: $pollId) { sequence } }';
  const seen = [who, personAt(beside.url, who)].flatMap((there) => ways.map(([, watch]) => watch(there, query, { pollId })));
  await Promise.all(seen.map((watch) => watch.count(1)));
  return seen;
}
async function end(seen: Watch[]): Promise<void> {
  await Promise.all(seen.map((watch) => watch.over(30_000)));
  expect(seen.map(({ closeCode }) => closeCode)).toEqual([4403, null, 4403, null]);
}

it('a changed password ends the others, and the session in which it was changed goes on', async () => {
  const { mine, other } = await register();
  const [own, others] = [await watchEverywhere(mine), await watchEverywhere(other)];
  await mine.act('changePassword', { currentPassword: password, newPassword: 'cuatro gatos en el patio' });
  await end(others);
  expect(own.map(({ isOver }) => isOver)).toEqual([false, false, false, false]);
  expect((await personAt(beside.url, other).ask('{ viewer { email } }')).errors?.[0]?.extensions.code).toBe('SESSION_ENDED');
});

it('a removed second factor ends what every session watches', async () => {
  const { mine, other } = await register();
  const { secret } = await mine.act('beginAuthenticator', {}, 'secret');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.clock.now().getTime() });
  await mine.act('confirmAuthenticator', { code });
  const again = await world.session(other);
  const others = await watchEverywhere(again);
  await mine.act('removeAuthenticator', {});
  await end(others);
});

it('a role that is given or taken away ends the sessions of its holder, but the one in which they changed their own', async () => {
  const beatriz = await world.administrator();
  const { mine, other } = await register();
  const post = { agencyId: world.ministry.globalId, role: 'OFFICIAL' };
  const asCitizen = [await watchEverywhere(mine), await watchEverywhere(other)];
  await beatriz.act('grantRole', { ...post, email: mine.email });
  for (const seen of asCitizen) await end(seen);
  expect((await personAt(beside.url, other).ask('{ viewer { email } }')).errors?.[0]?.extensions.code).toBe('SESSION_ENDED');
  await world.signInAgain(other);
  const others = await watchEverywhere(other);
  const accountId = Buffer.from(`Account:${mine.accountId}`).toString('base64url');
  await beatriz.act('revokeRole', { ...post, accountId });
  await end(others);
  expect((await personAt(beside.url, other).ask('{ viewer { email } }')).errors?.[0]?.extensions.code).toBe('SESSION_ENDED');
  // They may come again, as who they are now.
  await world.signInAgain(other);
  await watchEverywhere(other);
  expect((await personAt(beside.url, other).read('{ viewer { memberships { role } } }')).viewer.memberships).toEqual([]);
  const own = await watchEverywhere(beatriz);
  const elsewhere = await watchEverywhere(await world.session(beatriz));
  await beatriz.act('grantRole', { ...post, email: beatriz.email });
  await end(elsewhere);
  expect(own.map(({ isOver }) => isOver)).toEqual([false, false, false, false]);
});

it('a changed address ends every session', async () => {
  const { mine, other } = await register();
  const email = `nueva${++names}@example.org`;
  await mine.act('changeEmail', { email });
  const tokens = [(await letters.to(mine.email))[0]!, (await letters.to(email))[0]!].map(({ text }) => tokenIn(text));
  const all = [await watchEverywhere(mine), await watchEverywhere(other)];
  for (const token of tokens) await visitor().act('confirmEmailChange', { token });
  for (const seen of all) await end(seen);
});

it('whoever runs Urna ends those of one person, and those of everybody', async () => {
  const { mine, other } = await register();
  const ana = [await watchEverywhere(mine), await watchEverywhere(other)];
  const berta = await watchEverywhere(await world.citizen('Berta'));
  expect(await urna('end-sessions', mine.email)).toBe(`Sessions of ${mine.email} ended: 2.\n`);
  for (const seen of ana) await end(seen);
  expect(berta.map(({ isOver }) => isOver)).toEqual([false, false, false, false]);
  expect(await urna('end-sessions', '--everybody')).toMatch(/^Sessions ended: [1-9]\d*\.\n$/);
  await end(berta);
  expect(await urna('end-sessions', '--everybody')).toBe('Sessions ended: 0.\n');
});

/** What the command says; the address of an account is only known to it by the secret of the processes. */
async function urna(...words: string[]): Promise<string> {
  const { PATH, HOME, TZ } = process.env;
  const env = { PATH, HOME, TZ, ...settingsOf(world), URNA_HOME: letters.home, LOG_LEVEL: 'warn' };
  return (await promisify(execFile)(process.execPath, [resolve('dist/src/cli.js'), ...words], { env })).stdout;
}
