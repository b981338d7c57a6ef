/** What is said of activity, and what is not said of few people. */
import fc from 'fast-check';
import { gathered, hourOf, minuteOf, momentOfHour, momentOfMinute, type Counted } from './activity.rules.js';
import { findingsOf, fewestForShare, percentOf, roughly, verdictOf } from './integrity.rules.js';

describe('Activity', () => {
  it.each([
    ['of nobody', 0, null, 'TOO_LITTLE'],
    ['of nine acts', 9, null, 'TOO_LITTLE'],
    ['of ten acts', 10, null, 'USUAL'],
    ['with a burst that goes on', 500, 1_000, 'UNUSUAL_NOW'],
    ['with a burst that ended half an hour ago', 500, 970, 'UNUSUAL_BEFORE'],
  ])('%s is %s', (_, acts, lastBurstEnd, verdict) => {
    expect(verdictOf(acts, lastBurstEnd, 1_000)).toBe(verdict);
  });
});

describe('A finding', () => {
  const young = (of: number, part: number) => [{ kind: 'COMMENTS' as const, of, part }];
  it.each([
    ['is nothing where nothing is', { bursts: 0, held: 0, young: [], alike: null }, []],
    ['is a burst', { bursts: 1, held: 0, young: [], alike: null }, ['BURST']],
    ['is thirty comments that a rule held back', { bursts: 0, held: 30, young: [], alike: null }, ['HELD_BACK']],
    ['is not twenty-nine of them', { bursts: 0, held: 29, young: [], alike: null }, []],
    ['is half of thirty comments from young accounts', { bursts: 0, held: 0, young: young(30, 15), alike: null }, ['YOUNG_ACCOUNTS']],
    ['is not made of twenty-nine, all of them young', { bursts: 0, held: 0, young: young(29, 29), alike: null }, []],
    ['is not less than half', { bursts: 0, held: 0, young: young(100, 49), alike: null }, []],
    ['is a fifth of the comments in campaigns', { bursts: 0, held: 0, young: [], alike: { of: 100, part: 20 } }, ['ALIKE']],
    ['is not less than a fifth', { bursts: 0, held: 0, young: [], alike: { of: 100, part: 19 } }, []],
  ])('%s', (_, measured, codes) => {
    expect(findingsOf(measured).map(({ code }) => code)).toEqual(codes);
  });
});

describe('A share', () => {
  it('is not said of fewer than ten', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const percent = percentOf({ of, part: Math.floor(of * share) });
        if (of < fewestForShare) expect(percent).toBeNull();
        else expect(percent).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('An estimate', () => {
  it.each([
    [0, 0],
    [7, 7],
    [99, 99],
    [104, 100],
    [1_234, 1_200],
    [74_812, 75_000],
  ])('of %d is said as %d', (number, said) => {
    expect(roughly(number)).toBe(said);
  });
});

describe('Minutes and hours', () => {
  it('begin where the clock’s do', () => {
    const moment = new Date('2026-02-02T14:59:59.999Z');
    expect(momentOfMinute(minuteOf(moment))).toEqual(new Date('2026-02-02T14:59:00Z'));
    expect(momentOfHour(hourOf(moment))).toEqual(new Date('2026-02-02T14:00:00Z'));
  });

  it('gathered lose nobody, and do not know how many were young once that is not known of some', () => {
    const row: Counted = {
      ...{ subjectId: 'a', consultationId: 'c', kind: 'COMMENTS', minute: 1, trust: 'REGISTERED', count: 2, young: 1 },
      ...{ held: 4, heldYoung: 3 },
    };
    const rows = gathered(
      [row, { ...row, subjectId: 'b' }, { ...row, count: 3, held: -1, heldYoung: 0 }, { ...row, subjectId: 'b', young: null }],
      (one) => one.subjectId,
    );

    expect(rows.map(({ subjectId, count, young, held, heldYoung }) => [subjectId, count, young, held, heldYoung])).toEqual([
      ['a', 5, 2, 3, 3],
      ['b', 4, null, 8, 6],
    ]);
    expect(row.count).toBe(2);
  });
});
