/** Written by npm run documents from retention.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type RetentionPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RetentionPageQuery = { retentionPolicies: Array<{ subject: string, name: string, reason: string, days: number, removedSoFar: number, lastRun: { runAt: string, removed: number } | null }>, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const RetentionPageDocument: Document<RetentionPageQuery, RetentionPageQueryVariables> = {
  source: "query RetentionPage{...Frame retentionPolicies{subject name reason days removedSoFar lastRun{runAt removed}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};
