/** Written by npm run documents from forgotten-password.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who forgot their password. */
export type RequestPasswordResetInput = {
  /** E-mail address of the account. */
  email: string;
  /** Language of the mail: `es` or `en`; that of the account when not given. */
  locale?: string | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type ForgottenPasswordPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ForgottenPasswordPageQuery = { viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ForgottenPasswordPageDocument: Document<ForgottenPasswordPageQuery, ForgottenPasswordPageQueryVariables> = {
  source: "query ForgottenPasswordPage{...Frame}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const RequestPasswordResetDocument: Document<RequestPasswordResetMutation, RequestPasswordResetMutationVariables> = {
  source: "mutation RequestPasswordReset($input:RequestPasswordResetInput!){requestPasswordReset(input:$input){userErrors{code field message}}}",
};
