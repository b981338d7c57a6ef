/** Written by npm run documents from poll.graphql. */
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
  | 'FULL'
  | 'NOTHING'
  | 'TURNOUT_ONLY';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What somebody says to a statement. */
export type StatementPosition =
  | 'AGREE'
  | 'DISAGREE'
  | 'PASS';

export type PollPageQueryVariables = Exact<{
  id: string;
}>;


export type PollPageQuery = { poll: { id: string, kind: PollKind, question: string, language: string, minChoices: number, maxChoices: number, resultsPolicy: ResultsPolicy, results: { visibility: ResultsVisibility, isFinal: boolean, turnout: number | null, options: Array<{ votes: number, disagree: number | null, pass: number | null, share: number, option: { id: string } }> | null }, options: Array<{ id: string, label: string, language: string }>, viewerCanVote: { allowed: boolean, code: string | null, reason: string | null }, viewerBallot: { optionIds: Array<string>, receiptCode: string, positions: Array<{ statementId: string, position: StatementPosition }> } | null, consultation: { slug: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string } } | null, viewer: { isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const PollPageDocument: Document<PollPageQuery, PollPageQueryVariables> = {
  source: "query PollPage($id:ID!){...Frame poll(id:$id){...PollParts results{visibility isFinal turnout options{option{id}votes disagree pass share}}}}fragment Frame on Query{viewer{account{id displayName}isAdministrator isAuditor memberships{role agency{id}}}}fragment PollParts on Poll{id kind question language minChoices maxChoices options{id label language}resultsPolicy viewerCanVote{allowed code reason}viewerBallot{optionIds positions{statementId position}receiptCode}consultation{slug title language phase opensAt closesAt timeZone}}",
};
