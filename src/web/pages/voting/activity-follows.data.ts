/** Written by npm run documents from activity-follows.graphql. */
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

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Which consultation to follow no longer. */
export type UnfollowConsultationInput = {
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type ActivityFollowsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ActivityFollowsPageQuery = { viewerFollows: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type UnfollowFromActivityMutationVariables = Exact<{
  input: UnfollowConsultationInput;
}>;


export type UnfollowFromActivityMutation = { unfollowConsultation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ActivityFollowsPageDocument: Document<ActivityFollowsPageQuery, ActivityFollowsPageQueryVariables> = {
  source: "query ActivityFollowsPage($first:Int$after:String$last:Int$before:String){...Frame viewerFollows(first:$first after:$after last:$last before:$before){nodes{...Card}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Card on Consultation{id slug title summary language phase opensAt closesAt timeZone agency{name slug}commentCounts{total}}",
};

export const UnfollowFromActivityDocument: Document<UnfollowFromActivityMutation, UnfollowFromActivityMutationVariables> = {
  source: "mutation UnfollowFromActivity($input:UnfollowConsultationInput!){unfollowConsultation(input:$input){userErrors{code field message}}}",
};
