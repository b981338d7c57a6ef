/** People vote, change and withdraw through processes that are killed again and again; then the poll closes, is counted and certified, and everything agrees. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openCheckpoint } from '../../src/ledger/log/checkpoint.js';
import { GrowingTree, leafHash } from '../../src/ledger/log/merkle.js';
import { readVerifierKey } from '../../src/ledger/log/note.js';
import { commitReceipt } from '../../src/votes/leaves.rules.js';
import { BallotPile, countPoll, writeResult, type PollDefinition } from '../../src/votes/result.rules.js';
import { pause } from '../live/watching.js';
import type { Person } from '../person.js';
import { allEntries, settled, type Leaf } from '../polls.js';
import { countOf, crowd, openPresentWorld, Process, settingsOf, uuidOf } from '../processes.js';
import type { World } from '../world.js';
import { dice, Voter, type Ballot } from './voters.js';

const isLong = process.env.URNA_SOAK === '1';
const [processCount, peopleCount, killCount] = isLong ? [3, 120, 40] : [2, 24, 4];
/** Say URNA_SEED to make the same choices again, though never in the same order of the world. */
const seed = Number(process.env.URNA_SEED ?? Date.now() % 1_000_000);
const roll = dice(seed);

let world: World;
let officials: Person[];
let processes: Process[];
beforeAll(async () => {
  world = await openPresentWorld();
  officials = [await world.official(), await world.official(world.ministry, 'Diego')];
  processes = await Promise.all(Array.from({ length: processCount }, () => Process.start(settings())));
});
afterAll(async () => {
  await Promise.all((processes ?? []).map((each) => each.stop()));
  await world?.close();
});

/** Everything that a process says, even what it says to nobody in daily life. */
const settings = (port?: number): Record<string, string> => ({
  ...settingsOf(world),
  LOG_LEVEL: 'debug',
  ...(port ? { PORT: String(port) } : {}),
});
let said = '';

async function killOne(): Promise<void> {
  const place = roll(processes.length);
  const { port } = processes[place]!;
  await processes[place]!.kill();
  said += processes[place]!.output;
  await pause(roll(300));
  processes[place] = await Process.start(settings(port));
}

/** An act of an official that is repeated, with its key, until somebody answers. */
async function insist(official: Person, mutation: string, input: Record<string, unknown>): Promise<void> {
  const idempotencyKey = `${mutation} of ${official.accountId}`;
  for (let tries = 0; ; tries++) {
    try {
      const codes = await processes[tries % processes.length]!.as(official).refusals(mutation, { ...input, idempotencyKey });
      if (codes.length === 0) return;
      throw new TypeError(`${mutation} is refused: ${codes.join()}`);
    } catch (error) {
      if (tries > 60 || (error instanceof TypeError && error.message.includes('refused:'))) throw error;
      await pause(250);
    }
  }
}

/** Asks one process after the other until one answers. */
async function ask(query: string, variables: Record<string, unknown>, who = officials[0]!): Promise<any> {
  for (let tries = 0; ; tries++) {
    try {
      return await processes[tries % processes.length]!.as(who).read(query, variables);
    } catch (error) {
      if (tries > 60) throw error;
      await pause(250);
    }
  }
}

const multiset = (ballots: readonly unknown[]): string[] => ballots.map((each) => JSON.stringify(each)).sort();

it(
  `agrees with everything that was acknowledged, whoever was killed (URNA_SEED=${seed})`,
  async () => {
    const { consultation, ...poll } = await world.drafts.openPoll(
      { kind: 'RANKING', options: ['Río', 'Quebrada', 'Pozo', 'Ninguna'], minChoices: 0 },
      { official: officials[0] },
    );
    const voters = (await crowd(world, peopleCount)).map((person) => new Voter(person, poll, roll));
    const seen = new Map<number, string>();
    let isVoting = true;

    // Somebody keeps every checkpoint that any process ever showed.
    const watching = (async () => {
      while (isVoting) {
        for (const { url } of processes) {
          const text = await fetch(`${url}/ledger/checkpoint`)
            .then((file) => file.text())
            .catch(() => null);
          const [, size, root] = text?.split('\n') ?? [];
          if (!root) continue;
          expect(seen.get(Number(size)) ?? root).toBe(root);
          seen.set(Number(size), root);
        }
        await pause(100);
      }
    })();
    const killing = (async () => {
      for (let kills = 0; kills < killCount; kills++) {
        await pause(300 + roll(900));
        await killOne();
      }
    })();
    const voting = Promise.all(voters.map((voter) => voter.vote(processes, () => false)));

    await killing;
    // Closing comes amid the ballots, and a process dies of it.
    await insist(officials[0]!, 'requestEarlyClosing', { id: consultation.id, reason: 'Se cierra antes.' });
    await Promise.all([insist(officials[1]!, 'confirmEarlyClosing', { id: consultation.id }), pause(roll(150)).then(killOne)]);
    await voting;
    const ended = 'query ($id: ID!) { poll(id: $id) { count { ballots hash } isKeyDestroyed isCertified } }';
    while ((await ask(ended, { id: poll.id })).poll.count === null) await pause(200);

    // What each person sees of their own ballot is what the model says it may be.
    const own = 'query ($id: ID!) { poll(id: $id) { viewerBallot { optionIds receiptCode } } }';
    const ballots = new Map<Voter, Ballot>();
    for (const voter of voters) {
      const { viewerBallot } = (await ask(own, { id: poll.id }, voter.person)).poll;
      const ballot: Ballot = viewerBallot && viewerBallot.optionIds.map((id: string) => poll.options.indexOf(id));
      expect({ ballot, isPossible: voter.mayBe(ballot) }).toEqual({ ballot, isPossible: true });
      ballots.set(voter, ballot);
      const newest = voter.receipts.at(-1);
      if (voter.isCertain && ballot && newest) expect(viewerBallot.receiptCode).toBe(newest.code);
    }
    const counting = [...ballots.values()].filter((ballot) => ballot !== null);

    await insist(officials[0]!, 'certifyResult', { pollId: poll.id });
    await Promise.all([insist(officials[1]!, 'certifyResult', { pollId: poll.id }), pause(roll(200)).then(killOne)]);
    while (!(await ask(ended, { id: poll.id })).poll.isKeyDestroyed) await pause(200);
    // Every process lets go of the key, also one that did not destroy it.
    for (const each of processes) {
      const there = each.as(voters[0]!.person);
      while (!(await there.read(ended, { id: poll.id })).poll.isKeyDestroyed) await pause(50);
      expect((await there.read(own, { id: poll.id })).poll.viewerBallot).toBeNull();
    }
    isVoting = false;
    await watching;
    await settled(world);

    const { url } = processes[0]!;
    const entries = await allEntries(url);
    const written = entries.map((entry) => JSON.parse(entry.toString()) as Leaf).filter((leaf) => leaf.poll === uuidOf(poll.id));
    await expectOneChain(url, entries, seen);

    // Every acknowledged receipt is in the log once.
    const places = new Map<string, number>();
    for (const leaf of written) if (leaf.receipt) places.set(leaf.receipt, (places.get(leaf.receipt) ?? 0) + 1);
    const receipts = new Map(voters.flatMap((voter) => voter.receipts).map(({ code, secret }) => [code, secret]));
    expect(receipts.size).toBeGreaterThan(peopleCount);
    for (const [code, secret] of receipts) expect([code, places.get(commitReceipt(code, secret))]).toEqual([code, 1]);
    expect([...places.values()].every((times) => times === 1)).toBe(true);

    // The log alone says how many ballots count, and which.
    const standing = new Map<string, string>();
    for (const leaf of written) {
      if (leaf.type === 'ballot.withdrawn') expect(standing.delete(leaf.ballot)).toBe(true);
      if (leaf.type === 'ballot.cast') expect(standing.has(leaf.ballot)).toBe(false);
      if (leaf.type === 'ballot.changed') expect(standing.has(leaf.ballot)).toBe(true);
      if (leaf.choices) standing.set(leaf.ballot, leaf.choices);
    }
    const order = written.map(({ type }) => type).filter((type) => !type.startsWith('ballot.'));
    expect(order).toEqual(['poll.opened', 'poll.closed', 'result.certified', 'poll.key-destroyed']);
    expect(written.slice(-3).map(({ type }) => type)).toEqual(order.slice(1));
    expect(written.at(-3)!.ballots).toBe(counting.length);

    const openings = (await (await fetch(`${url}/ledger/polls/${uuidOf(poll.id)}/ballots.ndjson`)).text()).split('\n').filter(Boolean);
    const opened = openings.map((line) => JSON.parse(line) as { ballot: string; choices: { ranks: number[][] } });
    expect(opened.map(({ ballot }) => ballot).sort()).toEqual([...standing.keys()].sort());
    expect(multiset(opened.map(({ choices }) => choices.ranks.flat()))).toEqual(multiset(counting));

    // And the result is what these ballots give, everywhere it is told.
    const pile = new BallotPile();
    for (const { choices } of opened) pile.add(choices);
    const certified = written.at(-2)!;
    const { text, hash } = writeResult(countPoll(written[0] as unknown as PollDefinition, pile, Buffer.from(certified.seed, 'base64url')));
    expect(certified.result).toBe(Buffer.from(hash).toString('base64url'));
    expect(await (await fetch(`${url}/ledger/polls/${uuidOf(poll.id)}/result.json`)).text()).toBe(text);
    const count = await countOf(world, poll.id);
    expect(count).toMatchObject({ ballots: counting.length, roll: counting.length, turnout: counting.length });
    const firsts = poll.options.map((_, place) => counting.filter((ballot) => ballot[0] === place).length);
    expect(poll.options.map((_, place) => count.tallies[place * 4] ?? 0)).toEqual(firsts);

    // What was killed left ballots unanswered, and nobody said anything of anybody.
    said += processes.map(({ output }) => output).join('');
    const secrets = [...receipts].flat();
    const personal = voters.flatMap(({ person }) => [person.accountId, person.email, person.token]);
    for (const word of [...secrets, ...personal]) expect(said).not.toContain(word);
    const [unanswered, answered] = [
      voters.reduce((sum, each) => sum + each.unanswered, 0),
      voters.reduce((sum, each) => sum + each.answered, 0),
    ];
    expect(unanswered).toBeGreaterThan(0);
    expect(answered).toBeGreaterThan(peopleCount * 5);
    await expectVerified(url);
  },
  600_000 + killCount * 15_000,
);

/** Every checkpoint that was signed, and every one that anybody has seen, is of the one log that there is now. */
async function expectOneChain(url: string, entries: readonly Buffer[], seen: ReadonlyMap<number, string>): Promise<void> {
  const key = readVerifierKey((await (await fetch(`${url}/ledger/key`)).text()).trim())!;
  const sizes = (await (await fetch(`${url}/ledger/checkpoints`)).text()).split('\n').filter(Boolean).map(Number).reverse();
  const tree = new GrowingTree();
  const roots = new Map<number, string>([[0, tree.root().toString('base64')]]);
  for (const entry of entries) {
    tree.append(leafHash(entry));
    roots.set(tree.size, tree.root().toString('base64'));
  }
  for (const size of sizes) {
    const checkpoint = openCheckpoint(await (await fetch(`${url}/ledger/checkpoint/${size}`)).text(), key.name, [key]);
    if (typeof checkpoint === 'string') throw new Error(`checkpoint ${size}: ${checkpoint}`);
    expect([size, Buffer.from(checkpoint.root).toString('base64')]).toEqual([size, roots.get(size)]);
  }
  expect(seen.size).toBeGreaterThan(3);
  for (const [size, root] of seen) expect([size, root]).toEqual([size, roots.get(size)]);
}

/** `urna verify` finds nothing. */
async function expectVerified(url: string): Promise<void> {
  if (!existsSync(resolve('dist/src/commands/verify.js'))) return void process.stderr.write('urna verify is not there: skipped\n');
  const words = [resolve('dist/src/cli.js'), 'verify', url];
  const wrong = await new Promise<string>((done) =>
    execFile(process.execPath, words, (error, stdout, stderr) => done(error ? `${error.code}\n${stdout}${stderr}` : '')),
  );
  expect(wrong).toBe('');
}
