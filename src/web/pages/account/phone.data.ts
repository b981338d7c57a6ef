/** Written by npm run documents from phone.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The code of the text message. */
export type ConfirmPhoneInput = {
  /** The six digits of the message; blanks do not matter. */
  code: string;
};

/** Taking the number off the account. */
export type RemovePhoneInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** The mobile number that the viewer says is theirs. */
export type RequestPhoneCodeInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** A mobile number as people write it: with + and the country code, or of Colombia without it; blanks, hyphens and brackets do not matter. */
  number: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What is known of the person behind an act. */
export type TrustLevel =
  /** Nothing: no account. */
  | 'ANONYMOUS'
  /** That an e-mail address or a telephone is theirs. */
  | 'CONFIRMED'
  /** That they have an account. */
  | 'REGISTERED'
  /** Who they are, by an identity document. */
  | 'VERIFIED';

export type PhonePageQueryVariables = Exact<{ [key: string]: never; }>;


export type PhonePageQuery = { viewer: { isEmailConfirmed: boolean, trustLevel: TrustLevel, unreadCount: number, isAdministrator: boolean, isAuditor: boolean, canConfirmPhone: { allowed: boolean, reason: string | null }, phone: { written: string, confirmedAt: string } | null, awaitedPhoneCode: { written: string, triesLeft: number, expiresAt: string } | null, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type RequestPhoneCodeMutationVariables = Exact<{
  input: RequestPhoneCodeInput;
}>;


export type RequestPhoneCodeMutation = { requestPhoneCode: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ConfirmPhoneMutationVariables = Exact<{
  input: ConfirmPhoneInput;
}>;


export type ConfirmPhoneMutation = { confirmPhone: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemovePhoneMutationVariables = Exact<{
  input?: RemovePhoneInput | null | undefined;
}>;


export type RemovePhoneMutation = { removePhone: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const PhonePageDocument: Document<PhonePageQuery, PhonePageQueryVariables> = {
  source: "query PhonePage{...Frame viewer{isEmailConfirmed trustLevel canConfirmPhone{allowed reason}phone{written confirmedAt}awaitedPhoneCode{written triesLeft expiresAt}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const RequestPhoneCodeDocument: Document<RequestPhoneCodeMutation, RequestPhoneCodeMutationVariables> = {
  source: "mutation RequestPhoneCode($input:RequestPhoneCodeInput!){requestPhoneCode(input:$input){userErrors{code field message}}}",
};

export const ConfirmPhoneDocument: Document<ConfirmPhoneMutation, ConfirmPhoneMutationVariables> = {
  source: "mutation ConfirmPhone($input:ConfirmPhoneInput!){confirmPhone(input:$input){userErrors{code field message}}}",
};

export const RemovePhoneDocument: Document<RemovePhoneMutation, RemovePhoneMutationVariables> = {
  source: "mutation RemovePhone($input:RemovePhoneInput){removePhone(input:$input){userErrors{code field message}}}",
};
