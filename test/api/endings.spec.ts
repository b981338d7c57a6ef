/** How polls end: closed for good, counted by whoever lives, certified by two officials, and severed from the people who voted. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { commitChoices, seedCommitment } from '../../src/ledger/log/commitment.js';
import type { PublicChoices } from '../../src/votes/ballot.rules.js';
import { BallotPile, countPoll, writeResult, type PollDefinition } from '../../src/votes/result.rules.js';
import type { PollWish, TestPoll } from '../drafts.js';
import type { Person } from '../person.js';
import { allLeaves, carryOn, certify, closePolls, counted, leavesOf, settled, type Leaf } from '../polls.js';
import { uuidOf } from '../processes.js';
import { World, day, monday } from '../world.js';

let world: World;
let clara: Person;
let diego: Person;
let people: Person[];
beforeAll(async () => {
  world = await World.open();
  [clara, diego] = [await world.official(), await world.official(world.ministry, 'Diego')];
  people = await Promise.all(Array.from({ length: 12 }, (_, number) => world.citizen(`Votante${number}`)));
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world?.close());

const openPoll = (wish: PollWish = {}) => world.drafts.openPoll(wish, { official: clara });
const ballot = (poll: TestPoll, ...places: number[]) => ({ pollId: poll.id, optionIds: places.map((place) => poll.options[place]!) });
const cast = async (who: Person, poll: TestPoll, ...places: number[]): Promise<{ code: string; secret: string }> =>
  (await who.act('castVote', ballot(poll, ...places), 'receipt { code secret }')).receipt;
const types = (leaves: Leaf[]): string[] => leaves.map(({ type }) => type);
const leaves = async (poll: TestPoll): Promise<Leaf[]> => {
  await settled(world);
  return leavesOf(world.url, poll.id);
};
const state = async (poll: TestPoll): Promise<{ opened: Date | null; closed: Date | null; results: number; keys: number }> => {
  const sql = `SELECT opened_at AS opened, closed_at AS closed, (SELECT count(*)::int FROM poll_results WHERE poll_id = p.id) AS results,
    (SELECT count(*)::int FROM poll_keys WHERE poll_id = p.id) AS keys FROM polls p WHERE id = $1`;
  return (await world.rows<Awaited<ReturnType<typeof state>>>(sql, [uuidOf(poll.id)]))[0]!;
};
const countFields = `count { ballots method quota winners { id } order { place options { id } } rounds { round tallies { option { id } votes } elected { id } excluded { id } }
  ties { purpose by } projects { option { id } votes cost isFunded reason } hash resultUrl openingsUrl countedAt }
  isCertified certifications { by { displayName } certifiedAt } annotations { text by { displayName } } isKeyDestroyed viewerCanCertify { allowed code }`;
const read = async (poll: TestPoll, who: Person = world.visitor()): Promise<any> =>
  (await who.read(`query ($id: ID!) { poll(id: $id) { ${countFields} } }`, { id: poll.id })).poll;
const journal = async (poll: TestPoll): Promise<string[]> =>
  (await world.rows<{ kind: string }>('SELECT kind FROM journal WHERE subject_id = $1 ORDER BY sequence', [uuidOf(poll.id)])).map(
    ({ kind }) => kind,
  );
const optionsOf = (poll: TestPoll, ...places: number[]) => places.map((place) => ({ id: poll.options[place]! }));

describe('a poll whose time is over', () => {
  it('is closed to the millisecond, counted, and everything stands in the ledger once and in order', async () => {
    const poll = await openPoll();
    await cast(people[0]!, poll, 0);
    await cast(people[1]!, poll, 1);
    await cast(people[0]!, poll, 2);
    await cast(people[2]!, poll, 0);
    await people[1]!.act('withdrawVote', { pollId: poll.id });
    world.clock.advance(20 * day - 1);
    await carryOn(world);
    expect(await state(poll)).toMatchObject({ closed: null, results: 0 });
    expect((await read(poll)).count).toBeNull();
    world.clock.advance(1);
    await Promise.all([carryOn(world), carryOn(world), carryOn(world)]);
    await carryOn(world);
    // The clockwork may have taken the count: it is waited for.
    await counted(world, poll.id);
    expect(await state(poll)).toMatchObject({ closed: world.clock.now(), results: 1, keys: 1 });
    const written = await leaves(poll);
    expect(types(written)).toEqual([
      'poll.opened',
      'ballot.cast',
      'ballot.cast',
      'ballot.changed',
      'ballot.cast',
      'ballot.withdrawn',
      'poll.closed',
    ]);
    expect(written[1]!.ballot).toBe(written[3]!.ballot);
    expect(written[2]!.ballot).toBe(written[5]!.ballot);
    expect(written[6]).toEqual({
      type: 'poll.closed',
      poll: uuidOf(poll.id),
      closedAt: world.clock.now().toISOString(),
      ballots: 2,
      reason: 'CLOSED',
    });
    expect((await journal(poll)).filter((kind) => kind !== 'poll.ballots_counted')).toEqual(['poll.called', 'poll.closed', 'poll.counted']);
    expect((await read(poll)).count).toMatchObject({ ballots: 2, method: 'PLURALITY', winners: [expect.anything()] });
  });

  it('is closed as soon as two officials end its consultation early', async () => {
    const poll = await openPoll();
    await cast(people[0]!, poll, 1);
    await clara.act('requestEarlyClosing', { id: poll.consultation.id, reason: 'Ya participaron todas las veredas.' });
    await carryOn(world);
    expect(await state(poll)).toMatchObject({ closed: null });
    world.clock.advance(60_000);
    await diego.act('confirmEarlyClosing', { id: poll.consultation.id });
    expect(await people[1]!.refusals('castVote', ballot(poll, 0))).toEqual(['CLOSED']);
    await carryOn(world);
    await counted(world, poll.id);
    expect(await state(poll)).toMatchObject({ closed: world.clock.now(), results: 1 });
    expect((await read(poll)).count).toMatchObject({ ballots: 1, winners: optionsOf(poll, 1) });
  });

  it('in which nobody voted has opened and closed all the same, and can be certified', async () => {
    const poll = await openPoll();
    await carryOn(world);
    expect(types(await leaves(poll))).toEqual(['poll.opened']);
    await closePolls(world);
    const { count } = await read(poll);
    expect(count.ballots).toBe(0);
    expect(await (await fetch(count.openingsUrl.replace(/^https?:\/\/[^/]+/, world.url))).text()).toBe('');
    await certify(world, poll.id, [clara, diego]);
    expect(types(await leaves(poll))).toEqual(['poll.opened', 'poll.closed', 'result.certified', 'poll.key-destroyed']);
  });

  it('takes no ballot from a process whose clock is behind, and such a process says so beforehand', async () => {
    const poll = await openPoll();
    await cast(people[0]!, poll, 0);
    await closePolls(world);
    world.clock.set(monday);
    for (const [who, mutation, input] of [
      [people[1]!, 'castVote', ballot(poll, 1)],
      [people[0]!, 'castVote', ballot(poll, 1)],
      [people[0]!, 'withdrawVote', { pollId: poll.id }],
    ] as const)
      expect(await who.refusals(mutation, input)).toEqual(['CLOSED']);
    const { viewerCanVote } = (
      await people[1]!.read('query ($id: ID!) { poll(id: $id) { viewerCanVote { allowed code } } }', { id: poll.id })
    ).poll;
    expect(viewerCanVote).toEqual({ allowed: false, code: 'CLOSED' });
    expect(types(await leaves(poll))).toEqual(['poll.opened', 'ballot.cast', 'poll.closed']);
  });

  it('is closed while ballots still come, each of which counts or is refused', async () => {
    const poll = await openPoll();
    const casting = people.map((who, number) => who.refusals('castVote', ballot(poll, number % 3)));
    await casting[0];
    await closePolls(world);
    const answers = await Promise.all(casting);
    const taken = answers.filter((codes) => codes.length === 0).length;
    expect(answers.filter((codes) => codes.length > 0).every((codes) => codes[0] === 'CLOSED')).toBe(true);
    await carryOn(world);
    expect((await read(poll)).count.ballots).toBe(taken);
    const written = await leaves(poll);
    expect(types(written).filter((type) => type === 'ballot.cast')).toHaveLength(taken);
    expect(written.at(-1)).toMatchObject({ type: 'poll.closed', ballots: taken });
  });

  it('is closed, though another one cannot be', async () => {
    const [broken, poll] = [await openPoll(), await openPoll()];
    await carryOn(world);
    await world.rows('DELETE FROM poll_tallies WHERE poll_id = $1', [uuidOf(broken.id)]);
    world.clock.advance(20 * day);
    try {
      await expect(carryOn(world)).rejects.toThrow();
      expect(await state(broken)).toMatchObject({ closed: null });
      await counted(world, poll.id);
    } finally {
      await world.rows('INSERT INTO poll_tallies (poll_id, mark, votes) VALUES ($1, -1, 0)', [uuidOf(broken.id)]);
    }
    await carryOn(world);
    await counted(world, broken.id);
  });
});

describe('the count', () => {
  const claim = (poll: TestPoll, sql: string) => world.rows(`UPDATE polls SET counting_until = ${sql} WHERE id = $1`, [uuidOf(poll.id)]);

  it('that a dead process held is taken over when its claim is over, and not before', async () => {
    const poll = await openPoll();
    await cast(people[0]!, poll, 0);
    await claim(poll, `now() + interval '1 hour'`);
    await closePolls(world);
    expect(await state(poll)).toMatchObject({ closed: world.clock.now(), results: 0 });
    expect((await read(poll)).count).toBeNull();
    expect(await clara.refusals('certifyResult', { pollId: poll.id })).toEqual(['NOT_YET_COUNTED']);
    await claim(poll, `now() - interval '1 second'`);
    await carryOn(world);
    await counted(world, poll.id);
  });

  it('of two processes at once is one count', async () => {
    const poll = await openPoll();
    await cast(people[0]!, poll, 0);
    await claim(poll, `now() + interval '1 hour'`);
    await closePolls(world);
    const client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    const counters: Promise<void>[] = [];
    try {
      await client.query('BEGIN');
      await client.query('SELECT FROM consultations WHERE id = $1 FOR UPDATE', [uuidOf(poll.consultation.id)]);
      const waiting = async (number: number): Promise<void> => {
        const sql = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        while ((await world.rows<{ n: number }>(sql))[0]!.n < number) await new Promise((later) => setTimeout(later, 20));
      };
      for (const number of [1, 2]) {
        await claim(poll, `now() - interval '1 second'`);
        counters.push(carryOn(world));
        await waiting(number);
      }
      expect(await state(poll)).toMatchObject({ results: 0 });
    } finally {
      await client.query('COMMIT');
      await client.end();
    }
    await Promise.all(counters);
    expect(await state(poll)).toMatchObject({ results: 1 });
    expect((await journal(poll)).filter((kind) => kind === 'poll.counted')).toHaveLength(1);
  });

  it('is told round by round, in the terms of each kind', async () => {
    const [statements, scores, ranking, approval] = await Promise.all([
      openPoll({ kind: 'STATEMENTS' }),
      openPoll({ kind: 'SCORE' }),
      openPoll({ kind: 'RANKING' }),
      openPoll({ kind: 'APPROVAL', seats: 2 }),
    ]);
    for (const [number, who] of people.slice(0, 3).entries()) {
      await who.act('castVote', { pollId: statements.id, positions: [{ statementId: statements.options[0], position: 'AGREE' }] });
      await who.act('castVote', {
        pollId: scores.id,
        scores: [
          { optionId: scores.options[0], score: 5 },
          { optionId: scores.options[1], score: number },
        ],
      });
      // A circle is none: the second is first on most ballots.
      await cast(
        who,
        ranking,
        ...[
          [1, 0, 2],
          [1, 2],
          [0, 1, 2],
        ][number]!,
      );
      await cast(who, approval, ...[[0, 2], [2], [0, 1, 2]][number]!);
    }
    await closePolls(world);
    expect((await read(statements)).count).toMatchObject({ method: 'STATEMENTS', ballots: 3, winners: [], order: null, rounds: [] });
    expect((await read(scores)).count).toMatchObject({ method: 'SCORE', ballots: 3, winners: optionsOf(scores, 0) });
    const { count } = await read(ranking);
    expect(count).toMatchObject({ method: 'SCHULZE', ballots: 3, winners: optionsOf(ranking, 1), projects: null });
    expect(count.order).toEqual([
      { place: 1, options: optionsOf(ranking, 1) },
      { place: 2, options: optionsOf(ranking, 0) },
      { place: 3, options: optionsOf(ranking, 2) },
    ]);
    expect((await read(approval)).count).toMatchObject({ winners: optionsOf(approval, 2, 0) });
  });

  it('by runoff and by seats shows who was elected and excluded, and of a budget why each project is funded or not', async () => {
    const [runoff, seats, equal, greedy] = await Promise.all([
      openPoll({ kind: 'RANKING', method: 'IRV' }),
      openPoll({ kind: 'RANKING', method: 'SCOTTISH_STV', seats: 2 }),
      openPoll({ kind: 'BUDGET', costs: [60, 60, 40] }),
      openPoll({ kind: 'BUDGET', costs: [60, 60, 40], method: 'GREEDY' }),
    ]);
    for (const [number, who] of people.slice(0, 5).entries()) {
      await cast(who, runoff, ...[[0], [0], [1], [1, 0], [2, 1]][number]!);
      await cast(who, seats, ...[[0], [0, 1], [0, 1], [1], [2]][number]!);
      for (const poll of [equal, greedy]) await cast(who, poll, ...[[0], [0], [0, 2], [1, 2], [1]][number]!);
    }
    await closePolls(world);
    const { count } = await read(runoff);
    expect(count.winners).toEqual(optionsOf(runoff, 1));
    expect(count.rounds[0].excluded).toEqual(optionsOf(runoff, 2));
    expect((await read(seats)).count).toMatchObject({ quota: expect.stringMatching(/^2(\.0+)?$/), winners: optionsOf(seats, 0, 1) });
    // Three pay the first with all that they have; the supporters of the third cannot pay it, though money is left.
    for (const [poll, funded] of [
      [equal, [0]],
      [greedy, [0, 2]],
    ] as [TestPoll, number[]][]) {
      const { projects, winners } = (await read(poll)).count;
      expect(winners).toEqual(optionsOf(poll, ...funded));
      expect(projects.map(({ votes, cost, isFunded }: any) => [votes, cost, isFunded])).toEqual([
        [3, 60, true],
        [2, 60, false],
        [2, 40, funded.includes(2)],
      ]);
      for (const { reason } of projects) expect(reason).toMatch(/^\p{Lu}.+\.$/u);
      expect((await read(poll, clara.speaking('en'))).count.projects[0].reason).toBe('It is funded.');
    }
  });

  it('is recounted by anybody from the public files, with every commitment opened', async () => {
    const poll = await openPoll({ kind: 'RANKING', minChoices: 0 });
    await cast(people[9]!, poll, 0);
    for (const [number, who] of people.slice(0, 9).entries()) await cast(who, poll, ...[[0, 1], [1, 2, 0], []][number % 3]!);
    await cast(people[0]!, poll, 2);
    await people[9]!.act('withdrawVote', { pollId: poll.id });
    await closePolls(world);
    await certify(world, poll.id, [clara, diego]);
    const { count } = await read(poll);
    const download = async (address: string) => (await fetch(address.replace(/^https?:\/\/[^/]+/, world.url))).text();
    const [result, openings] = [await download(count.resultUrl), await download(count.openingsUrl)];
    expect(createHash('sha256').update(result).digest('base64url')).toBe(count.hash);

    const written = await leaves(poll);
    const [opened, certified] = [written[0]!, written.find(({ type }) => type === 'result.certified')!];
    expect(certified).toMatchObject({ result: count.hash, ballots: 9, certifiedAt: world.clock.now().toISOString() });
    const seed = Buffer.from(certified.seed, 'base64url');
    expect(seedCommitment(seed)).toBe(opened.seed);
    const newest = new Map<string, Leaf>();
    for (const leaf of written) {
      if (leaf.type === 'ballot.withdrawn') newest.delete(leaf.ballot);
      else if (leaf.type.startsWith('ballot.')) newest.set(leaf.ballot, leaf);
    }
    const pile = new BallotPile();
    const lines = openings
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { ballot: string; choices: PublicChoices; salt: string });
    for (const { ballot: name, choices, salt } of lines) {
      expect(commitChoices(Buffer.from(salt, 'base64url'), choices)).toBe(newest.get(name)!.choices);
      newest.delete(name);
      pile.add(choices);
    }
    expect(newest.size).toBe(0);
    const { text } = writeResult(countPoll(opened as unknown as PollDefinition, pile, seed));
    expect(text).toBe(result);
    expect(certified.winners).toEqual(count.winners.map(({ id }: { id: string }) => uuidOf(id)));
  });

  it('has no public files before it is there, nor has a poll that does not exist', async () => {
    const poll = await openPoll();
    await cast(people[0]!, poll, 0);
    for (const file of ['result.json', 'ballots.ndjson'])
      for (const id of [uuidOf(poll.id), '01900000-0000-7000-8000-00000000dead'])
        expect((await fetch(`${world.url}/ledger/polls/${id}/${file}`)).status).toBe(404);
    expect((await fetch(`${world.url}/ledger/polls/x/result.json`)).status).toBe(400);
  });
});

describe('a result', () => {
  it('is certified by two officials of the agency, one after the other, and by nobody else', async () => {
    const poll = await openPoll();
    await cast(people[0]!, poll, 0);
    const patricia = await world.official(world.townHall, 'Patricia');
    const [moderator, administrator, auditor] = [await world.moderator(), await world.administrator(), await world.auditor()];
    const expectCode = async (who: Person, code: string) => {
      expect([who.name, await who.refusals('certifyResult', { pollId: poll.id })]).toEqual([who.name, [code]]);
      expect((await read(poll, who)).viewerCanCertify).toEqual({ allowed: false, code });
    };
    const strangers = async () => {
      await expectCode(world.visitor(), 'SIGN_IN_REQUIRED');
      await expectCode(auditor, 'AUDITORS_ONLY_READ');
      for (const who of [people[0]!, patricia, moderator, administrator]) await expectCode(who, 'FORBIDDEN');
    };
    await strangers();
    await expectCode(clara, 'STILL_OPEN');
    expect(await clara.refusals('annotateResult', { pollId: poll.id, text: 'Nota' })).toEqual(['STILL_OPEN']);
    await closePolls(world);
    await strangers();
    expect(await clara.refusals('annotateResult', { pollId: poll.id, text: 'Nota' })).toEqual(['NOT_YET_CERTIFIED']);
    expect((await read(poll, clara)).viewerCanCertify).toEqual({ allowed: true, code: null });

    const first = await clara.act(
      'certifyResult',
      { pollId: poll.id, idempotencyKey: 'certify once' },
      'poll { isCertified certifications { by { displayName } } }',
    );
    expect(first.poll).toEqual({ isCertified: false, certifications: [{ by: { displayName: 'Clara' } }] });
    await expectCode(clara, 'SECOND_OFFICIAL_REQUIRED');
    await clara.act('certifyResult', { pollId: poll.id, idempotencyKey: 'certify once' });
    expect(types(await leaves(poll)).at(-1)).toBe('poll.closed');
    await strangers();
    const second = await diego.act('certifyResult', { pollId: poll.id }, 'poll { isCertified certifications { by { displayName } } }');
    expect(second.poll).toEqual({
      isCertified: true,
      certifications: [{ by: { displayName: 'Clara' } }, { by: { displayName: 'Diego' } }],
    });
    const third = await world.official(world.ministry, 'Elena');
    for (const who of [third, clara, diego]) await expectCode(who, 'ALREADY_CERTIFIED');
    await strangers();
    expect(types(await leaves(poll)).filter((type) => type === 'result.certified')).toHaveLength(1);
  });

  it('that one official certifies twice at once is certified once, and by two at once stands', async () => {
    const poll = await openPoll();
    await closePolls(world);
    const again = await world.session(clara);
    const codes = await Promise.all([clara, again].map((who) => who.refusals('certifyResult', { pollId: poll.id })));
    expect(codes.flat()).toEqual(['SECOND_OFFICIAL_REQUIRED']);
    world.clock.set(monday);
    const other = await openPoll();
    await closePolls(world);
    await Promise.all([clara, diego].map((who) => who.act('certifyResult', { pollId: other.id })));
    expect(types(await leaves(other)).filter((type) => type === 'result.certified')).toHaveLength(1);
    expect((await read(other)).isCertified).toBe(true);
  });

  it('cannot be changed, nor its certification, nor a note beside it, not even by who owns the tables', async () => {
    const poll = await openPoll();
    await closePolls(world);
    await certify(world, poll.id, [clara, diego]);
    await clara.act('annotateResult', { pollId: poll.id, text: 'Una nota.' });
    const whole = `SELECT (SELECT jsonb_agg(to_jsonb(r) ORDER BY poll_id) FROM poll_results r) AS results,
      (SELECT jsonb_agg(to_jsonb(c) ORDER BY poll_id, place) FROM poll_certifications c) AS certifications,
      (SELECT jsonb_agg(to_jsonb(a) ORDER BY id) FROM poll_annotations a) AS annotations`;
    const before = await world.rows(whole);
    const acts = [
      `UPDATE poll_results SET result = '{}'`,
      `UPDATE poll_results SET ballots = ballots WHERE false`,
      'DELETE FROM poll_results',
      'TRUNCATE poll_results CASCADE',
      'TRUNCATE polls CASCADE',
      'DELETE FROM poll_certifications',
      'UPDATE poll_certifications SET certified_at = now()',
      'TRUNCATE poll_certifications',
      `UPDATE poll_annotations SET text = 'x'`,
      'DELETE FROM poll_annotations',
      'TRUNCATE poll_annotations',
    ];
    for (const act of acts)
      for (const play of ['', 'SET session_replication_role = replica; '])
        await expect(world.rows(play + act)).rejects.toThrow(/cannot be changed|results are written once/);
    for (const table of ['polls', 'accounts']) await expect(world.rows(`DELETE FROM ${table}`)).rejects.toThrow();
    expect(await world.rows(whole)).toEqual(before);
  });

  it('that is certified can be annotated, in public and for good', async () => {
    const poll = await openPoll();
    await closePolls(world);
    await certify(world, poll.id, [clara, diego]);
    const text = 'Una vereda no tuvo luz el último día.';
    await clara.act('annotateResult', { pollId: poll.id, text: `  ${text}\n`, idempotencyKey: 'a note once' });
    await clara.act('annotateResult', { pollId: poll.id, text, idempotencyKey: 'a note once' });
    world.clock.advance(1_000);
    await diego.act('annotateResult', { pollId: poll.id, text: 'Otra nota.' });
    expect((await read(poll)).annotations).toEqual([
      { text, by: { displayName: 'Clara' } },
      { text: 'Otra nota.', by: { displayName: 'Diego' } },
    ]);
    const notes = (await leaves(poll)).filter(({ type }) => type === 'result.annotated');
    expect(notes.map(({ note }) => note)).toEqual(
      [text, 'Otra nota.'].map((each) => createHash('sha256').update(each).digest('base64url')),
    );
    for (const blank of ['', ' \n ', 'x'.repeat(2_001)])
      expect(await clara.refusals('annotateResult', { pollId: poll.id, text: blank })).toEqual(['INPUT_INVALID']);
    const strangers: [Person, string][] = [
      [people[0]!, 'FORBIDDEN'],
      [await world.official(world.townHall, 'Patricia'), 'FORBIDDEN'],
      [world.visitor(), 'SIGN_IN_REQUIRED'],
    ];
    for (const [who, code] of strangers) expect(await who.refusals('annotateResult', { pollId: poll.id, text })).toEqual([code]);
  });
});

describe('a consultation that is withdrawn', () => {
  const withdraw = (poll: { consultation: { id: string } }) =>
    clara.act('withdrawConsultation', { id: poll.consultation.id, reason: 'Se publicará otra versión.' });

  it('closes its polls, which are severed and never counted', async () => {
    const poll = await openPoll();
    const receipt = await cast(people[0]!, poll, 0);
    await withdraw(poll);
    await carryOn(world);
    expect(await state(poll)).toMatchObject({ closed: world.clock.now(), results: 0, keys: 0 });
    await closePolls(world);
    expect(await state(poll)).toMatchObject({ results: 0 });
    const written = await leaves(poll);
    expect(types(written)).toEqual(['poll.opened', 'ballot.cast', 'poll.closed', 'poll.key-destroyed']);
    expect(written[2]).toMatchObject({ reason: 'WITHDRAWN', ballots: 1 });
    for (const who of [clara, diego]) expect(await who.refusals('certifyResult', { pollId: poll.id })).toEqual(['WITHDRAWN']);
    expect(await people[0]!.refusals('castVote', ballot(poll, 1))).toEqual(['WITHDRAWN']);
    const { receipt: found } = await world
      .visitor()
      .read(
        'query ($code: String!, $secret: String) { receipt(code: $code, secret: $secret) { isSecretRight counted { optionIds } } }',
        receipt,
      );
    expect(found).toEqual({ isSecretRight: true, counted: null });
  });

  it('before it opened leaves nothing in the ledger', async () => {
    const consultation = await world.drafts.scheduled({ official: clara, polls: [{}], opensIn: 1 });
    await withdraw({ consultation });
    await carryOn(world);
    const poll = consultation.polls[0]!;
    expect(await state(poll)).toMatchObject({ opened: null, closed: world.clock.now(), keys: 0 });
    expect(await leaves(poll)).toEqual([]);
  });

  it('after it was counted takes the result from the officials, and is severed', async () => {
    const poll = await openPoll();
    await cast(people[0]!, poll, 0);
    await closePolls(world);
    await clara.act('certifyResult', { pollId: poll.id });
    await withdraw(poll);
    expect(await diego.refusals('certifyResult', { pollId: poll.id })).toEqual(['WITHDRAWN']);
    await carryOn(world);
    expect(await state(poll)).toMatchObject({ results: 1, keys: 0 });
    expect(types(await leaves(poll))).toEqual(['poll.opened', 'ballot.cast', 'poll.closed', 'poll.key-destroyed']);
  });

  it('while its count runs gets no result', async () => {
    const poll = await openPoll();
    await cast(people[0]!, poll, 0);
    await world.rows(`UPDATE polls SET counting_until = now() + interval '1 hour' WHERE id = $1`, [uuidOf(poll.id)]);
    await closePolls(world);
    const client = new pg.Client({ connectionString: world.databaseUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query(`UPDATE consultations SET status = 'WITHDRAWN', announced_phase = 'WITHDRAWN' WHERE id = $1`, [
      uuidOf(poll.consultation.id),
    ]);
    await world.rows(`UPDATE polls SET counting_until = NULL WHERE id = $1`, [uuidOf(poll.id)]);
    const counting = carryOn(world);
    const blocked = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await world.rows(blocked)).length === 0) await new Promise((later) => setTimeout(later, 20));
    await client.query('COMMIT');
    await client.end();
    await counting;
    expect(await state(poll)).toMatchObject({ results: 0 });
  });
});

describe('once the result is certified', () => {
  it('nobody can join who took part and what was voted, and everybody can still prove their own ballot', async () => {
    const poll = await openPoll();
    // So that rows written anew do not fill the gaps of others, and their order shows.
    await world.rows('VACUUM FULL ballots, poll_roll');
    const receipts = new Map<Person, { code: string; secret: string }>();
    for (const [number, who] of people.entries()) {
      const input = { ...ballot(poll, number % 3), idempotencyKey: `ballot of ${who.name}` };
      receipts.set(who, (await who.act('castVote', input, 'receipt { code secret }')).receipt);
    }
    const [changed, withdrawn] = [people[0]!, people[1]!];
    const earlier = receipts.get(changed)!;
    receipts.set(changed, await cast(changed, poll, 2));
    await withdrawn.act('withdrawVote', { pollId: poll.id, idempotencyKey: 'take it back' });
    const id = uuidOf(poll.id);
    type Row = { handle: string; voter: string; receipt: string; xmin: string; previous: number[] | null; revision: number };
    const ballots = () =>
      world.rows<Row>(
        `SELECT encode(handle, 'hex') AS handle, encode(voter, 'hex') AS voter, receipt, xmin::text, previous_marks AS previous, revision
         FROM ballots WHERE poll_id = $1 ORDER BY ctid`,
        [id],
      );
    const roll = () =>
      world.rows<{ account: string; xmin: string }>(
        'SELECT account_id AS account, xmin::text FROM poll_roll WHERE poll_id = $1 ORDER BY ctid',
        [id],
      );
    const [ballotsBefore, rollBefore] = [await ballots(), await roll()];
    const sorted = (values: string[]) => [...values].sort();
    // Before, rows do tell in which order they came.
    expect(new Set(ballotsBefore.map(({ xmin }) => xmin)).size).toBeGreaterThan(1);
    expect(ballotsBefore.map(({ handle }) => handle)).not.toEqual(sorted(ballotsBefore.map(({ handle }) => handle)));
    const keyed = `SELECT FROM idempotency_keys WHERE operation IN ('castVote', 'withdrawVote') AND outcome ->> 'pollId' = $1`;
    expect((await world.rows(keyed, [id])).length).toBe(13);

    await closePolls(world);
    await clara.act('certifyResult', { pollId: poll.id });
    await carryOn(world);
    expect(await state(poll)).toMatchObject({ keys: 1 });
    expect(await read(poll)).toMatchObject({ isCertified: false, isKeyDestroyed: false });
    await diego.act('certifyResult', { pollId: poll.id });
    await Promise.all([carryOn(world), carryOn(world)]);
    expect(await state(poll)).toMatchObject({ keys: 0 });
    expect(await read(poll)).toMatchObject({ isCertified: true, isKeyDestroyed: true });

    const [ballotsAfter, rollAfter] = [await ballots(), await roll()];
    expect(sorted(ballotsAfter.map(({ receipt }) => receipt))).toEqual(sorted(ballotsBefore.map(({ receipt }) => receipt)));
    expect(sorted(rollAfter.map(({ account }) => account))).toEqual(sorted(rollBefore.map(({ account }) => account)));
    expect(new Set([...ballotsAfter, ...rollAfter].map(({ xmin }) => xmin)).size).toBe(1);
    expect(ballotsAfter.map(({ handle }) => handle)).toEqual(sorted(ballotsAfter.map(({ handle }) => handle)));
    expect(rollAfter.map(({ account }) => account)).toEqual(sorted(rollAfter.map(({ account }) => account)));
    expect(new Set(ballotsAfter.map(({ previous, revision }) => `${String(previous)} ${revision}`))).toEqual(new Set(['null 1']));
    const pseudonyms = new Set(ballotsBefore.map(({ voter }) => voter));
    expect(ballotsAfter.filter(({ voter }) => pseudonyms.has(voter))).toEqual([]);
    expect(await world.rows(keyed, [id])).toEqual([]);

    await settled(world);
    const look = async (receipt: { code: string; secret: string }) =>
      (
        await world
          .visitor()
          .read(
            `query ($code: String!, $secret: String) { receipt(code: $code, secret: $secret) { state isSecretRight proof counted { optionIds } } }`,
            receipt,
          )
      ).receipt;
    const [, , who] = people;
    const proof = expect.stringMatching(/^c2sp\.org\/tlog-proof@v1\n/);
    expect(await look(receipts.get(who!)!)).toEqual({
      state: 'COUNTED',
      isSecretRight: true,
      proof,
      counted: { optionIds: [poll.options[2]] },
    });
    expect(await look(receipts.get(changed)!)).toMatchObject({ state: 'COUNTED', counted: { optionIds: [poll.options[2]] } });
    expect(await look(earlier)).toEqual({ state: 'REPLACED', isSecretRight: true, proof, counted: null });
    expect(await look(receipts.get(withdrawn)!)).toEqual({ state: 'WITHDRAWN', isSecretRight: true, proof, counted: null });
    expect(await look({ code: receipts.get(who!)!.code, secret: receipts.get(people[3]!)!.secret })).toMatchObject({
      isSecretRight: false,
      proof: null,
      counted: null,
    });

    const own = `query ($id: ID!) { poll(id: $id) { viewerBallot { receiptCode } viewerCanVote { code } } viewerVotes(first: 100) { nodes { poll { id } receiptCode } } }`;
    const { poll: seen, viewerVotes } = await who!.read(own, { id: poll.id });
    expect(seen).toEqual({ viewerBallot: null, viewerCanVote: { code: 'CLOSED' } });
    expect(viewerVotes.nodes).toContainEqual({ poll: { id: poll.id }, receiptCode: null });
    expect((await withdrawn.read(own, { id: poll.id })).viewerVotes.nodes).not.toContainEqual({ poll: { id: poll.id }, receiptCode: null });
    // Also for who repeats the request by which they voted, and where the clock is behind.
    for (const at of [world.clock.now(), monday]) {
      world.clock.set(at);
      expect(await who!.refusals('castVote', { ...ballot(poll, 0), idempotencyKey: `ballot of ${who!.name}` })).toEqual(['CLOSED']);
      expect(await who!.refusals('withdrawVote', { pollId: poll.id })).toEqual(['CLOSED']);
    }

    const written = await leaves(poll);
    const ends = types(written).slice(-3);
    expect(ends).toEqual(['poll.closed', 'result.certified', 'poll.key-destroyed']);
    expect(new Set(types(written).filter((type) => !type.startsWith('ballot.'))).size).toBe(4);
    expect(written.filter(({ type }) => !type.startsWith('ballot.'))).toHaveLength(4);
    expect(types(written).filter((type) => type.startsWith('ballot.'))).toHaveLength(14);

    const said = JSON.stringify([written, await world.rows('SELECT * FROM journal WHERE subject_id = $1 AND actor_id IS NULL', [id])]);
    const secrets = [...receipts.values(), earlier].flatMap(({ code, secret }) => [code, secret]);
    for (const word of [...secrets, ...people.flatMap(({ accountId, email, name }) => [accountId, email, name])])
      expect(said).not.toContain(word);
    expect(
      await world.rows(`SELECT kind FROM journal WHERE subject_id = $1 AND kind = 'poll.ballots_counted' AND actor_id IS NOT NULL`, [id]),
    ).toEqual([]);
  });

  it('the territory that a voter said stays only in the sums', async () => {
    const two = `('98', '{"es": "Ribera"}', 'DEPARTMENT'), ('96', '{"es": "Páramo"}', 'DEPARTMENT')`;
    await world.rows(`INSERT INTO territories (code, name, kind) VALUES ${two} ON CONFLICT DO NOTHING`);
    const poll = await openPoll({ asksTerritory: true });
    for (const [number, who] of people.entries())
      await who.act('castVote', { ...ballot(poll, number % 2), territory: number < 11 ? '98' : '96' });
    await people[11]!.act('castVote', { ...ballot(poll, 0), territory: '98' });
    const cells = async () =>
      (
        await world
          .visitor()
          .read('query ($id: ID!) { poll(id: $id) { resultsByTerritory { territory { code } isHidden turnout options { votes } } } }', {
            id: poll.id,
          })
      ).poll.resultsByTerritory;
    const said = () =>
      world.rows('SELECT DISTINCT territory, previous_territory AS previous FROM ballots WHERE poll_id = $1', [uuidOf(poll.id)]);
    expect(await cells()).toBeNull();
    await closePolls(world);
    const counted = [{ territory: { code: '98' }, isHidden: false, turnout: 12, options: [{ votes: 7 }, { votes: 5 }, { votes: 0 }] }];
    expect(await cells()).toEqual(counted);
    expect((await said()).length).toBeGreaterThan(1);
    await certify(world, poll.id, [clara, diego]);
    expect(await said()).toEqual([{ territory: null, previous: null }]);
    expect(await cells()).toEqual(counted);
  });

  it('the audit trail tells each step and by whom, and the public history what everybody should know', async () => {
    const auditor = await world.auditor();
    const poll = await openPoll();
    await cast(people[0]!, poll, 0);
    await closePolls(world);
    await certify(world, poll.id, [clara, diego]);
    await clara.act('annotateResult', { pollId: poll.id, text: 'Una nota.' });
    const { auditTrail } = await auditor.read(
      `query ($id: ID!) { auditTrail(first: 100, filter: { subjectId: $id, kindPrefix: "poll." }) {
        nodes { kind subject { __typename id } actor { displayName } facts { name value } } } }`,
      { id: poll.id },
    );
    const subject = { __typename: 'Poll', id: poll.id };
    const entry = (kind: string, actor: string | null, facts: Record<string, string> = {}) => ({
      kind,
      subject,
      actor: actor && { displayName: actor },
      facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
    });
    const steps = [
      entry('poll.called', 'Clara'),
      entry('poll.ballots_counted', null, { cast: '1', changed: '0', withdrawn: '0' }),
      entry('poll.closed', null, { ballots: '1' }),
      entry('poll.counted', null, { ballots: '1' }),
      entry('poll.certified', 'Clara', { place: '1' }),
      entry('poll.certified', 'Diego', { place: '2' }),
      entry('poll.key_destroyed', null),
      entry('poll.annotated', 'Clara'),
    ];
    expect(auditTrail.nodes).toHaveLength(steps.length);
    expect(auditTrail.nodes).toEqual(expect.arrayContaining(steps));
    const { consultation } = await world
      .visitor()
      .read('query ($id: ID!) { consultation(id: $id) { history(first: 10) { nodes { act reason changes { field before after } } } } }', {
        id: poll.consultation.id,
      });
    const changes = [{ field: 'poll', before: null, after: '¿Está de acuerdo?' }];
    expect(consultation.history.nodes.filter(({ act }: { act: string }) => act.startsWith('RESULT'))).toEqual([
      { act: 'RESULT_ANNOTATED', reason: 'Una nota.', changes },
      { act: 'RESULT_CERTIFIED', reason: null, changes },
    ]);
  });
});

it('leaves a log in which every poll was opened once, before its ballots, and closed once, after them', async () => {
  await carryOn(world);
  await settled(world);
  const seen = new Map<string, 'open' | 'closed'>();
  for (const { type, poll } of await allLeaves(world.url)) {
    if (type === 'poll.opened') expect(seen.has(poll)).toBe(false);
    else if (type.startsWith('ballot.') || type === 'poll.closed') expect([type, seen.get(poll)]).toEqual([type, 'open']);
    else expect([type, seen.get(poll)]).toEqual([type, 'closed']);
    seen.set(poll, type === 'poll.opened' || type.startsWith('ballot.') ? 'open' : 'closed');
  }
  expect(seen.size).toBeGreaterThan(10);
});
