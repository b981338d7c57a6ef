/** Urna as it runs outside: processes of their own that can be killed, stopped and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AccountsService } from '../src/people/accounts.service.js';
import { SessionsService } from '../src/people/sessions.service.js';
import { Database } from '../src/platform/database/database.js';
import { Person } from './person.js';
import { World } from './world.js';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const healthMs = 10_000;
const startMs = 90_000;
const stopMs = 60_000;

export class Process {
  output = '';
  readonly exit: Promise<Exit>;
  hasExited = false;

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    for (const pipe of [child.stdout!, child.stderr!]) pipe.on('data', (text: Buffer) => (this.output += text.toString()));
    this.exit = once(child, 'close').then(([code, signal]) => {
      this.hasExited = true;
      return { code, signal } as Exit;
    });
  }

  /** Runs `urna start` with these settings on a free port and does not wait for it. */
  static async run(env: Record<string, string>): Promise<Process> {
    const port = env.PORT ?? String(await freePort());
    const { PATH, HOME, TZ } = process.env;
    const child = spawn(process.execPath, [resolve('dist/src/cli.js'), 'start'], {
      env: { PATH, HOME, TZ, HOST: '127.0.0.1', PORT: port, URNA_DEMO: 'never', LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Process(child, Number(port));
  }

  /** The same, and waits until it serves. */
  static async start(env: Record<string, string>): Promise<Process> {
    const started = await Process.run(env);
    await started.ready();
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child.pid!;
  }

  async ready(ms = startMs): Promise<void> {
    const deadline = Date.now() + ms;
    while ((await this.health()) !== 200) {
      if (this.hasExited || Date.now() > deadline) throw new Error(`Urna did not start: ${this.output}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  }

  /** Status of the readiness page; 0 when nobody answers, or not soon. */
  health(): Promise<number> {
    return fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(healthMs) }).then(
      async (response) => (await response.text(), response.status),
      () => 0,
    );
  }

  /** As a power cut would: nothing is finished, nobody is told. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exit;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Exit> {
    if (!this.hasExited) this.child.kill(signal);
    let alarm!: NodeJS.Timeout;
    const late = new Promise<never>((_, reject) => {
      alarm = setTimeout(() => reject(new Error(`Urna did not stop: ${this.output}`)), stopMs);
    });
    return Promise.race([this.exit, late]).finally(() => clearTimeout(alarm));
  }

  /** A person as a client of this process. */
  as(person: Person): Person {
    return personAt(this.url, person);
  }
}

/** A world whose clock shows the real time, so that processes beside it agree about what is open. */
export async function openPresentWorld(): Promise<World> {
  const world = await World.open();
  world.clock.set(new Date());
  return world;
}

export function settingsOf(world: World): Record<string, string> {
  return {
    DATABASE_URL: world.servingUrl,
    URNA_DATABASE_OWNER_URL: world.databaseUrl,
    URNA_SECRET: 'a secret of the tests, long enough',
    URNA_SECOND_FACTOR: 'offered',
    URNA_IDLE_HOURS: '720',
    URNA_IDLE_HOURS_ROLES: '720',
    URNA_OVERLOAD_MS: '60000',
  };
}

/** Many people with sessions, in one transaction. */
export function crowd(world: World, count: number): Promise<Person[]> {
  const { app } = world;
  const now = world.clock.now();
  return app.get(Database).transaction(async (tx) => {
    const people: Person[] = [];
    for (let number = 0; number < count; number++) {
      const [name, email] = [`Persona ${number}`, `${randomUUID()}@example.org`];
      const { id } = await app
        .get(AccountsService)
        .createAccount(tx, { email, displayName: name, passwordHash: null, locale: 'es', isAdministrator: false, isAuditor: false, now });
      const { token, session } = await app.get(SessionsService).open(tx, id, 'test', now);
      people.push(new Person(world.url, { name, email, accountId: id, sessionId: session.id, token }));
    }
    return people;
  });
}

export function personAt(url: string, { name, email, accountId, sessionId, token }: Person): Person {
  return new Person(url, { name, email, accountId, sessionId, token });
}

export interface Count {
  ballots: number;
  voters: number;
  roll: number;
  turnout: number;
  receipts: string[];
  /** Votes by mark, as the counters say. */
  tallies: Record<string, number>;
  /** The same, as the ballots say. */
  recount: Record<string, number>;
}

/** What the tables say of a poll. */
export async function countOf(world: World, pollGlobalId: string): Promise<Count> {
  const poll = uuidOf(pollGlobalId);
  const [row] = await world.rows<Count>(
    `SELECT (SELECT count(*)::int FROM ballots WHERE poll_id = $1 AND NOT is_withdrawn) AS ballots,
            (SELECT count(DISTINCT voter)::int FROM ballots WHERE poll_id = $1 AND NOT is_withdrawn) AS voters,
            (SELECT count(*)::int FROM poll_roll WHERE poll_id = $1) AS roll,
            (SELECT votes::int FROM poll_tallies WHERE poll_id = $1 AND mark = -1) AS turnout,
            (SELECT coalesce(jsonb_agg(receipt ORDER BY receipt), '[]') FROM ballots WHERE poll_id = $1) AS receipts,
            (SELECT jsonb_object_agg(mark, votes) FROM poll_tallies WHERE poll_id = $1 AND votes <> 0) AS tallies,
            (SELECT jsonb_object_agg(mark, votes) FROM (
               SELECT mark, count(*) AS votes FROM ballots, unnest(marks || -1::smallint) AS mark
               WHERE poll_id = $1 AND NOT is_withdrawn GROUP BY mark) recount) AS recount`,
    [poll],
  );
  return row!;
}

export function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}

/** A migrated database that no world uses. */
export async function copyDatabase(): Promise<{ url: string; create: () => Promise<void>; drop: () => Promise<void> }> {
  const cluster = process.env.URNA_TEST_CLUSTER!;
  const name = `urna_test_${randomUUID().slice(0, 13).replace('-', '')}`;
  const administer = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: cluster });
    await client.connect();
    try {
      // Two copies of one template cannot be made at the same time.
      await client.query('SELECT pg_advisory_lock(7283651)');
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  const create = (): Promise<void> => administer(`CREATE DATABASE "${name}" TEMPLATE urna_template`);
  await create();
  return {
    url: cluster.replace('/postgres?', `/${name}?`),
    create,
    drop: () => administer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

/**
 * A port that stays free until the process listens, seconds from now: below the range from which the system gives ports to
 * clients and to listeners without a wish, and tried by no other worker.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = firstPort + (nextPort++ % portsOfWorker);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    if (isFree) return port;
  }
}

const portsOfWorker = 2_000;
const firstPort = 20_000 + (Number(process.env.JEST_WORKER_ID ?? 1) % 6) * portsOfWorker;
let nextPort = Math.floor(Math.random() * portsOfWorker);

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
