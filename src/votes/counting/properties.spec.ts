/** What must hold of every count, whatever the ballots. */
import fc from 'fast-check';
import { countElection } from './count.js';
import type { AnyElection } from './countings.js';
import type { Lots, RankedBallot, RankedElection } from './election.js';

const options = ['A', 'B', 'C', 'D', 'E'];
const places = [...options.keys()];
const lotsOf = fc.shuffledSubarray(places, { minLength: options.length });

/** Ranks with ties, gaps and options left out. */
const rankedBallot = fc
  .record({
    count: fc.integer({ min: 1, max: 4 }),
    order: fc.shuffledSubarray(places),
    cuts: fc.array(fc.nat({ max: 2 }), { maxLength: 5 }),
  })
  .map(({ count, order, cuts }): RankedBallot => {
    const ranks: number[][] = [];
    for (const [index, option] of order.entries()) {
      const cut = cuts[index] ?? 1;
      if (cut === 0 && ranks.length > 0) ranks.at(-1)!.push(option);
      else ranks.push(...(cut === 2 ? [[]] : []), [option]);
    }
    return { count, ranks };
  });
const seats = fc.integer({ min: 1, max: 5 });
const rankedElection = fc.record({
  options: fc.constant(options),
  seats,
  withdrawn: fc.subarray(places, { maxLength: 2 }),
  ballots: fc.array(rankedBallot, { maxLength: 12 }),
});
const choiceElection = fc.record({
  options: fc.constant(options),
  seats,
  ballots: fc.array(fc.record({ count: fc.integer({ min: 1, max: 4 }), chosen: fc.subarray(places) }), { maxLength: 12 }),
});
const scoreElection = fc.record({
  options: fc.constant(options),
  seats,
  lowest: fc.constant(-1),
  highest: fc.constant(3),
  ballots: fc.array(
    fc.record({
      count: fc.integer({ min: 1, max: 4 }),
      scores: fc.array(fc.option(fc.integer({ min: -1, max: 3 })), { minLength: 5, maxLength: 5 }),
    }),
    { maxLength: 12 },
  ),
});

type Case = [method: string, parameters: Record<string, string>, elections: fc.Arbitrary<AnyElection>];
const ranked = rankedElection.map((election): AnyElection => ({ kind: 'ranked', election }));
const choice = choiceElection.map((election): AnyElection => ({ kind: 'choice', election }));
const score = scoreElection.map((election): AnyElection => ({ kind: 'score', election }));
const cases: Case[] = [
  ['plurality', { choices: '2' }, choice],
  ['plurality', {}, ranked],
  ['approval', {}, choice],
  ...['sum', 'mean', 'median'].flatMap((by) => ['ignored', 'lowest'].map((unscored): Case => ['score', { by, unscored }, score])),
  ...['to-zero', 'to-one', 'dowdall'].map((points): Case => ['borda', { points }, ranked]),
  ['borda', { unranked: 'nothing' }, ranked],
  ...['schulze', 'ranked-pairs'].flatMap((method) =>
    ['last', 'no-opinion'].flatMap((unranked) =>
      ['winning-votes', 'margins'].map((strength): Case => [method, { unranked, strength }, ranked]),
    ),
  ),
];

type Ballots = readonly { readonly count: number }[];
const withBallots = (given: AnyElection, change: (ballots: Ballots) => Ballots): AnyElection =>
  ({ ...given, election: { ...given.election, ballots: change(given.election.ballots) } }) as AnyElection;

/** The same election with option `place` renamed to `names[place]`. */
function renamed(given: AnyElection, names: readonly number[]): AnyElection {
  const moved = (values: readonly number[]): number[] => values.map((value) => names[value]!);
  if (given.kind === 'ranked') {
    const ballots = given.election.ballots.map(({ count, ranks }) => ({ count, ranks: ranks.map(moved) }));
    return { kind: 'ranked', election: { ...given.election, ballots, withdrawn: moved(given.election.withdrawn) } };
  }
  if (given.kind === 'choice')
    return {
      kind: 'choice',
      election: { ...given.election, ballots: given.election.ballots.map((ballot) => ({ ...ballot, chosen: moved(ballot.chosen) })) },
    };
  if (given.kind !== 'score') return given;
  const scoresOf = (scores: readonly (number | null)[]) => places.map((place) => scores[names.indexOf(place)]!);
  return {
    kind: 'score',
    election: { ...given.election, ballots: given.election.ballots.map((ballot) => ({ ...ballot, scores: scoresOf(ballot.scores) })) },
  };
}

describe.each(cases)('%s %j', (method, parameters, elections) => {
  const bytes = (given: AnyElection, lots: Lots): string => JSON.stringify(countElection(method, given, lots, parameters));

  it('does not ask in which order the ballots came, or how they were grouped', () => {
    fc.assert(
      fc.property(elections, lotsOf, fc.infiniteStream(fc.nat()), (given, lots, numbers) => {
        const apart = withBallots(given, (ballots) =>
          ballots
            .flatMap((ballot) =>
              Array.from({ length: ballot.count }, () => ({ ballot: { ...ballot, count: 1 }, number: numbers.next().value as number })),
            )
            .sort((one, other) => one.number - other.number)
            .map(({ ballot }) => ballot),
        );
        expect(bytes(apart, lots)).toBe(bytes(given, lots));
      }),
    );
  });

  it('treats options alike, apart from the lots', () => {
    fc.assert(
      fc.property(elections, lotsOf, lotsOf, (given, lots, names) => {
        const [count, other] = [given, renamed(given, names)].map((one, index) =>
          countElection(method, one, index === 0 ? lots : lots.map((option) => names[option]!), parameters),
        );
        expect(other!.winners).toEqual(count!.winners.map((option) => names[option]));
        expect(other!.order).toEqual(count!.order!.map((tied) => tied.map((option) => names[option]!).sort()));
      }),
    );
  });

  it('names every tie that the lots settled, and asks them for nothing else', () => {
    fc.assert(
      fc.property(elections, lotsOf, lotsOf, (given, lots, others) => {
        const count = countElection(method, given, lots, parameters);
        for (const { among, chosen } of count.ties) expect(among).toContain(chosen);
        if (count.ties.some(({ by }) => by === 'LOTS')) return;
        const { winners, order } = countElection(method, given, others, parameters);
        expect([winners, order]).toEqual([count.winners, count.order]);
      }),
    );
  });

  it('fills the seats from the order, while there are options that stand', () => {
    fc.assert(
      fc.property(elections, lotsOf, (given, lots) => {
        const count = countElection(method, given, lots, parameters);
        const withdrawn = given.kind === 'ranked' ? given.election.withdrawn : [];
        expect([...count.order!.flat(), ...withdrawn].sort()).toEqual(places);
        expect(count.winners).toHaveLength(Math.min(count.seats, places.length - withdrawn.length));
        const rank = count.winners.map((option) => count.order!.findIndex((tied) => tied.includes(option)));
        expect(rank).toEqual([...rank].sort());
        expect(count.rounds.flatMap(({ elected }) => elected)).toEqual(count.winners);
      }),
    );
  });
});

/** Ballots that put one before the other, an unranked option behind all ranked ones. */
function prefer({ ballots }: RankedElection, one: number, other: number): number {
  const rankOf = (ranks: RankedBallot['ranks'], option: number): number => {
    const rank = ranks.findIndex((tied) => tied.includes(option));
    return rank < 0 ? ranks.length : rank;
  };
  return ballots.reduce((sum, { count, ranks }) => sum + (rankOf(ranks, one) < rankOf(ranks, other) ? count : 0), 0);
}

describe.each(['schulze', 'ranked-pairs'])('%s', (method) => {
  it('elects whoever beats every other, and puts last whoever loses to every other', () => {
    let [first, last] = [0, 0];
    fc.assert(
      fc.property(rankedElection, lotsOf, (election, lots) => {
        const standing = places.filter((option) => !election.withdrawn.includes(option));
        const beats = (one: number, other: number): boolean => prefer(election, one, other) > prefer(election, other, one);
        const { order } = countElection(method, { kind: 'ranked', election }, lots);
        const winner = standing.find((one) => standing.every((other) => other === one || beats(one, other)));
        const loser = standing.find((one) => standing.every((other) => other === one || beats(other, one)));
        if (winner !== undefined) expect([first++, order![0]]).toEqual([expect.any(Number), [winner]]);
        if (loser !== undefined) expect([last++, order!.at(-1)]).toEqual([expect.any(Number), [loser]]);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(first, last)).toBeGreaterThan(50);
  });
});

it('counts a hundred thousand different rankings of ten options', () => {
  let state = 1;
  const chance = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const ten = Array.from({ length: 10 }, (_, place) => `Option ${place}`);
  const ballots = Array.from({ length: 100_000 }, () => {
    const order = ten.map((_, place) => ({ place, at: chance() })).sort((one, other) => one.at - other.at);
    return { count: 1, ranks: order.slice(0, 6 + Math.floor(chance() * 5)).map(({ place }) => [place]) };
  });
  const given: AnyElection = { kind: 'ranked', election: { options: ten, seats: 3, withdrawn: [], ballots } };
  for (const method of ['plurality', 'borda', 'schulze', 'ranked-pairs'])
    expect(countElection(method, given, [...ten.keys()]).winners).toHaveLength(3);
});
