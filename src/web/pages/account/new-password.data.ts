/** Written by npm run documents from new-password.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new password, with the link from a mail. */
export type ResetPasswordInput = {
  /** For pages: hand the token over as an HttpOnly cookie instead of in the answer. */
  asCookie?: boolean | null | undefined;
  /** How to name this device in the list of sessions; the user agent when not given. */
  device?: string | null | undefined;
  /** New password of 10 to 200 characters that is not easy to guess. */
  password: string;
  /** What the link in the mail carries as `token`. */
  token: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type NewPasswordPageQueryVariables = Exact<{ [key: string]: never; }>;


export type NewPasswordPageQuery = { viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { viewer: { account: { id: string } | null } | null, secondStep: { ticket: string, hasCode: boolean, hasPasskey: boolean, hasRecoveryCode: boolean } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const NewPasswordPageDocument: Document<NewPasswordPageQuery, NewPasswordPageQueryVariables> = {
  source: "query NewPasswordPage{...Frame}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const ResetPasswordDocument: Document<ResetPasswordMutation, ResetPasswordMutationVariables> = {
  source: "mutation ResetPassword($input:ResetPasswordInput!){resetPassword(input:$input){viewer{account{id}}secondStep{...SecondStep}userErrors{code field message}}}fragment SecondStep on SecondStepNeeded{ticket hasCode hasPasskey hasRecoveryCode}",
};
