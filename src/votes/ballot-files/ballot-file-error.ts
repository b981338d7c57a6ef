/** What is wrong with a file of ballots, and in which line. */
export class BallotFileError extends Error {
  override readonly name = 'BallotFileError';

  constructor(sentence: string, line?: number) {
    super(line === undefined ? sentence : `Line ${line}: ${sentence}`);
  }
}
