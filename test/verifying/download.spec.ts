/** A ledger that is downloaded from a site, however unsteady, verifies as it does there. */
import { createServer, type Server } from 'node:http';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { readAddress, readPollId } from '../../src/verifying/address.js';
import { download } from '../../src/verifying/download.js';
import { Fetching } from '../../src/verifying/fetching.js';
import { UnusableError } from '../../src/verifying/ledger-folder.js';
import { silent } from '../../src/verifying/progress.js';
import { plainShape } from '../any-poll.js';
import { LogWriter } from './log-writer.js';
import { PollStory } from './poll-story.js';
import { newFolder, verifyFolder } from './verifying.js';

const yes = { options: [0], positions: [], scores: [] };
const log = new LogWriter();
const [done, open] = [new PollStory(log, 'Done', plainShape), new PollStory(log, 'Open', plainShape)];
const served = newFolder();
done.open();
for (let voter = 0; voter < 300; voter++) done.cast(voter, yes);
open.open();
done.close();
done.certify();
done.writeFiles(served);
log.write(served);

/** What the server does instead of answering, by how often it was asked for a file. */
let trouble: (name: string, time: number) => number | 'BREAK' | 'HANG UP' | 'SILENCE' | null;
const asked = new Map<string, number>();
let server: Server;
let site: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const name = request.url!.replace(/^\/+(site\/)?ledger\//, '');
    const time = (asked.get(name) ?? 0) + 1;
    asked.set(name, time);
    const what = trouble(name, time);
    const path = join(served, name);
    if (what === 'SILENCE') return;
    if (what === 'HANG UP') request.socket.destroy();
    else if (typeof what === 'number') response.writeHead(what).end();
    else if (name === request.url || !existsSync(path) || !statSync(path).isFile()) response.writeHead(404).end();
    else if (what === 'BREAK') {
      const bytes = readFileSync(path);
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, bytes.length / 2));
      setTimeout(() => request.socket.destroy(), 10);
    } else response.end(readFileSync(path));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked.clear();
  trouble = () => null;
});
afterAll(() => new Promise((closed) => server.close(closed)));

async function fetchInto(folder: string, address = site, polls: string[] = []) {
  return download({ address: readAddress(address), folder, polls }, new Fetching(1), silent, '');
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

describe('a download', () => {
  it.each(['', '/', '/ledger', '/ledger/', '/ledger/checkpoint', '/votaciones/x', '/site'])(
    'from %s has every file as it is served, and verifies',
    async (path) => {
      const folder = newFolder();
      await fetchInto(folder, `${site}${path}`);
      expect(filesIn(folder)).toEqual(filesIn(served));
      for (const name of filesIn(served)) expect(readFileSync(join(folder, name))).toEqual(readFileSync(join(served, name)));
      expect((await verifyFolder(folder)).wrong).toEqual([]);
    },
  );

  it('is patient with what fails for a moment', async () => {
    const troubles = [503, 'BREAK', 'HANG UP', 429] as const;
    trouble = (name, time) => (time <= 2 ? troubles[(name.length + time) % 4]! : null);
    const folder = newFolder();
    await fetchInto(folder);
    expect((await verifyFolder(folder)).wrong).toEqual([]);
  });

  it('gives up on what always fails, and says what', async () => {
    trouble = (name) => (name === 'tile/entries/000' ? 500 : null);
    await expect(fetchInto(newFolder())).rejects.toThrow(
      new UnusableError(`${site}/ledger/tile/entries/000 cannot be reached: it answers 500.`),
    );
    expect(asked.get('tile/entries/000')).toBe(5);
    trouble = (name) => (name === 'key' ? 403 : null);
    await expect(fetchInto(newFolder())).rejects.toThrow(`${site}/ledger/key answers 403.`);
    await expect(fetchInto(newFolder(), 'http://127.0.0.1:1')).rejects.toThrow(
      /^http:\/\/127\.0\.0\.1:1\/ledger\/checkpoint cannot be reached: /,
    );
    await expect(fetchInto(newFolder(), `${site}/ledger/ledger`.replace('ledger/', 'nothing/'))).rejects.toThrow(UnusableError);
  });

  it('does not wait for ever', async () => {
    trouble = (name) => (name === 'tile/0/000' ? 'SILENCE' : null);
    const fetched = download({ address: readAddress(site), folder: newFolder(), polls: [] }, new Fetching(1, 50), silent, '');
    await expect(fetched).rejects.toThrow(`${site}/ledger/tile/0/000 cannot be reached: nothing came for 50 ms.`);
  });

  it('leaves what is missing to be found missing', async () => {
    trouble = (name) => (name === 'tile/0/000' ? 404 : null);
    const folder = newFolder();
    await fetchInto(folder);
    expect((await verifyFolder(folder)).wrong).toEqual(['The file tile/0/000 is missing.']);
  });

  it('of one poll fetches the ballots of no other', async () => {
    const folder = newFolder();
    await fetchInto(folder, site, [open.uuid]);
    expect(filesIn(folder).some((name) => name.includes('ballots'))).toBe(false);
    expect((await verifyFolder(folder, { polls: [open.uuid] })).wrong).toEqual([]);
  });

  it('keeps the earlier checkpoint, with which a fork is found out', async () => {
    const folder = newFolder();
    writeFileSync(join(served, 'checkpoint'), log.checkpoint(200));
    await fetchInto(folder);
    writeFileSync(join(served, 'checkpoint'), log.checkpoint());
    await fetchInto(folder);
    const { wrong, correct } = await verifyFolder(folder);
    expect(wrong).toEqual([]);
    expect(correct).toContainEqual(expect.stringMatching(/^checkpoints\/200-[0-9a-f]{16}: the ledger still begins with the 200 leaves/));
    const forked = new LogWriter();
    forked.entries.push(...log.entries);
    forked.entries[7] = Buffer.from('{}');
    forked.write(served);
    await fetchInto(folder);
    log.write(served);
    expect((await verifyFolder(folder)).codes.filter((code) => code === 'log-was-forked')).toHaveLength(2);
  });
});

describe('a copy', () => {
  it.each(['ledger', 'urna.example.org/ledger'])('of a whole site, with the ledger in %s, is read too', async (inside) => {
    const folder = newFolder();
    await fetchInto(join(folder, inside));
    expect((await verifyFolder(folder)).wrong).toEqual([]);
  });

  it('that holds no ledger is none', async () => {
    const folder = newFolder();
    await expect(verifyFolder(folder)).rejects.toThrow(/^There is no ledger in /);
    rmSync(folder, { recursive: true });
    await expect(verifyFolder(folder)).rejects.toThrow(`There is no folder ${folder}.`);
  });
});

describe('an address', () => {
  const uuid = done.uuid;
  const global = Buffer.from(`Poll:${uuid}`).toString('base64url');

  it.each([
    ['https://a.org', null, ['https://a.org/ledger/', 'https://a.org/', 'https://a.org/ledger/']],
    ['https://a.org/ledger/checkpoint', null, ['https://a.org/ledger/']],
    ['https://a.org/sub/ledger', null, ['https://a.org/sub/ledger/']],
    [
      `https://a.org/votaciones/${global}`,
      uuid,
      [`https://a.org/votaciones/${global}/ledger/`, `https://a.org/votaciones/${global}/`, 'https://a.org/ledger/'],
    ],
    [`https://a.org/ledger/polls/${uuid}/result.json`, uuid, ['https://a.org/ledger/']],
  ])('%s', (address, poll, bases) => {
    expect(readAddress(address)).toEqual({ bases: bases.map((base) => new URL(base)), poll });
  });

  it('names polls by uuid and as the API does', () => {
    expect([uuid, uuid.toUpperCase(), global].map(readPollId)).toEqual([uuid, uuid, uuid]);
    expect(['x', '', Buffer.from(`Option:${uuid}`).toString('base64url')].map(readPollId)).toEqual([null, null, null]);
    expect(() => readAddress('http://')).toThrow(UnusableError);
  });
});
