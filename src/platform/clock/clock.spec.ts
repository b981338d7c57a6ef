import { Clock } from './clock.js';
import { SetClock } from './set-clock.js';

describe('the clock', () => {
  it('goes by the database’s once it knows how far that is ahead or behind', () => {
    for (const ahead of [3_600_000, -3_600_000]) {
      const clock = new Clock();
      clock.follow(ahead);
      expect(Math.abs(clock.now().getTime() - Date.now() - ahead)).toBeLessThan(1_000);
    }
  });

  it('that was set goes by nothing else', () => {
    const at = new Date('2026-02-02T14:00:00Z');
    const clock = new SetClock(at);
    clock.follow();
    expect(clock.now()).toEqual(at);
  });
});
