/** The system account that PostgreSQL runs as when Urna itself is run as root. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface SystemAccount {
  uid: number;
  gid: number;
}

/** Null for an ordinary user; for root the account `postgres`, else a new `urna`, else `nobody`. */
export function accountForPostgres(): SystemAccount | null {
  if (process.getuid?.() !== 0) return null;
  const existing = find('postgres') ?? find('urna');
  if (existing) return existing;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'urna']);
  const account = find('urna') ?? find('nobody');
  if (!account)
    throw new Error(
      'PostgreSQL does not run as root and there is no account postgres or nobody. Start as an ordinary user, or set DATABASE_URL.',
    );
  return account;
}

/** Whether the account may pass through every folder above the path. */
export function canReach(account: SystemAccount, path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function find(name: string): SystemAccount | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
