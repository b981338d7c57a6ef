/** The one source of the present time, so that tests can move it and every room agrees on it. */
import { Injectable } from '@nestjs/common';

@Injectable()
export class Clock {
  /** The present moment, UTC inside, as every deadline in Urna is. */
  now(): Date {
    return new Date();
  }
}
