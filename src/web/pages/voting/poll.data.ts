/** Written by npm run documents from poll.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether the activity in a place is what is usual there. */
export type ActivityVerdict =
  /** Fewer than ten acts so far: too little to say. */
  | 'TOO_LITTLE'
  /** At some moment more came in than is usual. */
  | 'UNUSUAL_BEFORE'
  /** More comes in than is usual, or did in the last half hour. */
  | 'UNUSUAL_NOW'
  /** At no moment more came in than is usual. */
  | 'USUAL';

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

/** Where a consultation stands. It follows the clock: no act is needed to open or close it. */
export type ConsultationPhase =
  /** The agency has answered. */
  | 'ANSWERED'
  /** Finished, kept for reading. */
  | 'ARCHIVED'
  /** Nobody can take part any more; the agency prepares its answers. */
  | 'CLOSED'
  /** Being written; seen only by the people of its agency, administrators and auditors. */
  | 'DRAFT'
  /** Everyone may take part. */
  | 'OPEN'
  /** Announced, not yet open. */
  | 'SCHEDULED'
  /** Taken back by the agency, with a public reason. */
  | 'WITHDRAWN';

/** How the ballots of a poll are counted. `urna count --help` explains each, and counts any file of ballots by it. */
export type CountingMethod =
  /** The options that most ballots approve of. */
  | 'APPROVAL'
  /** Borda: points by place; options that a ballot leaves out share what is left. */
  | 'BORDA'
  /** Method of Equal Shares (Peters, Pierczyński and Skowron, 2021): everybody has the same part of the budget, and what people approve of together they pay together. */
  | 'EQUAL_SHARES'
  /** Projects by votes, as long as money is left. */
  | 'GREEDY'
  /** Instant-runoff: the last option is excluded and its ballots go to their next, until one has more than half. */
  | 'IRV'
  /** Single transferable vote by Meek’s method: quota and keep factors are worked out anew in each round, nine decimals. */
  | 'MEEK_STV'
  /** Sequential Phragmén: money comes to everybody at one pace; a project is funded when its supporters can pay it. */
  | 'PHRAGMEN'
  /** The option with the most votes. */
  | 'PLURALITY'
  /** Tideman’s ranked pairs: majorities are locked from the strongest on unless they make a circle. */
  | 'RANKED_PAIRS'
  /** Schulze: strongest paths between options by winning votes; options that a ballot leaves out stand last on it. */
  | 'SCHULZE'
  /** The options with the highest sum of scores, or mean or median where the parameter `by` says so. */
  | 'SCORE'
  /** Single transferable vote by the weighted inclusive Gregory method, five decimals: Scottish Local Government Elections Order 2007, Schedule 1, rules 45 to 52. */
  | 'SCOTTISH_STV'
  /** Each statement for itself: no winner. */
  | 'STATEMENTS';

/** What asks for care in reading what people said or how they voted. None of it takes anything away from the count. */
export type IntegrityFindingCode =
  /** At least a fifth of the comments, of thirty or more, are in campaigns: arguments that 20 or more people make. */
  | 'ALIKE'
  /** At some moment more came in than is usual. */
  | 'BURST'
  /** A rule of the agency held thirty or more comments back that nobody has shown since: they are not in what can be read. */
  | 'HELD_BACK'
  /** At least half, of thirty or more, came from accounts on their first day. */
  | 'YOUNG_ACCOUNTS';

/** Why a result should be read with care. */
export type ParticipationSkew =
  /** Fewer than 30 ballots count, and voting is over. */
  | 'FEW_BALLOTS'
  /** More than half of the ballots were cast on one day, of five or more on which people could vote. */
  | 'ONE_DAY'
  /** Fewer than one in a hundred of those who might have voted did, and voting is over. */
  | 'SMALL_PART';

/** How people answer. */
export type PollKind =
  /** Every option that one approves of. */
  | 'APPROVAL'
  /** Projects whose costs together stay within `budget`. */
  | 'BUDGET'
  /** Between `minChoices` and `maxChoices` options. */
  | 'MULTIPLE'
  /** Options in order of preference, as many as one likes up to `maxChoices`. */
  | 'RANKING'
  /** A score between `lowestScore` and `highestScore` for as many options as one likes. */
  | 'SCORE'
  /** One option. */
  | 'SINGLE'
  /** Agree, disagree or pass on as many short statements as one likes. */
  | 'STATEMENTS';

/** What may be seen of the results before the poll closes. Afterwards everything may. */
export type ResultsPolicy =
  /** Nothing. */
  | 'AFTER_CLOSE'
  /** Everything, as it is counted. */
  | 'LIVE'
  /** Only how many people have voted. */
  | 'TURNOUT_ONLY';

/** What of the results may be seen now. */
export type ResultsVisibility =
  /** Everything. */
  | 'FULL'
  /** Nothing, not even how many have voted. */
  | 'NOTHING'
  /** How many have voted, and not what. */
  | 'TURNOUT_ONLY';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What somebody says to a statement. */
export type StatementPosition =
  /** They agree. */
  | 'AGREE'
  /** They disagree. */
  | 'DISAGREE'
  /** They do not know, or do not wish to say. */
  | 'PASS';

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

export type PollPageQueryVariables = Exact<{
  id: string;
}>;


export type PollPageQuery = { poll: { countingExplanation: string, id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, lowestScore: number | null, highestScore: number | null, budget: number | null, method: CountingMethod, seats: number, asksTerritory: boolean, resultsPolicy: ResultsPolicy, isCertified: boolean, isKeyDestroyed: boolean, integrity: { verdict: ActivityVerdict, message: string, hours: Array<{ from: string, comments: number | null, heldBack: number | null, supports: number | null, ballots: number | null }>, findings: Array<{ code: IntegrityFindingCode, message: string }> } | null, participationWarnings: Array<{ code: ParticipationSkew, message: string }>, options: Array<{ id: string, label: string, language: string, cost: number | null }>, eligibility: { words: string, roll: { id: string } | null }, viewerCanVote: { allowed: boolean, code: string | null, reason: string | null }, viewerBallot: { optionIds: Array<string>, receiptCode: string, positions: Array<{ statementId: string, position: StatementPosition }>, scores: Array<{ optionId: string, score: number }> } | null, consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, territory: { code: string } | null }, waysOfVoting: Array<{ way: BallotWay, ballots: number }> | null, results: { visibility: ResultsVisibility, isFinal: boolean, turnout: number | null, options: Array<{ votes: number, disagree: number | null, pass: number | null, share: number, mean: number | null, median: number | null, option: { id: string }, scores: Array<{ score: number, votes: number }> | null }> | null }, count: { countedAt: string, ballots: number, quota: string | null, hash: string, resultUrl: string, openingsUrl: string, winners: Array<{ id: string }>, order: Array<{ place: number, options: Array<{ id: string }> }> | null, rounds: Array<{ round: number, exhausted: string, tallies: Array<{ votes: string, option: { id: string } }>, elected: Array<{ id: string }>, excluded: Array<{ id: string }>, transfers: Array<{ kind: TransferKind, exhausted: string, from: { id: string }, to: Array<{ votes: string, option: { id: string } }> }> }>, ties: Array<{ round: number, purpose: TiePurpose, by: TieBreaker, among: Array<{ id: string }>, chosen: { id: string } }>, projects: Array<{ votes: number, cost: number, isFunded: boolean, reason: string, option: { id: string } }> | null, pairwise: Array<{ votes: number, over: { id: string }, under: { id: string } }> | null } | null, resultsByTrustLevel: Array<{ level: TrustLevel, isHidden: boolean, turnout: number | null, options: Array<{ votes: number, mean: number | null, option: { id: string } }> | null }> | null, resultsByTerritory: Array<{ isHidden: boolean, turnout: number | null, territory: { code: string, name: string }, options: Array<{ votes: number, mean: number | null, option: { id: string } }> | null }> | null, certifications: Array<{ certifiedAt: string, by: { displayName: string } }>, annotations: Array<{ id: string, text: string, annotatedAt: string, by: { displayName: string } }> } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const PollPageDocument: Document<PollPageQuery, PollPageQueryVariables> = {
  source: "query PollPage($id:ID!){...Frame poll(id:$id){...PollParts ...PollResult integrity{...IntegrityPanel}countingExplanation participationWarnings{code message}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment PollParts on Poll{id kind question language minChoices maxChoices lowestScore highestScore budget method seats asksTerritory options{id label language cost}resultsPolicy eligibility{words roll{id}}viewerCanVote{allowed code reason}viewerBallot{optionIds positions{statementId position}scores{optionId score}receiptCode}consultation{id slug title language phase opensAt closesAt timeZone territory{code}}}fragment PollResult on Poll{waysOfVoting{way ballots}results{visibility isFinal turnout options{option{id}votes disagree pass share scores{score votes}mean median}}count{countedAt ballots quota winners{id}order{place options{id}}rounds{round tallies{option{id}votes}elected{id}excluded{id}transfers{from{id}kind to{option{id}votes}exhausted}exhausted}ties{round purpose among{id}chosen{id}by}projects{option{id}votes cost isFunded reason}pairwise{over{id}under{id}votes}hash resultUrl openingsUrl}resultsByTrustLevel{level isHidden turnout options{option{id}votes mean}}resultsByTerritory{territory{code name}isHidden turnout options{option{id}votes mean}}certifications{by{displayName}certifiedAt}isCertified isKeyDestroyed annotations{id text by{displayName}annotatedAt}}fragment IntegrityPanel on Integrity{...IntegrityWords hours(last:48){...ActivityHours}}fragment IntegrityWords on Integrity{verdict message findings{code message}}fragment ActivityHours on ActivityPoint{from comments heldBack supports ballots}",
};
