/** Written by npm run documents from sign-in.graphql. */
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

/** Who signs in. */
export type SignInInput = {
  /** For pages: hand the token over as an HttpOnly cookie instead of in the answer. */
  asCookie?: boolean | null | undefined;
  /** How to name this device in the list of sessions; the user agent when not given. */
  device?: string | null | undefined;
  /** E-mail address of the account. */
  email: string;
  /** Its password. */
  password: string;
};

export type SignInPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPageQuery = { viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { viewer: { account: { id: string } | null } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const SignInPageDocument: Document<SignInPageQuery, SignInPageQueryVariables> = {
  source: "query SignInPage{...Frame}fragment Frame on Query{viewer{unreadCount account{id displayName}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const SignInDocument: Document<SignInMutation, SignInMutationVariables> = {
  source: "mutation SignIn($input:SignInInput!){signIn(input:$input){viewer{account{id}}userErrors{code field message}}}",
};
