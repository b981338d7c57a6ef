/** Written by npm run documents from ending.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An answered consultation that is finished. */
export type ArchiveConsultationInput = {
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** The second step to close early; it closes at this moment. */
export type ConfirmEarlyClosingInput = {
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** Where a consultation stands. It follows the clock: no act is needed to open or close it. */
export type ConsultationPhase =
  /** The agency has answered. */
  | 'ANSWERED'
  /** Finished, kept for reading. */
  | 'ARCHIVED'
  /** Nobody can take part any more; the agency prepares its answers. */
  | 'CLOSED'
  /** Being written; seen only by the people of its agency, administrators and auditors. */
  | 'DRAFT'
  /** Everyone may take part. */
  | 'OPEN'
  /** Announced, not yet open. */
  | 'SCHEDULED'
  /** Taken back by the agency, with a public reason. */
  | 'WITHDRAWN';

/** More time for a consultation that has not closed. */
export type ExtendConsultationInput = {
  /** The new closing time, later than the present one. */
  closesAt: string;
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why. It becomes public. */
  reason: string;
};

/** A closed consultation whose contributions have been answered. */
export type MarkConsultationAnsweredInput = {
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** The first step to close early; another official of the agency must confirm it. */
export type RequestEarlyClosingInput = {
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why. It becomes public. */
  reason: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Taking a published consultation back. */
export type WithdrawConsultationInput = {
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why. It becomes public. */
  reason: string;
};

export type EndingPageQueryVariables = Exact<{
  id: string;
}>;


export type EndingPageQuery = { consultation: { opensAt: string | null, closesAt: string | null, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, commentCounts: { total: number }, closingRequest: { reason: string, requestedAt: string } | null, viewerCanExtend: { allowed: boolean, reason: string | null }, viewerCanCloseEarly: { allowed: boolean, reason: string | null }, viewerCanConfirmEarlyClosing: { allowed: boolean, reason: string | null }, viewerCanWithdraw: { allowed: boolean, reason: string | null }, viewerCanMarkAnswered: { allowed: boolean, reason: string | null }, viewerCanArchive: { allowed: boolean, reason: string | null }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ExtendMutationVariables = Exact<{
  input: ExtendConsultationInput;
}>;


export type ExtendMutation = { extendConsultation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RequestClosingMutationVariables = Exact<{
  input: RequestEarlyClosingInput;
}>;


export type RequestClosingMutation = { requestEarlyClosing: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ConfirmClosingMutationVariables = Exact<{
  input: ConfirmEarlyClosingInput;
}>;


export type ConfirmClosingMutation = { confirmEarlyClosing: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type WithdrawPublishedMutationVariables = Exact<{
  input: WithdrawConsultationInput;
}>;


export type WithdrawPublishedMutation = { withdrawConsultation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type MarkAnsweredMutationVariables = Exact<{
  input: MarkConsultationAnsweredInput;
}>;


export type MarkAnsweredMutation = { markConsultationAnswered: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ArchiveMutationVariables = Exact<{
  input: ArchiveConsultationInput;
}>;


export type ArchiveMutation = { archiveConsultation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const EndingPageDocument: Document<EndingPageQuery, EndingPageQueryVariables> = {
  source: "query EndingPage($id:ID!){...Frame consultation(id:$id){...Desk opensAt closesAt commentCounts{total}closingRequest{reason requestedAt}viewerCanExtend{allowed reason}viewerCanCloseEarly{allowed reason}viewerCanConfirmEarlyClosing{allowed reason}viewerCanWithdraw{allowed reason}viewerCanMarkAnswered{allowed reason}viewerCanArchive{allowed reason}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}",
};

export const ExtendDocument: Document<ExtendMutation, ExtendMutationVariables> = {
  source: "mutation Extend($input:ExtendConsultationInput!){extendConsultation(input:$input){userErrors{code field message}}}",
};

export const RequestClosingDocument: Document<RequestClosingMutation, RequestClosingMutationVariables> = {
  source: "mutation RequestClosing($input:RequestEarlyClosingInput!){requestEarlyClosing(input:$input){userErrors{code field message}}}",
};

export const ConfirmClosingDocument: Document<ConfirmClosingMutation, ConfirmClosingMutationVariables> = {
  source: "mutation ConfirmClosing($input:ConfirmEarlyClosingInput!){confirmEarlyClosing(input:$input){userErrors{code field message}}}",
};

export const WithdrawPublishedDocument: Document<WithdrawPublishedMutation, WithdrawPublishedMutationVariables> = {
  source: "mutation WithdrawPublished($input:WithdrawConsultationInput!){withdrawConsultation(input:$input){userErrors{code field message}}}",
};

export const MarkAnsweredDocument: Document<MarkAnsweredMutation, MarkAnsweredMutationVariables> = {
  source: "mutation MarkAnswered($input:MarkConsultationAnsweredInput!){markConsultationAnswered(input:$input){userErrors{code field message}}}",
};

export const ArchiveDocument: Document<ArchiveMutation, ArchiveMutationVariables> = {
  source: "mutation Archive($input:ArchiveConsultationInput!){archiveConsultation(input:$input){userErrors{code field message}}}",
};
