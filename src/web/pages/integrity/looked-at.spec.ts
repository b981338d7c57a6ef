/** Which minutes are shown. */
import { everyMinute, lookedAt } from './looked-at.js';

const now = new Date('2026-02-02T15:00:30Z');

describe('What is looked at', () => {
  it('is the last three hours', () => {
    expect(lookedAt(null, now)).toEqual({ from: '2026-02-02T12:01:30.000Z', to: '2026-02-02T15:01:30.000Z' });
  });

  it('is what lies around a moment that was asked for', () => {
    expect(lookedAt('2026-02-01T10:00:00.000Z', now)).toEqual({ from: '2026-02-01T09:30:00.000Z', to: '2026-02-01T12:30:00.000Z' });
  });

  it.each(['mañana', '12', '2999-01-01T00:00:00Z', '2026-99-99T00:00:00Z', '-1'])('is not %s', (from) => {
    expect(lookedAt(from, now)).toEqual(lookedAt(null, now));
  });

  it('has every minute, the quiet ones too', () => {
    const period = { from: '2026-02-02T12:00:30.000Z', to: '2026-02-02T12:03:00.000Z' };
    const minutes = everyMinute([{ from: '2026-02-02T12:01:00.000Z', comments: 7 }], period, { comments: 0 });
    expect(minutes.map(({ comments }) => comments)).toEqual([0, 7, 0]);
  });
});
