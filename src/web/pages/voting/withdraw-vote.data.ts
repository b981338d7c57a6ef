/** Written by npm run documents from withdraw-vote.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Which ballot to withdraw. */
export type WithdrawVoteInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The poll. */
  pollId: string;
};

export type WithdrawVotePageQueryVariables = Exact<{
  id: string;
}>;


export type WithdrawVotePageQuery = { poll: { id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, lowestScore: number | null, highestScore: number | null, budget: number | null, method: CountingMethod, seats: number, asksTerritory: boolean, resultsPolicy: ResultsPolicy, options: Array<{ id: string, label: string, language: string, cost: number | null }>, eligibility: { words: string, roll: { id: string } | null }, viewerCanVote: { allowed: boolean, code: string | null, reason: string | null }, viewerBallot: { optionIds: Array<string>, receiptCode: string, positions: Array<{ statementId: string, position: StatementPosition }>, scores: Array<{ optionId: string, score: number }> } | null, consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, territory: { code: string } | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type WithdrawVoteMutationVariables = Exact<{
  input: WithdrawVoteInput;
}>;


export type WithdrawVoteMutation = { withdrawVote: { poll: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const WithdrawVotePageDocument: Document<WithdrawVotePageQuery, WithdrawVotePageQueryVariables> = {
  source: "query WithdrawVotePage($id:ID!){...Frame poll(id:$id){...PollParts}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment PollParts on Poll{id kind question language minChoices maxChoices lowestScore highestScore budget method seats asksTerritory options{id label language cost}resultsPolicy eligibility{words roll{id}}viewerCanVote{allowed code reason}viewerBallot{optionIds positions{statementId position}scores{optionId score}receiptCode}consultation{id slug title language phase opensAt closesAt timeZone territory{code}}}",
};

export const WithdrawVoteDocument: Document<WithdrawVoteMutation, WithdrawVoteMutationVariables> = {
  source: "mutation WithdrawVote($input:WithdrawVoteInput!){withdrawVote(input:$input){poll{id}userErrors{code field message}}}",
};
