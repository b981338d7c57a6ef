/** Written by npm run documents from deciding.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A comment whose reports are dismissed. */
export type DismissReportsInput = {
  /** The comment. */
  commentId: string;
  /** What was found, in 10 to 2000 characters, public and without personal data (article 17(3)(b) of the DSA). Needed for every measure that restricts or warns; refused with FACTS_MISSING. */
  facts?: string | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why nothing milder would do, in 10 to 1000 public characters. Needed for HIDE, HIDE_PART, LOCK_THREAD and SUSPEND; refused with PROPORTION_MISSING. */
  proportion?: string | null | undefined;
  /** Why, in 10 to 1000 characters that the author and everybody else can read. Name nobody and quote no personal data: it stays in the public log. */
  reason: string;
};

/** A comment to hide, in the short form of earlier clients. */
export type HideCommentInput = {
  /** The comment. */
  commentId: string;
  /** What was found, in 10 to 2000 characters, public and without personal data (article 17(3)(b) of the DSA). Needed for every measure that restricts or warns; refused with FACTS_MISSING. */
  facts?: string | null | undefined;
  /** On what ground. What officials answer is hidden only for PERSONAL_DATA. */
  ground: ModerationGround;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why nothing milder would do, in 10 to 1000 public characters. Needed for HIDE, HIDE_PART, LOCK_THREAD and SUSPEND; refused with PROPORTION_MISSING. */
  proportion?: string | null | undefined;
  /** Why, in 10 to 1000 characters that the author and everybody else can read. Name nobody and quote no personal data: it stays in the public log. */
  reason: string;
};

/** What is wrong with a comment, according to who reports it or decides on it. */
export type ModerationGround =
  /** It incites hatred or discrimination against a group. */
  | 'HATE'
  /** It insults or threatens somebody. */
  | 'INSULT'
  /** It has nothing to do with the consultation. */
  | 'OFF_TOPIC'
  /** Something else, explained in words. */
  | 'OTHER'
  /** It shows somebody’s personal data. */
  | 'PERSONAL_DATA'
  /** It is advertising, or the same text again and again. */
  | 'SPAM';

/** A hidden comment to show again. */
export type RestoreCommentInput = {
  /** The comment. */
  commentId: string;
  /** What was found, in 10 to 2000 characters, public and without personal data (article 17(3)(b) of the DSA). Needed for every measure that restricts or warns; refused with FACTS_MISSING. */
  facts?: string | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why nothing milder would do, in 10 to 1000 public characters. Needed for HIDE, HIDE_PART, LOCK_THREAD and SUSPEND; refused with PROPORTION_MISSING. */
  proportion?: string | null | undefined;
  /** Why, in 10 to 1000 characters that the author and everybody else can read. Name nobody and quote no personal data: it stays in the public log. */
  reason: string;
};

/** A decision to undo. */
export type UndoModerationDecisionInput = {
  /** The decision. */
  decisionId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type HideCommentMutationVariables = Exact<{
  input: HideCommentInput;
}>;


export type HideCommentMutation = { hideComment: { decision: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type DismissReportsMutationVariables = Exact<{
  input: DismissReportsInput;
}>;


export type DismissReportsMutation = { dismissReports: { decision: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RestoreCommentMutationVariables = Exact<{
  input: RestoreCommentInput;
}>;


export type RestoreCommentMutation = { restoreComment: { decision: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type UndoDecisionMutationVariables = Exact<{
  input: UndoModerationDecisionInput;
}>;


export type UndoDecisionMutation = { undoModerationDecision: { decision: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const HideCommentDocument: Document<HideCommentMutation, HideCommentMutationVariables> = {
  source: "mutation HideComment($input:HideCommentInput!){hideComment(input:$input){decision{id}userErrors{code field message}}}",
};

export const DismissReportsDocument: Document<DismissReportsMutation, DismissReportsMutationVariables> = {
  source: "mutation DismissReports($input:DismissReportsInput!){dismissReports(input:$input){decision{id}userErrors{code field message}}}",
};

export const RestoreCommentDocument: Document<RestoreCommentMutation, RestoreCommentMutationVariables> = {
  source: "mutation RestoreComment($input:RestoreCommentInput!){restoreComment(input:$input){decision{id}userErrors{code field message}}}",
};

export const UndoDecisionDocument: Document<UndoDecisionMutation, UndoDecisionMutationVariables> = {
  source: "mutation UndoDecision($input:UndoModerationDecisionInput!){undoModerationDecision(input:$input){decision{id}userErrors{code field message}}}",
};
