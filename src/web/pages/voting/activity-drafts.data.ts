/** Written by npm run documents from activity-drafts.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which draft to throw away. */
export type DiscardCommentDraftInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it is about: a consultation, a provision (an article or another part of the text), or the comment that it replies to, as it was saved. */
  subjectId: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type ActivityDraftsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ActivityDraftsPageQuery = { viewerDrafts: { nodes: Array<{ id: string, body: string, savedAt: string, passage: { exact: string | null, version: { number: number } | null } | null, currentPassage: { exact: string } | null, subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
      , consultation: { slug: string, title: string, language: string, timeZone: string, viewerCanComment: { allowed: boolean, reason: string | null } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type DiscardDraftMutationVariables = Exact<{
  input: DiscardCommentDraftInput;
}>;


export type DiscardDraftMutation = { discardCommentDraft: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ActivityDraftsPageDocument: Document<ActivityDraftsPageQuery, ActivityDraftsPageQueryVariables> = {
  source: "query ActivityDraftsPage($first:Int$after:String$last:Int$before:String){...Frame viewerDrafts(first:$first after:$after last:$last before:$before){nodes{id body savedAt passage{exact version{number}}currentPassage{exact}subject{id}consultation{slug title language timeZone viewerCanComment{allowed reason}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const DiscardDraftDocument: Document<DiscardDraftMutation, DiscardDraftMutationVariables> = {
  source: "mutation DiscardDraft($input:DiscardCommentDraftInput!){discardCommentDraft(input:$input){userErrors{code field message}}}",
};
