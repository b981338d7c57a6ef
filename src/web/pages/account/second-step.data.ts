/** Written by npm run documents from second-step.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The second thing of a sign-in: a code or a passkey. */
export type CompleteSignInInput = {
  /** For pages: hand the token over as an HttpOnly cookie instead of in the answer. */
  asCookie?: boolean | null | undefined;
  /** Six digits of the application, or one of the codes on paper. */
  code?: string | null | undefined;
  /** How to name this device in the list of sessions; the user agent when not given. */
  device?: string | null | undefined;
  /** What the browser answered to the options of `askForPasskey` with the ticket, as JSON. */
  passkey?: string | null | undefined;
  /** The ticket of `secondStep`. */
  ticket: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type SecondStepPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondStepPageQuery = { viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CompleteSignInMutationVariables = Exact<{
  input: CompleteSignInInput;
}>;


export type CompleteSignInMutation = { completeSignIn: { viewer: { secondFactor: { isMissing: boolean } } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const SecondStepPageDocument: Document<SecondStepPageQuery, SecondStepPageQueryVariables> = {
  source: "query SecondStepPage{...Frame}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const CompleteSignInDocument: Document<CompleteSignInMutation, CompleteSignInMutationVariables> = {
  source: "mutation CompleteSignIn($input:CompleteSignInInput!){completeSignIn(input:$input){viewer{secondFactor{isMissing}}userErrors{code field message}}}",
};
