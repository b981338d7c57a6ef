// Runs the tests against a PostgreSQL of their own: `npm test`, or `npm test -- <jest's words>` for some of them.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { testHome } from './test-home.mjs';

const { Cluster } = await import('../dist/src/platform/database/cluster.js');
const { migrate } = await import('../dist/src/platform/database/migrate.js');

const { home, isInMemory } = testHome();
const cluster = await Cluster.start({ home, isFleeting: true });
let status = 1;
try {
  // Every test file gets a copy of this database.
  await cluster.recreateDatabase('urna_template');
  await migrate(cluster.url('urna_template'));
  await cluster.dropDatabases('urna_test_%');
  // Unpacked once: two workers must not do it at the same time.
  await chromium.executablePath();
  const words = ['--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)];
  ({ status } = spawnSync(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, URNA_TEST_CLUSTER: cluster.url('postgres'), NODE_ENV: 'test', TZ: 'UTC' },
  }));
} finally {
  await cluster.leave();
  // Whoever else still uses it removes it.
  if (isInMemory && !existsSync(join(home, 'pg', 'postmaster.pid'))) rmSync(home, { recursive: true, force: true });
}
process.exit(status ?? 1);
