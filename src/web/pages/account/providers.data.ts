/** Written by npm run documents from providers.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who sets out for a service. */
export type BeginProviderSignInInput = {
  /** A secret that this browser or program keeps: only who has it can come back. */
  browserKey: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** With `VERIFY`: to take part with this account from now on, where another one has the document of the person. */
  movesParticipation?: boolean | null | undefined;
  /** Its key, from `signInProviders`. */
  provider: string;
  /** For what. */
  purpose: ProviderPurpose;
  /** What to hand back when they return, such as the page from which they came; nobody reads it. */
  remember?: string | null | undefined;
};

/** What a browser brought back from a service, as the address had it. */
export type CompleteProviderSignInInput = {
  /** For pages: hand the token over as an HttpOnly cookie instead of in the answer. */
  asCookie?: boolean | null | undefined;
  /** The secret with which they set out. */
  browserKey: string;
  /** `code`, when they signed in there. */
  code?: string | null | undefined;
  /** How to name this device in the list of sessions; the user agent when not given. */
  device?: string | null | undefined;
  /** `error`, when they did not. */
  error?: string | null | undefined;
  /** `iss`, where the service sends it (RFC 9207). */
  issuer?: string | null | undefined;
  /** The service, by the address to which it sent the browser. */
  provider: string;
  /** `state`. */
  state: string;
};

/** For what somebody goes to a service. */
export type ProviderPurpose =
  /** To sign in, or to open an account. */
  | 'ENTER'
  /** To have it as another way into the account of the viewer, or to show there once more who they are. */
  | 'LINK'
  /** The same, to have their identity verified by it. */
  | 'VERIFY';

/** A new account for whoever came back from a service. */
export type RegisterWithProviderInput = {
  /** For pages: hand the token over as an HttpOnly cookie instead of in the answer. */
  asCookie?: boolean | null | undefined;
  /** The secret with which they set out. */
  browserKey: string;
  /** How to name this device in the list of sessions; the user agent when not given. */
  device?: string | null | undefined;
  /** The name shown beside what the person writes, 2 to 80 characters. */
  displayName: string;
  /** The service. */
  provider: string;
  /** Names of the `ConsentPurpose`s to which the person agrees besides taking part, as for `register`. */
  purposes?: Array<string> | null | undefined;
  /** From `completeProviderSignIn`; serves once, for 20 minutes. */
  ticket: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** A service that the viewer no longer wants to sign in with. */
export type UnlinkProviderInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** From `Viewer.linkedProviders`. */
  linkedProviderId: string;
};

export type SignInProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProvidersQuery = { signInProviders: Array<{ key: string, name: string, verifiesIdentity: boolean }> };

export type ProviderPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ProviderPageQuery = { signInProviders: Array<{ key: string, name: string, verifiesIdentity: boolean }>, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ProviderFragment = { key: string, name: string, verifiesIdentity: boolean };

export type BeginProviderSignInMutationVariables = Exact<{
  input: BeginProviderSignInInput;
}>;


export type BeginProviderSignInMutation = { beginProviderSignIn: { address: string | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type CompleteProviderSignInMutationVariables = Exact<{
  input: CompleteProviderSignInInput;
}>;


export type CompleteProviderSignInMutation = { completeProviderSignIn: { isLinked: boolean | null, remembered: string | null, secondStep: { ticket: string, hasCode: boolean, hasPasskey: boolean, hasRecoveryCode: boolean } | null, opening: { ticket: string, name: string | null, email: string } | null, identityTaken: { allowed: boolean, reason: string | null } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RegisterWithProviderMutationVariables = Exact<{
  input: RegisterWithProviderInput;
}>;


export type RegisterWithProviderMutation = { registerWithProvider: { identityTaken: { allowed: boolean, reason: string | null } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type UnlinkProviderMutationVariables = Exact<{
  input: UnlinkProviderInput;
}>;


export type UnlinkProviderMutation = { unlinkProvider: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const SignInProvidersDocument: Document<SignInProvidersQuery, SignInProvidersQueryVariables> = {
  source: "query SignInProviders{signInProviders{...Provider}}fragment Provider on SignInProvider{key name verifiesIdentity}",
};

export const ProviderPageDocument: Document<ProviderPageQuery, ProviderPageQueryVariables> = {
  source: "query ProviderPage{...Frame signInProviders{...Provider}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Provider on SignInProvider{key name verifiesIdentity}",
};

export const BeginProviderSignInDocument: Document<BeginProviderSignInMutation, BeginProviderSignInMutationVariables> = {
  source: "mutation BeginProviderSignIn($input:BeginProviderSignInInput!){beginProviderSignIn(input:$input){address userErrors{code field message}}}",
};

export const CompleteProviderSignInDocument: Document<CompleteProviderSignInMutation, CompleteProviderSignInMutationVariables> = {
  source: "mutation CompleteProviderSignIn($input:CompleteProviderSignInInput!){completeProviderSignIn(input:$input){secondStep{...SecondStep}opening{ticket name email}identityTaken{allowed reason}isLinked remembered userErrors{code field message}}}fragment SecondStep on SecondStepNeeded{ticket hasCode hasPasskey hasRecoveryCode}",
};

export const RegisterWithProviderDocument: Document<RegisterWithProviderMutation, RegisterWithProviderMutationVariables> = {
  source: "mutation RegisterWithProvider($input:RegisterWithProviderInput!){registerWithProvider(input:$input){identityTaken{allowed reason}userErrors{code field message}}}",
};

export const UnlinkProviderDocument: Document<UnlinkProviderMutation, UnlinkProviderMutationVariables> = {
  source: "mutation UnlinkProvider($input:UnlinkProviderInput!){unlinkProvider(input:$input){userErrors{code field message}}}",
};
