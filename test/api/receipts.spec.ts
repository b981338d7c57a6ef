/** Finding one's votes and receipts again: what the voter sees, and what nobody learns. */
import type { Person } from '../person.js';
import type { PollWish, TestPoll } from '../drafts.js';
import { World, day, monday } from '../world.js';

let world: World;
let ana: Person;
let luis: Person;
let clara: Person;
beforeAll(async () => {
  world = await World.open();
  [ana, luis, clara] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.official()];
});
beforeEach(() => world.clock.set(monday));
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
    await world.rows(
      `WITH person AS (INSERT INTO poll_roll (poll_id, account_id) VALUES ($1, $2)) DELETE FROM poll_keys WHERE poll_id = $1`,
      [uuidOf(certified.id), voter.accountId],
    );
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
    expect(fields.sort()).toEqual(['code', 'counted', 'isInLedger', 'isSecretRight', 'leaf', 'leafIndex', 'poll', 'proof', 'state']);
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
    await world.rows('DELETE FROM failed_sign_ins');
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

function uuidOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
