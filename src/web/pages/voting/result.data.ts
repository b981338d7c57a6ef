/** Written by npm run documents from result.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a ballot came. */
export type BallotWay =
  /** Two officials entered it from a meeting. */
  | 'MEETING'
  /** Two officials entered it from paper. */
  | 'PAPER'
  /** Two officials entered what its voter said by telephone. */
  | 'PHONE'
  /** Its voter cast it on these pages or by a program. */
  | 'WEB';

/** What of the results may be seen now. */
export type ResultsVisibility =
  /** Everything. */
  | 'FULL'
  /** Nothing, not even how many have voted. */
  | 'NOTHING'
  /** How many have voted, and not what. */
  | 'TURNOUT_ONLY';

/** What settled a tie. */
export type TieBreaker =
  /** The votes of the most recent earlier round in which they differed. */
  | 'EARLIER_ROUND'
  /** Lots, drawn from the seed to which the ledger was committed before the first ballot. */
  | 'LOTS'
  /** A further rule of the method. */
  | 'RULE';

/** What a tie was about. */
export type TiePurpose =
  /** Which of them is elected. */
  | 'ELECT'
  /** Which of them is left out of the next rounds. */
  | 'EXCLUDE'
  /** Which of them is paid for. */
  | 'FUND'
  /** Which of them stands before the other. */
  | 'ORDER'
  /** Whose votes are transferred first. */
  | 'TRANSFER';

/** Why votes moved. */
export type TransferKind =
  /** An option was excluded. */
  | 'EXCLUSION'
  /** An elected option had more than it needed. */
  | 'SURPLUS';

/** What is known of the person behind an act. */
export type TrustLevel =
  /** Nothing: no account. */
  | 'ANONYMOUS'
  /** That an e-mail address or a telephone is theirs. */
  | 'CONFIRMED'
  /** That they have an account. */
  | 'REGISTERED'
  /** Who they are, by an identity document. */
  | 'VERIFIED';

export type PollResultFragment = { isCertified: boolean, isKeyDestroyed: boolean, waysOfVoting: Array<{ way: BallotWay, ballots: number }> | null, results: { visibility: ResultsVisibility, isFinal: boolean, turnout: number | null, options: Array<{ votes: number, disagree: number | null, pass: number | null, share: number, mean: number | null, median: number | null, option: { id: string }, scores: Array<{ score: number, votes: number }> | null }> | null }, count: { countedAt: string, ballots: number, quota: string | null, hash: string, resultUrl: string, openingsUrl: string, winners: Array<{ id: string }>, order: Array<{ place: number, options: Array<{ id: string }> }> | null, rounds: Array<{ round: number, exhausted: string, tallies: Array<{ votes: string, option: { id: string } }>, elected: Array<{ id: string }>, excluded: Array<{ id: string }>, transfers: Array<{ kind: TransferKind, exhausted: string, from: { id: string }, to: Array<{ votes: string, option: { id: string } }> }> }>, ties: Array<{ round: number, purpose: TiePurpose, by: TieBreaker, among: Array<{ id: string }>, chosen: { id: string } }>, projects: Array<{ votes: number, cost: number, isFunded: boolean, reason: string, option: { id: string } }> | null, pairwise: Array<{ votes: number, over: { id: string }, under: { id: string } }> | null } | null, resultsByTrustLevel: Array<{ level: TrustLevel, isHidden: boolean, turnout: number | null, options: Array<{ votes: number, mean: number | null, option: { id: string } }> | null }> | null, resultsByTerritory: Array<{ isHidden: boolean, turnout: number | null, territory: { code: string, name: string }, options: Array<{ votes: number, mean: number | null, option: { id: string } }> | null }> | null, certifications: Array<{ certifiedAt: string, by: { displayName: string } }>, annotations: Array<{ id: string, text: string, annotatedAt: string, by: { displayName: string } }> };
