/** Cases of ranked pairs. */
import { circle, fortyFive, ranked, tennessee } from './examples.js';
import { countRankedPairs } from './ranked-pairs.js';

const lots = [0, 1, 2, 3, 4];
const pairs = (count: ReturnType<typeof countRankedPairs>) => count.rounds.flatMap(({ details }) => (details ? [details] : []));

describe('ranked pairs', () => {
  it('locks the victories over the capital of Tennessee from the strongest down', () => {
    const count = countRankedPairs(tennessee, [0, 1, 2, 3]);
    expect(count).toMatchObject({ winners: [1], order: [[1], [2], [3], [0]], ties: [] });
    // The lots favour Memphis most and Knoxville least.
    expect(pairs(count)).toEqual([
      { pair: [2, 3], votes: 83, against: 17, isLocked: true },
      { pair: [1, 3], votes: 68, against: 32, isLocked: true },
      { pair: [1, 2], votes: 68, against: 32, isLocked: true },
      { pair: [1, 0], votes: 58, against: 42, isLocked: true },
      { pair: [2, 0], votes: 58, against: 42, isLocked: true },
      { pair: [3, 0], votes: 58, against: 42, isLocked: true },
    ]);
    expect(count.rounds.at(-1)).toMatchObject({ round: 7, elected: [1] });
  });

  it('skips the victory that would close a circle', () => {
    const votes = ranked({ 'A>B>C': 7, 'B>C>A': 5, 'C>A>B': 4 }, ['A', 'B', 'C']);
    const count = countRankedPairs(votes, [2, 1, 0]);
    expect(pairs(count)).toEqual([
      { pair: [1, 2], votes: 12, against: 4, isLocked: true },
      { pair: [0, 1], votes: 11, against: 5, isLocked: true },
      { pair: [2, 0], votes: 9, against: 7, isLocked: false },
    ]);
    expect(count).toMatchObject({ winners: [0], order: [[0], [1], [2]], ties: [] });
  });

  it('finds another order than Schulze among the forty-five', () => {
    // Victories: BD 33, ED 31, AD 30, CB 29, DC 28 (skipped), EB 27, AC 26, BA 25 (skipped), CE 24, EA 23 (skipped).
    const count = countRankedPairs(fortyFive, lots);
    expect(pairs(count).map(({ isLocked }) => isLocked)).toEqual([true, true, true, true, false, true, true, false, true, false]);
    expect(count).toMatchObject({ winners: [0], order: [[0], [2], [4], [1], [3]], ties: [] });
  });

  it('puts, of equal votes, those with fewer against first', () => {
    const votes = ranked({ 'A>B>C': 2, 'B>C>A': 2, 'C>A>B': 1, 'A=C>B': 1, 'C>B': 1 }, ['A', 'B', 'C']);
    const compared = pairs(countRankedPairs(votes, lots));
    for (const [place, pair] of compared.entries()) {
      const next = compared[place + 1];
      if (next?.votes === pair.votes) expect(Number(pair.against)).toBeLessThanOrEqual(Number(next.against));
    }
    expect(
      compared.some(
        ({ votes: own }, place) => own === compared[place + 1]?.votes && compared[place + 1]?.against !== compared[place]!.against,
      ),
    ).toBe(true);
  });

  it('lets the lots say which of equal victories in a circle is locked first, and says so', () => {
    expect(countRankedPairs(circle, [2, 0, 1])).toMatchObject({
      order: [[2], [0], [1]],
      ties: [
        { round: 1, among: [0, 1, 2], purpose: 'ORDER', chosen: 0, by: 'LOTS' },
        { round: 2, among: [1, 2], purpose: 'ORDER', chosen: 2, by: 'LOTS' },
      ],
    });
    for (const favourite of [0, 1, 2]) {
      const others = [0, 1, 2].filter((option) => option !== favourite);
      expect(countRankedPairs(circle, [favourite, ...others]).winners).toEqual([favourite]);
      expect(countRankedPairs(circle, [favourite, ...others.reverse()]).winners).toEqual([favourite]);
    }
  });

  it('speaks of no tie where equal victories can all be locked', () => {
    const alike = ranked({ 'A>B>C': 3 }, ['A', 'B', 'C']);
    expect(countRankedPairs(alike, [2, 1, 0])).toMatchObject({ order: [[0], [1], [2]], ties: [] });
  });

  it('calls options tied that no victory tells apart', () => {
    const even = ranked({ 'A>B>C': 1, 'B>A>C': 1 }, ['A', 'B', 'C'], 1);
    expect(countRankedPairs(even, [1, 0, 2])).toMatchObject({
      winners: [1],
      order: [[0, 1], [2]],
      ties: [{ round: 3, among: [0, 1], purpose: 'ELECT', chosen: 1, by: 'LOTS' }],
    });
  });

  it('counts as if those who withdrew had not stood', () => {
    const count = countRankedPairs({ ...tennessee, withdrawn: [1], seats: 2 }, [0, 1, 2, 3]);
    expect(count).toMatchObject({ winners: [2, 3], order: [[2], [3], [0]] });
    expect(count.rounds).toHaveLength(4);
  });
});
