/** Spec files of one worker share the application, and nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

it('a spec file finds nothing of what another of its worker has left', () => {
  const notes = mkdtempSync(join(tmpdir(), 'urna-isolation-'));
  try {
    const report = join(notes, 'report.json');
    const jest = ['--no-warnings', 'node_modules/jest/bin/jest.js', '--runInBand', '--ci', '--json', `--outputFile=${report}`];
    const env = { ...process.env, NODE_ENV: 'test', TZ: 'UTC', URNA_TREE: process.cwd() };
    const { stderr } = spawnSync(process.execPath, [...jest, '--testMatch', '**/two-files/*.visit.ts'], { env, encoding: 'utf8' });
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    expect([numPassedTests, numTotalTests, stderr]).toEqual([4, 4, stderr]);
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
});
