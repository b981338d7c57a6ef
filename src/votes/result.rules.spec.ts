import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { anyBallot, anyShape, plainShape } from '../../test/any-poll.js';
import { canonicalJson } from '../ledger/log/canonical-json.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { markBallot, publicChoices, type Mark, type PublicChoices } from './ballot.rules.js';
import { countings } from './counting/countings.js';
import type { Method } from './counting/election.js';
import { allMethods, chooseCounting, methodsByKind, type PollMethod } from './method.rules.js';
import { pollKinds, type PollKind, type PollShape } from './poll.rules.js';
import { BallotPile, countPoll, writeResult, type PollDefinition, type PollResult } from './result.rules.js';

const seed = Buffer.alloc(32, 1);
const counted = pollKinds.flatMap((kind) => methodsByKind[kind].map((method) => [kind, method] as const));

function definition(shape: Partial<PollShape>, method: PollMethod | null, seats = 1, wishes: Record<string, string> = {}): PollDefinition {
  const { kind, optionCount, lowestScore, highestScore, budget, costs } = { ...plainShape, ...shape };
  const counting = chooseCounting(kind, optionCount, { method, seats, parameters: wishes });
  if (counting instanceof Refusal) throw counting;
  const options = Array.from({ length: optionCount }, (_, place) => ({ id: `o${place}`, label: {}, cost: costs?.[place] ?? null }));
  return { poll: 'p', kind, options, lowestScore, highestScore, budget, ...counting };
}

function pileOf(...ballots: [number, PublicChoices][]): BallotPile {
  const pile = new BallotPile();
  for (const [count, choices] of ballots) pile.add(choices, count);
  return pile;
}

const ranked = (...options: number[]): PublicChoices => ({ ranks: options.map((option) => [option]) });

/** Where the capital of Tennessee should be: Memphis, Nashville, Chattanooga or Knoxville. */
const capital = pileOf([42, ranked(0, 1, 2, 3)], [26, ranked(1, 2, 3, 0)], [15, ranked(2, 3, 1, 0)], [17, ranked(3, 2, 1, 0)]);
const projects: Partial<PollShape> = { kind: 'BUDGET', optionCount: 3, budget: 100, costs: [60, 40, 40] };
/** Six people for the first, of whom five are for the second too, and four for the third. */
const wanted = pileOf([5, { approved: [0, 1] }], [1, { approved: [0] }], [4, { approved: [2] }]);
const scale: Partial<PollShape> = { kind: 'SCORE', lowestScore: 0, highestScore: 5 };
const scores = pileOf([3, { scores: [5, 3, null] }], [2, { scores: [0, 3, 5] }], [2, { scores: [0, 4, null] }]);

describe('the count of a poll', () => {
  it.each<[PollKind, PollMethod, number[], PollDefinition, BallotPile]>([
    ['SINGLE', 'plurality', [1], definition({}, null), pileOf([2, { chosen: [0] }], [3, { chosen: [1] }], [2, { chosen: [2] }])],
    ['SINGLE', 'plurality', [1, 2], definition({}, null, 2), pileOf([1, { chosen: [0] }], [3, { chosen: [1] }], [2, { chosen: [2] }])],
    ['MULTIPLE', 'approval', [2], definition({ kind: 'MULTIPLE' }, null), pileOf([3, { chosen: [0, 2] }], [2, { chosen: [1, 2] }])],
    ['APPROVAL', 'approval', [1, 0], definition({ kind: 'APPROVAL' }, null, 2), pileOf([2, { chosen: [0, 1] }], [3, { chosen: [1] }])],
    ['SCORE', 'score', [1], definition(scale, null), scores],
    ['SCORE', 'score', [2], definition(scale, 'score', 1, { by: 'mean' }), scores],
    ['SCORE', 'score', [2], definition(scale, 'score', 1, { by: 'median' }), scores],
    ['SCORE', 'score', [1], definition(scale, 'score', 1, { by: 'median', unscored: 'lowest' }), scores],
    ['RANKING', 'schulze', [1], definition({ kind: 'RANKING', optionCount: 4 }, 'schulze'), capital],
    ['RANKING', 'ranked-pairs', [1], definition({ kind: 'RANKING', optionCount: 4 }, 'ranked-pairs'), capital],
    ['RANKING', 'borda', [1], definition({ kind: 'RANKING', optionCount: 4 }, 'borda'), capital],
    ['RANKING', 'irv', [3], definition({ kind: 'RANKING', optionCount: 4 }, 'irv'), capital],
    ['RANKING', 'scottish-stv', [3], definition({ kind: 'RANKING', optionCount: 4 }, 'scottish-stv'), capital],
    ['RANKING', 'meek-stv', [3], definition({ kind: 'RANKING', optionCount: 4 }, 'meek-stv'), capital],
    ['BUDGET', 'greedy', [0, 1], definition(projects, 'greedy'), wanted],
    ['BUDGET', 'equal-shares', [0, 2], definition(projects, null), wanted],
    ['BUDGET', 'phragmen', [1, 2], definition(projects, 'phragmen'), wanted],
  ])('%s by %s elects %j', (_, method, winners, poll, pile) => {
    const result = countPoll(poll, pile, seed);
    expect(result.winners).toEqual(winners);
    const { seats, parameters } = poll;
    const options = poll.options.map(({ id }) => id);
    expect(result).toMatchObject({ format: 'urna-result@1', poll: 'p', method, seats, parameters, options, ballots: pile.ballots });
    expect(result.rounds.length).toBeGreaterThan(0);
    expect(result.rounds.every(({ tallies }) => tallies.length === options.length)).toBe(true);
  });

  it('shows the votes of each option, and the whole distribution of scores', () => {
    const votes = countPoll(definition({}, null), pileOf([2, { chosen: [0] }], [3, { chosen: [1] }]), seed);
    expect(votes.rounds[0]!.tallies).toEqual(['2', '3', '0']);
    const given = countPoll(definition(scale, null), scores, seed);
    expect(given.rounds[0]!.tallies).toEqual(['15', '23', '10']);
    expect(given.figures).toMatchObject({
      distributions: [
        [4, 0, 0, 0, 0, 3],
        [0, 0, 0, 5, 2, 0],
        [0, 0, 0, 0, 0, 2],
      ],
      medians: [0, 3, 5],
    });
  });

  it('of statements counts each for itself, and elects nothing', () => {
    const pile = pileOf([3, { positions: ['AGREE', null, 'PASS'] }], [2, { positions: ['DISAGREE', 'AGREE', null] }]);
    expect(countPoll(definition({ kind: 'STATEMENTS' }, null), pile, seed)).toEqual({
      format: 'urna-result@1',
      poll: 'p',
      method: 'statements',
      seats: 1,
      parameters: {},
      options: ['o0', 'o1', 'o2'],
      ballots: 5,
      seed: seed.toString('base64url'),
      quota: null,
      winners: [],
      order: null,
      rounds: [],
      ties: [],
      figures: {
        statements: [
          { agree: 3, disagree: 2, pass: 0 },
          { agree: 2, disagree: 0, pass: 0 },
          { agree: 0, disagree: 0, pass: 3 },
        ],
      },
    });
  });

  it.each(counted)('%s by %s ends where nobody voted, and where all ballots are blank', (kind, method) => {
    const shape = { ...projects, ...scale, kind, optionCount: 3 };
    const blank: Partial<Record<PollKind, PublicChoices>> = { RANKING: { ranks: [] }, BUDGET: { approved: [] } };
    for (const pile of [pileOf(), pileOf([3, blank[kind] ?? nothingSaid(kind)])]) {
      const result = countPoll(definition(shape, method), pile, seed);
      expect(result.ballots).toBe(pile.ballots);
      expect(writeResult(result).text).toBe(canonicalJson(result));
      if (['equal-shares', 'phragmen', 'statements'].includes(method)) expect(result.winners).toEqual([]);
    }
  });

  it.each(counted)('%s by %s has the same bytes whatever the order of the ballots and however they are grouped', (kind, method) => {
    fc.assert(
      fc.property(anyPoll(kind, method), fc.infiniteStream(fc.nat()), ({ poll, ballots }, chance) => {
        const inOrder = new BallotPile();
        for (const ballot of ballots) inOrder.add(ballot);
        const shuffled = new BallotPile();
        const left = [...ballots];
        const draw = (): number => chance.next().value as number;
        while (left.length > 0) {
          const [ballot] = left.splice(draw() % left.length, 1) as [PublicChoices];
          const text = JSON.stringify(ballot);
          const alike = left.filter((other) => JSON.stringify(other) === text);
          const together = draw() % (alike.length + 1);
          for (const other of alike.slice(0, together)) left.splice(left.indexOf(other), 1);
          shuffled.add(JSON.parse(text) as PublicChoices, together + 1);
        }
        const [one, other] = [inOrder, shuffled].map((pile) => writeResult(countPoll(poll, pile, seed)));
        expect(other!.text).toBe(one!.text);
        expect(other!.hash).toEqual(one!.hash);
      }),
      { numRuns: 60 },
    );
  });

  it.each(counted)('%s by %s elects no more than there are seats or money, nobody twice', (kind, method) => {
    fc.assert(
      fc.property(anyPoll(kind, method), ({ poll, ballots }) => {
        const { winners, ballots: number } = countPoll(
          poll,
          pileOf(...ballots.map((ballot) => [1, ballot] as [number, PublicChoices])),
          seed,
        );
        expect(number).toBe(ballots.length);
        expect(new Set(winners).size).toBe(winners.length);
        expect(winners.every((winner) => winner in poll.options)).toBe(true);
        if (kind === 'BUDGET')
          expect(winners.reduce((sum, winner) => sum + poll.options[winner]!.cost!, 0)).toBeLessThanOrEqual(poll.budget!);
        else expect(winners.length).toBeLessThanOrEqual(poll.seats);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the published result', () => {
  it.each(counted)('of %s by %s is canonical JSON, under its own hash', (kind, method) => {
    fc.assert(
      fc.property(anyPoll(kind, method), ({ poll, ballots }) => {
        const result = countPoll(poll, pileOf(...ballots.map((ballot) => [1, ballot] as [number, PublicChoices])), seed);
        const { text, hash } = writeResult(result);
        expect(JSON.parse(text)).toEqual(result);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(Buffer.from(hash).toString('hex')).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a tie', () => {
  const tied: Partial<Record<PollKind, PublicChoices[]>> = {
    SINGLE: [{ chosen: [1] }, { chosen: [2] }],
    MULTIPLE: [{ chosen: [1, 2] }],
    APPROVAL: [{ chosen: [1, 2] }],
    SCORE: [{ scores: [0, 4, 4] }],
    RANKING: [ranked(1, 2, 0), ranked(2, 1, 0)],
    BUDGET: [{ approved: [1, 2] }],
  };
  const seeds = Array.from({ length: 40 }, (_, place) => createHash('sha256').update(`seed ${place}`).digest());
  const shape = (kind: PollKind): Partial<PollShape> => ({ ...scale, kind, optionCount: 3, budget: 10, costs: [10, 10, 10] });
  const lotOf = (drawn: Buffer, place: number): string => createHash('sha256').update(drawn).update(`:${place}`).digest('hex');

  it.each(counted.filter(([kind]) => kind !== 'STATEMENTS'))(
    'in %s by %s is drawn from the seed, so that another may elect another',
    (kind, method) => {
      const poll = definition(shape(kind), method);
      const count = (drawn: Buffer): PollResult =>
        countPoll(poll, pileOf(...tied[kind]!.map((ballot) => [2, ballot] as [number, PublicChoices])), drawn);
      for (const drawn of seeds) {
        const favoured = lotOf(drawn, 1) < lotOf(drawn, 2) ? 1 : 2;
        const result = count(drawn);
        expect(result.winners).toEqual([favoured]);
        expect(result.ties.some(({ among, by }) => by === 'LOTS' && among.includes(1) && among.includes(2))).toBe(true);
        expect(writeResult(count(Buffer.from(drawn))).text).toBe(writeResult(result).text);
      }
      expect(new Set(seeds.map((drawn) => count(drawn).winners[0]))).toEqual(new Set([1, 2]));
    },
  );

  it('that there is none leaves the seed without a say', () => {
    const poll = definition({ kind: 'RANKING', optionCount: 4 }, null);
    const withoutSeed = seeds.map((drawn) => writeResult({ ...countPoll(poll, capital, drawn), seed: '' }).text);
    expect(new Set(withoutSeed).size).toBe(1);
  });
});

describe('a ballot of another kind of poll', () => {
  const pairs = pollKinds.flatMap((kind) => pollKinds.map((other) => [kind, other] as const));
  const keyOf = (kind: PollKind): string => Object.keys(nothingSaid(kind))[0]!;

  it.each(pairs.filter(([kind, other]) => keyOf(kind) !== keyOf(other)))('%s is not counted, as from %s', (kind, other) => {
    const pile = pileOf([1, nothingSaid(kind)], [1, nothingSaid(other)]);
    expect(() => countPoll(definition({ ...projects, ...scale, kind, optionCount: 3 }, null), pile, seed)).toThrow(
      /A ballot of this poll says /,
    );
  });
});

describe('a pile of ballots', () => {
  it('keeps those that say the same once, and knows how many there are', () => {
    const pile = pileOf([1, { chosen: [1] }], [2, { chosen: [0] }], [3, { chosen: [1] }]);
    expect(pile.ballots).toBe(6);
    expect(pile.sorted()).toEqual([
      { count: 2, choices: { chosen: [0] } },
      { count: 4, choices: { chosen: [1] } },
    ]);
  });

  it('holds what any method counts', () => {
    expect(allMethods.filter((method) => method !== 'statements' && !countings[method as Method])).toEqual([]);
  });
});

function nothingSaid(kind: PollKind): PublicChoices {
  return publicChoices({ ...plainShape, kind, optionCount: 3, lowestScore: 0 }, []);
}

/** A poll with as many seats as the method allows or fewer, and some ballots, many of which say the same. */
function anyPoll(kind: PollKind, method: PollMethod): fc.Arbitrary<{ poll: PollDefinition; ballots: PublicChoices[] }> {
  return anyShape([kind]).chain((shape) => {
    const most = method !== 'statements' && countings[method as Method]?.electsSeveral ? shape.optionCount - 1 : 1;
    return fc.record({
      poll: fc.integer({ min: 1, max: most }).map((seats) => definition(shape, method, seats)),
      ballots: fc
        .array(anyBallot(shape), { minLength: 1, maxLength: 6 })
        .chain((few) => fc.array(fc.constantFrom(...few), { maxLength: 16 }))
        .map((ballots) => ballots.map((choices) => publicChoices(shape, markBallot(shape, choices) as Mark[]))),
    });
  });
}
