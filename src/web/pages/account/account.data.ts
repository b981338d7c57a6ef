/** Written by npm run documents from account.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new password instead of the current one. */
export type ChangePasswordInput = {
  /** The password until now. */
  currentPassword: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** New password of 10 to 200 characters that is not easy to guess. */
  newPassword: string;
};

/** Ending all sessions but this one. */
export type EndOtherSessionsInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** A session to end. */
export type EndSessionInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** One of the sessions of the viewer. */
  sessionId: string;
};

/** By which way somebody is told what concerns them. */
export type NoticeChannel =
  /** Here, and by e-mail at once. So it is for those who never chose. */
  | 'MAIL_AT_ONCE'
  /** Here, and once a day by e-mail. */
  | 'MAIL_DAILY'
  /** Not at all. What moderators decided about somebody, and what people must know for their office, is still shown here. */
  | 'NONE'
  /** Here only. */
  | 'SITE';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** By which way the viewer wants to be told. */
export type SetNoticePreferencesInput = {
  /** The way. */
  channel: NoticeChannel;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** What the viewer changes about themselves; what is not given stays as it is. */
export type UpdateAccountInput = {
  /** The name shown beside what the person writes and has written, 2 to 80 characters. */
  displayName?: string | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Language to be addressed in: `es` or `en`. */
  locale?: string | null | undefined;
};

export type AccountPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AccountPageQuery = { viewer: { ownName: string | null, email: string | null, locale: string | null, noticeChannel: NoticeChannel | null, unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { isPseudonym: boolean, id: string, displayName: string } | null, phone: { written: string } | null, sessions: { nodes: Array<{ id: string, device: string, createdAt: string, lastSeenAt: string, isCurrent: boolean }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, secondFactor: { isMissing: boolean, required: boolean, isProven: boolean, isStrong: boolean, hasAuthenticator: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type DeviceSessionFragment = { id: string, device: string, createdAt: string, lastSeenAt: string, isCurrent: boolean };

export type UpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type UpdateAccountMutation = { updateAccount: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type SetNoticePreferencesMutationVariables = Exact<{
  input: SetNoticePreferencesInput;
}>;


export type SetNoticePreferencesMutation = { setNoticePreferences: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { endSession: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type EndOtherSessionsMutationVariables = Exact<{
  input: EndOtherSessionsInput;
}>;


export type EndOtherSessionsMutation = { endOtherSessions: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AccountPageDocument: Document<AccountPageQuery, AccountPageQueryVariables> = {
  source: "query AccountPage($first:Int$after:String$last:Int$before:String){...Frame viewer{account{isPseudonym}ownName email phone{written}locale noticeChannel ...Prover sessions(first:$first after:$after last:$last before:$before){nodes{...DeviceSession}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Prover on Viewer{email secondFactor{...SecondFactorState}}fragment SecondFactorState on SecondFactor{required isMissing isProven isStrong hasAuthenticator recoveryCodesLeft passkeys{id name createdAt lastUsedAt}}fragment DeviceSession on Session{id device createdAt lastSeenAt isCurrent}",
};

export const UpdateAccountDocument: Document<UpdateAccountMutation, UpdateAccountMutationVariables> = {
  source: "mutation UpdateAccount($input:UpdateAccountInput!){updateAccount(input:$input){userErrors{code field message}}}",
};

export const SetNoticePreferencesDocument: Document<SetNoticePreferencesMutation, SetNoticePreferencesMutationVariables> = {
  source: "mutation SetNoticePreferences($input:SetNoticePreferencesInput!){setNoticePreferences(input:$input){userErrors{code field message}}}",
};

export const ChangePasswordDocument: Document<ChangePasswordMutation, ChangePasswordMutationVariables> = {
  source: "mutation ChangePassword($input:ChangePasswordInput!){changePassword(input:$input){userErrors{code field message}}}",
};

export const EndSessionDocument: Document<EndSessionMutation, EndSessionMutationVariables> = {
  source: "mutation EndSession($input:EndSessionInput!){endSession(input:$input){userErrors{code field message}}}",
};

export const EndOtherSessionsDocument: Document<EndOtherSessionsMutation, EndOtherSessionsMutationVariables> = {
  source: "mutation EndOtherSessions($input:EndOtherSessionsInput!){endOtherSessions(input:$input){userErrors{code field message}}}",
};
