/** What the journal says of polls. Who voted, and what, is never in it. */
export const pollEvents = {
  /** A batch of ballots was counted; facts {@link BallotsCounted}, subject the poll. */
  ballotsCounted: 'poll.ballots_counted',
  called: 'poll.called',
  removed: 'poll.removed',
} as const;

export interface BallotsCounted {
  cast: number;
  changed: number;
  withdrawn: number;
}
