/** A folder in which somebody changed something: verifying says what, where, what was expected and what was found. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leafHash } from '../../src/ledger/log/merkle.js';
import { readBundle, writeBundle } from '../../src/ledger/log/tiles.js';
import { plainShape } from '../any-poll.js';
import { LogWriter, signer } from './log-writer.js';
import { PollStory } from './poll-story.js';
import { newFolder, verifyFolder } from './verifying.js';

const blank = { options: [], positions: [], scores: [] };
const log = new LogWriter();
const single = new PollStory(log, 'Single', plainShape);
const ranking = new PollStory(log, 'Ranking', { ...plainShape, kind: 'RANKING', minChoices: 1, maxChoices: 3 });
const sound = newFolder();

single.open();
ranking.open();
for (let voter = 0; voter < 300; voter++) single.cast(voter, { ...blank, options: [(voter * voter) % 3] });
for (let voter = 0; voter < 40; voter++) ranking.cast(voter, { ...blank, options: [voter % 3, (voter + 1) % 3] });
for (let voter = 0; voter < 200; voter++) single.cast(voter, { ...blank, options: [voter % 2] });
for (let voter = 290; voter < 300; voter++) single.withdraw(voter);
single.close();
ranking.close();
const certified = single.certify();
single.destroyKey();
single.writeFiles(sound);
ranking.writeFiles(sound);
log.write(sound);
const size = log.entries.length;

const [first, second, last] = ['tile/entries/000', 'tile/entries/001', `tile/entries/002.p/${size - 512}`] as const;
const [result, openings] = [`polls/${single.uuid}/result.json`, `polls/${single.uuid}/ballots.ndjson`] as const;

let folder: string;
beforeEach(() => {
  folder = newFolder();
  cpSync(sound, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);
const change = (name: string, how: (bytes: Buffer) => Buffer): void => writeFileSync(file(name), how(readFileSync(file(name))));
const flip =
  (at: number, by = 1) =>
  (bytes: Buffer): Buffer => {
    const changed = Buffer.from(bytes);
    changed[at]! ^= by;
    return changed;
  };
const entries = (name: string, how: (list: Buffer[]) => Buffer[]): void =>
  change(name, (bytes) => writeBundle(how(readBundle(bytes, name === last ? size - 512 : 256)!).slice(0, 256)));
const lines = (how: (list: string[]) => string[]): void =>
  change(openings, (bytes) => Buffer.from(`${how(bytes.toString().trimEnd().split('\n')).join('\n')}\n`));
const text = (name: string, from: string | RegExp, to: string): void =>
  change(name, (bytes) => {
    const changed = bytes.toString().replace(from, to);
    if (changed === bytes.toString()) throw new Error(`${name} has no ${String(from)}`);
    return Buffer.from(changed);
  });
const hashAt = (index: number): string => leafHash(log.entries[index]!).toString('hex');
const ballotAt = (index: number): string => (JSON.parse(log.entries[index]!.toString()) as { ballot: string }).ballot;
const lineOf = (place: number) => {
  const line = single.openings()[place]!;
  const { ballot } = JSON.parse(line) as { ballot: string };
  const voter = [...single.counting.values()].find(({ handle }) => handle.toString('base64url') === ballot)!;
  return { line, ballot, leaf: voter.index };
};
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url');

describe('a folder', () => {
  it('in which nothing was changed verifies', async () => {
    const { wrong, noted, correct } = await verifyFolder(folder);
    expect(wrong).toEqual([]);
    expect(noted.join('\n')).toContain('Ballots: 300 cast, 200 changed, 10 withdrawn; 290 count.');
    expect(correct.join('\n')).toContain('290 ballots recounted by plurality');
    expect(correct.join('\n')).toContain('40 ballots recounted by schulze');
  });

  // Each byte of what somebody might change; the reasons follow below.
  it('in which any byte was changed does not verify', async () => {
    const names = ['checkpoint', first, last, 'tile/0/001', 'tile/1/000.p/2', result, openings, `polls/${single.uuid}/poll.json`];
    for (const name of names) {
      const { length } = readFileSync(file(name));
      for (let at = 0; at < length; at += Math.max(1, Math.ceil(length / 40))) {
        change(name, flip(at));
        const { codes } = await verifyFolder(folder);
        expect([name, at, codes.length > 0]).toEqual([name, at, true]);
        change(name, flip(at));
      }
    }
    expect((await verifyFolder(folder)).wrong).toEqual([]);
  });
});

describe('the log', () => {
  it('says which entry was changed, and what it was', async () => {
    entries(second, (list) => list.map((entry, place) => (place === 5 ? flip(40)(entry) : entry)));
    const changed = flip(40)(log.entries[261]!);
    expect((await verifyFolder(folder)).wrong).toEqual([
      `tile/entries/001, leaf 261 (ballot.cast ${(JSON.parse(changed.toString()) as { ballot: string }).ballot}): the entry is not what was signed. Expected hash ${hashAt(261)}, found ${leafHash(changed).toString('hex')}.`,
    ]);
  });

  it('says which entry is missing', async () => {
    entries(first, (list) => list.filter((_, place) => place !== 100));
    expect((await verifyFolder(folder)).wrong).toEqual([
      'tile/entries/000 has 255 entries instead of 256.',
      `tile/entries/000: the entry of leaf 100 is missing, which was signed with the hash ${hashAt(100)}.`,
    ]);
  });

  it('says which entry is there twice', async () => {
    entries(last, (list) => [...list.slice(0, 3), list[1]!, ...list.slice(3)]);
    expect((await verifyFolder(folder)).wrong).toEqual([
      `tile/entries/002.p/${size - 512} has ${size - 511} entries instead of ${size - 512}.`,
      `tile/entries/002.p/${size - 512}, leaf 515 (ballot.changed ${ballotAt(513)}): the entry of leaf 513 stands here once more, with the hash ${hashAt(513)}.`,
    ]);
  });

  it('says which entry stands in the place of another', async () => {
    entries(second, (list) => list.map((entry, place) => (place === 9 ? list[4]! : entry)));
    expect((await verifyFolder(folder)).wrong).toEqual([
      `tile/entries/001, leaf 265 (ballot.cast ${ballotAt(260)}): the entry of leaf 260 stands here once more, with the hash ${hashAt(260)}.`,
      `tile/entries/001: the entry of leaf 265 is missing, which was signed with the hash ${hashAt(265)}.`,
    ]);
  });

  it('says which entry was added', async () => {
    const stranger = Buffer.from('{"type":"ballot.cast"}');
    entries(last, (list) => [...list, stranger]);
    expect((await verifyFolder(folder)).wrong[1]).toBe(
      `tile/entries/002.p/${size - 512}, leaf ${size} ("{\\"type\\":\\"ballot.cast\\"}"): an entry that was never signed, with the hash ${leafHash(stranger).toString('hex')}.`,
    );
  });

  it('does not read on in a bundle of countless entries', async () => {
    writeFileSync(file(first), Buffer.alloc(2_000_000));
    const { codes, wrong } = await verifyFolder(folder);
    expect(wrong[0]).toBe('tile/entries/000 has 512 entries instead of 256.');
    expect(codes).toHaveLength(1 + 20 + 20 + 1);
  });

  it('says which entries changed places', async () => {
    entries(first, (list) => [...list.slice(0, 50), list[51]!, list[50]!, ...list.slice(52)]);
    expect((await verifyFolder(folder)).wrong).toEqual([
      `tile/entries/000, leaf 50 (ballot.cast ${ballotAt(51)}): the entry is in the wrong place; it was signed as leaf 51.`,
      `tile/entries/000, leaf 51 (ballot.cast ${ballotAt(50)}): the entry is in the wrong place; it was signed as leaf 50.`,
    ]);
  });

  it('recounts nothing from leaves that were not signed', async () => {
    entries(second, (list) => list.map((entry, place) => (place === 5 ? flip(40)(entry) : entry)));
    const { noted, correct } = await verifyFolder(folder);
    expect(noted).toContain('The polls were not verified, because the leaves are not those that were signed.');
    expect(correct.some((words) => words.includes('recounted'))).toBe(false);
  });

  it('says where both an entry and its hash were changed', async () => {
    const changed = flip(40)(log.entries[261]!);
    entries(second, (list) => list.map((entry, place) => (place === 5 ? changed : entry)));
    change('tile/0/001', flip(5 * 32));
    const [entry, hash] = [leafHash(changed).toString('hex'), flip(0)(leafHash(log.entries[261]!)).toString('hex')];
    expect((await verifyFolder(folder)).wrong.slice(0, 2)).toEqual([
      `Leaf 261: its entry in tile/entries/001 has the hash ${entry}, and tile/0/001 says ${hash}. Neither leads to the signed root.`,
      expect.stringMatching(`^The checkpoint signs the root .{44} for ${size} leaves; these leaves have the root .{44}\\.`),
    ]);
  });

  it('is not believed where tiles were made anew to fit a changed entry', async () => {
    const forged = new LogWriter();
    forged.entries.push(...log.entries);
    forged.entries[261] = flip(40)(log.entries[261]!);
    forged.write(folder);
    writeFileSync(file('checkpoint'), log.checkpoint());
    expect((await verifyFolder(folder)).codes).toEqual(['root-differs']);
    forged.write(folder);
    writeFileSync(file('checkpoint.kept'), log.checkpoint());
    expect((await verifyFolder(folder)).codes).toContain('log-was-forked');
  });

  it('says where a bundle breaks off', async () => {
    change(first, (bytes) => bytes.subarray(0, -1));
    const at = readFileSync(join(sound, first)).length - log.entries[255]!.length - 2;
    expect((await verifyFolder(folder)).wrong).toEqual([`tile/entries/000 ends within the entry of leaf 255, which begins at byte ${at}.`]);
  });

  it('says which hash of a tile was changed', async () => {
    change('tile/0/001', flip(7 * 32));
    const changed = flip(0)(leafHash(log.entries[263]!)).toString('hex');
    const { wrong, correct } = await verifyFolder(folder);
    expect(wrong).toEqual([`tile/0/001, leaf 263: the tile says the hash ${changed}; the entry that was signed has ${hashAt(263)}.`]);
    expect(correct.some((words) => words.includes('recounted'))).toBe(true);
  });

  it('says which hash of an upper tile was changed', async () => {
    change('tile/1/000.p/2', flip(40, 0xff));
    expect((await verifyFolder(folder)).wrong).toEqual([
      expect.stringMatching(/^tile\/1\/000\.p\/2, hash 1: it says [0-9a-f]{64}, and the tiles below give [0-9a-f]{64}\.$/),
    ]);
  });

  it('says which of its files has another length, and which is missing', async () => {
    change('tile/0/000', (bytes) => bytes.subarray(1));
    rmSync(file('tile/1/000.p/2'));
    expect((await verifyFolder(folder)).wrong).toEqual([
      'tile/0/000 has 8191 bytes instead of 8192.',
      'The file tile/1/000.p/2 is missing.',
    ]);
  });

  it.each([first, 'tile/0/001', 'checkpoint', 'key', result, openings])('says that %s is missing', async (name) => {
    rmSync(file(name));
    expect((await verifyFolder(folder)).wrong).toEqual([`The file ${name} is missing.`]);
  });

  it('takes full tiles for partial ones that nobody kept', async () => {
    const longer = new LogWriter();
    longer.entries.push(...log.entries);
    while (longer.entries.length < 768) longer.append(Buffer.from(`{"number":${longer.entries.length},"type":"consultation.archived"}`));
    longer.write(folder);
    writeFileSync(file('checkpoint'), log.checkpoint());
    for (const name of [`tile/0/002.p/${size - 512}`, last]) rmSync(file(name));
    expect((await verifyFolder(folder)).wrong).toEqual([]);
  });
});

describe('the checkpoint', () => {
  const other = { name: signer.name, privateKey: createHash('sha256').update('another').digest() };

  it('with another root than the leaves have is of another history', async () => {
    const forked = new LogWriter();
    forked.entries.push(...log.entries.slice(0, -1), Buffer.from('{}'));
    writeFileSync(file('checkpoint'), forked.checkpoint());
    const [, , found] = log.checkpoint().split('\n');
    const [, , signed] = forked.checkpoint().split('\n');
    expect((await verifyFolder(folder)).wrong).toEqual([
      `The checkpoint signs the root ${signed} for ${size} leaves; these leaves have the root ${found}. It is the checkpoint of another history.`,
    ]);
  });

  it.each<[string, () => void, string]>([
    [
      'whose signature was changed',
      () => text('checkpoint', /(ledger [^ ]{10})[^A]/, '$1A'),
      `checkpoint: the signature of ${signer.name} does not fit; what it signed was other than this.`,
    ],
    [
      'whose size was changed',
      () => text('checkpoint', `\n${size}\n`, `\n${size - 1}\n`),
      `checkpoint: the signature of ${signer.name} does not fit; what it signed was other than this.`,
    ],
    [
      'of another name',
      () => text('checkpoint', signer.name, 'other.example.org'),
      `checkpoint is of another ledger, not of ${signer.name}.`,
    ],
    [
      'signed with another key',
      () => writeFileSync(file('checkpoint'), log.checkpoint(size, other)),
      `checkpoint is not signed with the key of ${signer.name}.`,
    ],
    [
      'that is none',
      () => writeFileSync(file('checkpoint'), 'x\n'),
      `checkpoint is not a checkpoint: it cannot be read as a signed note of ${signer.name}.`,
    ],
  ])('%s is not believed', async (_, act, reason) => {
    act();
    expect((await verifyFolder(folder)).wrong).toEqual([reason]);
  });

  it('of earlier must be continued: those given, and those that lie in the folder', async () => {
    const fork = new LogWriter();
    fork.entries.push(...log.entries.slice(0, 300));
    fork.entries[42] = Buffer.from('{}');
    const longer = new LogWriter();
    longer.entries.push(...log.entries, Buffer.from('{}'));
    for (const [name, note] of Object.entries({
      'checkpoint.1': log.checkpoint(0),
      'checkpoint.2': log.checkpoint(257),
      'checkpoint.3': longer.checkpoint(),
    }))
      writeFileSync(file(name), note);
    const [mine, theirs] = [fork.checkpoint(), log.checkpoint(300)].map((note) => note.split('\n')[2]);
    const { wrong, correct } = await verifyFolder(folder, { checkpoints: [{ name: 'kept.txt', bytes: Buffer.from(fork.checkpoint()) }] });
    expect(wrong).toEqual([
      `kept.txt: the ledger was forked. At 300 leaves it was signed with the root ${mine}; the first 300 leaves of this one have the root ${theirs}. Keep both checkpoints: together they prove it.`,
      `checkpoint.3: the ledger was cut. It was signed with ${size + 1} leaves, root ${longer.checkpoint().split('\n')[2]}; this one has only ${size}.`,
    ]);
    expect(correct.filter((words) => words.includes('still begins with'))).toHaveLength(2);
  });

  it('must be signed with the key that is known from elsewhere', async () => {
    const key = { name: signer.name, publicKey: Buffer.alloc(32, 9) };
    expect((await verifyFolder(folder, { key })).codes).toEqual(['key-of-another', 'checkpoint-not-signed']);
    expect((await verifyFolder(folder)).noted[0]).toContain('Pin a key');
  });
});

describe('the opened ballots', () => {
  it.each<[string, () => void, () => string[]]>([
    [
      'one missing',
      () => lines((list) => list.filter((_, place) => place !== 7)),
      () => [`${openings}: ballot ${lineOf(7).ballot} counts by leaf ${lineOf(7).leaf}, and is missing.`],
    ],
    [
      'one doubled',
      () => lines((list) => [...list.slice(0, 8), list[7]!, ...list.slice(8)]),
      () => [`${openings}, line 9: ballot ${lineOf(7).ballot} is there twice; it stood in line 8.`],
    ],
    [
      'two in the wrong order',
      () => lines((list) => [list[1]!, list[0]!, ...list.slice(2)]),
      () => [`${openings}, line 2: ballot ${lineOf(0).ballot} is out of order; it stands behind ${lineOf(1).ballot}.`],
    ],
    [
      'another choice',
      () => lines((list) => list.map((line, place) => (place === 3 ? line.replace(/"chosen":\[\d\]/, '"chosen":[2]') : line))),
      () => [
        expect.stringMatching(
          `^${openings}, line 4: ballot ${lineOf(3).ballot} does not open the commitment of leaf ${lineOf(3).leaf}\\. Expected [\\w-]{43}, found [\\w-]{43}\\.$`,
        ),
      ],
    ],
    [
      'another salt',
      () =>
        lines((list) =>
          list.map((line, place) =>
            place === 3 ? line.replace(/"salt":"./, (begin) => begin.slice(0, -1) + (begin.endsWith('A') ? 'B' : 'A')) : line,
          ),
        ),
      () => [expect.stringMatching(`^${openings}, line 4: ballot ${lineOf(3).ballot} does not open the commitment`)],
    ],
    [
      'what is no ballot',
      () => lines((list) => list.map((line, place) => (place === 3 ? '{"ballot":1}' : line))),
      () => [
        `${openings}, line 4: it is not an opened ballot in canonical JSON with its end of line: {"ballot":1}`,
        `${openings}: ballot ${lineOf(3).ballot} counts by leaf ${lineOf(3).leaf}, and is missing.`,
      ],
    ],
    [
      'another spelling of JSON',
      () => lines((list) => list.map((line, place) => (place === 3 ? line.replace(',', ', ') : line))),
      () => [expect.stringContaining('line 4: it is not an opened ballot in canonical JSON'), expect.stringContaining('and is missing')],
    ],
    [
      'no end of line',
      () => change(openings, (bytes) => bytes.subarray(0, -1)),
      () => [
        expect.stringContaining('line 290: it is not an opened ballot in canonical JSON with its end of line'),
        expect.stringContaining('and is missing'),
      ],
    ],
    [
      'nothing',
      () => writeFileSync(file(openings), ''),
      () => [...Array<unknown>(20).fill(expect.stringContaining('and is missing')), '270 more of the same kinds.'] as string[],
    ],
  ])('with %s', async (_, act, reasons) => {
    act();
    const { wrong, noted } = await verifyFolder(folder);
    expect(wrong).toEqual(reasons());
    expect(noted).toContain('It was not recounted, because the opened ballots are not those of the ledger.');
  });

  it('with one that is in no leaf, and one that was withdrawn', async () => {
    const add = (voter: number): string =>
      JSON.stringify({ ballot: single.handleOf(voter).toString('base64url'), choices: { chosen: [0] }, salt: 'A'.repeat(22) });
    const bytes = (line: string): Buffer => Buffer.from((JSON.parse(line) as { ballot: string }).ballot, 'base64url');
    lines((list) => [...list, add(5_000), add(290)].sort((one, other) => Buffer.compare(bytes(one), bytes(other))));
    const { wrong } = await verifyFolder(folder);
    expect(wrong).toHaveLength(2);
    expect(wrong).toContainEqual(
      expect.stringMatching(`ballot ${single.handleOf(5_000).toString('base64url')} is in no leaf of the ledger`),
    );
    const withdrawal = log.entries.findIndex((entry) => entry.toString().includes('withdrawn'));
    expect(wrong).toContainEqual(
      expect.stringMatching(`ballot ${single.handleOf(290).toString('base64url')} was withdrawn with leaf ${withdrawal}\\.`),
    );
  });
});

describe('the result', () => {
  it('must be what the ballots give', async () => {
    const recounted = single.result().rounds[0]!.tallies[0]!;
    text(result, `"tallies":["${recounted}"`, `"tallies":["${Number(recounted) + 1}"`);
    const { wrong } = await verifyFolder(folder);
    const certifiedHash = sha(readFileSync(join(sound, result)));
    expect(wrong).toEqual([
      `${result}: the recount gives another result. At rounds[0].tallies[0] it says "${Number(recounted) + 1}"; recounted "${recounted}".`,
      `${result} is not the result that was certified for poll ${single.uuid}. Expected SHA-256 ${certifiedHash}, found ${sha(readFileSync(file(result)))}.`,
    ]);
  });

  it('must be canonical JSON', async () => {
    text(result, '{', '{ ');
    expect((await verifyFolder(folder)).wrong).toEqual([`${result} is not canonical JSON.`]);
  });

  it('must be drawn from the seed that was committed to', async () => {
    text(result, /"seed":"[\w-]{10}/, '"seed":"AAAAAAAAAA');
    expect((await verifyFolder(folder)).wrong).toEqual([
      expect.stringMatching(
        `^${result}: the seed of poll ${single.uuid} is not the one that leaf 0 committed to\\. Expected commitment ${single.opening.seed}, found [\\w-]{43}\\.$`,
      ),
    ]);
  });

  it('must be of the poll that opened, in its words', async () => {
    text(`polls/${single.uuid}/poll.json`, 'Opción 0', 'Opción 9');
    expect((await verifyFolder(folder)).wrong).toEqual([
      expect.stringMatching(
        `^polls/${single.uuid}/poll.json: question and options of poll ${single.uuid} are not those that opened \\(leaf 0\\)`,
      ),
    ]);
  });

  it('of a poll that is not certified may wait, but not that of one that is', async () => {
    rmSync(file(`polls/${ranking.uuid}`), { recursive: true });
    const { wrong, noted } = await verifyFolder(folder);
    expect(wrong).toEqual([]);
    expect(noted).toContain('It has closed and is not counted yet.');
    renameSync(file(`polls/${single.uuid}`), file('polls/elsewhere'));
    expect((await verifyFolder(folder)).wrong).toEqual([`The file ${result} is missing.`, `The file ${openings} is missing.`]);
    expect((await verifyFolder(folder, { polls: [ranking.uuid] })).wrong).toEqual([]);
    expect((await verifyFolder(folder, { polls: ['x'] })).wrong).toEqual(['There is no poll x in this ledger.']);
  });

  it('is certified by a leaf', () => expect(log.entries[certified]!.toString()).toContain('result.certified'));
});
