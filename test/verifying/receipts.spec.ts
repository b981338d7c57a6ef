/** What somebody with a receipt learns from the ledger alone. */
import { createHash } from 'node:crypto';
import { proveInclusion } from '../../src/ledger/log/merkle-proofs.js';
import { GrowingTree, leafHash } from '../../src/ledger/log/merkle.js';
import { signNote } from '../../src/ledger/log/note.js';
import { writeProofFile } from '../../src/ledger/log/proof-file.js';
import { promiseText } from '../../src/votes/leaves.rules.js';
import { plainShape } from '../any-poll.js';
import { LogWriter, signer } from './log-writer.js';
import { PollStory, type Cast } from './poll-story.js';
import { newFolder, verifyFolder } from './verifying.js';

const blank = { options: [], positions: [], scores: [] };
const log = new LogWriter();
const single = new PollStory(log, 'Single', plainShape);
const ranking = new PollStory(log, 'Ranking', { ...plainShape, kind: 'RANKING', minChoices: 1, maxChoices: 3 });
const score = new PollStory(log, 'Score', { ...plainShape, kind: 'SCORE', maxChoices: 3, lowestScore: 0, highestScore: 5 });
const statements = new PollStory(log, 'Statements', { ...plainShape, kind: 'STATEMENTS', maxChoices: 3 });
const open = new PollStory(log, 'Open', plainShape);
const folder = newFolder();

for (const story of [single, ranking, score, statements, open]) story.open();
const first = single.cast(1, { ...blank, options: [0] });
const changed = single.cast(1, { ...blank, options: [1] });
const withdrawn = single.cast(2, { ...blank, options: [1] });
const withdrawal = single.withdraw(2);
for (let voter = 10; voter < 310; voter++) single.cast(voter, { ...blank, options: [voter % 3] });
const ranked = ranking.cast(1, { ...blank, options: [2, 0] });
const scored = score.cast(1, { ...blank, scores: [{ option: 1, score: 4 }] });
const stated = statements.cast(1, { ...blank, positions: [{ statement: 2, position: 'DISAGREE' }] });
const early = open.cast(1, { ...blank, options: [0] });
for (const story of [single, ranking, score, statements]) {
  story.close();
  story.certify();
  story.writeFiles(folder);
}
log.write(folder);
const size = log.entries.length;

function proofOf(index: number, at = size, entries = log.entries): Buffer {
  const levels: Uint8Array[][] = [];
  const tree = new GrowingTree();
  for (const entry of entries.slice(0, at)) tree.append(leafHash(entry), (level, _, hash) => (levels[level] ??= []).push(hash));
  const proof = proveInclusion(index, at, (level, place) => levels[level]![place]!);
  const writer = new LogWriter();
  writer.entries.push(...entries);
  return Buffer.from(writeProofFile({ index, proof, checkpoint: writer.checkpoint(at) }));
}

const promiseOf = ({ code }: Cast, leaf: Buffer, by = signer): Buffer => Buffer.from(signNote(promiseText(by.name, code, leaf), [by]));
const withFile = (bytes: Buffer) => verifyFolder(folder, { receipts: { files: [{ name: 'receipt', bytes }], spoken: null } });
const spoken = ({ code, secret }: Pick<Cast, 'code' | 'secret'>) =>
  verifyFolder(folder, { receipts: { files: [], spoken: { code, secret } } });
const nameOf = ({ handle }: Cast): string => handle.toString('base64url');

describe('a proof', () => {
  it('names the leaf, the ballot, and what was counted of it', async () => {
    const { wrong, correct } = await withFile(proofOf(changed.index));
    expect(wrong).toEqual([]);
    expect(correct).toContain(`Receipt receipt is leaf ${changed.index}: ballot ${nameOf(changed)} of poll ${single.uuid}.`);
    expect(correct).toContain('Of receipt receipt was counted: Opción 1');
  });

  it('of earlier still proves it, and its checkpoint must be of this ledger', async () => {
    const { wrong, correct } = await withFile(proofOf(changed.index, 200));
    expect(wrong).toEqual([]);
    expect(correct).toContainEqual(expect.stringMatching(/^receipt: the ledger still begins with the 200 leaves/));
    const forked = [...log.entries];
    forked[150] = Buffer.from('{}');
    expect((await withFile(proofOf(changed.index, 200, forked))).codes).toEqual(['log-was-forked']);
  });

  it('of a leaf that this ledger does not have proves that it was forked', async () => {
    const forked = [...log.entries];
    forked[changed.index] = Buffer.from('{}');
    const { wrong } = await withFile(proofOf(changed.index, size, forked));
    expect(wrong).toEqual([
      expect.stringMatching(/^receipt: the ledger was forked\. At \d+ leaves/),
      `receipt does not prove leaf ${changed.index} of this ledger, ballot.changed ${nameOf(changed)} (WRONG_ROOT).`,
    ]);
  });

  it('of a place beyond the ledger proves that it was cut', async () => {
    const longer = [...log.entries, Buffer.from('{"type":"a.b"}')];
    expect((await withFile(proofOf(size, size + 1, longer))).wrong).toEqual([
      expect.stringMatching(/^receipt: the ledger was cut\./),
      `receipt is about leaf ${size}; this ledger has ${size} leaves.`,
    ]);
  });

  it('of another leaf than a ballot says so', async () => {
    expect((await withFile(proofOf(0))).correct).toContainEqual(
      expect.stringMatching(/^receipt proves leaf 0, which is not a ballot: poll\.opened/),
    );
  });

  it.each<[string, Buffer, string]>([
    [
      'that is neither a proof nor a promise',
      Buffer.from('x'),
      'receipt is neither a proof (c2sp.org/tlog-proof@v1) nor a promise (urna-promise/v1).',
    ],
    [
      'of which a hash was changed',
      Buffer.from(
        proofOf(changed.index)
          .toString()
          .replace(/(index \d+\n).{5}/, '$1AAAAA'),
      ),
      `receipt does not prove leaf ${changed.index} of this ledger, ballot.changed ${nameOf(changed)} (WRONG_ROOT).`,
    ],
  ])('%s is named', async (_, bytes, reason) => {
    expect((await withFile(bytes)).wrong).toEqual([reason]);
  });
});

describe('a promise', () => {
  it('that was kept names the leaf', async () => {
    const { wrong, correct } = await withFile(promiseOf(changed, log.entries[changed.index]!));
    expect(wrong).toEqual([]);
    expect(correct).toContain(`Receipt receipt is leaf ${changed.index}: ballot ${nameOf(changed)} of poll ${single.uuid}.`);
  });

  it('that was broken proves that a ballot was left out', async () => {
    expect((await withFile(promiseOf(changed, Buffer.from('{}')))).wrong).toEqual([
      expect.stringMatching(
        `^receipt: the ledger promised a place to the ballot of receipt ${changed.code}, and none of its ${size} leaves is that ballot\\.`,
      ),
    ]);
  });

  it('that somebody else signed proves nothing', async () => {
    const other = { name: signer.name, privateKey: createHash('sha256').update('another').digest() };
    expect((await withFile(promiseOf(changed, Buffer.from('{}'), other))).wrong).toEqual([
      `receipt is not signed with the key of ${signer.name}.`,
    ]);
  });
});

describe('a code with its secret', () => {
  it.each<[string, PollStory, Cast, string]>([
    ['of a choice', single, changed, 'Opción 1'],
    ['of a ranking', ranking, ranked, '1. Opción 2, 2. Opción 0'],
    ['of scores', score, scored, 'Opción 1: 4'],
    ['of positions', statements, stated, 'Opción 2: DISAGREE'],
  ])('%s says what was counted', async (_, story, cast, choices) => {
    const { wrong, correct } = await spoken(cast);
    expect(wrong).toEqual([]);
    expect(correct).toContain(`Receipt ${cast.code} is leaf ${cast.index}: ballot ${nameOf(cast)} of poll ${story.uuid}.`);
    expect(correct).toContain(`Of receipt ${cast.code} was counted: ${choices}`);
  });

  it('of a ballot that was changed or withdrawn afterwards says with which leaf', async () => {
    expect((await spoken(first)).noted).toContain(
      `The ballot of receipt ${first.code} was changed afterwards, with leaf ${changed.index}.`,
    );
    expect((await spoken(withdrawn)).noted).toContain(
      `The ballot of receipt ${withdrawn.code} was withdrawn afterwards, with leaf ${withdrawal}.`,
    );
  });

  it('of a poll that is open says only that it counts', async () => {
    const { noted, correct } = await spoken(early);
    expect(noted).toContain(`The ballot of receipt ${early.code} counts; what it says is public once the poll is counted.`);
    expect(correct.some((words) => words.includes('was counted'))).toBe(false);
  });

  it('that no leaf has is not found', async () => {
    for (const wish of [
      { ...changed, secret: first.secret },
      { ...changed, code: first.code },
    ])
      expect((await spoken(wish)).wrong).toEqual([`No leaf of the ledger has the receipt ${wish.code} with that secret.`]);
  });
});
