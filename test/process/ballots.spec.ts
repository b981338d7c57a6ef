/** Two processes over one database: one person still has one ballot, and everybody sees every ballot. */
import { watchBySocket, watchByStream, isStrictlyIncreasing, stopWatching, type Watch } from '../live/watching.js';
import type { TestPoll } from '../drafts.js';
import { Person } from '../person.js';
import { countOf, crowd, openPresentWorld, Process, settingsOf, uuidOf } from '../processes.js';
import type { World } from '../world.js';

let world: World;
let [one, other]: [Process, Process] = [] as unknown as [Process, Process];
beforeAll(async () => {
  world = await openPresentWorld();
  [one, other] = await Promise.all([Process.start(settingsOf(world)), Process.start(settingsOf(world))]);
});
afterEach(stopWatching);
afterAll(async () => {
  await Promise.all([one?.stop(), other?.stop()]);
  await world?.close();
});

const ballot = (poll: TestPoll, place: number) => ({ pollId: poll.id, optionIds: [poll.options[place]!] });

/** Two hundred ballots of one person at the same time, half through each process; what the answers and the tables say. */
async function stuff(poll: TestPoll, person: Person) {
  const hands = [one.as(person), other.as(person)];
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, number) =>
      hands[number % 2]!.do('castVote', ballot(poll, number % 3), 'receipt { code }').then(
        ({ receipt, userErrors }) => ({ code: receipt?.code as string | undefined, isFault: false, userErrors }),
        () => ({ code: undefined, isFault: true, userErrors: [] }),
      ),
    ),
  );
  return { answers, count: await countOf(world, poll.id) };
}

const isOneBallot = ({ answers, count }: Awaited<ReturnType<typeof stuff>>): boolean =>
  answers.every(({ isFault, userErrors }) => !isFault && userErrors.length === 0) &&
  count.ballots === 1 &&
  count.roll === 1 &&
  count.turnout === 1 &&
  JSON.stringify(count.tallies) === JSON.stringify(count.recount);

describe('one person who casts two hundred ballots at once through two processes', () => {
  it('leaves exactly one, and a turnout of one', async () => {
    const poll = await world.drafts.openPoll();
    const [ana] = await crowd(world, 1);
    const stuffed = await stuff(poll, ana!);
    expect(stuffed.count).toMatchObject({ ballots: 1, voters: 1, roll: 1, turnout: 1 });
    expect(stuffed.count.tallies).toEqual(stuffed.count.recount);
    expect(stuffed.answers.map(({ code }) => code)).toContain(stuffed.count.receipts[0]);
    expect(isOneBallot(stuffed)).toBe(true);
  });

  it('would not, were it not for the unique index', async () => {
    const poll = await world.drafts.openPoll();
    const [ana] = await crowd(world, 1);
    const [{ indexdef }] = (await world.rows<{ indexdef: string }>(
      `SELECT indexdef FROM pg_indexes WHERE indexname = 'one_ballot_per_person'`,
    )) as [{ indexdef: string }];
    await world.rows('DROP INDEX one_ballot_per_person');
    try {
      expect(isOneBallot(await stuff(poll, ana!))).toBe(false);
    } finally {
      await world.rows('DELETE FROM ballots WHERE poll_id = $1', [uuidOf(poll.id)]);
      await world.rows(indexdef);
    }
  });

  it('and who may not replace it gets one receipt and is refused for the others', async () => {
    const poll = await world.drafts.openPoll();
    const [ana] = await crowd(world, 1);
    const hands = [one.as(ana!), other.as(ana!)];
    const codes = await Promise.all(
      Array.from({ length: 40 }, async (_, number) => {
        const { receipt, userErrors } = await hands[number % 2]!.do(
          'castVote',
          { ...ballot(poll, 0), mayReplace: false },
          'receipt { code }',
        );
        return (receipt?.code ?? userErrors[0]!.code) as string;
      }),
    );
    expect(codes.filter((code) => code === 'ALREADY_VOTED')).toHaveLength(39);
    expect((await countOf(world, poll.id)).receipts).toEqual(codes.filter((code) => code !== 'ALREADY_VOTED'));
  });

  it('and repeats one request with its key is told one receipt each time', async () => {
    const poll = await world.drafts.openPoll();
    const [ana] = await crowd(world, 1);
    const hands = [one.as(ana!), other.as(ana!)];
    const codes = await Promise.all(
      Array.from(
        { length: 40 },
        async (_, number) =>
          (await hands[number % 2]!.act('castVote', { ...ballot(poll, 0), idempotencyKey: 'once and for all' }, 'receipt { code }')).receipt
            .code as string,
      ),
    );
    expect([...new Set(codes)]).toEqual((await countOf(world, poll.id)).receipts);
  });
});

describe('a request that is made with a used key', () => {
  it('is refused alone, not with everybody whose ballot arrives at the same time', async () => {
    const [earlier, poll] = [await world.drafts.openPoll(), await world.drafts.openPoll()];
    const [ana, ...people] = await crowd(world, 31);
    await one.as(ana!).act('castVote', { ...ballot(earlier, 0), idempotencyKey: 'used for another' });
    const [refused, ...taken] = await Promise.all([
      one.as(ana!).refusals('castVote', { ...ballot(poll, 0), idempotencyKey: 'used for another' }),
      ...people.map((person) => one.as(person).refusals('castVote', ballot(poll, 0))),
    ]);
    expect(refused).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(taken.flat()).toEqual([]);
    expect((await countOf(world, poll.id)).ballots).toBe(30);
  });

  it('is never given a receipt for a ballot that was refused', async () => {
    const poll = await world.drafts.openPoll();
    const [ana] = await crowd(world, 1);
    await one.as(ana!).act('castVote', ballot(poll, 0));
    const again = { ...ballot(poll, 1), mayReplace: false, idempotencyKey: 'a second ballot' };
    expect(await one.as(ana!).refusals('castVote', again)).toEqual(['ALREADY_VOTED']);
    expect(await one.as(ana!).refusals('castVote', again)).toEqual(['ALREADY_VOTED']);
  });

  it('takes a ballot back once, however often it is repeated', async () => {
    const poll = await world.drafts.openPoll();
    const [ana] = await crowd(world, 1);
    await one.as(ana!).act('castVote', ballot(poll, 0));
    for (const process of [one, other, one])
      expect(await process.as(ana!).refusals('withdrawVote', { pollId: poll.id, idempotencyKey: 'take it back' })).toEqual([]);
    expect(await countOf(world, poll.id)).toMatchObject({ ballots: 0, roll: 0, turnout: 0 });
  });
});

describe('sixty people who vote at once through two processes', () => {
  it('are all counted, as a recount says, and everybody who watches sees it, wherever they watch', async () => {
    const poll = await world.drafts.openPoll();
    const people = await crowd(world, 60);
    const query = 'subscription ($id: ID!) { pollResults(pollId: $id) { sequence poll { results { turnout options { votes } } } } }';
    const watching: Watch[] = [one, other].flatMap((process) => {
      const there = new Person(process.url, null);
      return [watchBySocket(there, query, { id: poll.id }), watchByStream(there, query, { id: poll.id })];
    });
    await Promise.all(watching.map((watch) => watch.count(1)));
    // Each votes three times: here, there, and here again.
    for (const round of [0, 1, 2]) {
      await Promise.all(
        people.map((person, number) => ((number + round) % 2 ? one : other).as(person).act('castVote', ballot(poll, (number + round) % 3))),
      );
    }
    const count = await countOf(world, poll.id);
    expect(count).toMatchObject({ ballots: 60, voters: 60, roll: 60, turnout: 60, tallies: { '-1': 60, '0': 20, '4': 20, '8': 20 } });
    expect(count.tallies).toEqual(count.recount);
    for (const watch of watching) {
      await watch.until(
        ({ newest }) =>
          newest.pollResults.poll.results.turnout === 60 &&
          newest.pollResults.poll.results.options.every(({ votes }: { votes: number }) => votes === 20),
      );
      expect(isStrictlyIncreasing(watch.of('pollResults').map(({ sequence }) => sequence as string))).toBe(true);
    }
  });

  it('and a ballot cast here is seen there within a second', async () => {
    const poll = await world.drafts.openPoll();
    const [ana] = await crowd(world, 1);
    const there = new Person(other.url, null);
    const watch = await watchBySocket(
      there,
      'subscription ($id: ID!) { pollResults(pollId: $id) { sequence poll { results { turnout } } } }',
      { id: poll.id },
    ).count(1);
    await one.as(ana!).act('castVote', ballot(poll, 0));
    await watch.until(({ newest }) => newest.pollResults.poll.results.turnout === 1);
  });
});
