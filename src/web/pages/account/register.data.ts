/** Written by npm run documents from register.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new account. */
export type RegisterInput = {
  /** For pages: hand the token over as an HttpOnly cookie instead of in the answer. */
  asCookie?: boolean | null | undefined;
  /** How to name this device in the list of sessions; the user agent when not given. */
  device?: string | null | undefined;
  /** The name shown beside what the person writes, 2 to 80 characters. */
  displayName: string;
  /** E-mail address, used to sign in. Never public. */
  email: string;
  /** Language to be addressed in: `es` or `en`; that of the request when not given. */
  locale?: string | null | undefined;
  /** Password of 10 to 200 characters that is not easy to guess. */
  password: string;
  /** The purposes besides taking part to which the person agrees, by the names of ConsentPurpose: those that are not named are not agreed to. Null when they were not asked. */
  purposes?: Array<string> | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type RegisterPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RegisterPageQuery = { signInProviders: Array<{ key: string, name: string, verifiesIdentity: boolean }>, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register: { viewer: { account: { id: string } | null } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const RegisterPageDocument: Document<RegisterPageQuery, RegisterPageQueryVariables> = {
  source: "query RegisterPage{...Frame signInProviders{...Provider}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Provider on SignInProvider{key name verifiesIdentity}",
};

export const RegisterDocument: Document<RegisterMutation, RegisterMutationVariables> = {
  source: "mutation Register($input:RegisterInput!){register(input:$input){viewer{account{id}}userErrors{code field message}}}",
};
