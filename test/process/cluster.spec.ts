/** The embedded PostgreSQL: it keeps data, survives being orphaned, is shared, and stays out of everybody's way. */
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { pause } from '../live/watching.js';
import { Person } from '../person.js';
import { isAlive, Process } from '../processes.js';

// Longer than a process may take to start and to stop, so that what it said is told.
jest.setTimeout(240_000);

const homes: string[] = [];
const started: Process[] = [];
function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'urna-home-'));
  chmodSync(home, 0o755);
  homes.push(home);
  return home;
}
async function start(home: string): Promise<Process> {
  const urna = await Process.run({ URNA_HOME: home });
  started.push(urna);
  await urna.ready();
  return urna;
}
/** Its last moments, and whoever must bury it, may take a little longer than our own exit. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 40 && isAlive(pid); tries++) await pause(50);
  return !isAlive(pid);
}
const postgresOf = (home: string): number => Number(readFileSync(join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);

const email = 'ana@example.org';
const password = 'una clave bastante larga';
const register = (urna: Process) => new Person(urna.url, null).act('register', { email, password, displayName: 'Ana' }, 'token');
const signIn = (urna: Process) => new Person(urna.url, null).do('signIn', { email, password }, 'token');

afterEach(async () => {
  await Promise.all(started.splice(0).map((urna) => urna.stop()));
  for (const home of homes.splice(0)) {
    const data = existsSync(join(home, 'pg')) ? realpathSync(join(home, 'pg')) : null;
    rmSync(home, { recursive: true, force: true });
    if (data && !data.startsWith(home)) rmSync(join(data, '..'), { recursive: true, force: true });
  }
});

it('keeps what people entrusted to it when it is stopped and started again', async () => {
  const home = newHome();
  const first = await start(home);
  await register(first);
  expect(await first.stop('SIGINT')).toEqual({ code: 0, signal: null });
  const second = await start(home);
  expect((await signIn(second)).token).toMatch(/^urna_/);
});

it('stops, and PostgreSQL with it, on Ctrl-C, though a browser keeps a connection over which it asks nothing', async () => {
  const home = newHome();
  const urna = await start(home);
  const quiet = connect(urna.port, '127.0.0.1');
  await once(quiet, 'connect');
  const postgres = postgresOf(home);
  expect(isAlive(postgres)).toBe(true);
  await Promise.all([urna.stop('SIGINT'), once(quiet, 'close')]);
  expect(await isGone(postgres)).toBe(true);
});

it('starts again after it was killed, and after PostgreSQL was too', async () => {
  const home = newHome();
  const first = await start(home);
  await register(first);
  const postgres = postgresOf(home);
  await first.kill();
  expect(isAlive(postgres)).toBe(true);

  const second = await start(home);
  expect(postgresOf(home)).toBe(postgres);
  expect((await signIn(second)).token).toMatch(/^urna_/);
  process.kill(postgres, 'SIGKILL');
  await second.kill();

  const third = await start(home);
  expect((await signIn(third)).token).toMatch(/^urna_/);
  const last = postgresOf(home);
  expect(await third.stop('SIGINT')).toEqual({ code: 0, signal: null });
  expect(await isGone(last)).toBe(true);
});

it('is shared by processes that start at once, until the last of them stops', async () => {
  const home = newHome();
  const [one, other] = await Promise.all([start(home), start(home)]);
  const postgres = postgresOf(home);
  await register(one);
  expect((await signIn(other)).token).toMatch(/^urna_/);
  await one.stop();
  expect(isAlive(postgres)).toBe(true);
  expect(await other.health()).toBe(200);
  expect((await signIn(other)).token).toMatch(/^urna_/);
  await other.stop();
  expect(await isGone(postgres)).toBe(true);
});

it('listens on no port, so that it never meets another PostgreSQL', async () => {
  const elsewhere = await occupy(5432);
  try {
    const home = newHome();
    await start(home);
    const [, , , port, , addresses] = readFileSync(join(home, 'pg', 'postmaster.pid'), 'utf8').split('\n');
    expect({ port, addresses: addresses!.trim() }).toEqual({ port: '5432', addresses: '' });
  } finally {
    elsewhere?.close();
  }
});

/** A stand-in for another PostgreSQL, unless there is one. */
async function occupy(port: number): Promise<Server | null> {
  const server = createServer((socket) => socket.destroy());
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  } catch {
    return null;
  }
}
