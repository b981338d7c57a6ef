/** Written by npm run documents from own-data.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Asking whoever answers for the data. */
export type AskAboutMyDataInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What is asked. */
  kind: DataRequestKind;
  /** In one’s own words, 1 to 4000 characters. */
  words: string;
};

/** What personal data is used for, each asked for by itself. */
export type ConsentPurpose =
  /** Letters to the e-mail address about what one takes part in. */
  | 'NOTICES_BY_MAIL'
  /** Commenting, voting, asking and supporting under the chosen name. */
  | 'TAKING_PART';

/** Where a consent was given or taken back. */
export type ConsentWay =
  /** In the account, under privacy. */
  | 'ACCOUNT'
  /** With the account, which was deleted. */
  | 'LEAVING'
  /** By choosing how to be told. */
  | 'NOTICES'
  /** When the account was opened. */
  | 'REGISTRATION';

/** What a person asks about their data. */
export type DataRequestKind =
  /** That something was done which should not be: fifteen working days (art. 15). */
  | 'COMPLAINT'
  /** What is held and what for: ten working days (Ley 1581 de 2012, art. 14). */
  | 'CONSULTATION'
  /** To correct what the person cannot change themselves: fifteen working days (art. 15). */
  | 'CORRECTION';

/** What came of a request about personal data. */
export type DataRequestOutcome =
  /** Done as asked. */
  | 'GRANTED'
  /** Done in part, with the reason for the rest. */
  | 'PARTLY_GRANTED'
  /** Not done, with the reason. */
  | 'REFUSED';

/** A consent to give or to take back. */
export type DecideConsentInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** True to agree, false to take it back. */
  isGiven: boolean;
  /** For which purpose. */
  purpose: ConsentPurpose;
};

/** Asking for everything that is held of the viewer. */
export type RequestDataArchiveInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** Deleting the viewer’s account. */
export type RequestErasureInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** True: what they wrote stays, without their name. False: it goes, too, but for what an agency has answered. */
  keepsWords: boolean;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type OwnDataPageQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnDataPageQuery = { viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, email: string | null, consents: Array<{ purpose: ConsentPurpose, isGiven: boolean, notice: string, history: Array<{ isGiven: boolean, way: ConsentWay, version: number, decidedAt: string }> }>, dataArchives: Array<{ askedAt: string, readyAt: string | null, expiresAt: string | null, kilobytes: number | null, address: string | null }>, canRequestDataArchive: { allowed: boolean, code: string | null, reason: string | null }, dataRequests: Array<{ id: string, kind: DataRequestKind, words: string, askedAt: string, dueOn: string, outcome: DataRequestOutcome | null, answer: string | null, answeredAt: string | null }>, erasure: { keepsWords: boolean, dueAt: string } | null, canRequestErasure: { allowed: boolean, reason: string | null }, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean, required: boolean, isProven: boolean, isStrong: boolean, hasAuthenticator: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type DecideConsentMutationVariables = Exact<{
  input: DecideConsentInput;
}>;


export type DecideConsentMutation = { decideConsent: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RequestDataArchiveMutationVariables = Exact<{
  input: RequestDataArchiveInput;
}>;


export type RequestDataArchiveMutation = { requestDataArchive: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type AskAboutMyDataMutationVariables = Exact<{
  input: AskAboutMyDataInput;
}>;


export type AskAboutMyDataMutation = { askAboutMyData: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type RequestErasureMutation = { requestErasure: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const OwnDataPageDocument: Document<OwnDataPageQuery, OwnDataPageQueryVariables> = {
  source: "query OwnDataPage{...Frame viewer{consents{purpose isGiven notice history{isGiven way version decidedAt}}dataArchives{askedAt readyAt expiresAt kilobytes address}...Prover canRequestDataArchive{allowed code reason}dataRequests{id kind words askedAt dueOn outcome answer answeredAt}erasure{keepsWords dueAt}canRequestErasure{allowed reason}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Prover on Viewer{email secondFactor{...SecondFactorState}}fragment SecondFactorState on SecondFactor{required isMissing isProven isStrong hasAuthenticator recoveryCodesLeft passkeys{id name createdAt lastUsedAt}}",
};

export const DecideConsentDocument: Document<DecideConsentMutation, DecideConsentMutationVariables> = {
  source: "mutation DecideConsent($input:DecideConsentInput!){decideConsent(input:$input){userErrors{code field message}}}",
};

export const RequestDataArchiveDocument: Document<RequestDataArchiveMutation, RequestDataArchiveMutationVariables> = {
  source: "mutation RequestDataArchive($input:RequestDataArchiveInput!){requestDataArchive(input:$input){userErrors{code field message}}}",
};

export const AskAboutMyDataDocument: Document<AskAboutMyDataMutation, AskAboutMyDataMutationVariables> = {
  source: "mutation AskAboutMyData($input:AskAboutMyDataInput!){askAboutMyData(input:$input){userErrors{code field message}}}",
};

export const RequestErasureDocument: Document<RequestErasureMutation, RequestErasureMutationVariables> = {
  source: "mutation RequestErasure($input:RequestErasureInput!){requestErasure(input:$input){userErrors{code field message}}}",
};
