import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  easterOf,
  firstMomentAt,
  fullDays,
  holidaysOf,
  holidaysOn,
  isTimeZone,
  isWorkingDay,
  wallClock,
} from './calendar.rules.js';

/** As published each year for Colombia; month and day. */
const official: Record<number, string> = {
  2019: '01-01 01-07 03-25 04-18 04-19 05-01 06-03 06-24 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25',
  2020: '01-01 01-06 03-23 04-09 04-10 05-01 05-25 06-15 06-22 06-29 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25',
  2021: '01-01 01-11 03-22 04-01 04-02 05-01 05-17 06-07 06-14 07-05 07-20 08-07 08-16 10-18 11-01 11-15 12-08 12-25',
  2022: '01-01 01-10 03-21 04-14 04-15 05-01 05-30 06-20 06-27 07-04 07-20 08-07 08-15 10-17 11-07 11-14 12-08 12-25',
  2023: '01-01 01-09 03-20 04-06 04-07 05-01 05-22 06-12 06-19 07-03 07-20 08-07 08-21 10-16 11-06 11-13 12-08 12-25',
  2024: '01-01 01-08 03-25 03-28 03-29 05-01 05-13 06-03 06-10 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25',
  2025: '01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25',
  2026: '01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25',
  2027: '01-01 01-11 03-22 03-25 03-26 05-01 05-10 05-31 06-07 07-05 07-20 08-07 08-16 10-18 11-01 11-15 12-08 12-25',
  2028: '01-01 01-10 03-20 04-13 04-14 05-01 05-29 06-19 06-26 07-03 07-20 08-07 08-21 10-16 11-06 11-13 12-08 12-25',
  2029: '01-01 01-08 03-19 03-29 03-30 05-01 05-14 06-04 06-11 07-02 07-20 08-07 08-20 10-15 11-05 11-12 12-08 12-25',
  2030: '01-01 01-07 03-25 04-18 04-19 05-01 06-03 06-24 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25',
};

describe('The holidays of Colombia', () => {
  it.each(Object.entries(official))('of %s are the official ones', (year, days) => {
    expect([...holidaysOf(Number(year)).keys()]).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('are counted from the right Easter', () => {
    const easters = ['2008-03-23', '2011-04-24', '2024-03-31', '2026-04-05', '2038-04-25', '2285-03-22', '1984-04-22'];
    for (const easter of easters) expect(easterOf(Number(easter.slice(0, 4)))).toBe(easter);
    fc.assert(
      fc.property(fc.integer({ min: 1984, max: 4000 }), (year) => {
        const easter = easterOf(year);
        expect(new Date(`${easter}T00:00:00Z`).getUTCDay()).toBe(0);
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      }),
    );
  });

  it('are seventeen or eighteen days, as two may fall together', () => {
    fc.assert(fc.property(fc.integer({ min: 1984, max: 4000 }), (year) => void expect([17, 18]).toContain(holidaysOf(year).size)));
  });
});

describe('A holiday', () => {
  it.each([
    ['2026-01-01', ['holidays.NEW_YEAR']],
    ['2026-01-12', ['holidays.EPIPHANY']],
    ['2026-04-02', ['holidays.HOLY_THURSDAY']],
    ['2026-04-03', ['holidays.GOOD_FRIDAY']],
    ['2026-05-18', ['holidays.ASCENSION']],
    ['2026-06-08', ['holidays.CORPUS_CHRISTI']],
    ['2026-06-15', ['holidays.SACRED_HEART']],
    ['2026-06-29', ['holidays.SAINTS_PETER_AND_PAUL']],
    ['2026-10-12', ['holidays.DIVERSITY']],
    ['2026-11-16', ['holidays.CARTAGENA']],
    ['2026-01-06', []],
  ])('has its name: %s is %j', (day, names) => {
    expect(holidaysOn(day)).toEqual(names);
  });

  it('may fall together with another one: both are named', () => {
    expect([...holidaysOn('2011-07-04')].sort()).toEqual(['holidays.SACRED_HEART', 'holidays.SAINTS_PETER_AND_PAUL']);
  });

  it('is one of eighteen', () => {
    expect([...holidaysOf(2026).values()].flat()).toHaveLength(18);
  });
});

describe('Working days', () => {
  it.each([
    ['2026-04-01', true],
    ['2026-04-02', false],
    ['2026-04-03', false],
    ['2026-04-04', false],
    ['2026-04-05', false],
    ['2026-04-06', true],
  ])('in Holy Week: %s is one: %s', (day, isOne) => {
    expect(isWorkingDay(day)).toBe(isOne);
  });

  it('end a term that skips weekends and holidays, the first day not counted', () => {
    expect(addWorkingDays('2026-04-01', 1)).toBe('2026-04-06');
    expect(addWorkingDays('2026-12-24', 5)).toBe('2027-01-04');
    expect(addWorkingDays('2026-05-15', 0)).toBe('2026-05-15');
  });
});

describe('Full calendar days', () => {
  const bogota = (from: string, to: string) => fullDays(new Date(`${from}-05:00`), new Date(`${to}-05:00`), 'America/Bogota');

  it.each([
    ['2026-03-01T08:00', '2026-03-16T08:00', 15],
    ['2026-03-01T08:00', '2026-03-16T17:00', 15],
    ['2026-03-01T08:00', '2026-03-16T07:59', 14],
    ['2026-03-01T00:00', '2026-03-16T00:00', 15],
    ['2026-03-01T00:00', '2026-03-15T23:59', 15],
    ['2026-03-01T00:00', '2026-03-15T23:58', 14],
    ['2026-03-01T08:00', '2026-03-16T23:59', 15],
    ['2026-03-01T08:00', '2026-03-01T20:00', 0],
    ['2026-03-01T08:00', '2026-03-01T23:59', 0],
    ['2026-02-27T10:00', '2026-03-14T10:00', 15],
    ['2028-02-27T10:00', '2028-03-14T10:00', 16],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(bogota(from, to)).toHaveLength(days);
  });

  it('are dated by the day they fell on: the first is not counted unless it is whole', () => {
    expect(bogota('2026-03-01T08:00', '2026-03-03T08:00')).toEqual(['2026-03-02', '2026-03-03']);
    expect(bogota('2026-03-01T00:00', '2026-03-03T00:00')).toEqual(['2026-03-01', '2026-03-02']);
  });

  it('are those of the named time zone, also when its clocks change', () => {
    // Madrid, 29 March 2026: the night has 23 hours, and the day is full all the same.
    const [from, to] = [new Date('2026-03-28T10:00:00+01:00'), new Date('2026-03-29T10:00:00+02:00')];
    expect(fullDays(from, to, 'Europe/Madrid')).toHaveLength(1);
    expect(fullDays(from, to, 'America/Bogota')).toHaveLength(0);
  });

  it('never shrink when the end moves later', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.nat(40 * 86_400), fc.nat(86_400), (from, seconds, more) => {
        const to = new Date(from.getTime() + seconds * 1000);
        const later = new Date(to.getTime() + more * 1000);
        expect(fullDays(from, later, 'America/Bogota').length).toBeGreaterThanOrEqual(fullDays(from, to, 'America/Bogota').length);
      }),
    );
  });
});

describe('The first moment at which a clock shows a day and a minute', () => {
  it.each([
    ['America/Bogota', '2026-03-16', 480, '2026-03-16T13:00:00.000Z'],
    ['America/Bogota', '2026-03-15', 1439, '2026-03-16T04:59:00.000Z'],
    ['Asia/Kathmandu', '2026-03-16', 0, '2026-03-15T18:15:00.000Z'],
    // Madrid: at 02:00 it is 03:00 at once, and in October it is 02:30 twice.
    ['Europe/Madrid', '2026-03-29', 150, '2026-03-29T01:00:00.000Z'],
    ['Europe/Madrid', '2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
    // Apia never had 30 December 2011.
    ['Pacific/Apia', '2011-12-30', 600, '2011-12-30T10:00:00.000Z'],
  ])('in %s on %s, minute %i, is %s', (timeZone, day, minute, moment) => {
    expect(firstMomentAt(day, minute, timeZone).toISOString()).toBe(moment);
  });

  it('is found again on the wall, minute by minute', () => {
    const zone = fc.constantFrom('America/Bogota', 'Europe/Madrid', 'America/Santiago', 'Australia/Lord_Howe', 'Asia/Kolkata');
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const wall = wallClock(at, timeZone);
        const first = firstMomentAt(wall.day, wall.minute, timeZone);
        expect(wallClock(first, timeZone)).toEqual(wall);
        expect(first <= at).toBe(true);
        expect(wallClock(new Date(first.getTime() - 1), timeZone)).not.toEqual(wall);
      }),
    );
  });
});

describe('Clocks and dates', () => {
  it('show the day and minute of the place', () => {
    expect(wallClock(new Date('2026-03-01T04:59:59Z'), 'America/Bogota')).toEqual({ day: '2026-02-28', minute: 1439 });
    expect(wallClock(new Date('2026-03-01T05:00:00Z'), 'America/Bogota')).toEqual({ day: '2026-03-01', minute: 0 });
  });

  it('are counted over months, years and leap days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  });

  it.each([
    ['America/Bogota', true],
    ['Europe/Madrid', true],
    ['UTC', true],
    ['America/Macondo', false],
    ['-05:00', false],
    ['', false],
    ['Bogotá', false],
  ])('know time zones by name: %s is one: %s', (name, isOne) => {
    expect(isTimeZone(name)).toBe(isOne);
  });
});
