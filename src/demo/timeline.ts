/** What happens in the demonstration, planned in any order and carried out in that of time. */
import type { SetClock } from '../platform/clock/set-clock.js';

export class Timeline {
  private readonly moments: { at: Date; act: () => Promise<unknown> }[] = [];

  plan(at: Date, act: () => Promise<unknown>): void {
    this.moments.push({ at, act });
  }

  /** One after the other: ids then grow with time, and the newest come first wherever lists follow ids. */
  async play(clock: SetClock): Promise<void> {
    this.moments.sort((one, other) => one.at.getTime() - other.at.getTime());
    for (const { at, act } of this.moments) {
      clock.set(at);
      await act();
    }
  }
}
