/** Urgency, case by case. */
import fc from 'fast-check';
import { attendBy, riskOf, trustOf, weightOfReport } from './risk.rules.js';
import { grounds } from './moderation.rules.js';

const then = new Date('2026-02-02T14:00:00Z');
const hoursOf = (risk: number) => (attendBy(then, risk).getTime() - then.getTime()) / 3_600_000;

describe('how far a reporter is believed', () => {
  it.each([
    ['a newcomer', { upheld: 0, decided: 0 }, 1 / 2],
    ['whoever was right once', { upheld: 1, decided: 1 }, 2 / 3],
    ['whoever was wrong once', { upheld: 0, decided: 1 }, 1 / 3],
    ['whoever was right ten times', { upheld: 10, decided: 10 }, 11 / 12],
    ['whoever was wrong ten times', { upheld: 0, decided: 10 }, 1 / 12],
    ['whoever was right every other time', { upheld: 50, decided: 100 }, 1 / 2],
  ])('%s', (_, record, trust) => {
    expect(trustOf(record)).toBeCloseTo(trust, 12);
  });

  it('never for good and never not at all', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (one, other) => {
        const trust = trustOf({ upheld: Math.min(one, other), decided: Math.max(one, other) });
        expect(trust > 0 && trust < 1).toBe(true);
      }),
    );
  });
});

describe('what a report weighs', () => {
  it.each([
    ['hatred reported by a newcomer', 'RULES', 'HATE', 0.5, 0.5],
    ['something off topic by a newcomer', 'RULES', 'OFF_TOPIC', 0.5, 0.1],
    ['hatred by whoever was wrong ten times', 'RULES', 'HATE', 1 / 12, 1 / 12],
    ['words in the mouth of somebody', 'NOT_MINE', 'OTHER', 0.3, 0.27],
    ['data of somebody', 'PERSONAL_DATA', 'PERSONAL_DATA', 0.3, 0.27],
  ] as const)('%s', (_, kind, ground, trust, weight) => {
    expect(weightOfReport(kind, ground, trust)).toBeCloseTo(weight, 12);
  });
});

describe('the risk of a case', () => {
  it.each([
    ['nothing', 0, 0, 0],
    ['one newcomer who reports hatred', 0.5, 0, 39],
    ['the same, of a comment that a thousand support', 0.5, 1023, 63],
    ['three newcomers who report an insult', 1.05, 0, 65],
    ['three hundred who do', 105, 0, 100],
    ['three whom nobody believes any more, of something off topic', 0.05, 0, 5],
  ])('%s', (_, weight, reach, risk) => {
    expect(riskOf(weight, reach)).toBe(risk);
  });

  it('grows with every report and with reach, and stays within its scale', () => {
    const weight = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(weight, weight, fc.nat(1_000_000), fc.nat(1_000_000), (had, more, reach, further) => {
        const risk = riskOf(had, reach);
        expect(risk >= 0 && risk <= 100).toBe(true);
        expect(riskOf(had + more, reach)).toBeGreaterThanOrEqual(risk);
        expect(riskOf(had, reach + further)).toBeGreaterThanOrEqual(risk);
      }),
    );
  });

  it('of what is worse is never lower, reported by the same person', () => {
    const ascending = [...grounds].sort((one, other) => weightOfReport('RULES', one, 0.5) - weightOfReport('RULES', other, 0.5));
    expect(ascending[0]).toBe('OFF_TOPIC');
    expect(ascending.at(-1)).toBe('HATE');
  });
});

describe('how long a case may wait', () => {
  it.each([
    [0, 72],
    [39, 27.4191],
    [50, 18.75],
    [65, 9.6975],
    [100, 1],
  ])('at risk %i: %d hours', (risk, hours) => {
    expect(hoursOf(risk)).toBeCloseTo(hours, 4);
  });

  it('every case comes up in three days, however many graver ones keep coming', () => {
    const threeDaysLater = new Date(then.getTime() + 72 * 3_600_000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (mild, grave) => {
        expect(attendBy(then, mild).getTime()).toBeLessThan(attendBy(threeDaysLater, grave).getTime());
      }),
    );
  });
});
