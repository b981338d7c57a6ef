// What `urna verify` takes for a poll of so many ballots, in a process of its own: seconds and the most memory it held.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { canonicalJson } from '../dist/src/ledger/log/canonical-json.js';
import { signCheckpoint } from '../dist/src/ledger/log/checkpoint.js';
import { GrowingTree, leafHash } from '../dist/src/ledger/log/merkle.js';
import { publicKeyOf, writeVerifierKey } from '../dist/src/ledger/log/note.js';
import { bundlesOf, tilePath, tilesOf, writeBundle, writeTile } from '../dist/src/ledger/log/tiles.js';
import { ballotLeaf, commitSeed, openedLeaf, writeLeaf, writeWords } from '../dist/src/votes/leaves.rules.js';
import { chooseCounting } from '../dist/src/votes/method.rules.js';
import { newHandle, newReceiptCode, newSalt } from '../dist/src/votes/receipts.js';
import { BallotPile, countPoll, writeResult } from '../dist/src/votes/result.rules.js';

const sizes = (process.env.BENCH_BALLOTS ?? '10000,100000').split(',').map(Number);
const options = 8;
const uuid = (text) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-7$3-8$4-$5');

for (const [kind, method] of [
  ['SINGLE', 'plurality'],
  ['RANKING', 'schulze'],
])
  for (const size of sizes) measure(kind, method, size);

function measure(kind, method, size) {
  const folder = mkdtempSync(join(tmpdir(), 'urna-bench-verify-'));
  try {
    write(folder, kind, method, size);
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(
      '/usr/bin/env',
      ['node', '--import', reportMemory(folder), 'dist/src/cli.js', 'verify', folder],
      {
        encoding: 'utf8',
      },
    );
    const seconds = (performance.now() - began) / 1_000;
    if (status !== 0) throw new Error(stdout + stderr);
    const memory = /most memory: (\d+)/.exec(stderr)[1] / 1_024;
    console.log(`${String(size).padStart(8)} ballots, ${kind}, ${method}: ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A module that says at the end how much memory the process held at most. */
function reportMemory(folder) {
  const path = join(folder, 'report-memory.mjs');
  writeFileSync(path, `process.on('exit', () => console.error('most memory: ' + process.resourceUsage().maxRSS));`);
  return path;
}

function write(folder, kind, method, size) {
  const poll = uuid('poll');
  const seed = randomBytes(32);
  const opening = {
    ...{
      poll,
      consultation: uuid('consultation'),
      question: { es: '¿?' },
      kind,
      minChoices: 1,
      maxChoices: kind === 'SINGLE' ? 1 : options,
    },
    ...{ lowestScore: null, highestScore: null, budget: null, ...chooseCounting(kind, options, { method, seats: 1, parameters: {} }) },
    options: Array.from({ length: options }, (_, place) => ({ id: uuid(`option ${place}`), label: { es: `Opción ${place}` }, cost: null })),
    ...{ opensAt: '2026-02-02T14:00:00.000Z', closesAt: '2026-02-22T14:00:00.000Z', roll: { rule: 'ACCOUNTS', size } },
    ...{ seed: commitSeed(seed), software: 'urna/0.1.0' },
  };
  const pile = new BallotPile();
  const ballots = Array.from({ length: size }, () => {
    const choices = kind === 'SINGLE' ? { chosen: [randomBytes(1)[0] % options] } : { ranks: shuffled() };
    pile.add(choices);
    return { handle: newHandle(), salt: newSalt(), choices };
  });
  const result = writeResult(countPoll(opening, pile, seed));
  const { winners, options: ids, ballots: number } = JSON.parse(result.text);
  const entries = [
    openedLeaf(opening),
    ...ballots.map((ballot) =>
      ballotLeaf({ poll, ...ballot, receipt: { code: newReceiptCode(), secret: '0000-0000-0000-0000' }, isChange: false }),
    ),
    { type: 'poll.closed', poll, closedAt: '2026-02-22T14:00:00.000Z', ballots: number, reason: 'CLOSED' },
    {
      ...{ type: 'result.certified', poll, ballots: number, winners: winners.map((place) => ids[place]) },
      ...{
        seed: seed.toString('base64url'),
        result: Buffer.from(result.hash).toString('base64url'),
        certifiedAt: '2026-02-23T14:00:00.000Z',
      },
    },
    { type: 'poll.key-destroyed', poll },
  ].map(writeLeaf);
  writeLog(folder, entries);
  ballots.sort((one, other) => Buffer.compare(one.handle, other.handle));
  const lines = ballots.map(({ handle, salt, choices }) =>
    canonicalJson({ ballot: handle.toString('base64url'), choices, salt: salt.toString('base64url') }),
  );
  writeIn(folder, `polls/${poll}/poll.json`, writeWords(opening));
  writeIn(folder, `polls/${poll}/result.json`, result.text);
  writeIn(folder, `polls/${poll}/ballots.ndjson`, lines.map((line) => `${line}\n`).join(''));
}

function shuffled() {
  const places = Array.from({ length: options }, (_, place) => ({ place, lot: Math.random() }));
  return places.sort((one, other) => one.lot - other.lot).map(({ place }) => [place]);
}

function writeLog(folder, entries) {
  const signer = { name: 'urna.example.org/ledger', privateKey: randomBytes(32) };
  const levels = [];
  const tree = new GrowingTree();
  for (const entry of entries) tree.append(leafHash(entry), (level, _, hash) => (levels[level] ??= []).push(hash));
  const size = entries.length;
  writeIn(folder, 'key', `${writeVerifierKey(publicKeyOf(signer))}\n`);
  writeIn(folder, 'checkpoint', signCheckpoint({ origin: signer.name, size, root: tree.root() }, [signer]));
  for (const tile of tilesOf(size))
    writeIn(
      folder,
      tilePath(tile),
      writeTile(tile, (level, index) => levels[level][index]),
    );
  for (const tile of bundlesOf(size))
    writeIn(folder, tilePath(tile), writeBundle(entries.slice(tile.index * 256, tile.index * 256 + tile.width)));
}

function writeIn(folder, name, content) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
