/** Written by npm run documents from case-work.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A case to work on. */
export type ClaimCaseInput = {
  /** The case. */
  caseId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** A case for a colleague. */
export type HandOverCaseInput = {
  /** The account of the colleague, a moderator of the same agency; `moderationLoad` names them. */
  accountId: string;
  /** The case. */
  caseId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the other moderators should know, 1 to 2000 characters. Never public; it is kept, and auditors read it. */
  note: string;
};

/** A note among moderators about a case. */
export type NoteCaseInput = {
  /** The case. */
  caseId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the other moderators should know, 1 to 2000 characters. Never public; it is kept, and auditors read it. */
  note: string;
};

/** A case to give back. */
export type ReleaseCaseInput = {
  /** The case. */
  caseId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type ClaimCaseMutationVariables = Exact<{
  input: ClaimCaseInput;
}>;


export type ClaimCaseMutation = { claimCase: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ReleaseCaseMutationVariables = Exact<{
  input: ReleaseCaseInput;
}>;


export type ReleaseCaseMutation = { releaseCase: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type HandOverCaseMutationVariables = Exact<{
  input: HandOverCaseInput;
}>;


export type HandOverCaseMutation = { handOverCase: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type NoteCaseMutationVariables = Exact<{
  input: NoteCaseInput;
}>;


export type NoteCaseMutation = { noteCase: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ClaimCaseDocument: Document<ClaimCaseMutation, ClaimCaseMutationVariables> = {
  source: "mutation ClaimCase($input:ClaimCaseInput!){claimCase(input:$input){userErrors{code field message}}}",
};

export const ReleaseCaseDocument: Document<ReleaseCaseMutation, ReleaseCaseMutationVariables> = {
  source: "mutation ReleaseCase($input:ReleaseCaseInput!){releaseCase(input:$input){userErrors{code field message}}}",
};

export const HandOverCaseDocument: Document<HandOverCaseMutation, HandOverCaseMutationVariables> = {
  source: "mutation HandOverCase($input:HandOverCaseInput!){handOverCase(input:$input){userErrors{code field message}}}",
};

export const NoteCaseDocument: Document<NoteCaseMutation, NoteCaseMutationVariables> = {
  source: "mutation NoteCase($input:NoteCaseInput!){noteCase(input:$input){userErrors{code field message}}}",
};
