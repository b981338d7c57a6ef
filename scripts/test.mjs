// Runs the tests against a PostgreSQL of their own: `npm test`, or `npm test -- <jest's words>` for some of them.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import chromium from '@sparticuz/chromium';

const { Cluster } = await import('../dist/src/platform/database/cluster.js');
const { migrate } = await import('../dist/src/platform/database/migrate.js');

const cluster = await Cluster.start({ home: resolve('.urna', 'test'), isFleeting: true });
let status = 1;
try {
  // Every test file gets a copy of this database.
  await cluster.recreateDatabase('urna_template');
  await migrate(cluster.url('urna_template'));
  await cluster.dropDatabases('urna_test_%');
  // Unpacked once: two workers must not do it at the same time.
  await chromium.executablePath();
  const words = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)];
  ({ status } = spawnSync(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, URNA_TEST_CLUSTER: cluster.url('postgres'), NODE_ENV: 'test', TZ: 'UTC' },
  }));
} finally {
  await cluster.leave();
}
process.exit(status ?? 1);
