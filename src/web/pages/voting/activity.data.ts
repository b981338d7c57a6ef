/** Written by npm run documents from activity.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a comment can be read. Hidden and withdrawn ones stay as tombstones, so that their replies survive. */
export type CommentState =
  /** A moderator hid it, with a public reason. */
  | 'HIDDEN'
  /** It can be read. */
  | 'VISIBLE'
  /** Its author took it back. */
  | 'WITHDRAWN';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What a comment says of the text. */
export type Stance =
  /** Against. */
  | 'AGAINST'
  /** In favour. */
  | 'IN_FAVOUR'
  /** Neither, or a question. */
  | 'NEUTRAL';

export type ActivityPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ActivityPageQuery = { viewerComments: { nodes: Array<{ id: string, state: CommentState, stance: Stance | null, bodyHtml: string | null, createdAt: string, depth: number, supports: number, repliesCount: number, hiddenReason: string | null, original: { bodyHtml: string, stance: Stance } | null, provision: { label: string } | null, consultation: { slug: string, title: string, language: string, timeZone: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const ActivityPageDocument: Document<ActivityPageQuery, ActivityPageQueryVariables> = {
  source: "query ActivityPage($first:Int$after:String$last:Int$before:String){...Frame viewerComments(first:$first after:$after last:$last before:$before){nodes{id state stance bodyHtml createdAt depth supports repliesCount hiddenReason original{bodyHtml stance}provision{label}consultation{slug title language timeZone}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{account{id displayName}isAdministrator isAuditor memberships{role agency{id}}}}",
};
