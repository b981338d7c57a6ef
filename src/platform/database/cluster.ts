/** The embedded PostgreSQL: one cluster in a folder of ours, reached by a socket there, so that it meets no other PostgreSQL. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { makeFolder, preparePlace, type Place } from './cluster-place.js';
import { isHeld, underLock } from './file-lock.js';
import { mayBePostgres } from './processes.js';

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

/** Tests give up durability for speed: their data is thrown away. Several workers connect, each to databases of its own. */
const fleetingSettings: Record<string, string> = {
  max_connections: '240',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
};

const hasty = '&options=-c%20synchronous_commit%3Doff';
const mostStarts = 10;
const betweenStartsMs = 500;

export interface ClusterOptions {
  /** Folder that holds everything: `pg/` (data), `users/` (processes that use it). */
  home: string;
  /** For tests: no durability. */
  isFleeting?: boolean;
  onProgress?: (sentence: string) => void;
}

/** How a database is reached: by whoever migrates it, and by whoever serves. */
export interface Addresses {
  owner: string;
  serving: string;
}

export class Cluster {
  private constructor(
    private readonly options: ClusterOptions,
    private readonly place: Place,
  ) {}

  /** Starts the cluster, or joins the one that already runs in this folder (also one left behind by a killed process). */
  static async start(options: ClusterOptions): Promise<Cluster> {
    const cluster = new Cluster(options, preparePlace(options.home));
    await underLock(cluster.lockFile, async () => {
      if (!existsSync(join(cluster.place.data, 'PG_VERSION'))) await cluster.initialise();
      if (!(await cluster.isRunning())) await cluster.launch();
      await cluster.ensureServingAccount();
      mkdirSync(cluster.usersFolder, { recursive: true });
      writeFileSync(join(cluster.usersFolder, String(process.pid)), '');
    });
    return cluster;
  }

  /** Address of a database of this cluster, with the account that owns it or the one that only serves. */
  url(database: string, account: 'urna' | 'urna_serving' = 'urna'): string {
    return `postgresql:///${database}?host=${encodeURIComponent(this.place.socket)}&user=${account}`;
  }

  addresses(database: string): Addresses {
    return { owner: this.url(database), serving: this.url(database, 'urna_serving') };
  }

  /**
   * Creates the database when it is missing. It is filled under another name first: what was killed meanwhile leaves no
   * database that is only half there.
   */
  async ensureDatabase(name: string, fill: (addresses: Addresses) => Promise<unknown> = async () => undefined): Promise<void> {
    if (await this.hasDatabase(name)) return;
    await underLock(this.lockFile, async () => {
      if (await this.hasDatabase(name)) return;
      const draft = `${name}_new`;
      await this.dropDatabases(draft);
      await this.administer((client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(draft)}`));
      // Nothing of it counts before the renaming, and that waits for the disk.
      const { owner, serving } = this.addresses(draft);
      await fill({ owner: `${owner}${hasty}`, serving: `${serving}${hasty}` });
      await this.administer((client) =>
        client.query(`ALTER DATABASE ${client.escapeIdentifier(draft)} RENAME TO ${client.escapeIdentifier(name)}`),
      );
    });
  }

  private async ensureServingAccount(): Promise<void> {
    await this.administer(async (client) => {
      const { rowCount } = await client.query(`SELECT FROM pg_roles WHERE rolname = 'urna_serving'`);
      if (rowCount === 0) await client.query('CREATE ROLE urna_serving LOGIN');
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
    await underLock(this.lockFile, async () => {
      rmSync(join(this.usersFolder, String(process.pid)), { force: true });
      if (this.otherUsers().length === 0) await this.pgCtl('stop', '-m', 'fast', '-w');
    });
  }

  /** Two processes that start at once must not both create or launch the cluster. */
  private get lockFile(): string {
    return join(this.options.home, 'cluster.lock');
  }

  private get usersFolder(): string {
    return join(this.options.home, 'users');
  }

  private otherUsers(): number[] {
    return readdirSync(this.usersFolder)
      .map(Number)
      .filter((pid) => pid !== process.pid)
      .filter((pid) => {
        const file = join(this.usersFolder, String(pid));
        if (isHeld(file, pid)) return true;
        rmSync(file, { force: true });
        return false;
      });
  }

  private async initialise(): Promise<void> {
    this.options.onProgress?.('Creating the database cluster …');
    rmSync(this.place.data, { recursive: true, force: true });
    makeFolder(this.place.data, this.place.account);
    const words = ['-D', this.place.data, '-U', 'urna', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'];
    // Not every system has the C locale in UTF-8.
    await this.run(this.place.initdb, [...words, '--locale=C.UTF-8']).catch(() => this.run(this.place.initdb, [...words, '--locale=C']));
  }

  private async launch(): Promise<void> {
    this.options.onProgress?.('Starting PostgreSQL …');
    const settings = {
      ...serverSettings,
      ...(this.options.isFleeting ? fleetingSettings : {}),
      unix_socket_directories: this.place.socket,
      unix_socket_permissions: '0700',
    };
    const flags = Object.entries(settings)
      .map(([name, value]) => `-c ${name}='${value}'`)
      .join(' ');
    const start = (): Promise<void> => this.pgCtl('start', '-w', '-t', '60', '-l', join(this.place.data, 'server.log'), '-o', flags);
    for (let tries = 1; ; tries++) {
      this.clearStaleLocks();
      try {
        return await start();
      } catch (error) {
        // The children of a killed server take a moment to notice that it is gone.
        if (tries >= mostStarts) throw error;
        await new Promise((later) => setTimeout(later, betweenStartsMs));
      }
    }
  }

  private async isRunning(): Promise<boolean> {
    this.clearStaleLocks();
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

  /** A killed server leaves lock files that name its process: nobody, or something else by now. */
  private clearStaleLocks(): void {
    for (const file of [join(this.place.data, 'postmaster.pid'), join(this.place.socket, '.s.PGSQL.5432.lock')]) {
      if (existsSync(file) && !mayBePostgres(Number.parseInt(readFileSync(file, 'utf8'), 10))) rmSync(file, { force: true });
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
        else
          reject(
            new Error(
              `${program.split('/').at(-1)} ${words.at(2) ?? ''} failed: ${errors.trim() || `see ${join(this.place.data, 'server.log')}`}`,
            ),
          );
      });
    });
  }
}
