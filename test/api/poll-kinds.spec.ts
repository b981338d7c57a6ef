/** Every kind of poll through the API: how it is called, what a ballot may say, what the count shows while it is open, and how it will be counted. */
import { pollInput, type PollWish, type TestPoll } from '../drafts.js';
import type { Person } from '../person.js';
import { uuidOf } from '../processes.js';
import { World, monday } from '../world.js';

let world: World;
let clara: Person;
let ana: Person;
let luis: Person;
let eva: Person;
beforeAll(async () => {
  world = await World.open();
  clara = await world.official();
  [ana, luis, eva] = [await world.citizen('Ana'), await world.citizen('Luis'), await world.citizen('Eva')];
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world?.close());

const openPoll = (wish: PollWish) => world.drafts.openPoll(wish, { official: clara });
const choose = (poll: TestPoll, ...places: number[]) => ({ pollId: poll.id, optionIds: places.map((place) => poll.options[place]!) });
const score = (poll: TestPoll, scores: Record<number, number>) => ({
  pollId: poll.id,
  scores: Object.entries(scores).map(([place, given]) => ({ optionId: poll.options[Number(place)]!, score: given })),
});
const take = (poll: TestPoll, positions: Record<number, string>) => ({
  pollId: poll.id,
  positions: Object.entries(positions).map(([place, position]) => ({ statementId: poll.options[Number(place)]!, position })),
});
const cast = (who: Person, input: Record<string, unknown>) => who.act('castVote', input);
const results = 'turnout total options { votes share scores { score votes } sum mean median }';
const resultsOf = async (poll: TestPoll): Promise<any> =>
  (await world.visitor().read(`query ($id: ID!) { poll(id: $id) { results { ${results} } } }`, { id: poll.id })).poll.results;
const votesOf = async (poll: TestPoll): Promise<number[]> => (await resultsOf(poll)).options.map(({ votes }: { votes: number }) => votes);
const ballotOf = async (who: Person, poll: TestPoll): Promise<any> =>
  (
    await who.read(
      'query ($id: ID!) { poll(id: $id) { viewerBallot { optionIds positions { statementId position } scores { optionId score } } } }',
      { id: poll.id },
    )
  ).poll.viewerBallot;
const words = { optionIds: [], positions: [], scores: [] };

const refused = async (who: Person, mutation: string, input: Record<string, unknown>): Promise<[string, string | undefined]> => {
  const { userErrors } = await who.do(mutation, input);
  expect(userErrors).toHaveLength(1);
  const [{ code, field, message }] = userErrors as [(typeof userErrors)[number]];
  // A sentence for people, whose blanks are filled in.
  expect(message).not.toMatch(/[{}]|^refusals\./);
  return [code, field?.join('.')];
};

describe('an official who calls a poll', () => {
  const twoHundred = Array.from({ length: 101 }, (_, number) => `Opción ${number}`);
  const cases: [string, PollWish, string, string][] = [
    ['one option', { options: ['Sí'] }, 'TOO_FEW_OPTIONS', 'input.options'],
    ['one project', { kind: 'BUDGET', options: ['Parque'] }, 'TOO_FEW_OPTIONS', 'input.options'],
    ['more to rank than anybody reads', { kind: 'RANKING', options: twoHundred }, 'TOO_MANY_OPTIONS', 'input.options'],
    ['more to score than anybody reads', { kind: 'SCORE', options: twoHundred }, 'TOO_MANY_OPTIONS', 'input.options'],
    ['a minimum over the maximum', { kind: 'APPROVAL', minChoices: 3, maxChoices: 2 }, 'CHOICES_OUT_OF_ORDER', 'input.minChoices'],
    ['a ranking of more than there are', { kind: 'RANKING', maxChoices: 4 }, 'MORE_CHOICES_THAN_OPTIONS', 'input.maxChoices'],
    ['a scale upside down', { kind: 'SCORE', lowestScore: 5, highestScore: 5 }, 'SCALE_OUT_OF_ORDER', 'input.highestScore'],
    ['a scale of two hundred', { kind: 'SCORE', lowestScore: -100, highestScore: 100 }, 'SCALE_TOO_WIDE', 'input.highestScore'],
    ['a budget without money', { kind: 'BUDGET', budget: undefined }, 'BUDGET_MISSING', 'input.budget'],
    ['a project that costs nothing said', { kind: 'BUDGET', costs: [10, 20] }, 'COST_MISSING', 'input.options'],
    ['a project over the budget', { kind: 'BUDGET', costs: [10, 20, 101] }, 'COST_OVER_BUDGET', 'input.options'],
    ['a ranking counted by approval', { kind: 'RANKING', method: 'APPROVAL' }, 'METHOD_NOT_FOR_KIND', 'input.method'],
    ['a single choice counted by Schulze', { method: 'SCHULZE' }, 'METHOD_NOT_FOR_KIND', 'input.method'],
    ['as many seats as options', { kind: 'APPROVAL', seats: 3 }, 'SEATS_OUT_OF_RANGE', 'input.seats'],
    ['seats in a budget', { kind: 'BUDGET', seats: 2 }, 'SEATS_OUT_OF_RANGE', 'input.seats'],
    [
      'a parameter nobody knows',
      { kind: 'SCORE', parameters: [{ name: 'ambiente', value: '1' }] },
      'PARAMETER_UNKNOWN',
      'input.parameters',
    ],
    ['a value nobody knows', { kind: 'SCORE', parameters: [{ name: 'by', value: 'mode' }] }, 'PARAMETER_UNKNOWN', 'input.parameters'],
  ];
  it.each(cases)('with %s is told so', async (_what, wish, code, field) => {
    const draft = await world.drafts.complete({ official: clara });
    const input = { consultationId: draft.id, ...pollInput(wish) };
    if ('budget' in wish && wish.budget === undefined) delete (input as { budget?: number }).budget;
    expect(await refused(clara, 'callPoll', input)).toEqual([code, field]);
    expect(await refused(clara.speaking('en'), 'callPoll', input)).toEqual([code, field]);
  });

  it('hears no once it is published, and from another agency', async () => {
    const { id } = await world.drafts.open({ official: clara });
    expect(await clara.refusals('callPoll', { consultationId: id, ...pollInput({ kind: 'RANKING' }) })).toEqual(['ALREADY_PUBLISHED']);
    const draft = await world.drafts.complete({ official: clara });
    const patricia = await world.official(world.townHall, 'Patricia');
    expect(await patricia.refusals('callPoll', { consultationId: draft.id, ...pollInput({ kind: 'SCORE' }) })).toEqual(['NOT_FOUND']);
  });

  it('cannot ask nothing, nor offer nothing', async () => {
    const draft = await world.drafts.complete({ official: clara });
    const input = { consultationId: draft.id, ...pollInput() };
    expect(await clara.refusals('callPoll', { ...input, questions: [{ locale: 'es', text: '  ' }] })).toEqual(['INPUT_INVALID']);
    const [yes, blank] = ['Sí', '\t '].map((text) => ({ labels: [{ locale: 'es', text }] }));
    expect(await clara.refusals('callPoll', { ...input, options: [yes, blank] })).toEqual(['INPUT_INVALID']);
  });

  const defaults: [PollWish, object][] = [
    [{}, { method: 'PLURALITY', seats: 1, minChoices: 1, maxChoices: 1 }],
    [
      { kind: 'MULTIPLE', minChoices: 0 },
      { method: 'APPROVAL', minChoices: 0, maxChoices: 2 },
    ],
    [{ kind: 'STATEMENTS' }, { method: 'STATEMENTS', parameters: [] }],
    [
      { kind: 'APPROVAL', seats: 2 },
      { method: 'APPROVAL', seats: 2, maxChoices: 3 },
    ],
    [
      { kind: 'SCORE', lowestScore: -2, highestScore: 2, parameters: [{ name: 'by', value: 'median' }] },
      {
        method: 'SCORE',
        lowestScore: -2,
        highestScore: 2,
        parameters: [
          { name: 'by', value: 'median' },
          { name: 'unscored', value: 'ignored' },
        ],
      },
    ],
    [{ kind: 'RANKING' }, { method: 'SCHULZE', maxChoices: 3 }],
    [
      { kind: 'RANKING', method: 'BORDA', maxChoices: 2 },
      { method: 'BORDA', maxChoices: 2 },
    ],
    [
      { kind: 'BUDGET', costs: [10, 20, 30] },
      { method: 'EQUAL_SHARES', budget: 100 },
    ],
  ];
  it.each(defaults)('has what is left out filled in: %j', async (wish, expected) => {
    const { polls } = await world.drafts.complete({ official: clara, polls: [wish] });
    const { poll } = await clara.read(
      `query ($id: ID!) { poll(id: $id) { method seats minChoices maxChoices lowestScore highestScore budget
        parameters { name value } options { cost } } }`,
      { id: polls[0]!.id },
    );
    const { parameters, ...rest } = expected as { parameters?: { name: string; value: string }[] };
    expect(poll).toMatchObject(rest);
    if (parameters) expect(poll.parameters).toEqual(expect.arrayContaining(parameters));
    expect(poll.options.map(({ cost }: { cost: number | null }) => cost)).toEqual(wish.costs ?? [null, null, null]);
  });
});

describe('how a poll will be counted', () => {
  const methods: [NonNullable<PollWish['kind']>, string][] = [
    ['SINGLE', 'PLURALITY'],
    ['MULTIPLE', 'APPROVAL'],
    ['STATEMENTS', 'STATEMENTS'],
    ['APPROVAL', 'APPROVAL'],
    ['SCORE', 'SCORE'],
    ...['SCHULZE', 'IRV', 'SCOTTISH_STV', 'MEEK_STV', 'RANKED_PAIRS', 'BORDA'].map((method) => ['RANKING', method] as [never, string]),
    ...['EQUAL_SHARES', 'GREEDY', 'PHRAGMEN'].map((method) => ['BUDGET', method] as [never, string]),
  ];
  it('is said to everybody in Spanish and in English, for every kind and method', async () => {
    const draft = await world.drafts.complete({ official: clara, polls: methods.map(([kind, method]) => ({ kind, method })) });
    const said = await Promise.all(
      ['es', 'en'].map(async (language) => {
        const { consultation } = await clara
          .speaking(language)
          .read('query ($id: ID!) { consultation(id: $id) { polls { method countingExplanation } } }', { id: draft.id });
        expect(consultation.polls.map(({ method }: { method: string }) => method)).toEqual(methods.map(([, method]) => method));
        return consultation.polls.map((poll: { countingExplanation: string }) => poll.countingExplanation) as string[];
      }),
    );
    for (const sentence of said.flat()) expect(sentence).toMatch(/^\p{Lu}[^{}]{30,}\.$/u);
    said[0]!.forEach((sentence, place) => expect(sentence).not.toBe(said[1]![place]));
    // MULTIPLE and APPROVAL are counted alike.
    expect(new Set(said[0]).size).toBe(methods.length - 1);
    expect(said[0]![6]).toContain('Segunda vuelta instantánea');
    expect(said[1]![6]).toContain('Instant runoff');
  });

  it('says how many are elected', async () => {
    const { polls } = await world.drafts.complete({ official: clara, polls: [{ kind: 'APPROVAL', seats: 2 }] });
    const { poll } = await clara.read('query ($id: ID!) { poll(id: $id) { countingExplanation } }', { id: polls[0]!.id });
    expect(poll.countingExplanation).toContain('las 2 que más votos');
  });
});

describe('a ballot that makes no sense', () => {
  it('cannot be cast, whatever the kind, and the field at fault is named', async () => {
    const [single, approval, ranking, scores, budget, statements, blank] = await Promise.all([
      openPoll({}),
      openPoll({ kind: 'APPROVAL', minChoices: 1, maxChoices: 2 }),
      openPoll({ kind: 'RANKING', minChoices: 2 }),
      openPoll({ kind: 'SCORE', lowestScore: -1, highestScore: 3 }),
      openPoll({ kind: 'BUDGET', costs: [60, 50, 40] }),
      openPoll({ kind: 'STATEMENTS' }),
      openPoll({ kind: 'RANKING', minChoices: 0 }),
    ]);
    const cases: [Record<string, unknown>, string, string][] = [
      [choose(approval), 'TOO_FEW_CHOICES', 'input.optionIds'],
      [choose(approval, 0, 1, 2), 'TOO_MANY_CHOICES', 'input.optionIds'],
      [choose(approval, 1, 1), 'CHOSEN_TWICE', 'input.optionIds'],
      [choose(ranking, 1), 'TOO_FEW_CHOICES', 'input.optionIds'],
      [choose(ranking, 1, 0, 1), 'CHOSEN_TWICE', 'input.optionIds'],
      [{ pollId: ranking.id, optionIds: [ranking.options[0], approval.options[1]] }, 'OPTION_OF_ANOTHER_POLL', 'input.optionIds'],
      [{ ...choose(ranking, 0, 1), ...take(ranking, { 0: 'AGREE' }) }, 'POSITIONS_NOT_EXPECTED', 'input.positions'],
      [{ ...choose(ranking, 0, 1), scores: score(ranking, { 0: 1 }).scores }, 'SCORES_NOT_EXPECTED', 'input.scores'],
      [{ pollId: scores.id }, 'TOO_FEW_CHOICES', 'input.scores'],
      [score(scores, { 0: 4 }), 'SCORE_OUT_OF_SCALE', 'input.scores'],
      [score(scores, { 0: 3, 1: -2 }), 'SCORE_OUT_OF_SCALE', 'input.scores'],
      [
        { pollId: scores.id, scores: [...score(scores, { 0: 1 }).scores, ...score(scores, { 0: 2 }).scores] },
        'CHOSEN_TWICE',
        'input.scores',
      ],
      [{ pollId: scores.id, scores: [{ optionId: budget.options[0], score: 1 }] }, 'OPTION_OF_ANOTHER_POLL', 'input.scores'],
      [choose(scores, 0), 'CHOICES_NOT_EXPECTED', 'input.optionIds'],
      [choose(budget, 0, 1), 'OVER_BUDGET', 'input.optionIds'],
      [choose(budget), 'TOO_FEW_CHOICES', 'input.optionIds'],
      [choose(budget, 2, 2), 'CHOSEN_TWICE', 'input.optionIds'],
      [{ pollId: budget.id, scores: score(budget, { 0: 1 }).scores }, 'SCORES_NOT_EXPECTED', 'input.scores'],
      [choose(statements, 0), 'CHOICES_NOT_EXPECTED', 'input.optionIds'],
      [{ pollId: statements.id, scores: score(statements, { 0: 1 }).scores }, 'SCORES_NOT_EXPECTED', 'input.scores'],
      [take(single, { 0: 'PASS' }), 'POSITIONS_NOT_EXPECTED', 'input.positions'],
    ];
    for (const [input, code, field] of cases) expect([input, ...(await refused(ana, 'castVote', input))]).toEqual([input, code, field]);
    for (const poll of [single, approval, ranking, scores, budget, statements]) expect((await resultsOf(poll)).turnout).toBe(0);
    const tables = `SELECT (SELECT count(*)::int FROM ballots WHERE poll_id = ANY($1)) AS ballots, (SELECT count(*)::int FROM poll_roll WHERE poll_id = ANY($1)) AS roll`;
    const ids = [single, approval, ranking, scores, budget, statements].map(({ id }) => uuidOf(id));
    expect(await world.rows(tables, [ids])).toEqual([{ ballots: 0, roll: 0 }]);
    const asking = await openPoll({ asksTerritory: true });
    const territories: [Record<string, unknown>, string][] = [
      [choose(asking, 0), 'TERRITORY_NEEDED'],
      [{ ...choose(asking, 0), territory: 'nowhere' }, 'TERRITORY_UNKNOWN'],
      [{ ...choose(single, 0), territory: '98' }, 'TERRITORY_NOT_EXPECTED'],
    ];
    for (const [input, code] of territories) expect(await refused(ana, 'castVote', input)).toEqual([code, 'input.territory']);
    // A blank ballot is none of these where the agency allows it.
    await cast(ana, choose(blank));
    expect(await resultsOf(blank)).toMatchObject({ turnout: 1, total: 0 });
    expect(await ballotOf(ana, blank)).toEqual(words);
    const exact = await openPoll({ kind: 'BUDGET', costs: [60, 40, 40] });
    await cast(ana, choose(exact, 0, 1));
  });
});

describe('somebody who votes', () => {
  it('by approving sees each option counted', async () => {
    const poll = await openPoll({ kind: 'APPROVAL' });
    await cast(ana, choose(poll, 2, 0));
    await cast(luis, choose(poll, 0, 1, 2));
    expect(await resultsOf(poll)).toMatchObject({ turnout: 2, total: 5 });
    expect(await votesOf(poll)).toEqual([2, 1, 2]);
    expect(await ballotOf(ana, poll)).toEqual({ ...words, optionIds: [poll.options[0], poll.options[2]] });
    await cast(ana, choose(poll, 1));
    expect(await votesOf(poll)).toEqual([1, 2, 1]);
    await luis.act('withdrawVote', { pollId: poll.id });
    expect(await votesOf(poll)).toEqual([0, 1, 0]);
    expect(await ballotOf(luis, poll)).toBeNull();
  });

  it('by scores sees the distribution, the mean and the lower median', async () => {
    const poll = await openPoll({ kind: 'SCORE', lowestScore: -1, highestScore: 3 });
    await cast(ana, score(poll, { 0: -1, 1: 3 }));
    await cast(luis, score(poll, { 0: 3 }));
    await cast(eva, score(poll, { 0: 2, 1: 0 }));
    const { turnout, options } = await resultsOf(poll);
    expect(turnout).toBe(3);
    expect(options[0]).toEqual({
      votes: 3,
      share: 1,
      scores: [
        { score: -1, votes: 1 },
        { score: 0, votes: 0 },
        { score: 1, votes: 0 },
        { score: 2, votes: 1 },
        { score: 3, votes: 1 },
      ],
      sum: 4,
      mean: 4 / 3,
      median: 2,
    });
    expect(options[1]).toMatchObject({ votes: 2, share: 2 / 3, sum: 3, mean: 1.5, median: 0 });
    expect(options[2]).toMatchObject({ votes: 0, share: 0, sum: 0, mean: null, median: null });
    expect(await ballotOf(ana, poll)).toEqual({
      ...words,
      scores: [
        { optionId: poll.options[0], score: -1 },
        { optionId: poll.options[1], score: 3 },
      ],
    });
    await cast(ana, score(poll, { 2: 0 }));
    expect((await resultsOf(poll)).options.map(({ sum, median }: any) => [sum, median])).toEqual([
      [5, 2],
      [0, 0],
      [0, 0],
    ]);
    for (const who of [ana, luis, eva]) await who.act('withdrawVote', { pollId: poll.id });
    expect((await resultsOf(poll)).options.every(({ votes, sum }: any) => votes === 0 && sum === 0)).toBe(true);
  });

  it('by ranking sees first preferences, and reads the order back as it was given', async () => {
    const poll = await openPoll({ kind: 'RANKING', options: ['A', 'B', 'C', 'D'] });
    await cast(ana, choose(poll, 2, 0, 3));
    await cast(luis, choose(poll, 2));
    await cast(eva, choose(poll, 1, 2, 0, 3));
    expect(await votesOf(poll)).toEqual([0, 1, 2, 0]);
    expect(await ballotOf(ana, poll)).toEqual({ ...words, optionIds: [2, 0, 3].map((place) => poll.options[place]) });
    // The same options in another order are another ballot.
    await cast(ana, choose(poll, 3, 0, 2));
    expect(await votesOf(poll)).toEqual([0, 1, 1, 1]);
    expect((await ballotOf(ana, poll)).optionIds).toEqual([3, 0, 2].map((place) => poll.options[place]));
    await eva.act('withdrawVote', { pollId: poll.id });
    expect(await votesOf(poll)).toEqual([0, 0, 1, 1]);
    await cast(eva, choose(poll, 0));
    expect(await votesOf(poll)).toEqual([1, 0, 1, 1]);
    expect((await resultsOf(poll)).turnout).toBe(3);
  });

  it('on a budget sees each project counted', async () => {
    const poll = await openPoll({ kind: 'BUDGET', budget: 1_000_000_000_000, costs: [999_999_999_999, 1, 2] });
    await cast(ana, choose(poll, 0, 1));
    await cast(luis, choose(poll, 1, 2));
    expect(await votesOf(poll)).toEqual([1, 2, 1]);
    expect(await refused(luis, 'castVote', choose(poll, 0, 1, 2))).toEqual(['OVER_BUDGET', 'input.optionIds']);
    expect(await ballotOf(luis, poll)).toEqual({ ...words, optionIds: [poll.options[1], poll.options[2]] });
    await cast(luis, choose(poll, 0));
    expect(await votesOf(poll)).toEqual([2, 1, 0]);
  });

  it('for some statements keeps what they said to others', async () => {
    const poll = await openPoll({ kind: 'STATEMENTS', options: ['Una', 'Otra'] });
    await cast(ana, take(poll, { 0: 'AGREE' }));
    await cast(ana, take(poll, { 1: 'PASS' }));
    expect((await ballotOf(ana, poll)).positions.map(({ position }: any) => position)).toEqual(['AGREE', 'PASS']);
    expect(await resultsOf(poll)).toMatchObject({ turnout: 1, total: 2 });
  });

  it('many times over leaves the counters as the ballots say, in every kind', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, number) => world.citizen(`Persona${number}`)));
    const polls = {
      APPROVAL: await openPoll({ kind: 'APPROVAL', minChoices: 0 }),
      SCORE: await openPoll({ kind: 'SCORE' }),
      RANKING: await openPoll({ kind: 'RANKING', minChoices: 0 }),
      BUDGET: await openPoll({ kind: 'BUDGET', costs: [50, 30, 20] }),
    };
    const act = (who: Person, kind: keyof typeof polls, turn: number): Promise<unknown> => {
      const poll = polls[kind];
      if (turn % 5 === 4) return who.do('withdrawVote', { pollId: poll.id });
      if (kind === 'SCORE') return cast(who, score(poll, { [turn % 3]: turn % 6, [(turn + 1) % 3]: (turn * 2) % 6 }));
      const places = [0, 1, 2].map((place) => (place + turn) % 3).slice(0, (turn % 3) + 1);
      return cast(who, choose(poll, ...places));
    };
    for (const round of [0, 1, 2])
      await Promise.all(
        people.flatMap((who, number) =>
          (Object.keys(polls) as (keyof typeof polls)[]).map((kind) => act(who, kind, number * 4 + round * 7)),
        ),
      );
    for (const [kind, { id }] of Object.entries(polls)) {
      const counted = kind === 'RANKING' ? 'marks[1:1]' : 'marks';
      const recount = await world.rows(
        `SELECT mark::int, count(*)::int AS votes FROM ballots, unnest(${counted} || -1::smallint) AS mark
         WHERE poll_id = $1 AND NOT is_withdrawn GROUP BY mark ORDER BY mark`,
        [uuidOf(id)],
      );
      const tallies = 'SELECT mark::int, votes::int FROM poll_tallies WHERE poll_id = $1 AND votes <> 0 ORDER BY mark';
      expect(recount.length).toBeGreaterThan(2);
      expect([kind, await world.rows(tallies, [uuidOf(id)])]).toEqual([kind, recount]);
    }
  });
});
