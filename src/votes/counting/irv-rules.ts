/** What an instant-runoff count does with ballots that are not filled in as asked, and when it stops. */

export interface IrvRules {
  /** A ballot is set aside where more ranks than this were skipped in a row; null passes over any number of them. */
  readonly skippedRanks: number | null;
  /** An option named a second time is passed over, or sets the ballot aside. */
  readonly repeated: 'PASS' | 'SET_ASIDE';
  /** Several options at one rank: the ballot is set aside, the rank is passed over, or it is set aside while several of them continue. */
  readonly overRanked: 'SET_ASIDE' | 'PASS' | 'SET_ASIDE_IF_SEVERAL_CONTINUE';
  /** Ranks after this many are not read; null reads them all. */
  readonly ranksRead: number | null;
  /** Excludes together all the lowest who could not overtake the next above even with all the votes of one another. */
  readonly batches: boolean;
  /** Options excluded before any other if nobody is elected in the first round: write-ins that nobody declared. */
  readonly excludedFirst: readonly number[];
  readonly stopAt: 'MAJORITY' | 'TWO_LEFT';
  /** Whether a tie goes first to whoever had more in the most recent earlier round, or at once to the lots. */
  readonly ties: 'EARLIER_ROUND' | 'LOTS';
}

export const plainIrvRules: IrvRules = {
  skippedRanks: null,
  repeated: 'PASS',
  overRanked: 'SET_ASIDE',
  ranksRead: null,
  batches: false,
  excludedFirst: [],
  stopAt: 'MAJORITY',
  ties: 'LOTS',
};
