/** Written by npm run documents from activity.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a comment can be read. Hidden and withdrawn ones stay as tombstones, so that their replies survive. */
export type CommentState =
  /** A rule of the agency holds it back until a person has looked at it. Only its author and those who moderate or check moderation find it. */
  | 'HELD'
  /** A moderator hid it, with a public reason. */
  | 'HIDDEN'
  /** It can be read. */
  | 'VISIBLE'
  /** Its author took it back. */
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

/** What a part of a text is. */
export type ProvisionKind =
  /** An annex. */
  | 'ANNEX'
  /** An article: what people comment on. */
  | 'ARTICLE'
  /** A book, the largest division. */
  | 'BOOK'
  /** A chapter. */
  | 'CHAPTER'
  /** A paragraph (parágrafo) of an article. */
  | 'PARAGRAPH'
  /** What comes before the first title or article: who decides, and why. */
  | 'PREAMBLE'
  /** A section. */
  | 'SECTION'
  /** A title. */
  | 'TITLE';

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


export type ActivityPageQuery = { viewerComments: { nodes: Array<{ id: string, state: CommentState, stance: Stance | null, bodyHtml: string | null, createdAt: string, depth: number, supports: number, repliesCount: number, hiddenReason: string | null, observationNumber: number | null, hiddenPart: { reason: string } | null, label: { reason: string } | null, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, original: { bodyHtml: string, stance: Stance } | null, provision: { label: string } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { name: string } } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const ActivityPageDocument: Document<ActivityPageQuery, ActivityPageQueryVariables> = {
  source: "query ActivityPage($first:Int$after:String$last:Int$before:String){...Frame viewerComments(first:$first after:$after last:$last before:$before){nodes{id state stance bodyHtml createdAt depth supports repliesCount hiddenReason hiddenPart{reason}label{reason}observationNumber answer{...AnswerWords}original{bodyHtml stance}provision{label}consultation{slug title language timeZone agency{name}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment AnswerWords on ObservationAnswer{disposition reasonHtml language signerName office signedAt changes{eid kind label heading version{number}consultation{slug}}earlier{disposition reasonHtml language signerName office signedAt}}",
};
