/** How long an agency still has, in working days. */
import { isPast, workingDaysLeft } from './due.js';

const at = (moment: string) => new Date(`${moment}-05:00`);

describe('working days that are left', () => {
  it.each([
    ['2026-03-13', '2026-03-12T08:00', 1, 'tomorrow'],
    ['2026-03-12', '2026-03-12T23:59', 0, 'today, until midnight in Bogota'],
    ['2026-03-16', '2026-03-13T08:00', 1, 'over a weekend'],
    ['2026-03-24', '2026-03-20T08:00', 1, 'over a holiday that was moved to Monday'],
    ['2026-03-12', '2026-03-13T00:00', -1, 'late from midnight on'],
    ['2026-03-13', '2026-03-14T10:00', 0, 'late on a Saturday: no working day has passed'],
    ['2026-03-13', '2026-03-16T10:00', -1, 'late on Monday'],
  ])('due %s, at %s: %i (%s)', (dueOn, now, left) => {
    // There is no negative nothing.
    expect(workingDaysLeft(dueOn, at(now)) + 0).toBe(left);
  });

  it('are over with the last day, also where none has passed since', () => {
    expect(isPast('2026-03-13', at('2026-03-13T23:59'))).toBe(false);
    expect(isPast('2026-03-13', at('2026-03-14T00:00'))).toBe(true);
  });
});
