/** Written by npm run documents from guidance-writing.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Guidance for everybody. */
export type PublishGuidanceInput = {
  /** The agency in whose name it is published. */
  agencyId: string;
  /** The answer, 10 to 50,000 characters of Markdown. */
  body: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** `es` or `en`; the language of the request when absent. */
  locale?: string | null | undefined;
  /** Answered public questions that it came from. */
  questionIds?: Array<string> | null | undefined;
  /** What it answers, 5 to 200 characters. */
  title: string;
};

/** A new edition of guidance. */
export type ReviseGuidanceInput = {
  /** The answer, 10 to 50,000 characters of Markdown. */
  body: string;
  /** The guidance. */
  guidanceId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Answered public questions that it came from. */
  questionIds?: Array<string> | null | undefined;
  /** Why it is revised, 10 to 2,000 characters. */
  reason: string;
  /** What it answers, 5 to 200 characters. */
  title: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type GuidanceToReviseQueryVariables = Exact<{
  id: string;
}>;


export type GuidanceToReviseQuery = { guidance: { id: string, title: string, body: string, locale: string, agency: { id: string, slug: string, name: string, viewerCanSeeQueue: { allowed: boolean, reason: string | null } } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type PublishGuidanceServedMutationVariables = Exact<{
  input: PublishGuidanceInput;
}>;


export type PublishGuidanceServedMutation = { publishGuidance: { guidance: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ReviseGuidanceServedMutationVariables = Exact<{
  input: ReviseGuidanceInput;
}>;


export type ReviseGuidanceServedMutation = { reviseGuidance: { guidance: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const GuidanceToReviseDocument: Document<GuidanceToReviseQuery, GuidanceToReviseQueryVariables> = {
  source: "query GuidanceToRevise($id:ID!){...Frame guidance(id:$id){id title body locale agency{id slug name viewerCanSeeQueue{allowed reason}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const PublishGuidanceServedDocument: Document<PublishGuidanceServedMutation, PublishGuidanceServedMutationVariables> = {
  source: "mutation PublishGuidanceServed($input:PublishGuidanceInput!){publishGuidance(input:$input){guidance{id}userErrors{code field message}}}",
};

export const ReviseGuidanceServedDocument: Document<ReviseGuidanceServedMutation, ReviseGuidanceServedMutationVariables> = {
  source: "mutation ReviseGuidanceServed($input:ReviseGuidanceInput!){reviseGuidance(input:$input){guidance{id}userErrors{code field message}}}",
};
