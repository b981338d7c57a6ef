/** `urna roll hash` as it runs where the list is: a real list in, a real file out, which the upload takes and people are found in. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { upload } from '../uploading.js';
import { World } from '../world.js';

const folder = mkdtempSync(join(tmpdir(), 'urna-roll-'));
let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world?.close();
});

/** Without settings: no secret, no database. */
function urna(...words: string[]) {
  const { PATH, HOME, TZ } = process.env;
  const cli = [resolve('dist/src/cli.js'), 'roll', 'hash', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, cli, { env: { PATH, HOME, TZ }, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const list = (name: string, ...lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `\uFEFFkind,number,born,territory\r\n${lines.join('\r\n')}\r\n`);
  return path;
};

describe('urna roll hash', () => {
  it('makes a file that tells nobody who is on it, and by which they are verified', async () => {
    const people = list('lista.csv', 'CC,1.032.456.789,1990-05-17,', 'TI,001092345678,2010-11-02,', 'PA,ab 123456,1985-01-31,');
    const file = join(folder, 'censo.csv');
    const { status, stdout } = urna(people, file);
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('3 people') });
    const bytes = readFileSync(file, 'utf8');
    for (const secret of ['1032456789', '1092345678', '123456', '1990', '2010']) expect(bytes).not.toContain(secret);
    expect(statSync(file).mode & 0o077).toBe(0);

    const beatriz = await world.administrator();
    const sent = { name: 'censo.csv', bytes };
    const { roll, faults } = await upload(beatriz, 'uploadRoll', { name: 'Censo' }, sent, 'roll { id entries } faults { line message }');
    expect({ faults, entries: roll?.entries }).toEqual({ faults: [], entries: 3 });
    for (const [documentKind, documentNumber, bornOn] of [
      ['CC', '1032456789', '1990-05-17'],
      ['TI', '1092345678', '2010-11-02'],
      ['PA', 'AB123456', '1985-01-31'],
    ])
      expect(await (await world.citizen()).refusals('verifyByRoll', { rollId: roll.id, documentKind, documentNumber, bornOn })).toEqual([]);
    const stranger = { rollId: roll.id, documentKind: 'CC', documentNumber: '1032456780', bornOn: '1990-05-17' };
    expect(await (await world.citizen()).refusals('verifyByRoll', stranger)).toEqual(['NOT_ON_THAT_ROLL']);
  });

  it('names the faulty line and not what stands on it', () => {
    const faulty = list('errores.csv', 'CC,1032456789,1990-05-17,', 'CC,1032456788,17/05/1990,');
    const { status, stderr, stdout } = urna(faulty, join(folder, 'errores-censo.csv'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/line 3: born must be a birth date/);
    expect(stderr).not.toMatch(/10324567|17\/05/);
    // Nobody uploads half a roll by mistake.
    expect(existsSync(join(folder, 'errores-censo.csv'))).toBe(false);
  });

  it('never writes over a file', () => {
    const people = list('otra.csv', 'CC,1032456789,1990-05-17,');
    const file = join(folder, 'ya-existe.csv');
    writeFileSync(file, 'algo');
    expect(urna(people, file).status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('algo');
  });
});
