/** A file of ballots as it lies there, and what was read of it. */
import type { AnyElection } from '../counting/countings.js';
import type { Method } from '../counting/election.js';

export interface BallotFile {
  /** For its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What else must be known to read it: the configuration of the tabulator, which of its contests. */
  readonly config?: string;
  readonly contest?: string;
}

export interface BallotFileRead {
  readonly given: AnyElection;
  /** Where the file says itself, or its kind, how it is to be counted. */
  readonly method?: Method;
  readonly parameters?: Readonly<Record<string, string>>;
  /** How many of the units of its amounts make one of the currency: 1 where it is left out. */
  readonly unit?: bigint;
  readonly currency?: string;
}
