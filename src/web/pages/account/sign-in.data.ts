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

/** Who signs in with a passkey alone. */
export type SignInWithPasskeyInput = {
  /** For pages: hand the token over as an HttpOnly cookie instead of in the answer. */
  asCookie?: boolean | null | undefined;
  /** How to name this device in the list of sessions; the user agent when not given. */
  device?: string | null | undefined;
  /** What the browser answered to the options of `askForPasskey` (AuthenticationResponseJSON), as JSON. */
  passkey: string;
};

export type SignInPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInPageQuery = { signInProviders: Array<{ key: string, name: string, verifiesIdentity: boolean }>, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { secondStep: { ticket: string, hasCode: boolean, hasPasskey: boolean, hasRecoveryCode: boolean } | null, viewer: { secondFactor: { isMissing: boolean } } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type SignInWithPasskeyMutationVariables = Exact<{
  input: SignInWithPasskeyInput;
}>;


export type SignInWithPasskeyMutation = { signInWithPasskey: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const SignInPageDocument: Document<SignInPageQuery, SignInPageQueryVariables> = {
  source: "query SignInPage{...Frame signInProviders{...Provider}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Provider on SignInProvider{key name verifiesIdentity}",
};

export const SignInDocument: Document<SignInMutation, SignInMutationVariables> = {
  source: "mutation SignIn($input:SignInInput!){signIn(input:$input){secondStep{...SecondStep}viewer{secondFactor{isMissing}}userErrors{code field message}}}fragment SecondStep on SecondStepNeeded{ticket hasCode hasPasskey hasRecoveryCode}",
};

export const SignInWithPasskeyDocument: Document<SignInWithPasskeyMutation, SignInWithPasskeyMutationVariables> = {
  source: "mutation SignInWithPasskey($input:SignInWithPasskeyInput!){signInWithPasskey(input:$input){userErrors{code field message}}}",
};
