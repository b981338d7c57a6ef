/** Until when observations are answered in time. */
import { daysLate, dueAt } from './deadline.rules.js';

const timeZone = 'America/Bogota';

describe('A term of working days after the closing', () => {
  it.each([
    ['closed on a Monday', '2026-02-23T14:00:00Z', 3, '2026-02-27T05:00:00.000Z'],
    ['closed on a Friday night: the weekend does not count', '2026-02-28T03:00:00Z', 1, '2026-03-03T05:00:00.000Z'],
    ['closed at midnight: the day before is the last one', '2026-02-24T05:00:00Z', 1, '2026-02-25T05:00:00.000Z'],
    ['over Easter', '2026-04-01T14:00:00Z', 1, '2026-04-07T05:00:00.000Z'],
    ['over the end of a year', '2026-12-31T14:00:00Z', 1, '2027-01-05T05:00:00.000Z'],
  ])('%s', (_, closesAt, answerWithin, due) => {
    expect(dueAt({ closesAt: new Date(closesAt), timeZone, answerWithin })!.toISOString()).toBe(due);
  });

  it('is none where the policy fixes none', () => {
    expect(dueAt({ closesAt: new Date('2026-02-23T14:00:00Z'), timeZone, answerWithin: null })).toBeNull();
  });

  it.each([
    ['in the last moment', '2026-02-27T04:59:59.999Z', 0],
    ['in the first moment after it', '2026-02-27T05:00:00Z', 1],
    ['a day later', '2026-02-28T15:00:00Z', 2],
  ])('ends: %s', (_, at, days) => {
    expect(daysLate(new Date('2026-02-27T05:00:00Z'), new Date(at), timeZone)).toBe(days);
    expect(daysLate(null, new Date(at), timeZone)).toBe(0);
  });
});
