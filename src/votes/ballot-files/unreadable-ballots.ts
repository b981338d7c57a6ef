/** Says in which line (or row) of a file of ballots reading stopped, and why. */
export class UnreadableBallots extends Error {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`Line ${line}: ${reason}`);
    this.name = 'UnreadableBallots';
  }
}
