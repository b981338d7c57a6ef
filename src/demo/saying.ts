/** What somebody of the demonstration is going to say, and what becomes of it. */
import type { Actor } from '../people/actor.js';
import type { DemoComment } from './content/index.js';

/** A comment that is going to be said; its id is there once it was. */
export interface Saying {
  comment: DemoComment;
  author: Actor;
  at: Date;
  id: string;
  /** Whoever reports it, in order. */
  reporters: Actor[];
}
