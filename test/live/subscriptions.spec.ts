/** Watching live, with the clients that people use. */
import { jest } from '@jest/globals';
import type { PollWish, TestPoll } from '../drafts.js';
import type { Person } from '../person.js';
import { PageClient } from '../../src/platform/graphql/page-client.js';
import { type UrnaDriver } from '../../src/platform/graphql/urna.driver.js';
import { GraphQLModule } from '@nestjs/graphql';
import { World, day, monday } from '../world.js';
import { isStrictlyIncreasing, pause, stopWatching, watchBySocket, watchByStream, ways, type Watch } from './watching.js';

let world: World;
let ana: Person;
let clara: Person;
let visitor: Person;

beforeAll(async () => {
  world = await World.open();
  [ana, clara, visitor] = [await world.citizen('Ana'), await world.official(), world.visitor()];
});
beforeEach(() => world.clock.set(monday));
afterEach(() => {
  jest.restoreAllMocks();
  stopWatching();
});
afterAll(() => world?.close());

const results =
  'subscription ($pollId: ID!, $after: Sequence) { pollResults(pollId: $pollId, after: $after) { sequence poll { id results { visibility isFinal turnout total options { votes } } } } }';
const events = `subscription ($id: ID!, $after: Sequence) { consultationEvents(consultationId: $id, after: $after) { __typename
  ... on ConsultationChanged { sequence entry { act reason } consultation { phase } } ... on ResyncRequired { sequence } } }`;

const [socket, stream] = [watchBySocket, watchByStream];
const openPoll = (wish: PollWish = {}) => world.drafts.openPoll(wish, { official: clara });
const crowd = (count: number) => Promise.all(Array.from({ length: count }, (_, index) => world.citizen(`Persona${index}`)));
const vote = (who: Person, poll: TestPoll, place = 0) => who.act('castVote', { pollId: poll.id, optionIds: [poll.options[place]!] });
const turnoutOf = (watch: Watch): number | undefined => watch.newest?.pollResults.poll.results.turnout as number | undefined;
const sequences = (watch: Watch, field: string): string[] => watch.of(field).map(({ sequence }) => sequence as string);
const acts = (watch: Watch): string[] =>
  watch.of('consultationEvents').map(({ __typename, entry }) => (entry?.act ?? __typename) as string);
/** The clock's own announcement changes what is told as well: waits until it has been made. */
const opened = (poll: { consultation: { id: string } }) =>
  socket(visitor, events, { id: poll.consultation.id, after: '0' }).until((seen) => acts(seen).includes('OPENED'));
const driver = (): UrnaDriver => world.app.get(GraphQLModule).graphQlAdapter as UrnaDriver;

describe.each(ways)('the results of a poll over %s', (_way, watch) => {
  it('begin with the present count', async () => {
    const poll = await openPoll();
    await vote(ana, poll);
    const watching = await watch(visitor, results, { pollId: poll.id }).count(1);
    expect(watching.newest.pollResults.poll).toEqual({
      id: poll.id,
      results: { visibility: 'FULL', isFinal: false, turnout: 1, total: 1, options: [{ votes: 1 }, { votes: 0 }, { votes: 0 }] },
    });
  });

  it('come at most five times in a second while many vote, in order, and end at the true count', async () => {
    const [poll, people] = [await openPoll(), await crowd(60)];
    const watching = await watch(visitor, results, { pollId: poll.id }).count(1);
    const began = Date.now();
    for (let first = 0; first < people.length; first += 4)
      await Promise.all([...people.slice(first, first + 4).map((person, index) => vote(person, poll, index % 3)), pause(80)]);
    const seconds = (Date.now() - began) / 1_000;
    await watching.until((seen) => turnoutOf(seen) === 60);
    const during = watching.times.filter((time) => time <= began + seconds * 1_000).length;
    expect(during).toBeGreaterThan(2);
    expect(during).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 2);
    expect(isStrictlyIncreasing(sequences(watching, 'pollResults'))).toBe(true);
    expect(watching.newest.pollResults.poll.results.options).toEqual([{ votes: 15 + 15 }, { votes: 15 }, { votes: 15 }]);
    const { poll: read } = await visitor.read('query ($id: ID!) { poll(id: $id) { results { turnout options { votes } } } }', {
      id: poll.id,
    });
    expect(watching.newest.pollResults.poll.results).toMatchObject(read.results);
  });

  it('go on where a client stopped: nothing again, and what it missed at once', async () => {
    const [poll, [luis, rosa]] = [await openPoll(), await crowd(2)];
    const first = watch(visitor, results, { pollId: poll.id });
    await opened(poll);
    await vote(ana, poll);
    await first.until((seen) => turnoutOf(seen) === 1);
    // What was told for another reason may have counted the vote already; then it is told once more in the vote's own place.
    await pause(600);
    const after = first.newest.pollResults.sequence as string;
    first.stop();

    const same = watch(visitor, results, { pollId: poll.id, after });
    await pause(600);
    expect(same.told).toEqual([]);

    await vote(luis!, poll);
    const later = await watch(visitor, results, { pollId: poll.id, after }).until((seen) => turnoutOf(seen) === 2);
    expect(sequences(later, 'pollResults').every((sequence) => BigInt(sequence) > BigInt(after))).toBe(true);
    await vote(rosa!, poll);
    for (const watching of [same, later]) {
      await watching.until((seen) => turnoutOf(seen) === 3);
      expect(isStrictlyIncreasing([after, ...sequences(watching, 'pollResults')])).toBe(true);
    }
  });

  it('are told to a client that claims to come from the future', async () => {
    const poll = await openPoll();
    const watching = await watch(visitor, results, { pollId: poll.id, after: '9000000000000000' }).count(1);
    expect(watching.newest.pollResults.poll.results.turnout).toBe(0);
    await vote(ana, poll);
    await watching.until((seen) => turnoutOf(seen) === 1);
  });

  it.each([
    ['TURNOUT_ONLY', { visibility: 'TURNOUT_ONLY', turnout: 1, total: null, options: null }],
    ['AFTER_CLOSE', { visibility: 'NOTHING', turnout: null, total: null, options: null }],
  ] as const)('hide under %s until the poll closes, from everybody, and show right after', async (resultsPolicy, hidden) => {
    const poll = await openPoll({ resultsPolicy });
    const watching = [
      watch(visitor, results, { pollId: poll.id }),
      watch(clara, results, { pollId: poll.id }),
      watch(ana, results, { pollId: poll.id }),
    ];
    await Promise.all(watching.map((seen) => seen.count(1)));
    await opened(poll);
    await pause(500);
    const before = watching.map(({ told }) => told.length);
    await vote(ana, poll);
    await Promise.all(watching.map((seen, place) => seen.count(before[place]! + 1)));
    for (const seen of watching) expect(seen.newest.pollResults.poll.results).toEqual({ ...hidden, isFinal: false });
    expect(JSON.stringify(watching.map(({ told }) => told))).not.toContain('votes');

    world.clock.advance(20 * day);
    for (const seen of watching) {
      await seen.until(({ newest }) => newest.pollResults.poll.results.visibility === 'FULL');
      expect(seen.newest.pollResults.poll.results).toEqual({
        visibility: 'FULL',
        isFinal: true,
        turnout: 1,
        total: 1,
        options: [{ votes: 1 }, { votes: 0 }, { votes: 0 }],
      });
      expect(isStrictlyIncreasing(sequences(seen, 'pollResults'))).toBe(true);
    }
  });

  it('show right after closing even while people keep trying to vote', async () => {
    const [poll, people] = [await openPoll({ resultsPolicy: 'AFTER_CLOSE' }), await crowd(24)];
    const watching = await watch(visitor, results, { pollId: poll.id }).count(1);
    let isOver = false;
    const codes = new Set<string>();
    const voted = new Set<unknown>();
    const trying = people.map(async (person) => {
      while (!isOver) {
        for (const code of await person.refusals('castVote', { pollId: poll.id, optionIds: [poll.options[0]!] })) codes.add(code);
        voted.add(person);
      }
    });
    try {
      while (voted.size < people.length) await pause(50);
      await pause(700);
      world.clock.advance(20 * day);
      await watching.until(({ newest }) => newest.pollResults.poll.results.isFinal);
      expect(watching.newest.pollResults.poll.results).toMatchObject({ visibility: 'FULL', turnout: 24 });
    } finally {
      isOver = true;
      await Promise.all(trying);
    }
    expect([...codes]).toEqual(['CLOSED']);
  });

  it('of a draft are refused to a stranger as if there were none, and told to its officials', async () => {
    const draft = await world.drafts.complete({ official: clara, polls: [{}] });
    const [poll] = draft.polls;
    const patricia = await world.official(world.townHall, 'Patricia');
    for (const stranger of [visitor, ana, patricia]) {
      const refused = await watch(stranger, results, { pollId: poll!.id }).over();
      expect(refused.told).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
    }
    await watch(clara, results, { pollId: poll!.id }).count(1);
  });

  it('stop when the session of the one who watches ends', async () => {
    const poll = await openPoll();
    const [luis] = await crowd(1);
    const watching = await watch(luis!, results, { pollId: poll.id }).count(1);
    await luis!.act('signOut', {});
    await watching.over();
    const { told } = watching;
    await vote(ana, poll);
    await pause(500);
    expect(watching.told).toBe(told);
    expect(watching.told).toHaveLength(1);
    if (watching.closeCode !== null) expect(watching.closeCode).toBe(4403);
  });
});

describe.each(ways)('the events of a consultation over %s', (_way, watch) => {
  it('tell of opening, extension and closing, by the clock and in order', async () => {
    const { id } = await world.drafts.scheduled({ official: clara });
    const announced = await watch(visitor, events, { id, after: '0' }).until((seen) => acts(seen).includes('SCHEDULED'));
    const watching = watch(visitor, events, { id, after: announced.newest.consultationEvents.sequence });
    world.clock.advance(1 * day);
    await watching.until((seen) => acts(seen).includes('OPENED'));
    await clara.act('extendConsultation', {
      id,
      closesAt: new Date(monday.getTime() + 30 * day).toISOString(),
      reason: 'Más tiempo para las veredas.',
    });
    await watching.until((seen) => acts(seen).includes('EXTENDED'));
    world.clock.set(new Date(monday.getTime() + 30 * day));
    await watching.until((seen) => acts(seen).includes('CLOSED'));
    expect(watching.of('consultationEvents')).toEqual([
      {
        __typename: 'ConsultationChanged',
        sequence: expect.any(String),
        entry: { act: 'OPENED', reason: null },
        consultation: { phase: 'OPEN' },
      },
      {
        __typename: 'ConsultationChanged',
        sequence: expect.any(String),
        entry: { act: 'EXTENDED', reason: 'Más tiempo para las veredas.' },
        consultation: { phase: 'OPEN' },
      },
      {
        __typename: 'ConsultationChanged',
        sequence: expect.any(String),
        entry: { act: 'CLOSED', reason: null },
        consultation: { phase: 'CLOSED' },
      },
    ]);
    expect(isStrictlyIncreasing(sequences(watching, 'consultationEvents'))).toBe(true);
  });

  it('catch up from any place, exactly', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const all = await watch(visitor, events, { id, after: '0' }).until((seen) => acts(seen).includes('OPENED'));
    for (let days = 21; days < 26; days++)
      await clara.act('extendConsultation', {
        id,
        closesAt: new Date(monday.getTime() + days * day).toISOString(),
        reason: `Hasta el día ${days}.`,
      });
    await all.count(7);
    const told = all.of('consultationEvents');
    expect(acts(all)).toEqual(['SCHEDULED', 'OPENED', 'EXTENDED', 'EXTENDED', 'EXTENDED', 'EXTENDED', 'EXTENDED']);
    for (const place of [0, 2, 5, 6]) {
      const again = watch(visitor, events, { id, after: told[place].sequence });
      await again.count(told.length - place - 1);
      await pause(150);
      expect(again.of('consultationEvents').map(({ sequence, entry }) => ({ sequence, entry }))).toEqual(
        told.slice(place + 1).map(({ sequence, entry }: any) => ({ sequence, entry })),
      );
    }
  });

  it('ask a client to read everything again when they can no longer be told one by one', async () => {
    const { id } = await world.drafts.open({ official: clara });
    const all = await watch(visitor, events, { id, after: '0' }).until((seen) => acts(seen).includes('OPENED'));
    const opened = all.newest.consultationEvents.sequence as string;
    const future = await watch(visitor, events, { id, after: '9000000000000000' }).count(1);
    expect(acts(future)).toEqual(['ResyncRequired']);

    await fillHistory(id, 1_000);
    const within = await watch(visitor, events, { id, after: opened }).count(1_000);
    expect(acts(within)).not.toContain('ResyncRequired');
    const beyond = await watch(visitor, events, { id, after: String(BigInt(opened) - 1n) }).count(1);
    expect(acts(beyond)).toEqual(['ResyncRequired']);

    await clara.act('extendConsultation', { id, closesAt: new Date(monday.getTime() + 40 * day).toISOString(), reason: 'Más tiempo.' });
    for (const watching of [future, within, beyond]) {
      await watching.until((seen) => seen.newest.consultationEvents.entry?.reason === 'Más tiempo.');
      expect(isStrictlyIncreasing(sequences(watching, 'consultationEvents'))).toBe(true);
    }
    expect(acts(beyond)).toEqual(['ResyncRequired', 'EXTENDED']);
  });
});

describe('everybody who watches the same', () => {
  it('is served by one execution, whatever the client, and whoever asks something of their own by another', async () => {
    const poll = await openPoll();
    const own = results.replace('id results', 'id viewerBallot { receiptCode } results');
    const run = jest.spyOn(world.app.get(PageClient).execution, 'run');
    const rendered = (): number => run.mock.calls.filter(([, , , event]) => event !== undefined).length;
    const same = [
      socket(visitor, results, { pollId: poll.id }),
      socket(ana, results, { pollId: poll.id }),
      stream(clara, results, { pollId: poll.id }),
      socket(visitor, results, { pollId: poll.id, after: '0' }),
    ];
    await Promise.all(same.map((seen) => seen.count(1)));
    await opened(poll);
    await pause(400);
    const before = rendered();
    await vote(ana, poll);
    await Promise.all(same.map((seen) => seen.until(() => turnoutOf(seen) === 1)));
    expect(rendered() - before).toBe(1);

    const mine = [socket(ana, own, { pollId: poll.id }), stream(ana, own, { pollId: poll.id }), socket(visitor, own, { pollId: poll.id })];
    await Promise.all(mine.map((seen) => seen.count(1)));
    await pause(300);
    const between = rendered();
    const [luis] = await crowd(1);
    await vote(luis!, poll);
    await Promise.all([...same, ...mine].map((seen) => seen.until(() => turnoutOf(seen) === 2)));
    expect(rendered() - between).toBe(3);
    expect(mine[0]!.newest.pollResults.poll.viewerBallot.receiptCode).toMatch(/-/);
    expect(mine[2]!.newest.pollResults.poll.viewerBallot).toBeNull();
  });

  it('leaves nothing behind when they go', async () => {
    const poll = await openPoll();
    await pause(100);
    const before = driver().subscriberCount;
    const watching = [...Array(5).keys()].flatMap(() => [
      watchBySocket(visitor, results, { pollId: poll.id }),
      watchByStream(ana, results, { pollId: poll.id }),
    ]);
    await Promise.all(watching.map((seen) => seen.count(1)));
    expect(driver().subscriberCount).toBe(before + 10);
    for (const seen of watching) seen.stop();
    for (let tries = 0; tries < 1_500 && driver().subscriberCount > before; tries++) await pause(20);
    expect(driver().subscriberCount).toBe(before);
  });

  it('leaves nothing behind when they go before it has begun', async () => {
    const poll = await openPoll();
    await pause(100);
    const before = driver().subscriberCount;
    for (let round = 0; round < 30; round++) {
      const watching = [watchByStream(visitor, results, { pollId: poll.id }), watchBySocket(visitor, results, { pollId: poll.id })];
      await pause(round % 10);
      for (const seen of watching) seen.stop();
    }
    for (let tries = 0; tries < 1_500 && driver().subscriberCount > before; tries++) await pause(20);
    expect(driver().subscriberCount).toBe(before);
  });
});

describe('a reader that stops reading', () => {
  it('costs no more memory than a little, and gets the newest count when it reads again', async () => {
    // Many options make large frames, so that the system’s own buffers fill soon.
    const poll = await openPoll({
      kind: 'STATEMENTS',
      options: Array.from({ length: 300 }, (_, index) => `Afirmación ${index} ${'x'.repeat(250)}`),
    });
    const query =
      'subscription ($pollId: ID!) { pollResults(pollId: $pollId) { sequence poll { results { turnout options { votes option { id label } } } } } }';
    const slow = await socket(visitor, query, { pollId: poll.id }).count(1);
    const quick = await socket(visitor, query, { pollId: poll.id }).count(1);
    const reader = (slow.socket as unknown as { _socket: { pause(): void; resume(): void } })._socket;
    reader.pause();
    const unread = (): number => Math.max(0, ...serverSockets().map((one) => one.writableLength));
    const people = await crowd(8);
    let most = 0;
    const deadline = Date.now() + 90_000;
    let ballots = 0;
    // The count changes about four times a second; frames of 100 kB fill what the system buffers, then the hub holds back.
    while (Date.now() < deadline && (unread() < 256 * 1024 || ballots % 12 !== 0)) {
      const person = people[ballots++ % people.length]!;
      await person.act('castVote', { pollId: poll.id, positions: [{ statementId: poll.options[ballots % 300]!, position: 'AGREE' }] });
      await pause(255);
      most = Math.max(most, unread());
    }
    expect(most).toBeGreaterThan(256 * 1024);
    const held = most;
    for (let more = 0; more < 12; more++) {
      await people[0]!.act('castVote', { pollId: poll.id, positions: [{ statementId: poll.options[more]!, position: 'DISAGREE' }] });
      await pause(255);
      most = Math.max(most, unread());
    }
    expect(most).toBeLessThan(held + 200 * 1024);
    await people[1]!.act('castVote', { pollId: poll.id, positions: [{ statementId: poll.options[299]!, position: 'AGREE' }] });
    await quick.until((seen) => seen.newest.pollResults.poll.results.options[299].votes === 1);
    const told = slow.told.length;
    reader.resume();
    await slow.until((seen) => seen.newest.pollResults.poll.results.options[299].votes === 1);
    expect(slow.newest).toEqual(quick.newest);
    expect(slow.told.length).toBeGreaterThan(told);
    expect(slow.told.length).toBeLessThan(quick.told.length);
    expect(isStrictlyIncreasing(sequences(slow, 'pollResults'))).toBe(true);
  });
});

describe('one socket', () => {
  it('carries queries and mutations with their errors, and goes on', async () => {
    const poll = await openPoll();
    const unknown = Buffer.from('Agency:00000000-0000-7000-8000-000000000000').toString('base64url');
    const failed = await socket(ana, 'query ($id: ID!) { agency(slug: "nada") { id } poll(id: $id) { id } }', { id: unknown }).over();
    expect(failed.told).toMatchObject([{ errors: [{ extensions: { code: expect.any(String) as string } }] }]);
    expect(failed.closeCode ?? 1000).toBe(1000);
    const done = await socket(
      ana,
      'mutation ($input: CastVoteInput!) { castVote(input: $input) { receipt { code } userErrors { code } } }',
      { input: { pollId: poll.id, optionIds: [] } },
    ).over();
    expect(done.told).toMatchObject([{ data: { castVote: { receipt: null, userErrors: [{ code: 'TOO_FEW_CHOICES' }] } } }]);
  });
});

describe('a page of another site', () => {
  it('that opens a socket with a visitor’s cookie sees what anybody may see, and nothing of its owner', async () => {
    const own =
      'subscription ($pollId: ID!) { pollResults(pollId: $pollId) { sequence poll { viewerBallot { receiptCode } results { turnout } } } }';
    const poll = await openPoll();
    await vote(ana, poll);
    const cookie = `urna_session=${ana.token}`;
    const cross = await socket(visitor, own, { pollId: poll.id }, { headers: { cookie, origin: 'https://evil.example' } }).count(1);
    expect(cross.newest.pollResults.poll).toEqual({ viewerBallot: null, results: { turnout: 1 } });
    const ours = await socket(visitor, own, { pollId: poll.id }, { headers: { cookie, origin: world.url } }).count(1);
    expect(ours.newest.pollResults.poll.viewerBallot.receiptCode).toMatch(/-/);

    const draft = await world.drafts.complete({ official: clara, polls: [{}] });
    const stolen = await socket(
      visitor,
      results,
      { pollId: draft.polls[0]!.id },
      { headers: { cookie: `urna_session=${clara.token}`, origin: 'https://evil.example' } },
    ).over();
    expect(stolen.told).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  });

  it('is refused an event stream with the cookie', async () => {
    const poll = await openPoll();
    const response = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        cookie: `urna_session=${ana.token}`,
        origin: 'https://evil.example',
      },
      body: JSON.stringify({ query: results, variables: { pollId: poll.id } }),
    });
    expect(response.status).toBe(403);
  });

  it('whose socket states a token that is over is turned away', async () => {
    const poll = await openPoll();
    const [luis] = await crowd(1);
    await luis!.act('signOut', {});
    const refused = await socket(luis!, results, { pollId: poll.id }).over();
    expect(refused.told).toEqual([]);
    expect(refused.closeCode).toBe(4403);
  });
});

/** History as a long life would have left it. */
async function fillHistory(id: string, count: number): Promise<void> {
  const uuid = Buffer.from(id, 'base64url').toString().split(':')[1];
  await world.rows(
    `INSERT INTO journal (sequence, at, kind, consultation_id, subject_id, is_public, facts)
     SELECT (era.base + pg_current_xact_id()::text::bigint) * 1000000 + n, now(), 'consultation.extended', $1, $1, true,
            jsonb_build_object('from', now(), 'to', now() + n * interval '1 day', 'reason', 'Prórroga ' || n)
     FROM journal_era era, generate_series(1, $2::int) AS n`,
    [uuid, count],
  );
}

/** The server's ends of the connections, by what Node itself keeps. */
function serverSockets(): { writableLength: number }[] {
  const handles = (process as unknown as { _getActiveHandles(): { writableLength?: number; server?: unknown }[] })._getActiveHandles();
  return handles.filter(
    (handle): handle is { writableLength: number; server: unknown } => typeof handle.writableLength === 'number' && Boolean(handle.server),
  );
}
