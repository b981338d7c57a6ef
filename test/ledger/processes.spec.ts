/** Several processes keep one log: killed at any moment they neither fork it nor lose a leaf, and another key keeps out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { leafHash } from '../../src/ledger/log/merkle.js';
import { openCheckpoint } from '../../src/ledger/log/checkpoint.js';
import { copyDatabase, Process } from '../processes.js';
import { audit, LogReader, rootsAt } from './reading.js';

const URNA_SECRET = 'a secret of the tests, long enough';
let database: Awaited<ReturnType<typeof copyDatabase>>;
let client: pg.Client;
const processes: Process[] = [];
beforeEach(async () => {
  database = await copyDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map((process) => process.stop()));
  await client.end();
  await database.drop();
});

async function start(env: Record<string, string> = {}): Promise<Process> {
  const process = await Process.start({ DATABASE_URL: database.url, URNA_SECRET, ...env });
  processes.push(process);
  return process;
}

async function until(isSo: () => Promise<boolean>, ms = 60_000): Promise<number> {
  const began = performance.now();
  for (; !(await isSo()); await pause(20)) if (performance.now() - began > ms) throw new Error('it does not happen');
  return performance.now() - began;
}

const pause = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));
const waiting = async (): Promise<number> => (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM ledger_queue')).rows[0]!.n;
const append = (leaf: string) => client.query(`INSERT INTO ledger_queue (leaf) VALUES (convert_to($1, 'UTF8'))`, [leaf]);

/** Acts with leaves, one after the other; every seventh fails in the end. */
class Writer {
  readonly acts: string[][] = [];
  private isOver = false;
  private readonly writing: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {
    this.writing = this.write();
  }

  private async write(): Promise<void> {
    const own = new pg.Client({ connectionString: this.url });
    await own.connect();
    for (let act = 0; !this.isOver; act++) {
      const leaves = Array.from({ length: 1 + ((act * 37) % 60) }, (_, place) => `${this.name} ${act} ${place}`);
      await own.query('BEGIN');
      await own.query(
        `INSERT INTO ledger_queue (leaf) SELECT convert_to(leaf, 'UTF8') FROM unnest($1::text[]) WITH ORDINALITY AS l(leaf, n) ORDER BY n`,
        [leaves],
      );
      if (act % 7 === 3) await own.query('ROLLBACK');
      else {
        await own.query('COMMIT');
        this.acts.push(leaves);
      }
      await pause(15);
    }
    await own.end();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.writing;
  }
}

/** Every checkpoint that anybody was ever shown. */
class Watcher {
  readonly notes = new Set<string>();
  private isOver = false;
  private readonly watching: Promise<void>;

  constructor(private readonly urls: string[]) {
    this.watching = this.look();
  }

  watch(url: string): void {
    this.urls.push(url);
  }

  private async look(): Promise<void> {
    while (!this.isOver) {
      for (const url of this.urls) {
        const note = await fetch(`${url}/ledger/checkpoint`).then(
          (response) => (response.ok ? response.text() : null),
          () => null,
        );
        if (note) this.notes.add(note);
      }
      await pause(10);
    }
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.watching;
  }
}

describe('two processes of which one is killed again and again', () => {
  it('keep one history with every leaf of every act that was committed, in its order, and no other', async () => {
    const [one, ...victims] = (await Promise.all([start(), start(), start(), start()])) as [Process, ...Process[]];
    const watcher = new Watcher([one, ...victims].map(({ url }) => url));
    const writers = ['a', 'b', 'c'].map((name) => new Writer(database.url, name));
    let last = one;
    try {
      for (const [kills, victim] of victims.entries()) {
        await pause(1_000 + kills * 173);
        await victim.kill();
      }
      // Nobody is left of those who began.
      last = await start();
      watcher.watch(last.url);
      await one.kill();
      await pause(1_000);
    } finally {
      await Promise.all(writers.map((writer) => writer.stop()));
    }
    await until(async () => (await waiting()) === 0);
    await watcher.stop();

    const reader = await LogReader.at(last.url);
    const { size } = await reader.checkpoint();
    const { faults, entries } = await audit(reader, [0, size - 1]);
    expect(faults).toEqual([]);

    const said = entries.map(String);
    const acts = writers.flatMap((writer) => writer.acts);
    expect([...said].sort()).toEqual(acts.flat().sort());
    const places = new Map(said.map((leaf, index) => [leaf, index]));
    for (const act of acts) {
      const order = act.map((leaf) => places.get(leaf)!);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }

    const shown = [...watcher.notes].map((note) => openCheckpoint(note, reader.key.name, [reader.key]));
    const roots = rootsAt(entries.map(leafHash), new Set(shown.map((one) => (typeof one === 'string' ? 0 : one.size))));
    expect(shown.length).toBeGreaterThan(10);
    for (const checkpoint of shown) {
      if (typeof checkpoint === 'string') throw new Error(checkpoint);
      expect(checkpoint.root).toEqual(roots.get(checkpoint.size));
    }
  });

  it('go on from the last signature when one is killed between placing leaves and signing them', async () => {
    await client.query(`CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END $$`);
    await client.query('CREATE TRIGGER dawdle AFTER DELETE ON ledger_queue FOR EACH STATEMENT EXECUTE FUNCTION dawdle()');
    const isPlacing = async (): Promise<boolean> =>
      (
        await client.query(
          `SELECT FROM pg_stat_activity WHERE query LIKE 'DELETE FROM ledger_queue%' AND datname = current_database() AND state = 'active'`,
        )
      ).rowCount === 1;
    for (let kills = 0; kills < 2; kills++) {
      const victim = await start();
      await client.query(`INSERT INTO ledger_queue (leaf) SELECT convert_to($1 || n, 'UTF8') FROM generate_series(1, 300) n`, [
        `${kills} `,
      ]);
      await until(isPlacing);
      await victim.kill();
      expect(await waiting()).toBe(300 * (kills + 1));
    }
    const heir = await start();
    await until(async () => (await waiting()) === 0);
    const { faults, entries } = await audit(await LogReader.at(heir.url));
    expect(faults).toEqual([]);
    expect(entries.map(String)).toEqual([0, 1].flatMap((kill) => Array.from({ length: 300 }, (_, n) => `${kill} ${n + 1}`)));
  });

  it('leave nothing waiting: the one that remains takes over', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    for (let number = 0; number < 20; number++) await append(`before ${number}`);
    await other.kill();
    await append('after');
    await until(async () => (await waiting()) === 0);
    expect((await (await LogReader.at(one.url)).checkpoint()).size).toBe(21);
  });

  it('do not wait for ever for one that has the turn and stands still', async () => {
    const [one] = await Promise.all([start(), start()]);
    // As a process would that is stopped in the middle of its transaction.
    const stuck = new pg.Client({ connectionString: database.url });
    stuck.on('error', () => undefined);
    await stuck.connect();
    await stuck.query('BEGIN');
    await stuck.query(`SELECT pg_advisory_xact_lock(7283653), set_config('idle_in_transaction_session_timeout', '1s', true)`);
    await append('patient');
    await pause(600);
    expect(await waiting()).toBe(1);
    await until(async () => (await waiting()) === 0);
    await stuck.end().catch(() => undefined);
    expect((await (await LogReader.at(one.url)).checkpoint()).size).toBe(1);
  });

  it('leave nothing behind when they are asked to stop', async () => {
    const one = await start();
    for (let number = 0; number < 50; number++) await append(`leaf ${number}`);
    expect((await one.stop()).code).toBe(0);
    expect(await waiting()).toBe(0);
  });
});

describe('a process that starts with other settings', () => {
  it('keeps the name of the ledger, and with another key stays out and says why', async () => {
    const one = await start({ URNA_PUBLIC_URL: 'https://urna.example.org' });
    const { key } = await LogReader.at(one.url);
    expect(key.name).toBe('urna.example.org/ledger');
    await append('first');
    await one.stop();

    const stranger = await Process.run({ DATABASE_URL: database.url, URNA_SECRET: 'another secret of the tests, as long' });
    processes.push(stranger);
    await until(async () => (await stranger.health()) !== 0);
    const health = await fetch(`${stranger.url}/health/ready`);
    expect([health.status, await health.json()]).toEqual([503, { status: 'not ready', problem: 'the ledger was begun with another key' }]);
    expect((await (await LogReader.at(stranger.url)).checkpoint()).size).toBe(1);
    await append('second');
    await pause(1_200);
    expect(await waiting()).toBe(1);
    expect(stranger.output).toMatch(/was begun with the key urna\.example\.org\/ledger\+.*URNA_LEDGER_KEY/);
    expect(stranger.output.match(/was begun with the key/g)).toHaveLength(1);
    await stranger.stop();
    expect(await waiting()).toBe(1);

    const moved = await start({ URNA_PUBLIC_URL: 'https://votos.example.org', URNA_LEDGER_NAME: 'another/name' });
    await until(async () => (await waiting()) === 0);
    const reader = await LogReader.at(moved.url);
    expect(reader.key).toEqual(key);
    expect((await audit(reader)).faults).toEqual([]);
    expect((await reader.checkpoint()).size).toBe(2);
  });

  it('begins a ledger with the name and the key in a file of the operator', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'urna-key-'));
    try {
      const file = join(folder, 'ledger.key');
      writeFileSync(file, 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n');
      const one = await start({ URNA_LEDGER_KEY: file });
      await append('first');
      await until(async () => (await waiting()) === 0);
      const served = await fetch(`${one.url}/ledger/key`);
      expect(await served.text()).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n');
      expect((await (await LogReader.at(one.url)).checkpoint()).size).toBe(1);
      const wrong = await Process.run({ DATABASE_URL: database.url, URNA_SECRET, URNA_LEDGER_KEY: join(folder, 'none') });
      expect(await wrong.exit).toMatchObject({ code: 2 });
      expect(wrong.output).toMatch(/^urna: URNA_LEDGER_KEY is neither/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
