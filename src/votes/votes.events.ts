/** What the journal says of polls. Who voted, and what, is never in it. */
export const pollEvents = {
  /** A batch of ballots was counted; facts {@link BallotsCounted}, subject the poll. */
  ballotsCounted: 'poll.ballots_counted',
  called: 'poll.called',
  removed: 'poll.removed',
  /** Who may vote was decided, while it is a draft. */
  eligibilitySet: 'poll.eligibility_set',
  /** No ballot is taken any more. */
  closed: 'poll.closed',
  /** The result is there; facts {@link BallotsRecounted}. */
  counted: 'poll.counted',
  /** By one official of two; facts {@link Certified}. */
  certified: 'poll.certified',
  annotated: 'poll.annotated',
  /** Nobody can join the roll and the ballots any more. */
  keyDestroyed: 'poll.key_destroyed',
} as const;

export interface BallotsRecounted {
  ballots: number;
}

export interface Certified {
  /** 1 or 2: with the second the result stands. */
  place: number;
}

export interface BallotsCounted {
  cast: number;
  changed: number;
  withdrawn: number;
}
