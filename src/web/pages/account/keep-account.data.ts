/** Written by npm run documents from keep-account.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Keeping the account after all. */
export type CancelErasureInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** From the link in the letter; not needed by whoever is signed in. */
  token?: string | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type KeepAccountPageQueryVariables = Exact<{ [key: string]: never; }>;


export type KeepAccountPageQuery = { viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CancelErasureMutationVariables = Exact<{
  input: CancelErasureInput;
}>;


export type CancelErasureMutation = { cancelErasure: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const KeepAccountPageDocument: Document<KeepAccountPageQuery, KeepAccountPageQueryVariables> = {
  source: "query KeepAccountPage{...Frame}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const CancelErasureDocument: Document<CancelErasureMutation, CancelErasureMutationVariables> = {
  source: "mutation CancelErasure($input:CancelErasureInput!){cancelErasure(input:$input){userErrors{code field message}}}",
};
