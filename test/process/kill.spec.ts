/** Urna is killed, told to stop, wrongly set up and cut off from its database. */
import pg from 'pg';
import { pause, stopWatching, watchBySocket, watchByStream } from '../live/watching.js';
import type { TestPoll } from '../drafts.js';
import type { Person } from '../person.js';
import { copyDatabase, countOf, crowd, openPresentWorld, Process, settingsOf, uuidOf } from '../processes.js';
import type { World } from '../world.js';

const kills = process.env.URNA_SOAK === '1' ? 20 : 5;
const peopleEachTime = 300;

let world: World;
beforeAll(async () => void (world = await openPresentWorld()));
afterEach(stopWatching);
afterAll(() => world?.close());

const key = (person: Person) => `ballot of ${person.accountId}`;
const ballot = (person: Person, poll: TestPoll) => ({
  pollId: poll.id,
  optionIds: [poll.options[person.accountId.charCodeAt(35) % 3]!],
  mayReplace: false,
  idempotencyKey: key(person),
});
const cast = async (person: Person, poll: TestPoll) =>
  (await person.act('castVote', ballot(person, poll), 'receipt { code }')).receipt.code as string;
const turnout = 'subscription ($id: ID!) { pollResults(pollId: $id) { sequence poll { results { turnout } } } }';

it(
  `keeps every acknowledged ballot once when it is killed ${kills} times`,
  async () => {
    const poll = await world.drafts.openPoll();
    const acknowledged = new Map<Person, string>();
    const unanswered: Person[] = [];
    for (let time = 0; time < kills; time++) {
      const urna = await Process.start(settingsOf(world));
      const people = await crowd(world, peopleEachTime);
      const queue = [...people];
      const before = acknowledged.size;
      const voter = async (): Promise<void> => {
        for (let person = queue.pop(); person; person = queue.pop()) {
          const code = await cast(urna.as(person), poll).catch(() => null);
          if (code) acknowledged.set(person, code);
          else unanswered.push(person);
        }
      };
      const voting = Promise.all(Array.from({ length: 32 }, voter));
      // Sooner and later, but always amid the ballots.
      while (acknowledged.size < before + 20 + 15 * (time % 8)) await pause(1);
      await urna.kill();
      await voting;
      const count = await countOf(world, poll.id);
      expect(count.receipts).toEqual(expect.arrayContaining([...acknowledged.values()]));
      expect(count.tallies).toEqual(count.recount);
    }
    expect(unanswered.length).toBeGreaterThan(0);

    const urna = await Process.start(settingsOf(world));
    for (const [person, code] of [...acknowledged].slice(0, 50)) {
      const { poll: seen } = await urna
        .as(person)
        .read('query ($id: ID!) { poll(id: $id) { viewerBallot { receiptCode } } }', { id: poll.id });
      expect(seen.viewerBallot.receiptCode).toBe(code);
      expect(await cast(urna.as(person), poll)).toBe(code);
    }
    // Whoever got no answer asks again with the same key, and has one ballot all the same.
    for (const person of unanswered) acknowledged.set(person, await cast(urna.as(person), poll));
    const count = await countOf(world, poll.id);
    expect(count.receipts).toEqual([...acknowledged.values()].sort());
    expect(count).toMatchObject({
      ballots: kills * peopleEachTime,
      voters: kills * peopleEachTime,
      roll: kills * peopleEachTime,
      turnout: kills * peopleEachTime,
    });
    expect(count.tallies).toEqual(count.recount);
    await urna.stop();
  },
  60_000 * kills,
);

describe('SIGTERM', () => {
  it('lets what is in flight finish, tells those who watch to come again, and ends well', async () => {
    const poll = await world.drafts.openPoll();
    const people = await crowd(world, 30);
    const urna = await Process.start(settingsOf(world));
    const there = urna.as(people[0]!);
    const [socket, stream] = [watchBySocket(there, turnout, { id: poll.id }), watchByStream(there, turnout, { id: poll.id })];
    await Promise.all([socket.count(1), stream.count(1)]);

    const client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT FROM polls WHERE id = $1 FOR UPDATE', [uuidOf(poll.id)]);
    const voting = Promise.all(people.map((person) => cast(urna.as(person), poll)));
    await pause(500);
    urna.signal('SIGTERM');
    await pause(300);
    expect(urna.hasExited).toBe(false);
    await client.query('COMMIT');
    await client.end();

    const codes = await voting;
    expect(await urna.exit).toEqual({ code: 0, signal: null });
    expect((await countOf(world, poll.id)).receipts).toEqual(codes.sort());
    await Promise.all([socket.over(), stream.over()]);
    expect(socket.closeCode).toBe(1012);
    expect(stream.failure).not.toBeNull();
  });

  it('brings those who watch back to the process that follows, with nothing missed', async () => {
    const poll = await world.drafts.openPoll();
    const [ana, luis] = await crowd(world, 2);
    const urna = await Process.start(settingsOf(world));
    const watching = [
      watchBySocket(urna.as(ana!), turnout, { id: poll.id }, { retries: 20 }),
      watchByStream(urna.as(ana!), turnout, { id: poll.id }, { retries: 20 }),
    ];
    await Promise.all(watching.map((watch) => watch.count(1)));
    await urna.stop();
    const next = await Process.start({ ...settingsOf(world), PORT: String(urna.port) });
    await cast(next.as(luis!), poll);
    for (const watch of watching) await watch.until(({ newest }) => newest.pollResults.poll.results.turnout === 1);
    await next.stop();
  });
});

describe('a wrong setting', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['URNA_SECRET', 'too short'],
    ['DATABASE_URL', 'mysql://root@localhost/urna'],
    ['DATABASE_POOL', '1'],
    ['URNA_PUBLIC_URL', 'urna'],
    ['LOG_LEVEL', 'loud'],
  ])('is named in one line: %s=%s', async (name, value) => {
    const urna = await Process.run({ [name]: value });
    expect(await urna.exit).toEqual({ code: 2, signal: null });
    expect(urna.output.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^urna: ${name} .+`))]);
  });

  it('is said of a port that another program uses', async () => {
    const one = await Process.start(settingsOf(world));
    const other = await Process.run({ ...settingsOf(world), PORT: String(one.port) });
    expect(await other.exit).toEqual({ code: 1, signal: null });
    expect(other.output).toContain(`urna: PORT ${one.port} is in use`);
    expect(await one.health()).toBe(200);
    await one.stop();
  });

  it('is said of a database that is not there', async () => {
    const urna = await Process.run({ ...settingsOf(world), DATABASE_URL: world.servingUrl.replace(/\/urna_test_\w+/, '/nowhere') });
    expect((await urna.exit).code).toBe(1);
    expect(urna.output).toMatch(/^urna: .*nowhere/m);
  });
});

describe('a database that goes away', () => {
  it('makes it not ready, keeps it alive, and serves again when it is back', async () => {
    const database = await copyDatabase();
    const urna = await Process.start({ ...settingsOf(world), DATABASE_URL: database.url, URNA_DATABASE_OWNER_URL: '' });
    await database.drop();
    // A kept connection may be closed as it is used again: what counts is that it says so, not at which attempt.
    for (let tries = 0; (await urna.health()) !== 503; tries++) {
      if (tries > 100 || urna.hasExited) throw new Error(`It never said that it is not ready: ${urna.output}`);
      await pause(100);
    }
    expect((await fetch(`${urna.url}/health/live`)).status).toBe(200);
    await pause(2_500);
    expect(urna.hasExited).toBe(false);
    await database.create();
    await urna.ready();
    expect(await urna.stop()).toEqual({ code: 0, signal: null });
    await database.drop();
  });
});
