/** Written by npm run documents from history.graphql. */
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

/** What happened to a published consultation. */
export type HistoryAct =
  /** The agency answered. */
  | 'ANSWERED'
  /** It was archived. */
  | 'ARCHIVED'
  /** It closed at its time. */
  | 'CLOSED'
  /** Two officials closed it before its time. */
  | 'CLOSED_EARLY'
  /** Something in it was corrected. */
  | 'CORRECTED'
  /** It was given more time. */
  | 'EXTENDED'
  /** It opened. */
  | 'OPENED'
  /** A version of the report of its observations was published. */
  | 'REPORT_PUBLISHED'
  /** A note was written beside the certified result of a poll. */
  | 'RESULT_ANNOTATED'
  /** Two officials certified the result of a poll. */
  | 'RESULT_CERTIFIED'
  /** It was announced, with the time in which it is open. */
  | 'SCHEDULED'
  /** The agency said which version of the text it issued. */
  | 'TEXT_ISSUED'
  /** A new version of the text under discussion was published. */
  | 'TEXT_PUBLISHED'
  /** The agency took it back. */
  | 'WITHDRAWN';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type HistoryPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type HistoryPageQuery = { consultation: { slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, history: { nodes: Array<{ sequence: string, at: string, act: HistoryAct, reason: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const HistoryPageDocument: Document<HistoryPageQuery, HistoryPageQueryVariables> = {
  source: "query HistoryPage($slug:String!$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){slug title language phase timeZone history(first:$first after:$after last:$last before:$before){nodes{...TimelineEntry}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TimelineEntry on HistoryEntry{sequence at act reason changes{field before after}}",
};
