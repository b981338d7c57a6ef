/** A clock that stands where it is set, for the demonstration's past and for tests. */
import { Clock } from './clock.js';

export class SetClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  /** A clock that was set goes by nothing else. */
  override follow(): void {}

  set(at: Date): void {
    this.at = at;
  }

  /** Moves on by so many milliseconds. */
  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
