/** Written by npm run documents from vote.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A ballot. An earlier ballot of the same person is changed by it until the poll closes. */
export type CastVoteInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** False: refuse with ALREADY_VOTED instead of changing an earlier ballot. */
  mayReplace?: boolean;
  /** For SINGLE, MULTIPLE, APPROVAL and BUDGET: the chosen options. For RANKING: options in order of preference. */
  optionIds?: Array<string>;
  /** The poll. */
  pollId: string;
  /** For STATEMENTS: positions on one or more statements; those taken earlier on others stay. */
  positions?: Array<PositionInput>;
  /** For SCORE: the scores; an option that is left out has none. */
  scores?: Array<ScoreInput>;
  /** Where the poll asks for it: the code of the territory in which the voter lives. */
  territory?: string | null | undefined;
};

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

/** A position on one statement. */
export type PositionInput = {
  /** Agree, disagree or pass. */
  position: StatementPosition;
  /** The statement. */
  statementId: string;
};

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

/** A score for one option. */
export type ScoreInput = {
  /** The option. */
  optionId: string;
  /** Between `lowestScore` and `highestScore` of the poll. */
  score: number;
};

/** What somebody says to a statement. */
export type StatementPosition =
  /** They agree. */
  | 'AGREE'
  /** They disagree. */
  | 'DISAGREE'
  /** They do not know, or do not wish to say. */
  | 'PASS';

export type VotePageQueryVariables = Exact<{
  id: string;
}>;


export type VotePageQuery = { poll: { id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, lowestScore: number | null, highestScore: number | null, budget: number | null, method: CountingMethod, seats: number, asksTerritory: boolean, resultsPolicy: ResultsPolicy, options: Array<{ id: string, label: string, language: string, cost: number | null }>, eligibility: { words: string, roll: { id: string } | null }, viewerCanVote: { allowed: boolean, code: string | null, reason: string | null }, viewerBallot: { optionIds: Array<string>, receiptCode: string, positions: Array<{ statementId: string, position: StatementPosition }>, scores: Array<{ optionId: string, score: number }> } | null, consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, territory: { code: string } | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CastVoteMutationVariables = Exact<{
  input: CastVoteInput;
}>;


export type CastVoteMutation = { castVote: { receipt: { code: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const VotePageDocument: Document<VotePageQuery, VotePageQueryVariables> = {
  source: "query VotePage($id:ID!){...Frame poll(id:$id){...PollParts}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment PollParts on Poll{id kind question language minChoices maxChoices lowestScore highestScore budget method seats asksTerritory options{id label language cost}resultsPolicy eligibility{words roll{id}}viewerCanVote{allowed code reason}viewerBallot{optionIds positions{statementId position}scores{optionId score}receiptCode}consultation{id slug title language phase opensAt closesAt timeZone territory{code}}}",
};

export const CastVoteDocument: Document<CastVoteMutation, CastVoteMutationVariables> = {
  source: "mutation CastVote($input:CastVoteInput!){castVote(input:$input){receipt{code}userErrors{code field message}}}",
};
