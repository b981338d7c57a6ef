import fc from 'fast-check';
import { anyElection, crowdedElection, oneByOne, withBallots } from '../../../test/elections/any-election.js';
import type { RankedBallot, RankedElection } from './election.js';
import { countIrv } from './irv.js';
import { plainIrvRules, type IrvRules } from './irv-rules.js';

const anyRules: fc.Arbitrary<IrvRules> = fc.record({
  skippedRanks: fc.constantFrom(null, 0, 1),
  repeated: fc.constantFrom('PASS', 'SET_ASIDE'),
  overRanked: fc.constantFrom('SET_ASIDE', 'PASS', 'SET_ASIDE_IF_SEVERAL_CONTINUE'),
  ranksRead: fc.constantFrom(null, 1, 3),
  batches: fc.boolean(),
  excludedFirst: fc.constantFrom([], [0]),
  stopAt: fc.constantFrom('MAJORITY', 'TWO_LEFT'),
  ties: fc.constantFrom('EARLIER_ROUND', 'LOTS'),
});

function elect(options: number, ...ballots: [number, ...number[][]][]): RankedElection {
  const names = Array.from({ length: options }, (_, place) => `Option ${place}`);
  return { options: names, seats: 1, withdrawn: [], ballots: ballots.map(([count, ...ranks]) => ({ count, ranks })) };
}

const lots = [0, 1, 2, 3];
/** Option 3 goes out first, and with it the ballot under test moves on. */
function whereItGoes(rules: Partial<IrvRules>, ...ranks: number[][]): unknown {
  const { rounds } = countIrv(elect(4, [9, [0]], [8, [1]], [7, [2]], [1, [3], ...ranks]), lots, { ...plainIrvRules, ...rules });
  const { exhausted, overRanked, repeated, skipped } = rounds[1].details!.inactive as Record<string, number>;
  const received = rounds[0].transfers[0].to.findIndex((votes) => votes !== null);
  return received >= 0
    ? received
    : exhausted
      ? 'exhausted'
      : overRanked
        ? 'over-ranked'
        : repeated
          ? 'repeated'
          : skipped
            ? 'skipped'
            : null;
}

describe('Instant runoff', () => {
  it.each<[string, unknown, Partial<IrvRules>, ...number[][]]>([
    ['moves to the next option', 1, {}, [1]],
    ['is exhausted at its end', 'exhausted', {}, [3]],
    ['passes over any skipped ranks', 2, {}, [], [], [2]],
    ['passes over as many skipped ranks as are allowed', 2, { skippedRanks: 1 }, [], [2]],
    ['is set aside at more', 'skipped', { skippedRanks: 1 }, [], [], [2]],
    ['is only exhausted where nothing follows the skipped ranks', 'exhausted', { skippedRanks: 1 }, [], [], []],
    ['passes over a repeated option', 0, {}, [3], [0]],
    ['is set aside at a repeated option, if the rules say so', 'repeated', { repeated: 'SET_ASIDE' }, [3], [0]],
    ['is set aside at a rank with several', 'over-ranked', {}, [0, 1], [2]],
    ['passes over a rank with several, if the rules say so', 2, { overRanked: 'PASS' }, [0, 1], [2]],
    ['goes to the only one of several that continues', 1, { overRanked: 'SET_ASIDE_IF_SEVERAL_CONTINUE' }, [3, 1], [2]],
    ['is set aside while several of them continue', 'over-ranked', { overRanked: 'SET_ASIDE_IF_SEVERAL_CONTINUE' }, [0, 1], [2]],
    ['is read no further than the rules say', 'exhausted', { ranksRead: 2 }, [3], [1]],
  ])('a ballot %s', (_, expected, rules, ...ranks) => {
    expect(whereItGoes(rules, ...ranks)).toBe(expected);
  });

  it('excludes together those who could not overtake the next, only when asked', () => {
    const election = elect(4, [9, [0]], [8, [1]], [2, [2]], [1, [3], [2]]);
    expect(countIrv(election, lots).rounds.map(({ excluded }) => excluded)).toEqual([[3], [2], []]);
    expect(countIrv(election, lots, { ...plainIrvRules, batches: true }).rounds.map(({ excluded }) => excluded)).toEqual([[3, 2], []]);
  });

  it('leaves out of the batch whoever could draw level with the next', () => {
    const election = elect(4, [6, [0]], [3, [1], [2]], [2, [2]], [1, [3], [2]], [1, [0]], [1, [1], [2]]);
    // 1 and 2 are fewer than 4, but 1, 2 and 4 together are 7, as many as the first has.
    expect(countIrv(election, lots, { ...plainIrvRules, batches: true }).rounds[0].excluded).toEqual([3, 2]);
  });

  it('goes on past a majority until two are left, only when asked', () => {
    const election = elect(3, [9, [0]], [2, [1]], [1, [2], [1]]);
    expect(countIrv(election, lots).rounds).toHaveLength(1);
    const { rounds, winners } = countIrv(election, lots, { ...plainIrvRules, stopAt: 'TWO_LEFT' });
    expect([rounds.map(({ tallies }) => tallies), winners]).toEqual([
      [
        ['9', '2', '1'],
        ['9', '3', null],
      ],
      [0],
    ]);
  });

  it('excludes undeclared write-ins before anybody else', () => {
    const election = elect(3, [5, [0], [1]], [4, [1]], [3, [2], [1]]);
    const { rounds, winners } = countIrv(election, lots, { ...plainIrvRules, excludedFirst: [0] });
    expect([rounds[0].excluded, winners]).toEqual([[0], [1]]);
  });

  it('settles a tie by lots, or first by the earlier rounds', () => {
    const close = elect(4, [5, [0]], [3, [1]], [2, [2]], [1, [3], [2]]);
    expect(countIrv(close, [2, 1, 0, 3]).ties[0]).toEqual({ round: 2, among: [1, 2], purpose: 'EXCLUDE', chosen: 1, by: 'LOTS' });
    expect(countIrv(close, [2, 1, 0, 3], { ...plainIrvRules, ties: 'EARLIER_ROUND' }).ties[0]).toMatchObject({
      chosen: 2,
      by: 'EARLIER_ROUND',
    });
  });

  it('has nothing to say about several seats', () => {
    expect(() => countIrv({ ...elect(2), seats: 2 }, lots)).toThrow(RangeError);
  });

  it('elects whoever more than half of the ballots name first', () => {
    fc.assert(
      fc.property(anyElection(fc.constant(1)), anyRules, ({ election, lots }, rules) => {
        const standing = [...election.options.keys()].filter((option) => !election.withdrawn.includes(option));
        fc.pre(standing.length > 0);
        const favourite = standing[0];
        const majority: RankedBallot = { count: 1 + election.ballots.reduce((sum, { count }) => sum + count, 0), ranks: [[favourite]] };
        const { winners } = countIrv(withBallots(election, [...election.ballots, majority]), lots, { ...rules, excludedFirst: [] });
        expect(winners).toEqual([favourite]);
      }),
    );
  });

  it('elects one as long as anybody stands, and loses no vote from one round to the next', () => {
    fc.assert(
      fc.property(anyElection(fc.constantFrom(0, 1)), anyRules, ({ election, lots }, rules) => {
        const { rounds, winners, figures } = countIrv(election, lots, rules);
        expect(winners).toHaveLength(Math.min(election.seats, election.options.length - election.withdrawn.length));
        for (const { tallies, exhausted } of rounds)
          expect([...tallies, exhausted].reduce((sum, figure) => sum + Number(figure), 0)).toBe(figures.valid);
        rounds.slice(1).forEach(({ tallies }, before) => {
          const { transfers, tallies: old } = rounds[before];
          tallies.forEach((votes, option) => {
            const received = transfers.reduce((sum, { to }) => sum + Number(to[option]), 0);
            if (votes !== null) expect(Number(votes)).toBe(Number(old[option]) + received);
          });
        });
      }),
    );
  });

  it('says the same in whichever order the ballots lie and however they are bundled', () => {
    fc.assert(
      fc.property(anyElection(fc.constant(1)), anyRules, ({ election, lots }, rules) => {
        expect(countIrv(withBallots(election, oneByOne(election)), lots, rules)).toEqual(countIrv(election, lots, rules));
      }),
    );
  });

  it('counts 100,000 different ballots', () => {
    const election = crowdedElection(1);
    expect(countIrv(election, [...Array(10).keys()]).winners).toHaveLength(1);
  });
});
