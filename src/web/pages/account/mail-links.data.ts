/** Written by npm run documents from mail-links.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Another e-mail address for the account. */
export type ChangeEmailInput = {
  /** The new address. */
  email: string;
};

/** The link with which one of the two addresses says yes. */
export type ConfirmEmailChangeInput = {
  /** What the link carries as `token`. */
  token: string;
};

/** The link that confirms an address. */
export type ConfirmEmailInput = {
  /** What the link carries as `token`. */
  token: string;
};

/** Who wants to enter with a link by mail. */
export type RequestSignInLinkInput = {
  /** A secret that this browser or program keeps: only who has it can use the link. */
  browserKey: string;
  /** E-mail address, of an account or for a new one. */
  email: string;
  /** Language of the letter: `es` or `en`; that of the request when not given. */
  locale?: string | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Entering with a link by mail, or with the code beside it. */
export type SignInWithLinkInput = {
  /** For pages: hand the token over as an HttpOnly cookie instead of in the answer. */
  asCookie?: boolean | null | undefined;
  /** The secret with which the link was asked for. */
  browserKey: string;
  /** The code of the letter, where the link was opened elsewhere. */
  code?: string | null | undefined;
  /** How to name this device in the list of sessions; the user agent when not given. */
  device?: string | null | undefined;
  /** For an address without an account: the name shown beside what the person writes. */
  displayName?: string | null | undefined;
  /** What the link carries as `token`. */
  token?: string | null | undefined;
};

export type MailLinksPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MailLinksPageQuery = { viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type RequestSignInLinkMutationVariables = Exact<{
  input: RequestSignInLinkInput;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type SignInWithLinkMutationVariables = Exact<{
  input: SignInWithLinkInput;
}>;


export type SignInWithLinkMutation = { signInWithLink: { secondStep: { ticket: string, hasCode: boolean, hasPasskey: boolean, hasRecoveryCode: boolean } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RequestEmailConfirmationMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestEmailConfirmationMutation = { requestEmailConfirmation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { confirmEmail: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ChangeEmailMutationVariables = Exact<{
  input: ChangeEmailInput;
}>;


export type ChangeEmailMutation = { changeEmail: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { confirmEmailChange: { isChanged: boolean | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const MailLinksPageDocument: Document<MailLinksPageQuery, MailLinksPageQueryVariables> = {
  source: "query MailLinksPage{...Frame}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const RequestSignInLinkDocument: Document<RequestSignInLinkMutation, RequestSignInLinkMutationVariables> = {
  source: "mutation RequestSignInLink($input:RequestSignInLinkInput!){requestSignInLink(input:$input){userErrors{code field message}}}",
};

export const SignInWithLinkDocument: Document<SignInWithLinkMutation, SignInWithLinkMutationVariables> = {
  source: "mutation SignInWithLink($input:SignInWithLinkInput!){signInWithLink(input:$input){secondStep{...SecondStep}userErrors{code field message}}}fragment SecondStep on SecondStepNeeded{ticket hasCode hasPasskey hasRecoveryCode}",
};

export const RequestEmailConfirmationDocument: Document<RequestEmailConfirmationMutation, RequestEmailConfirmationMutationVariables> = {
  source: "mutation RequestEmailConfirmation{requestEmailConfirmation{userErrors{code field message}}}",
};

export const ConfirmEmailDocument: Document<ConfirmEmailMutation, ConfirmEmailMutationVariables> = {
  source: "mutation ConfirmEmail($input:ConfirmEmailInput!){confirmEmail(input:$input){userErrors{code field message}}}",
};

export const ChangeEmailDocument: Document<ChangeEmailMutation, ChangeEmailMutationVariables> = {
  source: "mutation ChangeEmail($input:ChangeEmailInput!){changeEmail(input:$input){userErrors{code field message}}}",
};

export const ConfirmEmailChangeDocument: Document<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables> = {
  source: "mutation ConfirmEmailChange($input:ConfirmEmailChangeInput!){confirmEmailChange(input:$input){isChanged userErrors{code field message}}}",
};
