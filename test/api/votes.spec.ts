/** Voting through the API: ballots, receipts, results, and what nobody may ever learn. */
import type { Person } from '../person.js';
import type { PollWish, TestPoll } from '../drafts.js';
import { World, day, monday } from '../world.js';

let world: World;
let ana: Person;
let luis: Person;
let clara: Person;
let patricia: Person;
let beatriz: Person;
let gonzalo: Person;
beforeAll(async () => {
  world = await World.open();
  [ana, luis, clara] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.official()];
  patricia = await world.official(world.townHall, 'Patricia');
  [beatriz, gonzalo] = [await world.administrator(), await world.auditor()];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world?.close());

const results = 'results { visibility isFinal turnout total options { votes disagree pass share } }';
const receipt = 'receipt { code castAt }';

const openPoll = (wish: PollWish = {}) => world.drafts.openPoll(wish, { official: clara });
const ballot = (poll: TestPoll, ...options: number[]) => ({ pollId: poll.id, optionIds: options.map((place) => poll.options[place]!) });
const opinion = (poll: TestPoll, positions: Record<number, string>) => ({
  pollId: poll.id,
  positions: Object.entries(positions).map(([place, position]) => ({ statementId: poll.options[Number(place)]!, position })),
});
const resultsOf = async (poll: TestPoll, who: Person = world.visitor()) =>
  (await who.read(`query ($id: ID!) { poll(id: $id) { ${results} } }`, { id: poll.id })).poll.results;
const votesOf = async (poll: TestPoll) => (await resultsOf(poll)).options.map(({ votes }: { votes: number }) => votes) as number[];
const ballotOf = async (poll: TestPoll, who: Person) =>
  (
    await who.read('query ($id: ID!) { poll(id: $id) { viewerBallot { optionIds positions { statementId position } receiptCode } } }', {
      id: poll.id,
    })
  ).poll.viewerBallot;
const uuidOf = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
const crowd = (count: number) => Promise.all(Array.from({ length: count }, (_, index) => world.citizen(`Persona${index}`)));

/** What the ballots themselves say, and what the counters say. */
const recount = async (poll: TestPoll) => ({
  ballots: await world.rows(
    `SELECT mark::int, count(*)::int AS votes FROM ballots, unnest(marks || -1::smallint) AS mark WHERE poll_id = $1 AND NOT is_withdrawn GROUP BY mark ORDER BY mark`,
    [uuidOf(poll.id)],
  ),
  tallies: await world.rows('SELECT mark::int, votes::int FROM poll_tallies WHERE poll_id = $1 AND votes <> 0 ORDER BY mark', [
    uuidOf(poll.id),
  ]),
});
const expectTalliesToEqualBallots = async (poll: TestPoll) => {
  const { ballots, tallies } = await recount(poll);
  expect(tallies).toEqual(ballots);
};

describe('somebody who votes for one option', () => {
  it('gets a receipt, sees the ballot counted, changes it, takes it back and casts it again', async () => {
    const poll = await openPoll();
    const first = await ana.act('castVote', ballot(poll, 0), `${receipt} poll { ${results} }`);
    expect(first.receipt).toEqual({
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/),
      castAt: monday.toISOString(),
    });
    expect(first.poll.results).toMatchObject({ visibility: 'FULL', isFinal: false, turnout: 1, total: 1 });
    expect(first.poll.results.options[0]).toEqual({ votes: 1, disagree: null, pass: null, share: 1 });
    expect(await ballotOf(poll, ana)).toEqual({ optionIds: [poll.options[0]], positions: [], receiptCode: first.receipt.code });

    const changed = await ana.act('castVote', ballot(poll, 1), receipt);
    expect(changed.receipt.code).not.toBe(first.receipt.code);
    expect(await votesOf(poll)).toEqual([0, 1, 0]);

    const without = await ana.act('withdrawVote', { pollId: poll.id }, `poll { ${results} }`);
    expect(without.poll.results).toMatchObject({ turnout: 0, total: 0 });
    expect(await ballotOf(poll, ana)).toBeNull();
    expect(await ana.refusals('withdrawVote', { pollId: poll.id })).toEqual(['NO_BALLOT_TO_WITHDRAW']);

    await ana.act('castVote', { ...ballot(poll, 2), mayReplace: false });
    expect(await ana.refusals('castVote', { ...ballot(poll, 0), mayReplace: false })).toEqual(['ALREADY_VOTED']);
    expect(await votesOf(poll)).toEqual([0, 0, 1]);
    await expectTalliesToEqualBallots(poll);
  });

  it('is told what is wrong with a ballot, and nothing is counted', async () => {
    const poll = await openPoll();
    const elsewhere = await openPoll();
    const statements = await openPoll({ kind: 'STATEMENTS', options: ['Una', 'Otra'] });
    const cases: [Record<string, unknown>, string][] = [
      [ballot(poll), 'TOO_FEW_CHOICES'],
      [ballot(poll, 0, 1), 'TOO_MANY_CHOICES'],
      [ballot(poll, 0, 0), 'CHOSEN_TWICE'],
      [{ pollId: poll.id, optionIds: elsewhere.options.slice(0, 1) }, 'OPTION_OF_ANOTHER_POLL'],
      [{ pollId: poll.id, positions: [{ statementId: poll.options[0], position: 'AGREE' }] }, 'POSITIONS_NOT_EXPECTED'],
      [{ ...ballot(statements, 0) }, 'CHOICES_NOT_EXPECTED'],
      [{ pollId: statements.id }, 'TOO_FEW_CHOICES'],
      [{ pollId: statements.id, positions: [{ statementId: poll.options[0], position: 'AGREE' }] }, 'OPTION_OF_ANOTHER_POLL'],
      [{ ...ballot(poll, 0), idempotencyKey: 'x' }, 'INPUT_INVALID'],
    ];
    for (const [input, code] of cases) expect(await ana.refusals('castVote', input)).toEqual([code]);
    expect((await ana.do('castVote', { pollId: world.ministry.globalId, optionIds: [] })).userErrors[0]!.code).toBe('NOT_FOUND');
    for (const each of [poll, statements]) expect((await resultsOf(each)).turnout).toBe(0);
  });

  it('hears no before the opening, after the closing to the second, without a session, and as an auditor', async () => {
    const consultation = await world.drafts.scheduled({ official: clara, polls: [{}], opensIn: 1, closesIn: 20 });
    const poll = consultation.polls[0]!;
    const canVote = async (who: Person) =>
      (await who.read('query ($id: ID!) { poll(id: $id) { viewerCanVote { allowed code } } }', { id: poll.id })).poll.viewerCanVote;
    const expectAll = async (who: Person, code: string) => {
      expect(await who.refusals('castVote', ballot(poll, 0))).toEqual([code]);
      expect(await who.refusals('withdrawVote', { pollId: poll.id })).toEqual([code]);
      expect(await canVote(who)).toEqual({ allowed: false, code });
    };
    await expectAll(ana, 'NOT_YET_OPEN');
    await expectAll(world.visitor(), 'NOT_YET_OPEN');
    world.clock.set(new Date(monday.getTime() + day - 1));
    await expectAll(ana, 'NOT_YET_OPEN');
    world.clock.advance(1);
    await expectAll(world.visitor(), 'SIGN_IN_REQUIRED');
    await expectAll(gonzalo, 'AUDITORS_ONLY_READ');
    expect(await canVote(ana)).toEqual({ allowed: true, code: null });
    for (const who of [ana, clara, patricia, beatriz]) await who.act('castVote', ballot(poll, 0));
    world.clock.set(new Date(monday.getTime() + 20 * day - 1));
    await ana.act('castVote', ballot(poll, 1));
    world.clock.advance(1);
    for (const who of [ana, luis, world.visitor(), clara]) await expectAll(who, 'CLOSED');
    expect(await votesOf(poll)).toEqual([3, 1, 0]);
  });

  it('cannot vote in what was withdrawn', async () => {
    const poll = await openPoll({ resultsPolicy: 'AFTER_CLOSE' });
    await ana.act('castVote', ballot(poll, 0));
    await clara.act('withdrawConsultation', { id: poll.consultation.id, reason: 'Se publicará otra versión.' });
    expect(await ana.refusals('castVote', ballot(poll, 1))).toEqual(['WITHDRAWN']);
    expect(await resultsOf(poll)).toEqual({ visibility: 'NOTHING', isFinal: true, turnout: null, total: null, options: null });
  });

  it('cannot tell a poll of somebody’s draft from one that does not exist', async () => {
    const draft = await world.drafts.complete({ official: clara, polls: [{}] });
    const poll = draft.polls[0]!;
    const nowhere = { id: Buffer.from('Poll:01900000-0000-7000-8000-00000000dead').toString('base64url'), options: poll.options };
    for (const who of [ana, patricia, world.visitor()]) {
      for (const mutation of ['castVote', 'withdrawVote']) {
        const input = (of: TestPoll) => (mutation === 'castVote' ? ballot(of, 0) : { pollId: of.id });
        const [hidden, absent] = [await who.do(mutation, input(poll)), await who.do(mutation, input(nowhere))];
        expect(hidden.userErrors.map(({ code }: { code: string }) => code)).toEqual(['NOT_FOUND']);
        expect(hidden).toEqual(absent);
      }
      const reading = 'query ($id: ID!) { poll(id: $id) { id } node(id: $id) { id } }';
      const [hidden, absent] = [await who.ask(reading, { id: poll.id }), await who.ask(reading, { id: nowhere.id })];
      expect(hidden).toEqual(absent);
      expect(hidden.data).toEqual({ poll: null, node: null });
    }
    expect(await clara.refusals('castVote', ballot(poll, 0))).toEqual(['NOT_PUBLISHED']);
  });
});

describe('somebody who votes for several options', () => {
  it('chooses between the fewest and the most', async () => {
    const poll = await openPoll({ kind: 'MULTIPLE', options: ['A', 'B', 'C', 'D'], minChoices: 2, maxChoices: 3 });
    expect(await ana.refusals('castVote', ballot(poll, 0))).toEqual(['TOO_FEW_CHOICES']);
    expect(await ana.refusals('castVote', ballot(poll, 0, 1, 2, 3))).toEqual(['TOO_MANY_CHOICES']);
    expect(await ana.refusals('castVote', ballot(poll, 1, 1, 2))).toEqual(['CHOSEN_TWICE']);
    await ana.act('castVote', ballot(poll, 3, 0));
    await luis.act('castVote', ballot(poll, 0, 1, 2));
    const { turnout, total, options } = await resultsOf(poll);
    expect({ turnout, total, votes: options.map((option: { votes: number }) => option.votes) }).toEqual({
      turnout: 2,
      total: 5,
      votes: [2, 1, 1, 1],
    });
    expect(options[0].share).toBe(1);
    expect((await ballotOf(poll, ana)).optionIds).toEqual([poll.options[0], poll.options[3]]);
    await luis.act('castVote', ballot(poll, 2, 3));
    expect(await votesOf(poll)).toEqual([1, 0, 1, 2]);
    await expectTalliesToEqualBallots(poll);
  });

  it('may leave the ballot blank where that is allowed, and counts in the turnout', async () => {
    const poll = await openPoll({ kind: 'MULTIPLE', minChoices: 0, maxChoices: 3 });
    await ana.act('castVote', ballot(poll));
    expect(await resultsOf(poll)).toMatchObject({ turnout: 1, total: 0 });
    expect(await ballotOf(poll, ana)).toMatchObject({ optionIds: [] });
    await ana.act('castVote', ballot(poll, 0));
    await ana.act('castVote', ballot(poll));
    expect(await resultsOf(poll)).toMatchObject({ turnout: 1, total: 0 });
    await ana.act('withdrawVote', { pollId: poll.id });
    expect(await resultsOf(poll)).toMatchObject({ turnout: 0, total: 0 });
    await expectTalliesToEqualBallots(poll);
  });
});

describe('somebody who answers statements', () => {
  it('adds positions over several visits, changes some, and takes all back at once', async () => {
    const poll = await openPoll({ kind: 'STATEMENTS', options: ['Uno', 'Dos', 'Tres'] });
    const counts = async () =>
      (await resultsOf(poll)).options.map(({ votes, disagree, pass }: Record<string, number>) => [votes, disagree, pass]);
    await ana.act('castVote', opinion(poll, { 0: 'AGREE' }));
    await ana.act('castVote', opinion(poll, { 1: 'DISAGREE', 2: 'PASS' }));
    await luis.act('castVote', opinion(poll, { 0: 'DISAGREE' }));
    expect(await counts()).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect((await ballotOf(poll, ana)).positions.map(({ position }: { position: string }) => position)).toEqual([
      'AGREE',
      'DISAGREE',
      'PASS',
    ]);

    await ana.act('castVote', opinion(poll, { 0: 'PASS' }));
    expect(await resultsOf(poll)).toMatchObject({ turnout: 2, total: 4 });
    expect(await counts()).toEqual([
      [0, 1, 1],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    const twice = [opinion(poll, { 0: 'AGREE' }), opinion(poll, { 0: 'DISAGREE' })].flatMap(({ positions }) => positions);
    expect(await ana.refusals('castVote', { pollId: poll.id, positions: twice })).toEqual(['CHOSEN_TWICE']);

    await ana.act('withdrawVote', { pollId: poll.id });
    expect(await counts()).toEqual([
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    await ana.act('castVote', opinion(poll, { 2: 'AGREE' }));
    expect(await counts()).toEqual([
      [0, 1, 0],
      [0, 0, 0],
      [1, 0, 0],
    ]);
    await expectTalliesToEqualBallots(poll);
  });
});

describe('an official who calls a poll', () => {
  it('does so in a draft of the own agency, with a question and options that make sense', async () => {
    const draft = await world.drafts.complete({ official: clara });
    const call = (change: object = {}) => ({
      consultationId: draft.id,
      kind: 'SINGLE',
      resultsPolicy: 'LIVE',
      questions: [{ locale: 'es', text: '¿Sí?' }],
      options: ['Sí', 'No'].map((text) => ({ labels: [{ locale: 'es', text }] })),
      ...change,
    });
    for (const [change, code] of [
      [{ options: call().options.slice(0, 1) }, 'TOO_FEW_OPTIONS'],
      [{ kind: 'MULTIPLE', minChoices: 2, maxChoices: 1 }, 'CHOICES_OUT_OF_ORDER'],
      [{ kind: 'MULTIPLE', minChoices: 1, maxChoices: 3 }, 'MORE_CHOICES_THAN_OPTIONS'],
      [{ questions: [] }, 'INPUT_INVALID'],
      [{ questions: [{ locale: 'es', text: 'x'.repeat(501) }] }, 'INPUT_INVALID'],
    ] as const)
      expect(await clara.refusals('callPoll', call(change))).toEqual([code]);
    const key = 'llamar-una-vez';
    const first = await clara.act('callPoll', call({ idempotencyKey: key }), 'poll { id question options { label } }');
    const again = await clara.act('callPoll', call({ idempotencyKey: key }), 'poll { id question options { label } }');
    expect(again).toEqual(first);
    expect(first.poll).toMatchObject({ question: '¿Sí?', options: [{ label: 'Sí' }, { label: 'No' }] });
    const { poll: second } = await clara.act(
      'callPoll',
      call({
        questions: [
          { locale: 'es', text: 'Otra' },
          { locale: 'en', text: 'Another' },
        ],
      }),
      'poll { id position }',
    );
    const polls = async (who: Person) =>
      (await who.read('query ($id: ID!) { consultation(id: $id) { polls { id question } } }', { id: draft.id })).consultation.polls;
    expect(await polls(clara.speaking('en'))).toEqual([
      { id: first.poll.id, question: '¿Sí?' },
      { id: second.id, question: 'Another' },
    ]);

    for (const [who, code] of [
      [ana, 'NOT_FOUND'],
      [patricia, 'NOT_FOUND'],
      [beatriz, 'FORBIDDEN'],
      [gonzalo, 'AUDITORS_ONLY_READ'],
    ] as const) {
      expect(await who.refusals('callPoll', call())).toEqual([code]);
      expect(await who.refusals('removePoll', { pollId: first.poll.id })).toEqual([code]);
    }
    const removed = await clara.act('removePoll', { pollId: first.poll.id }, 'consultation { polls { id } }');
    expect(removed.consultation.polls).toEqual([{ id: second.id }]);

    await clara.act('scheduleConsultation', {
      id: draft.id,
      opensAt: monday.toISOString(),
      closesAt: new Date(monday.getTime() + 20 * day).toISOString(),
    });
    expect(await clara.refusals('callPoll', call())).toEqual(['ALREADY_PUBLISHED']);
    expect(await clara.refusals('removePoll', { pollId: second.id })).toEqual(['ALREADY_PUBLISHED']);
  });
});

describe('results', () => {
  it.each([
    ['LIVE', { visibility: 'FULL', turnout: 2, total: 2 }],
    ['TURNOUT_ONLY', { visibility: 'TURNOUT_ONLY', turnout: 2, total: null, options: null }],
    ['AFTER_CLOSE', { visibility: 'NOTHING', turnout: null, total: null, options: null }],
  ] as const)('of a %s poll are the same for everybody, and complete once it has closed', async (resultsPolicy, shown) => {
    const poll = await openPoll({ resultsPolicy });
    await ana.act('castVote', ballot(poll, 0));
    const { poll: seenByVoter } = await luis.act('castVote', ballot(poll, 1), `poll { ${results} }`);
    expect(seenByVoter.results).toMatchObject({ ...shown, isFinal: false });
    const everybody = [world.visitor(), ana, clara, patricia, beatriz, gonzalo];
    for (const who of everybody) {
      expect(await resultsOf(poll, who)).toMatchObject({ ...shown, isFinal: false });
      const { consultation } = await who.read(`query ($id: ID!) { consultation(id: $id) { polls { ${results} } } }`, {
        id: poll.consultation.id,
      });
      expect(consultation.polls[0].results).toMatchObject({ ...shown, isFinal: false });
      const { node } = await who.read(`query ($id: ID!) { node(id: $id) { ... on Poll { ${results} } } }`, { id: poll.id });
      expect(node.results).toMatchObject({ ...shown, isFinal: false });
    }
    world.clock.advance(20 * day - 1);
    expect(await resultsOf(poll, clara)).toMatchObject(shown);
    world.clock.advance(1);
    for (const who of everybody)
      expect(await resultsOf(poll, who)).toMatchObject({ visibility: 'FULL', isFinal: true, turnout: 2, total: 2 });
    expect(await votesOf(poll)).toEqual([1, 1, 0]);
  });
});

describe('a repeated request', () => {
  it('with the same key gets the same receipt and counts once, one after the other and at once', async () => {
    const poll = await openPoll();
    const vote = (who: Person, option: number, idempotencyKey: string) =>
      who.act('castVote', { ...ballot(poll, option), idempotencyKey }, receipt);
    const first = await vote(ana, 0, 'primer-intento');
    world.clock.advance(60_000);
    expect(await vote(ana, 0, 'primer-intento')).toEqual(first);
    const receipts = await Promise.all(Array.from({ length: 12 }, () => vote(luis, 1, 'al-mismo-tiempo')));
    expect(new Set(receipts.map(({ receipt: { code } }) => code)).size).toBe(1);
    expect(await votesOf(poll)).toEqual([1, 1, 0]);
    expect((await ballotOf(poll, luis)).receiptCode).toBe(receipts[0]!.receipt.code);

    // The keys of one person are nothing to another.
    await vote(clara, 2, 'primer-intento');
    expect(await votesOf(poll)).toEqual([1, 1, 1]);
    const [{ revision }] = (await world.rows<{ revision: number }>('SELECT max(revision) AS revision FROM ballots WHERE poll_id = $1', [
      uuidOf(poll.id),
    ])) as [{ revision: number }];
    expect(revision).toBe(1);
  });

  it('is no receipt for a ballot that was refused', async () => {
    const poll = await openPoll();
    await ana.act('castVote', ballot(poll, 0));
    const again = { ...ballot(poll, 1), mayReplace: false, idempotencyKey: 'sin-reemplazo' };
    expect(await ana.refusals('castVote', again)).toEqual(['ALREADY_VOTED']);
    expect(await ana.refusals('castVote', again)).toEqual(['ALREADY_VOTED']);
    expect(await votesOf(poll)).toEqual([1, 0, 0]);
    await ana.act('withdrawVote', { pollId: poll.id });
    const taken = await ana.act('castVote', again, receipt);
    expect(await ana.act('castVote', again, receipt)).toEqual(taken);
    expect(await votesOf(poll)).toEqual([0, 1, 0]);
  });

  it('to withdraw is done once and answered alike', async () => {
    const poll = await openPoll();
    const withdrawal = { pollId: poll.id, idempotencyKey: 'retiro-mi-voto' };
    expect(await ana.refusals('withdrawVote', withdrawal)).toEqual(['NO_BALLOT_TO_WITHDRAW']);
    await ana.act('castVote', ballot(poll, 0));
    expect(await Promise.all([1, 2, 3].map(() => ana.refusals('withdrawVote', withdrawal)))).toEqual([[], [], []]);
    await ana.act('castVote', ballot(poll, 1));
    expect(await ana.refusals('withdrawVote', withdrawal)).toEqual([]);
    expect(await votesOf(poll)).toEqual([0, 1, 0]);
  });

  it('cannot use its key for another poll or another act, and harms nobody else who votes then', async () => {
    const [poll, other] = [await openPoll(), await openPoll()];
    await ana.act('castVote', { ...ballot(poll, 0), idempotencyKey: 'una-sola-clave' });
    const people = await crowd(8);
    const [reused, ...fine] = await Promise.all([
      ana.refusals('castVote', { ...ballot(other, 0), idempotencyKey: 'una-sola-clave' }),
      ...people.map((person) => person.refusals('castVote', ballot(other, 1))),
    ]);
    expect(reused).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(fine.flat()).toEqual([]);
    expect(await ana.refusals('withdrawVote', { pollId: poll.id, idempotencyKey: 'una-sola-clave' })).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await votesOf(other)).toEqual([0, 8, 0]);
    expect(await votesOf(poll)).toEqual([1, 0, 0]);
  });
});

describe('a crowd', () => {
  it('of a hundred that votes, changes and withdraws at once is counted as its ballots say', async () => {
    const poll = await openPoll();
    const people = await crowd(100);
    const acts = people.flatMap((person, index) => [
      person.refusals('castVote', ballot(poll, index % 3)),
      ...(index % 4 === 0 ? [person.refusals('castVote', ballot(poll, (index + 1) % 3))] : []),
    ]);
    expect((await Promise.all(acts)).flat()).toEqual([]);
    expect(await resultsOf(poll)).toMatchObject({ turnout: 100, total: 100 });
    await expectTalliesToEqualBallots(poll);

    const leaving = people.slice(0, 30);
    await Promise.all([
      ...leaving.map((person) => person.act('withdrawVote', { pollId: poll.id })),
      ...people.slice(30, 60).map((person) => person.act('castVote', ballot(poll, 2))),
    ]);
    expect(await resultsOf(poll)).toMatchObject({ turnout: 70, total: 70 });
    await expectTalliesToEqualBallots(poll);
    const [roll] = await world.rows<{ people: number }>('SELECT count(*)::int AS people FROM poll_roll WHERE poll_id = $1', [
      uuidOf(poll.id),
    ]);
    expect(roll!.people).toBe(70);
    const [activity] = await world.rows<{ contributions: string }>(
      'SELECT contributions FROM consultation_activity WHERE consultation_id = $1',
      [uuidOf(poll.consultation.id)],
    );
    expect(Number(activity!.contributions)).toBe(100);
  });

  it('of fifty ballots from one person at once leaves one', async () => {
    const poll = await openPoll();
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => ana.refusals('castVote', ballot(poll, index % 3))));
    expect(outcomes.flat()).toEqual([]);
    expect((await resultsOf(poll)).turnout).toBe(1);
    expect(await world.rows('SELECT 1 FROM ballots WHERE poll_id = $1', [uuidOf(poll.id)])).toHaveLength(1);
    await expectTalliesToEqualBallots(poll);

    const once = await openPoll();
    const refusals = await Promise.all(
      Array.from({ length: 50 }, (_, index) => luis.refusals('castVote', { ...ballot(once, index % 3), mayReplace: false })),
    );
    expect(refusals.filter(({ length }) => length === 0)).toHaveLength(1);
    expect(new Set(refusals.flat())).toEqual(new Set(['ALREADY_VOTED']));
  });

  it('whose database lets nobody have two ballots, whatever the code does', async () => {
    const poll = await openPoll();
    await ana.act('castVote', ballot(poll, 0));
    await expect(
      world.rows(
        `INSERT INTO ballots (poll_id, voter, marks, receipt, handle, salt) SELECT poll_id, voter, '{4}', 'otra', voter, voter FROM ballots WHERE poll_id = $1`,
        [uuidOf(poll.id)],
      ),
    ).rejects.toThrow('one_ballot_per_person');
  });

  it('that votes while two officials close is either counted or refused, never lost', async () => {
    const poll = await openPoll();
    const ramiro = await world.official(world.ministry, 'Ramiro');
    await clara.act('requestEarlyClosing', { id: poll.consultation.id, reason: 'Ya no hace falta.' });
    const people = await crowd(40);
    const voting = people.map((person) => person.refusals('castVote', ballot(poll, 0)));
    const [, ...outcomes] = await Promise.all([ramiro.act('confirmEarlyClosing', { id: poll.consultation.id }), ...voting]);
    const counted = (outcomes as string[][]).filter(({ length }) => length === 0).length;
    expect(new Set((outcomes as string[][]).flat()).size).toBeLessThanOrEqual(1);
    for (const code of (outcomes as string[][]).flat()) expect(code).toBe('CLOSED');
    expect(await resultsOf(poll)).toMatchObject({ isFinal: true, turnout: counted });
    await expectTalliesToEqualBallots(poll);
  });
});

describe('the secrecy of the ballot', () => {
  it('shows each person their own ballot and nobody any other', async () => {
    const poll = await openPoll();
    const { receipt: mine } = await ana.act('castVote', ballot(poll, 0), receipt);
    await luis.act('castVote', ballot(poll, 1));
    for (const who of [world.visitor(), clara, patricia, beatriz, gonzalo]) expect(await ballotOf(poll, who)).toBeNull();
    expect(await ballotOf(poll, luis)).toMatchObject({ optionIds: [poll.options[1]] });
    expect(await ballotOf(poll, ana)).toMatchObject({ optionIds: [poll.options[0]], receiptCode: mine.code });
    expect(await ballotOf(poll, ana.speaking('en'))).toMatchObject({ optionIds: [poll.options[0]] });
  });

  it('has no other way to a ballot in the whole API', async () => {
    const { __schema } = await ana.read(
      '{ __schema { types { name fields { name type { ...T } } } } } fragment T on __Type { name ofType { name ofType { name ofType { name } } } }',
    );
    type TypeRef = { name: string | null; ofType?: TypeRef | null };
    const nameOf = (type: TypeRef): string => type.name ?? nameOf(type.ofType!);
    const ways = (wanted: string): string[] =>
      __schema.types.flatMap(({ name, fields }: { name: string; fields: { name: string; type: TypeRef }[] | null }) =>
        (fields ?? []).filter(({ type }) => nameOf(type) === wanted).map((field) => `${name}.${field.name}`),
      );
    expect(ways('Ballot')).toEqual(['Poll.viewerBallot']);
    expect(ways('Receipt')).toEqual(['CastVotePayload.receipt']);
    expect(ways('BallotWords')).toEqual(['BallotReceipt.counted']);
  });

  it('keeps no account beside a ballot: not in the ballots, the journal, or what is remembered of keys', async () => {
    const poll = await openPoll();
    const votes = [];
    for (const [index, who] of [ana, luis, clara].entries())
      votes.push(await who.act('castVote', { ...ballot(poll, index), idempotencyKey: 'clave-de-siempre-2' }, receipt));
    await luis.act('withdrawVote', { pollId: poll.id });
    const textOf = async (sql: string) => JSON.stringify(await world.rows(sql));
    const ballots = await textOf(`SELECT b::text, encode(voter, 'escape') AS voter FROM ballots b`);
    const journal = await textOf(
      `SELECT j::text FROM journal j WHERE kind IN ('poll.ballots_counted') OR subject_id = '${uuidOf(poll.id)}'`,
    );
    const keys = await textOf('SELECT k::text FROM idempotency_keys k');
    const [{ entries }] = (await world.rows<{ entries: number }>(
      `SELECT count(*)::int AS entries FROM journal WHERE kind = 'poll.ballots_counted' AND actor_id IS NULL AND subject_id = $1`,
      [uuidOf(poll.id)],
    )) as [{ entries: number }];
    expect(entries).toBe(4);
    for (const { accountId, name } of [ana, luis]) {
      for (const text of [ballots, journal]) {
        expect(text).not.toContain(accountId);
        expect(text).not.toContain(accountId.replaceAll('-', ''));
        expect(text).not.toContain(name);
      }
    }
    for (const {
      receipt: { code },
    } of votes) {
      expect(journal).not.toContain(code);
      expect(keys).not.toContain(code);
    }
  });

  it('gives one person another pseudonym in each poll', async () => {
    const [poll, other] = [await openPoll(), await openPoll()];
    for (const each of [poll, other]) await ana.act('castVote', ballot(each, 0));
    const voters = await world.rows<{ voter: Buffer }>('SELECT voter FROM ballots WHERE poll_id = ANY($1)', [
      [uuidOf(poll.id), uuidOf(other.id)],
    ]);
    expect(new Set(voters.map(({ voter }) => voter.toString('hex'))).size).toBe(2);
  });
});
