/** What counts as a burst, and how seldom quiet traffic is taken for one. */
import fc from 'fast-check';
import {
  burstsIn,
  chanceOf,
  fewestActs,
  improbable,
  leastFactor,
  median,
  usualAt,
  usualOfFirstHours,
  type Counts,
} from './bursts.rules.js';

const hour0 = 480_000;
const minute0 = hour0 * 60;

/** Numbers that are the same in every run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function poisson(mean: number, random: () => number): number {
  let [many, product] = [0, random()];
  for (const least = Math.exp(-mean); product > least; many++) product *= random();
  return many;
}

/** People by day and night, more of them on some days than on others; `clump` of them come together. */
function traffic(days: number, perMinute: number, clump: number, seed: number): Map<number, number> {
  const random = randomOf(seed);
  const minutes = new Map<number, number>();
  for (let day = 0; day < days; day++) {
    const mood = 0.6 + 0.8 * random();
    for (let minute = 0; minute < 1440; minute++) {
      const daylight = 1 + 0.9 * Math.sin((minute / 1440) * 2 * Math.PI);
      const count = poisson((perMinute * mood * daylight) / clump, random) * clump;
      if (count > 0) minutes.set(minute0 + day * 1440 + minute, count);
    }
  }
  return minutes;
}

function hoursOf(minutes: Counts): Map<number, number> {
  const hours = new Map<number, number>();
  for (const [minute, count] of minutes) hours.set(Math.floor(minute / 60), (hours.get(Math.floor(minute / 60)) ?? 0) + count);
  return hours;
}

function burstsOf(minutes: Counts, days: number, fromDay = 0) {
  return burstsIn(minutes, minute0 + fromDay * 1440, minute0 + days * 1440, hoursOf(minutes), hour0);
}

describe('What is usual', () => {
  const steady = (perHour: number, hours: number): Map<number, number> =>
    new Map([...Array(hours).keys()].map((hour) => [hour0 + hour, perHour]));

  it.each([
    ['after three days, is what came at the same time of day', 24 * 4, 24 * 4, 'SAME_HOUR', 40],
    ['after half a day, is what came in the hours before', 12, 12, 'RECENT_HOURS', 40],
  ])('%s', (_, known, at, basis, perHour) => {
    expect(usualAt(hour0 + at, steady(40, known), hour0)).toMatchObject({ basis, perHour });
  });

  it('is not moved by who floods some of the hours that it is taken from', () => {
    const hours = steady(40, 24 * 14);
    const before = usualAt(hour0 + 24 * 14, hours, hour0);
    for (const day of [3, 7, 10, 12]) hours.set(hour0 + day * 24, 75_000);

    expect(usualAt(hour0 + 24 * 14, hours, hour0)).toEqual(before);
  });

  it('is nobody’s knowledge in the first hours: then the minutes before are looked at, and those after an opening may be busy', () => {
    expect(usualAt(hour0 + 3, steady(40, 3), hour0)).toBeNull();
    const minutes = new Map([...Array(60).keys()].map((minute) => [minute0 + minute, 20]));
    expect(usualOfFirstHours(minute0 + 14, minutes, hour0)).toMatchObject({ basis: 'NO_HISTORY', perHour: 1_200 });
    expect(usualOfFirstHours(minute0 + 15, new Map(), hour0)).toMatchObject({ perHour: 30 });
    expect(usualOfFirstHours(minute0 + 60, minutes, hour0)).toMatchObject({ perHour: 1_200 });
  });

  it('grows with the last three hours as long as no other day is known', () => {
    const hours = new Map([...Array(10).keys()].map((hour) => [hour0 + hour, hour < 7 ? 10 : 100]));
    expect(usualAt(hour0 + 10, hours, hour0)).toMatchObject({ basis: 'RECENT_HOURS', perHour: 100 });
  });

  it('is never so little that a handful of people stands out', () => {
    expect(usualAt(hour0 + 24 * 14, new Map(), hour0)).toMatchObject({ perHour: 6, dispersion: 2 });
  });
});

describe('Chance', () => {
  it.each([
    // As scipy.stats.poisson.sf and nbinom.sf have it.
    [5, 1, 1, 3.659846827343713e-3],
    [10, 1, 1, 1.1142547833872071e-7],
    [30, 10, 1, 2.509951201527959e-7],
    [10, 5, 2, 0.08978271484375],
    [100, 10, 4, 2.3505882645111204e-10],
  ])('of %d or more where %d are expected, dispersion %d', (count, expected, dispersion, chance) => {
    expect(chanceOf(count, expected, dispersion) / chance).toBeCloseTo(1, 3);
  });

  it('agrees with counting it out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.1, max: 20, noNaN: true }), (count, expected) => {
        let [below, term] = [0, Math.exp(-expected)];
        for (let many = 0; many < count; many++, term *= expected / many) below += term;
        if (count > expected) expect(chanceOf(count, expected, 1)).toBeCloseTo(1 - below, 8);
        else expect(chanceOf(count, expected, 1)).toBe(1);
      }),
    );
  });

  it('is less for more acts, and more where people come in clumps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 100_000 }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 1.5, max: 50, noNaN: true }),
        (count, expected, dispersion) => {
          expect(chanceOf(count + 1, expected, dispersion)).toBeLessThanOrEqual(chanceOf(count, expected, dispersion));
          expect(chanceOf(count, expected, dispersion)).toBeGreaterThanOrEqual(chanceOf(count, expected, 1));
        },
      ),
    );
  });
});

describe('A burst', () => {
  it('of 75,000 comments in one minute is that minute and no more, in the first hour and after weeks', () => {
    for (const day of [0, 20]) {
      const minutes = traffic(21, 0.5, 1, 7);
      const at = minute0 + day * 1440 + 30;
      minutes.set(at, 75_000);

      const found = burstsOf(minutes, 21, day);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ from: at, to: at + 1, count: 75_000, peak: 75_000 });
      expect(found[0]!.usual.basis).toBe(day === 0 ? 'NO_HISTORY' : 'SAME_HOUR');
    }
  });

  it('that is spread over an hour is found, though no minute of it stands out', () => {
    const minutes = traffic(15, 0.2, 1, 3);
    const at = minute0 + 14 * 1440 + 600;
    for (let minute = 0; minute < 60; minute++) minutes.set(at + minute, 2);

    const [burst, ...others] = burstsOf(minutes, 15, 14);
    expect(others).toEqual([]);
    expect(burst!.from).toBeGreaterThanOrEqual(at - 60);
    expect(burst!.to).toBeLessThanOrEqual(at + 120);
    expect(burst!.count).toBeGreaterThanOrEqual(100);
  });

  it('is in two parts one burst when they are close, and two when they are not', () => {
    const base = minute0 + 2 * 1440;
    const of = (...at: number[]) =>
      burstsOf(new Map(at.map((minute) => [base + minute, 200])), 3, 2).map(({ from, to }) => [from - base, to - base]);

    expect(of(100, 105)).toEqual([[100, 106]]);
    expect(of(100, 140)).toEqual([
      [100, 101],
      [140, 141],
    ]);
  });

  it('is the same whatever comes after it', () => {
    const minutes = traffic(3, 0.5, 1, 11);
    minutes.set(minute0 + 1440 + 500, 900);
    const before = burstsOf(minutes, 2, 1);
    for (let minute = 0; minute < 600; minute++) minutes.set(minute0 + 2 * 1440 + minute, 900);

    expect(burstsOf(minutes, 2, 1)).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('is always of ten or more, three times the usual, and improbable', () => {
    const counts = fc.dictionary(fc.integer({ min: 0, max: 2879 }).map(String), fc.integer({ min: 0, max: 500 }), { maxKeys: 200 });
    fc.assert(
      fc.property(counts, (drawn) => {
        const minutes = new Map(Object.entries(drawn).map(([minute, count]) => [minute0 + Number(minute), count]));
        for (const burst of burstsOf(minutes, 2)) {
          expect(burst.count).toBeGreaterThanOrEqual(fewestActs);
          expect(burst.peak).toBeLessThanOrEqual(burst.count);
          expect(burst.chance).toBeLessThan(improbable);
          expect(minutes.get(burst.from)).toBeGreaterThan(0);
          expect(minutes.get(burst.to - 1)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('needs three times the usual, however significant twice is', () => {
    const hours = new Map([...Array(24 * 14).keys()].map((hour) => [hour0 + hour, 60_000]));
    const at = minute0 + 24 * 14 * 60;
    const of = (count: number) => burstsIn(new Map([[at, count]]), at, at + 1, hours, hour0).length;

    expect(of(2_000)).toBe(0);
    expect(of(1_000 * leastFactor)).toBe(1);
  });
});

describe('Quiet traffic', () => {
  // 12 × 28 days of each, on seeds on which the method was tuned: how often it is wrong on others, bench/bursts.mjs measures.
  it.each([
    ['a comment an hour', 1 / 60, 1, 0],
    ['a comment every two minutes', 0.5, 1, 0],
    ['twenty a minute', 20, 1, 0],
    ['twenty a minute, five at a time', 20, 5, 0],
    ['one a minute, three at a time', 1, 3, 0],
  ])('of %s is hardly ever taken for a burst', (_, perMinute, clump, most) => {
    let alarms = 0;
    for (let seed = 1; seed <= 12; seed++) alarms += burstsOf(traffic(28, perMinute, clump, seed), 28).length;

    expect(alarms).toBeLessThanOrEqual(most);
  });
});

describe('The median', () => {
  it.each([
    [[3], 3],
    [[4, 1], 2.5],
    [[9, 1, 5], 5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
