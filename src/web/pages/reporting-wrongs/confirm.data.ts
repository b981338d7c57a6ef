/** Written by npm run documents from confirm.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The secret of the link in a letter. */
export type ConfirmReportInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What follows `token=` in the link. */
  token: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type ConfirmReportPageQueryVariables = Exact<{
  token: string;
}>;


export type ConfirmReportPageQuery = { isReportWaiting: boolean, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ConfirmReportMutationVariables = Exact<{
  input: ConfirmReportInput;
}>;


export type ConfirmReportMutation = { confirmReport: { code: string | null, comment: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ConfirmReportPageDocument: Document<ConfirmReportPageQuery, ConfirmReportPageQueryVariables> = {
  source: "query ConfirmReportPage($token:String!){...Frame isReportWaiting(token:$token)}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const ConfirmReportDocument: Document<ConfirmReportMutation, ConfirmReportMutationVariables> = {
  source: "mutation ConfirmReport($input:ConfirmReportInput!){confirmReport(input:$input){code comment{id}userErrors{code field message}}}",
};
