import fc from 'fast-check';
import { isWorkingDay, wallClock } from '../../platform/clock/calendar.rules.js';
import { addMonths, appealableUntil, dueAt, furtherUntil, lastDayBefore } from './terms.rules.js';

describe('The time to appeal', () => {
  it.each([
    ['2026-02-02', 6, '2026-08-02'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-03-31', 6, '2026-09-30'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2026-07-01', 6, '2027-01-01'],
  ])('from %s by %i months ends on %s', (day, months, end) => {
    expect(addMonths(day, months)).toBe(end);
  });

  it.each([
    ['decided in the morning', '2026-02-02T14:00:00Z', '2026-08-03T05:00:00.000Z'],
    ['decided as the day ends in Bogota', '2026-02-03T04:59:59Z', '2026-08-03T05:00:00.000Z'],
    ['decided as the next begins', '2026-02-03T05:00:00Z', '2026-08-04T05:00:00.000Z'],
  ])('is over when six months and the day are: %s', (_, decidedAt, until) => {
    expect(appealableUntil(new Date(decidedAt)).toISOString()).toBe(until);
  });

  it('is thirty days for the auditor', () => {
    expect(furtherUntil(new Date('2026-02-02T14:00:00Z')).toISOString()).toBe('2026-03-05T05:00:00.000Z');
    expect(lastDayBefore(furtherUntil(new Date('2026-02-02T14:00:00Z')))).toBe('2026-03-04');
  });
});

describe('The time to decide', () => {
  it.each([
    ['ten working days on the first step', 'AGENCY', '2026-02-02T14:00:00Z', '2026-02-16'],
    ['fifteen on the second', 'AUDITOR', '2026-02-02T14:00:00Z', '2026-02-23'],
    ['across Holy Week', 'AGENCY', '2026-03-27T14:00:00Z', '2026-04-14'],
    ['received on the Monday what comes on a Saturday', 'AGENCY', '2026-02-07T14:00:00Z', '2026-02-23'],
  ] as const)('is %s', (_, step, filedAt, lastDay) => {
    expect(lastDayBefore(dueAt(step, new Date(filedAt)))).toBe(lastDay);
  });

  it('always ends with a working day, after the appeal, and later for the auditor', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (at) => {
        const [first, second] = [dueAt('AGENCY', at), dueAt('AUDITOR', at)];
        expect(isWorkingDay(lastDayBefore(first)) && isWorkingDay(lastDayBefore(second))).toBe(true);
        expect(first > at && second > first).toBe(true);
        expect(lastDayBefore(appealableUntil(at)) >= wallClock(at, 'America/Bogota').day).toBe(true);
      }),
    );
  });
});
