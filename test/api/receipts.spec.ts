/** Finding one's votes and receipts again: what the voter sees, and what nobody learns. */
import { receiptCommitment } from '../../src/ledger/log/commitment.js';
import { leafHash } from '../../src/ledger/log/merkle.js';
import { readNote, readVerifierKey, verifyNote, type NoteKey } from '../../src/ledger/log/note.js';
import { readProofFile, verifyProofFile } from '../../src/ledger/log/proof-file.js';
import type { Person } from '../person.js';
import type { PollWish, TestPoll } from '../drafts.js';
import { allLeaves, certify, closePolls, settled } from '../polls.js';
import { World, day, monday } from '../world.js';

let world: World;
let ana: Person;
let luis: Person;
let clara: Person;
beforeAll(async () => {
  world = await World.open();
  [ana, luis, clara] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.official()];
});
beforeEach(async () => {
  world.clock.set(monday);
  // Wrong guesses of one test make none of the next wait.
  await world.rows('DELETE FROM failed_sign_ins');
});
afterAll(() => world.close());

const openPoll = (wish: PollWish = {}) => world.drafts.openPoll(wish, { official: clara });
const ballot = (poll: TestPoll, place: number) => ({ pollId: poll.id, optionIds: [poll.options[place]!] });
const cast = async (who: Person, poll: TestPoll, place = 0): Promise<string> =>
  (await who.act('castVote', ballot(poll, place), 'receipt { code }')).receipt.code;
const lookUp = async (code: string, who: Person = world.visitor()): Promise<any> =>
  (await who.read('query ($code: String!) { receipt(code: $code) { code state poll { id } } }', { code })).receipt;
const votesOf = async (who: Person, page = 'first: 100'): Promise<any> =>
  (await who.read(`{ viewerVotes(${page}) { nodes { poll { id } receiptCode } pageInfo { hasNextPage endCursor } } }`)).viewerVotes;

describe('the votes of somebody', () => {
  it('are the polls in which they are in the roll, the newest first, with the receipt and without the choice', async () => {
    const polls = [await openPoll(), await openPoll({ resultsPolicy: 'AFTER_CLOSE' }), await openPoll()] as const;
    const codes = [await cast(ana, polls[2]), await cast(ana, polls[0]), await cast(ana, polls[1])];
    await cast(luis, polls[0]);
    expect((await votesOf(ana)).nodes).toEqual([
      { poll: { id: polls[2].id }, receiptCode: codes[0] },
      { poll: { id: polls[1].id }, receiptCode: codes[2] },
      { poll: { id: polls[0].id }, receiptCode: codes[1] },
    ]);
    const { nodes, pageInfo } = await votesOf(ana, 'first: 2');
    expect(nodes).toHaveLength(2);
    expect((await votesOf(ana, `first: 2, after: "${pageInfo.endCursor}"`)).nodes.map((each: any) => each.poll.id)).toEqual([polls[0].id]);
    expect((await votesOf(ana, 'last: 1')).nodes.map((each: any) => each.poll.id)).toEqual([polls[0].id]);

    const changed = await cast(ana, polls[0], 1);
    expect((await votesOf(ana)).nodes[2]).toEqual({ poll: { id: polls[0].id }, receiptCode: changed });
    await ana.act('withdrawVote', { pollId: polls[0].id });
    expect((await votesOf(ana)).nodes).toHaveLength(2);
    world.clock.advance(20 * day);
    expect((await votesOf(ana)).nodes[0].receiptCode).toBe(codes[0]);
    const fields = (await ana.read('{ __type(name: "ViewerVote") { fields { name } } }')).__type.fields.map((field: any) => field.name);
    expect(fields.sort()).toEqual(['poll', 'receiptCode']);
  });

  it('have no receipt any more once the key of the poll is destroyed', async () => {
    const voter = await world.citizen('Votante');
    const [kept, certified] = [await openPoll(), await openPoll()];
    const code = await cast(voter, kept);
    await cast(voter, certified);
    await closePolls(world);
    await certify(world, certified.id, [clara, await world.official(world.ministry, 'Diego')]);
    expect((await votesOf(voter)).nodes).toEqual([
      { poll: { id: certified.id }, receiptCode: null },
      { poll: { id: kept.id }, receiptCode: code },
    ]);
  });

  it('are nobody else’s, and a visitor has none', async () => {
    const poll = await openPoll();
    await cast(ana, poll);
    for (const who of [await world.citizen('Otra'), clara, await world.administrator(), await world.auditor(), await world.moderator()])
      expect((await votesOf(who)).nodes).toEqual([]);
    expect((await world.visitor().ask('{ viewerVotes { nodes { receiptCode } } }')).errors![0]!.extensions.code).toBe('SIGN_IN_REQUIRED');
    const forged = Buffer.from('["x"]').toString('base64url');
    expect((await ana.ask(`{ viewerVotes(after: "${forged}") { nodes { receiptCode } } }`)).errors![0]!.extensions.code).toBe(
      'CURSOR_INVALID',
    );
  });
});

describe('a receipt', () => {
  it('says to anybody that the ballot counts, however the code is typed', async () => {
    const poll = await openPoll({ resultsPolicy: 'AFTER_CLOSE' });
    const code = await cast(ana, poll);
    const found = { code, state: 'COUNTED', poll: { id: poll.id } };
    const typed = [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      ` ${code.replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l')} `,
    ];
    for (const text of typed) expect(await lookUp(text)).toEqual(found);
    for (const who of [ana, luis, clara]) expect(await lookUp(code, who)).toEqual(found);
    world.clock.advance(20 * day);
    expect(await lookUp(code)).toEqual(found);
    const fields = (await ana.read('{ __type(name: "BallotReceipt") { fields { name } } }')).__type.fields.map((field: any) => field.name);
    expect(fields.sort()).toEqual([
      'code',
      'counted',
      'isInLedger',
      'isSecretRight',
      'leaf',
      'leafIndex',
      'poll',
      'promise',
      'proof',
      'state',
    ]);
  });

  it('that a change replaced says so, and that of a withdrawn ballot says so until it is cast again', async () => {
    const poll = await openPoll();
    const first = await cast(ana, poll);
    const second = await cast(ana, poll, 1);
    expect(await lookUp(first)).toMatchObject({ state: 'REPLACED' });
    expect(await lookUp(second)).toMatchObject({ state: 'COUNTED' });
    await ana.act('withdrawVote', { pollId: poll.id });
    expect(await lookUp(second)).toEqual({ code: second, state: 'WITHDRAWN', poll: { id: poll.id } });
    const third = await cast(ana, poll);
    expect(await lookUp(second)).toMatchObject({ state: 'REPLACED' });
    expect(await lookUp(third)).toMatchObject({ state: 'COUNTED' });
  });

  it('nobody has is null, and whoever tries many waits, also for right ones, and is heard again later', async () => {
    const code = await cast(ana, await openPoll());
    for (const text of ['', 'x', 'UUUU-UUUU-UUUU', '¿?']) expect(await lookUp(text)).toBeNull();
    for (let guess = 0; guess < 60; guess++) expect(await lookUp(`0000-0000-00${String(guess).padStart(2, '0')}`)).toBeNull();
    const answer = (text: string) => world.visitor().ask('query ($code: String!) { receipt(code: $code) { state } }', { code: text });
    for (const text of ['0000-0000-0099', code])
      expect((await answer(text)).errors![0]!.extensions).toMatchObject({ code: 'TRY_LATER', seconds: 1 });
    world.clock.advance(1_000);
    expect(await lookUp(code)).toMatchObject({ state: 'COUNTED' });
    for (let repeated = 0; repeated < 5; repeated++) expect(await lookUp(code)).toMatchObject({ state: 'COUNTED' });
    expect(await world.rows('SELECT key FROM failed_sign_ins WHERE key LIKE $1', ['%127.0.0.1%'])).toEqual([]);
  });
});

describe('the secret part of a receipt', () => {
  const fields = 'state isInLedger isSecretRight leafIndex leaf proof counted { optionIds positions { position } scores { score } }';
  const look = async (code: string, secret: string | null, who: Person = world.visitor()): Promise<any> =>
    (await who.read(`query ($code: String!, $secret: String) { receipt(code: $code, secret: $secret) { ${fields} } }`, { code, secret }))
      .receipt;
  const take = async (who: Person, input: Record<string, unknown>): Promise<{ code: string; secret: string; promise: string }> =>
    (await who.act('castVote', input, 'receipt { code secret promise }')).receipt;
  const hidden = { isSecretRight: false, leafIndex: null, leaf: null, proof: null, counted: null };
  const key = async (): Promise<NoteKey> => readVerifierKey((await (await fetch(`${world.url}/ledger/key`)).text()).trim())!;

  it('proves offline, with the key of the ledger alone, that the ballot is in it, and the promise names that leaf', async () => {
    const poll = await openPoll();
    const { code, secret, promise } = await take(ana, ballot(poll, 1));
    expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    await settled(world);
    const found = await look(code, secret);
    expect(found).toMatchObject({ state: 'COUNTED', isInLedger: true, isSecretRight: true, counted: null });

    const known = await key();
    const origin = known.name;
    const entry = Buffer.from(found.leaf);
    expect(verifyProofFile(found.proof, { entry, origin, keys: [known] })).toBeNull();
    expect(readProofFile(found.proof)!.index).toBe(found.leafIndex);
    const other = Buffer.from(found.leaf.replace('ballot.cast', 'ballot.cost'));
    expect(verifyProofFile(found.proof, { entry: other, origin, keys: [known] })).not.toBeNull();
    expect((await allLeaves(world.url))[found.leafIndex]).toEqual(JSON.parse(found.leaf));

    const note = readNote(promise)!;
    expect(note.text).toBe(`urna-promise/v1\n${origin}\n${code}\n${leafHash(entry).toString('base64')}\n`);
    expect(verifyNote(note, [known])).toBeNull();
    expect(verifyNote(readNote(promise.replace(code, '0000-0000-0000'))!, [known])).toBe('WRONG_SIGNATURE');
    expect(JSON.parse(found.leaf).receipt).toBe(receiptCommitment(code, Buffer.from(secret.replaceAll('-', ''))));
    expect(found.leaf).not.toContain(code.replaceAll('-', ''));
  });

  it('shows what was counted only once the poll has closed, and only to who has it', async () => {
    const poll = await openPoll();
    const { code, secret } = await take(ana, ballot(poll, 2));
    const others = await take(luis, ballot(poll, 0));
    const typed = ` ${secret.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
    for (const who of [ana, luis, clara, world.visitor()]) {
      expect(await look(code, typed, who)).toMatchObject({ isSecretRight: true, counted: null });
      for (const wrong of [null, others.secret, 'x', ''])
        expect(await look(code, wrong, who)).toMatchObject({ state: 'COUNTED', ...hidden });
    }
    await closePolls(world);
    expect(await look(code, secret)).toMatchObject({ counted: { optionIds: [poll.options[2]], positions: [], scores: [] } });
    for (const wrong of [null, others.secret, 'x']) expect(await look(code, wrong, ana)).toMatchObject(hidden);
    expect(await look(others.code, secret)).toMatchObject(hidden);
  });

  it('shows of every kind what was counted: the order of a ranking, scores, positions', async () => {
    const [ranking, scores, statements] = [
      await openPoll({ kind: 'RANKING' }),
      await openPoll({ kind: 'SCORE' }),
      await openPoll({ kind: 'STATEMENTS' }),
    ];
    const receipts = [
      await take(ana, { pollId: ranking.id, optionIds: [ranking.options[2], ranking.options[0]] }),
      await take(ana, { pollId: scores.id, scores: [{ optionId: scores.options[1], score: 4 }] }),
      await take(ana, { pollId: statements.id, positions: [{ statementId: statements.options[1], position: 'DISAGREE' }] }),
    ] as const;
    await closePolls(world);
    const counted = await Promise.all(receipts.map(async ({ code, secret }) => (await look(code, secret)).counted));
    expect(counted).toEqual([
      { optionIds: [ranking.options[2], ranking.options[0]], positions: [], scores: [] },
      { optionIds: [], positions: [], scores: [{ score: 4 }] },
      { optionIds: [], positions: [{ position: 'DISAGREE' }], scores: [] },
    ]);
  });

  it('of what was replaced or taken back proves that it was there, and shows nothing as counted', async () => {
    const poll = await openPoll();
    const first = await take(ana, ballot(poll, 0));
    const second = await take(ana, ballot(poll, 1));
    await ana.act('withdrawVote', { pollId: poll.id });
    await closePolls(world);
    await settled(world);
    const states = { REPLACED: first, WITHDRAWN: second };
    for (const [state, { code, secret }] of Object.entries(states)) {
      const found = await look(code, secret);
      expect(found).toMatchObject({ state, isInLedger: true, isSecretRight: true, counted: null });
      const known = await key();
      expect(verifyProofFile(found.proof, { entry: Buffer.from(found.leaf), origin: known.name, keys: [known] })).toBeNull();
    }
    const types = (await Promise.all(Object.values(states).map(({ code, secret }) => look(code, secret)))).map(
      ({ leaf }) => JSON.parse(leaf).type as string,
    );
    expect(types).toEqual(['ballot.cast', 'ballot.changed']);
  });

  it('is the same as the voter reads it back, and when the request is repeated', async () => {
    const poll = await openPoll();
    const request = { ...ballot(poll, 0), idempotencyKey: 'the same each time' };
    const [one, again] = [await take(ana, request), await take(ana, request)];
    expect(again).toEqual(one);
    const own = 'query ($id: ID!) { poll(id: $id) { viewerBallot { receiptCode receiptSecret } } }';
    const asked = { receiptCode: one.code, receiptSecret: one.secret };
    expect((await ana.read(own, { id: poll.id })).poll.viewerBallot).toEqual(asked);
    for (const who of [luis, clara, world.visitor()]) expect((await who.read(own, { id: poll.id })).poll.viewerBallot).toBeNull();
    // Nothing of it is kept.
    expect(await world.rows('SELECT FROM ballots WHERE ballots::text LIKE $1', [`%${one.secret}%`])).toEqual([]);
  });

  it('that is guessed many times makes one wait', async () => {
    const { code, secret } = await take(ana, ballot(await openPoll(), 0));
    for (let guess = 0; guess < 60; guess++) await look(code, `0000-0000-0000-00${String(guess).padStart(2, '0')}`);
    const query = 'query ($code: String!, $secret: String) { receipt(code: $code, secret: $secret) { state } }';
    expect((await world.visitor().ask(query, { code, secret })).errors![0]!.extensions.code).toBe('TRY_LATER');
  });
});
