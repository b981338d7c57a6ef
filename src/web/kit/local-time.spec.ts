/** What people type as day and time is the moment that they mean. */
import { localTimeOf, momentOf, readDay, readTime } from './local-time.js';

describe('the moment of a local time', () => {
  it.each([
    ['2026-02-02', '09:00', 'America/Bogota', '2026-02-02T14:00:00.000Z'],
    ['2026-01-01', '00:00', 'America/Bogota', '2026-01-01T05:00:00.000Z'],
    ['2026-07-01', '09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['2026-12-01', '09:00', 'America/New_York', '2026-12-01T14:00:00.000Z'],
    // Clocks set forward at 02:00 never show 02:30: it is an hour later.
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    // Clocks set back at 02:00 show 01:30 twice: the first.
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
    // Half an hour of daylight saving.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2026-06-01', '12:00', 'Pacific/Apia', '2026-05-31T23:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, timeZone, moment) => {
    expect(momentOf({ day, time }, timeZone).toISOString()).toBe(moment);
  });

  it('comes back as it was typed, on every hour of a year that the clock shows', () => {
    for (const timeZone of ['America/Bogota', 'America/New_York', 'Europe/Madrid', 'Australia/Lord_Howe']) {
      for (let at = Date.parse('2026-01-01T00:00:00Z'); at < Date.parse('2027-01-01T00:00:00Z'); at += 3_600_000) {
        const local = localTimeOf(new Date(at), timeZone);
        expect(localTimeOf(momentOf(local, timeZone), timeZone)).toEqual(local);
      }
    }
  });
});

describe('what people type', () => {
  it('is a day in either writing, and only one of the calendar', () => {
    expect(['2026-03-08', ' 8/3/2026', '08-03-2026'].map(readDay)).toEqual(Array(3).fill('2026-03-08'));
    expect(['', '2026-02-29', '31/4/2026', 'mañana', '3/8/26', '0026-01-01'].map(readDay)).toEqual(Array(6).fill(null));
  });

  it('is a time to the minute', () => {
    expect(['9:00', '09:00', '09.00', '09:00:30'].map(readTime)).toEqual(Array(4).fill('09:00'));
    expect(['', '24:00', '9', '9:60', '9 a. m.'].map(readTime)).toEqual(Array(5).fill(null));
  });
});
