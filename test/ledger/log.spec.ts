/** Anybody reads the log over HTTP and checks all of it; nothing is served that was not signed. */
import { IntegratingService } from '../../src/ledger/integrating.service.js';
import { LedgerService, type Entry } from '../../src/ledger/ledger.service.js';
import { emptyRoot, leafHash, rootOf } from '../../src/ledger/log/merkle.js';
import { readNote, verifyNote } from '../../src/ledger/log/note.js';
import { verifyProofFile } from '../../src/ledger/log/proof-file.js';
import { Database } from '../../src/platform/database/database.js';
import { World } from '../world.js';
import { audit, LogReader } from './reading.js';

let world: World;
let reader: LogReader;
let ledger: LedgerService;
beforeAll(async () => {
  world = await World.open();
  reader = await LogReader.at(world.url);
  ledger = world.app.get(LedgerService);
});
afterAll(() => world?.close());

const append = (entries: Entry[]): Promise<void> => world.app.get(Database).transaction((tx) => ledger.append(tx, entries));

/** Until nothing waits: this process's own timer may be integrating at the same moment. */
async function settle(): Promise<void> {
  for (;;) {
    await world.app.get(IntegratingService).integrate();
    const [queue] = await world.rows<{ left: number }>('SELECT count(*)::int AS left FROM ledger_queue');
    if (queue!.left === 0) return;
    await new Promise((later) => setTimeout(later, 20));
  }
}

const written: Buffer[] = [];
async function write(count: number): Promise<void> {
  const leaves = Array.from({ length: count }, (_, place) => Buffer.from(`{"leaf":${written.length + place}}`));
  written.push(...leaves);
  await append(leaves.map((leaf) => ({ leaf })));
  await settle();
}

describe('an empty ledger', () => {
  it('is signed with the key that it shows, and has its name from the address', async () => {
    expect(await reader.checkpoint()).toMatchObject({ origin: reader.key.name, size: 0, root: emptyRoot() });
    expect(reader.key.name).toBe('localhost:0/ledger');
    expect(await ledger.proofOf(0)).toBeNull();
  });

  it('takes a leaf by itself, and says meanwhile that it waits', async () => {
    written.push(Buffer.from('the first leaf'));
    await append([{ leaf: written[0]!, lookup: 'first' }]);
    const places = new Set<number | null>();
    const began = performance.now();
    while (!places.has(0) && performance.now() - began < 60_000) places.add((await ledger.find('first'))!.index);
    expect([...places]).toEqual([null, 0]);
    expect((await ledger.find('first'))!.leaf).toEqual(written[0]);
    expect(await ledger.find('second')).toBeNull();
    expect((await reader.checkpoint()).size).toBe(1);
  });
});

describe('a log that grows in batches of any size', () => {
  it('has exactly the leaves that were appended, in order, under the root that the arithmetic says', async () => {
    for (const count of [1, 253, 1, 1, 300, 17, 255, 256, 511, 2]) {
      await write(count);
      const { size, root } = await reader.checkpoint();
      expect(size).toBe(written.length);
      expect(root).toEqual(rootOf(written.map(leafHash)));
    }
    const { faults, entries } = await audit(reader);
    expect(faults).toEqual([]);
    expect(entries.map(String)).toEqual(written.map(String));
  });

  it('gives for every leaf a file that proves it offline', async () => {
    const claim = { origin: ledger.origin, keys: [reader.key] };
    for (const index of [0, 1, 255, 256, 511, 512, written.length - 1]) {
      const proof = (await ledger.proofOf(index))!;
      expect(verifyProofFile(proof, { entry: written[index]!, ...claim })).toBeNull();
      expect(verifyProofFile(proof, { entry: written[(index + 1) % written.length]!, ...claim })).toBe('WRONG_ROOT');
    }
    expect(await ledger.proofOf(written.length)).toBeNull();
  });

  it('serves full tiles, partial ones of every width that was signed, and nothing beyond', async () => {
    const { size } = await reader.checkpoint();
    const [full, rest] = [Math.floor(size / 256), size % 256];
    const last = `00${full}`;
    expect(await reader.status(`tile/0/${last}.p/${rest}`)).toBe(200);
    expect(await reader.file(`tile/0/${last}.p/1`)).toEqual(leafHash(written[full * 256]!));
    expect(await reader.file('tile/0/000.p/255')).toEqual((await reader.file('tile/0/000')).subarray(0, 255 * 32));
    for (const path of [
      `tile/0/${last}.p/${rest + 1}`,
      `tile/0/${last}`,
      `tile/entries/${last}.p/${rest + 1}`,
      `tile/1/000.p/${full + 1}`,
      'tile/1/000',
      'tile/2/000.p/1',
      'tile/0/0',
      'tile/0/000.p/0',
      'tile/0/000.p/256',
      'tile/00/000',
      'tile/0/x000/000',
      'tile/64/000',
      'tile/0/%30%30%30',
      'tile/0/-01',
      'tile/entries/000.p/1/key',
      `checkpoint/${size + 1}`,
      'checkpoint/01',
      'checkpoints?before=x',
    ])
      expect([path, await reader.status(path)]).toEqual([path, 404]);
  });

  it('tells browsers and proxies what never changes, and lets pages from everywhere read it', async () => {
    const headers = async (path: string, ask: Record<string, string> = {}) => {
      const response = await fetch(`${world.url}/ledger/${path}`, { headers: ask });
      await response.arrayBuffer();
      return { status: response.status, ...Object.fromEntries(response.headers) } as Record<string, unknown>;
    };
    const tile = await headers('tile/0/000');
    expect(tile).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    expect(await headers('tile/0/000', { 'if-none-match': tile.etag as string })).toMatchObject({ status: 304 });
    const checkpoint = await headers('checkpoint');
    expect(checkpoint).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' });
    expect(await headers('tile/0/999')).toMatchObject({ status: 404, 'cache-control': 'no-store' });
  });

  it('signs other notes with the same key', () => {
    const note = ledger.sign('a promise\n');
    expect(verifyNote(readNote(note)!, [reader.key])).toBeNull();
    expect(verifyNote(readNote(note.replace('promise', 'premise'))!, [reader.key])).toBe('WRONG_SIGNATURE');
  });
});

describe('a log of seventy thousand leaves', () => {
  it('is right in every tile, every bundle, and from each checkpoint to the next', async () => {
    const before = written.length;
    await world.rows(
      `INSERT INTO ledger_queue (leaf, lookup) SELECT convert_to('{"ballot":' || n || '}', 'UTF8'), 'b' || n FROM generate_series(1, $1::int) n`,
      [70_000 - before],
    );
    for (let n = 1; n <= 70_000 - before; n++) written.push(Buffer.from(`{"ballot":${n}}`));
    await settle();
    const places = Array.from({ length: 500 }, (_, n) => (n * 7_919) % 70_000).concat(0, 255, 256, 65_535, 65_536, 69_999);
    const { faults, entries } = await audit(reader, places);
    expect(faults).toEqual([]);
    expect(entries.length).toBe(70_000);
    expect(Buffer.concat(entries).equals(Buffer.concat(written))).toBe(true);
    const index = (await ledger.find('b60000'))!.index!;
    const claim = { entry: Buffer.from('{"ballot":60000}'), origin: ledger.origin, keys: [reader.key] };
    expect(verifyProofFile((await ledger.proofOf(index))!, claim)).toBeNull();
  });
});
