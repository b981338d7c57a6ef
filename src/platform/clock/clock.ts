/** The one source of the present time, so that tests can move it and every room and every process agrees on it. */
import { Injectable } from '@nestjs/common';

@Injectable()
export class Clock {
  /** How far the clock of the database is ahead of this machine's, in milliseconds. */
  private ahead = 0;

  /** The present moment, UTC inside, as every deadline in Urna is. */
  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** Goes by the clock of the database from now on: processes on machines whose clocks differ open and close at one moment. */
  follow(ahead: number): void {
    this.ahead = ahead;
  }
}
