// Runs the tests against a PostgreSQL of their own: `npm test`, or `npm test -- <jest's words>` for some of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import chromium from '@sparticuz/chromium';
import { testHome } from './test-home.mjs';

const { Cluster } = await import('../dist/src/platform/database/cluster.js');
const { migrate } = await import('../dist/src/platform/database/migrate.js');

/** More than these are broken, not unlucky: nothing is run again. */
const mostAgain = 3;
const words = process.argv.slice(2);
const { home, isInMemory } = testHome();
const cluster = await Cluster.start({ home, isFleeting: true });
const notes = mkdtempSync(join(tmpdir(), 'urna-test-'));
let status = 1;
try {
  // Every test file gets a copy of this database.
  await cluster.recreateDatabase('urna_template');
  await migrate(cluster.url('urna_template'), null, cluster.url('urna_template', 'urna_serving'));
  await cluster.dropDatabases('urna_test_%');
  // Unpacked once: workers must not do it at the same time.
  await chromium.executablePath();
  status = words.length > 0 ? run(words) : runAll();
} finally {
  await cluster.leave();
  rmSync(notes, { recursive: true, force: true });
  // Whoever else still uses it removes it.
  if (isInMemory && !existsSync(join(home, 'pg', 'postmaster.pid'))) rmSync(home, { recursive: true, force: true });
}
process.exit(status ?? 1);

function run(more) {
  const jest = ['--no-warnings', 'node_modules/jest/bin/jest.js', ...more];
  const env = { ...process.env, URNA_TEST_CLUSTER: cluster.url('postgres'), NODE_ENV: 'test', TZ: 'UTC' };
  return spawnSync(process.execPath, jest, { stdio: 'inherit', env }).status;
}

/**
 * Runs everything. A file or three that failed in the crowd of all are run once more, each alone: what fails again is broken; what
 * passes is said to be unsteady, by name, because somebody has to find out why.
 */
function runAll() {
  const first = join(notes, 'all.json');
  const firstStatus = run(['--json', `--outputFile=${first}`]);
  if (firstStatus === 0 || !existsSync(first)) return firstStatus;
  const all = JSON.parse(readFileSync(first, 'utf8'));
  const failed = all.testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(process.cwd(), name));
  if (failed.length === 0 || failed.length > mostAgain) return firstStatus;

  console.log(`\nOnce more, each alone: ${failed.join(', ')}`);
  const second = join(notes, 'again.json');
  const secondStatus = run(['--runInBand', '--json', `--outputFile=${second}`, '--runTestsByPath', ...failed]);
  const again = JSON.parse(readFileSync(second, 'utf8'));
  const passedInFailed = all.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length;
  const passed = all.numPassedTests - passedInFailed + again.numPassedTests;
  if (secondStatus === 0) console.log(`\nUnsteady, to be looked into (failed among all, passed alone): ${failed.join(', ')}`);
  const failures = again.numFailedTests > 0 ? `${again.numFailedTests} failed, ` : '';
  console.log(`Tests:       ${failures}${passed} passed, ${passed + again.numFailedTests + all.numPendingTests} total`);
  return secondStatus;
}
