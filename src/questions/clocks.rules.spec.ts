import fc from 'fast-check';
import { addDays, addWorkingDays, isWorkingDay } from '../platform/clock/calendar.rules.js';
import {
  answersClosedBefore,
  askAgainUntil,
  endOf,
  latestExtension,
  nextReminderAt,
  numberOf,
  petitionKinds,
  readNumber,
  receivedOn,
  reminderAt,
  remindersOf,
  soonAfter,
  termOf,
  whyNotExtendTo,
  workingDaysTaken,
  yearOf,
} from './clocks.rules.js';

const bogota = (moment: string): Date => new Date(`${moment}:00-05:00`);
const moments = fc.date({ min: new Date('2019-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });

describe('A question is received', () => {
  it.each([
    ['on a Monday morning', '2026-02-02T09:00', '2026-02-02'],
    ['on a Friday a minute before midnight', '2026-02-06T23:59', '2026-02-06'],
    ['on a Saturday as it begins', '2026-02-07T00:00', '2026-02-09'],
    ['on a Sunday night', '2026-02-08T23:59', '2026-02-09'],
    ['on a holiday that was moved to Monday', '2026-01-12T10:00', '2026-01-13'],
    ['on Holy Thursday', '2026-04-02T08:00', '2026-04-06'],
    ['on the last day of the year', '2026-12-31T22:00', '2026-12-31'],
    ['on New Year, which is a Friday', '2027-01-01T00:00', '2027-01-04'],
  ])('that was asked %s', (_, asked, day) => {
    expect(receivedOn(bogota(asked))).toBe(day);
  });

  it('by the clock of Bogota, whatever the time is elsewhere', () => {
    expect(receivedOn(new Date('2026-02-07T04:59:00Z'))).toBe('2026-02-06');
    expect(receivedOn(new Date('2026-02-07T05:00:00Z'))).toBe('2026-02-09');
  });
});

describe('The term of a question', () => {
  it.each([
    ['INFORMATION', 'on a Monday', '2026-02-02T09:00', '2026-02-16'],
    ['GENERAL', 'on a Monday', '2026-02-02T09:00', '2026-02-23'],
    ['CONSULTATION', 'on a Monday', '2026-02-02T09:00', '2026-03-16'],
    // Friday counts as the day of receipt, and so Monday is the first day.
    ['INFORMATION', 'on Friday night', '2026-02-06T23:30', '2026-02-20'],
    // Saturday counts as Monday: Tuesday is the first day.
    ['INFORMATION', 'on Saturday', '2026-02-07T00:30', '2026-02-23'],
    ['INFORMATION', 'on a holiday', '2026-03-23T11:00', '2026-04-09'],
    // Across Christmas and New Year and Epiphany, which is on 11 January in 2027.
    ['GENERAL', 'across a year', '2026-12-21T08:00', '2027-01-14'],
    ['CONSULTATION', 'across Holy Week', '2026-03-20T08:00', '2026-05-07'],
  ] as const)('%s asked %s (%s) runs until %s', (kind, _, asked, dueOn) => {
    expect(termOf(kind, bogota(asked)).dueOn).toBe(dueOn);
  });

  it('ends at midnight in Bogota', () => {
    expect(termOf('INFORMATION', bogota('2026-02-02T09:00')).dueAt).toEqual(bogota('2026-02-17T00:00'));
  });

  it('lets pass the question on within five working days', () => {
    expect(termOf('GENERAL', bogota('2026-02-06T23:30')).transferDueOn).toBe('2026-02-13');
    expect(termOf('GENERAL', bogota('2026-03-30T09:00')).transferDueOn).toBe('2026-04-08');
  });

  it('always ends on a working day, later for what came later, and longer for a consultation', () => {
    fc.assert(
      fc.property(fc.constantFrom(...petitionKinds), moments, fc.nat(10 * 86_400_000), (kind, at, later) => {
        const term = termOf(kind, at);
        expect(isWorkingDay(term.dueOn) && isWorkingDay(term.receivedOn)).toBe(true);
        expect(workingDaysTaken(term.receivedOn, new Date(term.dueAt.getTime() - 1))).toBe(term.workingDays);
        expect(termOf(kind, new Date(at.getTime() + later)).dueAt >= term.dueAt).toBe(true);
        expect(termOf('CONSULTATION', at).dueOn >= term.dueOn).toBe(true);
      }),
    );
  });
});

describe('An extension', () => {
  const term = termOf('INFORMATION', bogota('2026-02-02T09:00'));

  it.each([
    ['the same day', '2026-02-16', 'EXTENSION_NOT_AFTER_TERM'],
    ['the next working day', '2026-02-17', null],
    ['a Saturday', '2026-02-21', 'EXTENSION_ON_DAY_OFF'],
    ['twice the term', '2026-03-02', null],
    ['a day more than that', '2026-03-03', 'EXTENSION_TOO_LONG'],
  ])('to %s', (_, day, code) => {
    expect(whyNotExtendTo(day, term)).toBe(code);
  });

  it('never reaches beyond twice the working days of the law', () => {
    fc.assert(
      fc.property(fc.constantFrom(...petitionKinds), moments, fc.integer({ min: -10, max: 120 }), (kind, at, days) => {
        const given = termOf(kind, at);
        const day = addDays(given.dueOn, days);
        const isAllowed = whyNotExtendTo(day, given) === null;
        const whole = workingDaysTaken(given.receivedOn, endOf(addDays(day, -1)));
        expect(isAllowed).toBe(isWorkingDay(day) && whole > given.workingDays && whole <= 2 * given.workingDays);
      }),
    );
    expect(latestExtension(term)).toBe('2026-03-02');
  });
});

describe('Working days that an answer took', () => {
  it.each([
    ['on the day of receipt', '2026-02-06', '2026-02-06T20:00', 0],
    ['over a weekend', '2026-02-06', '2026-02-09T08:00', 1],
    ['on a Sunday', '2026-02-06', '2026-02-15T08:00', 5],
    ['over Holy Week', '2026-03-30', '2026-04-06T08:00', 3],
    ['before the question counted as received', '2026-02-09', '2026-02-07T10:00', 0],
  ])('when it was given %s', (_, received, answered, days) => {
    expect(workingDaysTaken(received, bogota(answered))).toBe(days);
  });
});

describe('An agency is reminded', () => {
  const term = termOf('INFORMATION', bogota('2026-02-02T09:00'));

  it('at half time, two working days before the end, and when it is late', () => {
    expect(remindersOf(term)).toEqual([
      { reminder: 'HALF_TIME', at: bogota('2026-02-09T00:00') },
      { reminder: 'TWO_DAYS', at: bogota('2026-02-12T00:00') },
      { reminder: 'LATE', at: bogota('2026-02-17T00:00') },
    ]);
  });

  it.each([
    ['2026-02-08T23:59', null, '2026-02-09T00:00'],
    ['2026-02-09T00:00', 'HALF_TIME', '2026-02-12T00:00'],
    ['2026-02-12T10:00', 'TWO_DAYS', '2026-02-17T00:00'],
    ['2026-02-17T00:00', 'LATE', null],
    ['2026-03-17T00:00', 'LATE', null],
  ])('as the hour says: at %s of %s, and next at %s', (now, reminder, next) => {
    expect(reminderAt(term, bogota(now))).toBe(reminder);
    expect(nextReminderAt(term, bogota(now))).toEqual(next === null ? null : bogota(next));
  });

  it('in order, whatever the term', () => {
    fc.assert(
      fc.property(fc.constantFrom(...petitionKinds), moments, fc.integer({ min: 0, max: 30 }), (kind, at, more) => {
        const { receivedOn: received, dueOn } = termOf(kind, at);
        const days = remindersOf({ receivedOn: received, dueOn: more === 0 ? dueOn : addWorkingDays(dueOn, more) });
        expect(days[0]!.at < days[1]!.at && days[1]!.at < days[2]!.at).toBe(true);
      }),
    );
  });
});

describe('Asking again', () => {
  it('is possible for ten working days after the answer', () => {
    expect(askAgainUntil(bogota('2026-02-06T18:00'))).toEqual(bogota('2026-02-21T00:00'));
  });

  it('is over by the same clock in lists', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 40 * 86_400 }), (answered, seconds) => {
        const now = new Date(answered.getTime() + seconds * 1000);
        expect(answered < answersClosedBefore(now)).toBe(now >= askAgainUntil(answered));
      }),
    );
  });
});

describe('Numbers and days', () => {
  it('are those of Bogota', () => {
    expect(yearOf(new Date('2027-01-01T04:59:00Z'))).toBe(2026);
    expect(yearOf(new Date('2027-01-01T05:00:00Z'))).toBe(2027);
    expect(soonAfter(bogota('2026-02-06T10:00'))).toEqual(bogota('2026-02-11T00:00'));
  });

  it.each([
    ['2026-000123', { year: 2026, ordinal: 123 }],
    [' 2026-1000000 ', { year: 2026, ordinal: 1_000_000 }],
    ['2026-123', null],
    ['26-000123', null],
    ["2026-000123' OR 1=1", null],
  ])('%j is read as %j', (number, read) => {
    expect(readNumber(number)).toEqual(read);
    if (read) expect(numberOf(read)).toBe(number.trim());
  });
});
