/** What is wrong with a file of ballots, and in which line or row. */
export class BallotFileError extends Error {
  override readonly name = 'BallotFileError';

  constructor(
    readonly reason: string,
    /** From 1. */
    readonly line?: number,
  ) {
    super(line === undefined ? reason : `Line ${line}: ${reason}`);
  }
}
