/** `urna count` as it runs outside: without a database, and with a sentence where something is wrong. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'urna-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function urna(...words: string[]) {
  const { PATH, HOME, TZ } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/src/cli.js'), ...words], {
    env: { PATH, HOME, TZ, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere' },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('urna count', () => {
  it('counts a file and needs nothing else', () => {
    const path = join(folder, 'sheet.txt');
    writeFileSync(path, 'Option 1--->: Ana\nOption 2-->: Benito\nV: 12 ab\nV: -1 cd\nV: 1- ef\n');
    const { status, stdout, stderr } = urna(
      'count',
      '--method',
      'borda',
      '--format',
      'json',
      '--rule',
      'points=to-one',
      '--rule',
      'unranked=nothing',
      path,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ method: 'borda', winners: ['Ana'], rounds: [{ tallies: { Ana: '4', Benito: '3' } }] });
  });

  it('says in one sentence what is wrong', () => {
    expect(urna('count', '--method', 'borda', join(folder, 'absent.txt'))).toEqual({
      status: 1,
      stdout: '',
      stderr: `urna: There is no file ${join(folder, 'absent.txt')}.\n`,
    });
    expect(urna('count', '--methods', 'borda', 'absent.txt')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^error: unknown option/),
    });
  });

  it('explains itself', () => {
    expect(urna('count', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('ranked-pairs') });
  });
});
