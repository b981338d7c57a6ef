/** From the first vote to the certified result over the API: whoever downloads the public files finds everything right. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { IntegratingService } from '../../src/ledger/integrating.service.js';
import { readAddress } from '../../src/verifying/address.js';
import { download } from '../../src/verifying/download.js';
import { Fetching } from '../../src/verifying/fetching.js';
import { silent } from '../../src/verifying/progress.js';
import { EndingsService } from '../../src/votes/endings.service.js';
import type { Person } from '../person.js';
import { newFolder, verifyFolder } from '../verifying/verifying.js';
import { World, day } from '../world.js';

let world: World;
let clara: Person;
let diego: Person;
let polls: Record<'SINGLE' | 'MULTIPLE' | 'STATEMENTS' | 'APPROVAL' | 'SCORE' | 'RANKING' | 'BUDGET', { id: string; options: string[] }>;
let receipts: { code: string; secret: string; promise: string }[];
beforeAll(async () => {
  world = await World.open();
  [clara, diego] = [await world.official(), await world.official(world.ministry, 'Diego')];
  await vote();
});
afterAll(() => world.close());

const kinds = {
  SINGLE: {},
  MULTIPLE: { minChoices: 1, maxChoices: 2 },
  STATEMENTS: {},
  APPROVAL: { minChoices: 0, maxChoices: 3 },
  SCORE: { lowestScore: 0, highestScore: 5 },
  RANKING: { minChoices: 1, maxChoices: 3, method: 'SCOTTISH_STV' },
  BUDGET: { minChoices: 0, maxChoices: 3, budget: 100 },
} as const;

/** Polls of every kind in one consultation; people vote, change their mind, and take their ballot back. */
async function vote(): Promise<void> {
  const draft = await world.drafts.complete({ official: clara });
  polls = {} as typeof polls;
  for (const [kind, shape] of Object.entries(kinds)) {
    const { poll } = await clara.act(
      'callPoll',
      {
        ...{ consultationId: draft.id, kind, resultsPolicy: 'AFTER_CLOSE', ...shape },
        questions: [{ locale: 'es', text: `¿${kind}?` }],
        options: ['Uno', 'Dos', 'Tres'].map((text) => ({ labels: [{ locale: 'es', text }], ...(kind === 'BUDGET' ? { cost: 40 } : {}) })),
      },
      'poll { id options { id } }',
    );
    polls[kind as keyof typeof polls] = { id: poll.id, options: poll.options.map(({ id }: { id: string }) => id) };
  }
  const now = world.clock.now().getTime();
  const [opensAt, closesAt] = [0, 20 * day].map((later) => new Date(now + later).toISOString());
  await clara.act('scheduleConsultation', { id: draft.id, opensAt, closesAt });
  const people = await Promise.all(Array.from({ length: 9 }, (_, place) => world.citizen(`Persona ${place}`)));
  receipts = [];
  for (const [place, person] of people.entries()) {
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
      await cast(person, kind, place);
      if (place % 3 === 0) await cast(person, kind, place + 1);
      if (place % 4 === 1) await person.act('withdrawVote', { pollId: polls[kind].id });
      if (place === 5) await cast(person, kind, place);
    }
  }
}

async function cast(person: Person, kind: keyof typeof kinds, wish: number): Promise<void> {
  const { id: pollId, options } = polls[kind];
  const [one, other] = [options[wish % 3]!, options[(wish + 1) % 3]!];
  const said = {
    SINGLE: { optionIds: [one] },
    MULTIPLE: { optionIds: [one, other] },
    STATEMENTS: { positions: [{ statementId: one, position: 'AGREE' }] },
    APPROVAL: { optionIds: wish % 2 ? [] : [one] },
    SCORE: { scores: [{ optionId: one, score: wish % 6 }] },
    RANKING: { optionIds: [one, other] },
    BUDGET: { optionIds: [one, other] },
  }[kind];
  const { receipt } = await person.act('castVote', { pollId, ...said }, 'receipt { code secret promise }');
  receipts.push(receipt);
}

/** The application does what is due by itself too, and what it has begun is not begun here again. */
async function until(done: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    await world.app.get(EndingsService).carryOn();
    const [{ isDone }] = (await world.rows<{ isDone: boolean }>(`SELECT (${done}) AS "isDone"`)) as [{ isDone: boolean }];
    if (isDone) break;
    if (tries === 400) throw new Error(`waited in vain for ${done}`);
    await pause(100);
  }
  while ((await world.rows('SELECT FROM ledger_queue LIMIT 1')).length > 0) await world.app.get(IntegratingService).integrate();
}
const uuidOf = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
async function fetchInto(folder: string, address = world.url) {
  const { poll } = readAddress(address);
  await download({ address: readAddress(address), folder, polls: poll ? [poll] : [] }, new Fetching(), silent, '');
  return verifyFolder(folder, { polls: poll ? [poll] : [] });
}

describe('the public files', () => {
  const kept = newFolder();

  it('verify while the polls are open, and say nothing of what was chosen', async () => {
    await until('true');
    const { wrong, verified } = await fetchInto(kept);
    expect(wrong).toEqual([]);
    expect(verified.polls.map(({ life }) => [life.opened.kind, life.counted, life.closed])).toEqual(
      Object.keys(kinds).map((kind) => [kind, 8, null]),
    );
    for (const file of ['result.json', 'ballots.ndjson'])
      expect((await fetch(`${world.url}/ledger/polls/${uuidOf(polls.SINGLE.id)}/${file}`)).status).toBe(404);
  });

  it('verify once the polls are closed and counted, before anybody certifies', async () => {
    world.clock.advance(21 * day);
    await until('(SELECT count(*) FROM poll_results) = 7');
    const { wrong, noted, verified } = await fetchInto(kept);
    expect(wrong).toEqual([]);
    expect(verified.polls.every(({ result }) => result?.ballots === 8)).toBe(true);
    expect(noted.filter((words) => words === 'Its result is not certified yet.')).toHaveLength(7);
  });

  it('verify once two officials certified and the keys are destroyed, from the site and from the folder, and still continue what they were', async () => {
    for (const { id } of Object.values(polls)) for (const official of [clara, diego]) await official.act('certifyResult', { pollId: id });
    await clara.act('annotateResult', { pollId: polls.SINGLE.id, text: 'Se repitió el escrutinio.' });
    await until('NOT EXISTS (SELECT FROM poll_keys)');
    const { wrong, correct, verified } = await fetchInto(kept);
    expect(wrong).toEqual([]);
    expect((await verifyFolder(kept)).wrong).toEqual([]);
    expect(verified.polls.every(({ life }) => life.certified !== null && life.isKeyDestroyed)).toBe(true);
    expect(verified.polls[0]!.life.notes).toBe(1);
    expect(correct.filter((words) => words.startsWith('checkpoints/'))).toHaveLength(2);
  });

  it('of one poll are found from its page', async () => {
    const { wrong, verified } = await fetchInto(newFolder(), `${world.url}/votaciones/${polls.RANKING.id}`);
    expect(wrong).toEqual([]);
    expect(verified.polls.map(({ life, result }) => [life.opened.kind, result?.method])).toEqual([['RANKING', 'scottish-stv']]);
  });

  it('keep every promise, and know every receipt', async () => {
    const files = receipts.map(({ code, promise }) => ({ name: code, bytes: Buffer.from(promise) }));
    const { wrong, correct } = await verifyFolder(kept, { receipts: { files, spoken: receipts.at(-1)! } });
    expect(wrong).toEqual([]);
    expect(correct.filter((words) => /^Receipt .* is leaf/.test(words))).toHaveLength(files.length + 1);
    const { receipt } = await world
      .visitor()
      .read('query ($code: String!, $secret: String!) { receipt(code: $code, secret: $secret) { proof } }', {
        code: receipts[0]!.code,
        secret: receipts[0]!.secret,
      });
    const proof = { name: 'proof', bytes: Buffer.from(receipt.proof) };
    expect((await verifyFolder(kept, { receipts: { files: [proof], spoken: null } })).correct).toContainEqual(
      expect.stringMatching(/^Receipt proof is leaf/),
    );
  });

  it('do not verify when the site publishes another ballot', async () => {
    const path = join(kept, 'polls', uuidOf(polls.SINGLE.id), 'ballots.ndjson');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/"chosen":\[(\d)\]/, (_, place: string) => `"chosen":[${(Number(place) + 1) % 3}]`),
    );
    expect((await verifyFolder(kept)).codes).toEqual(['opening-does-not-fit']);
  });
});
