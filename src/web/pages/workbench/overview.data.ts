/** Written by npm run documents from overview.graphql. */
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

/** What an agency does with an observation. */
export type Disposition =
  /** The text changes as it asks. */
  | 'ACCEPTED'
  /** The text, or another rule, says so already. */
  | 'ALREADY_COVERED'
  /** The text does not change because of it. */
  | 'NOT_ACCEPTED'
  /** It is not about what the text regulates. */
  | 'OUT_OF_SCOPE'
  /** The text changes as it asks in part. */
  | 'PARTLY_ACCEPTED';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type OverviewPageQueryVariables = Exact<{
  id: string;
}>;


export type OverviewPageQuery = { consultation: { followerCount: number, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, text: { number: number, commentCarrying: { total: number, exact: number, approximate: number, provision: number, orphan: number, finishedAt: string | null } | null } | null, polls: Array<{ id: string, question: string, results: { turnout: number | null } }>, participation: { commenters: number, byStance: { total: number, inFavour: number, against: number, neutral: number }, byDay: Array<{ date: string, comments: number, ballots: number | null }>, byProvision: Array<{ counts: { total: number, inFavour: number, against: number, neutral: number }, provision: { eid: string, label: string, heading: string | null } }> } | null, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null }, observationsReport: { number: number, publishedAt: string, file: string } | null, issuedText: { issuedAt: string, version: { number: number } | null } | null, viewerCanAnswer: { allowed: boolean, code: string | null, reason: string | null }, viewerCanMarkAnswered: { allowed: boolean, code: string | null, reason: string | null }, answeringProgress: { isEntered: boolean, total: number, inScope: number, answered: number, unanswered: number, prepared: number | null, hidden: number, withdrawn: number, dueAt: string | null, isLate: boolean, daysLate: number, answeredLate: number, revision: number, byDisposition: Array<{ disposition: Disposition, count: number }> } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const OverviewPageDocument: Document<OverviewPageQuery, OverviewPageQueryVariables> = {
  source: "query OverviewPage($id:ID!){...Frame consultation(id:$id){...Desk ...Gate followerCount text{number commentCarrying{...Carrying}}polls{id question results{turnout}}participation{commenters byStance{total inFavour against neutral}byDay{date comments ballots}byProvision(first:20){counts{total inFavour against neutral}provision{eid label heading}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Gate on Consultation{...AnsweringWords observationsReport{number publishedAt file}issuedText{issuedAt version{number}}viewerCanAnswer{allowed code reason}viewerCanMarkAnswered{allowed code reason}}fragment AnsweringWords on Consultation{answeringProgress{isEntered total inScope answered unanswered prepared hidden withdrawn byDisposition{disposition count}dueAt isLate daysLate answeredLate revision}}fragment Carrying on CommentCarrying{total exact approximate provision orphan finishedAt}",
};
