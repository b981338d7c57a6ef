/** Written by npm run documents from rolls.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Codes to be sent on paper to everybody on a roll. */
export type MakePaperCodesInput = {
  /** How many days they work, 1 to 365. */
  days: number;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The roll. */
  rollId: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** A roll. */
export type UploadRollInput = {
  /** What `urna roll hash` made, at most 32 MB. */
  file: unknown;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its name, which everybody reads. */
  name: string;
};

export type AdministerRollsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AdministerRollsQuery = { rolls: { nodes: Array<{ id: string, name: string, entries: number, createdAt: string, paperBatches: Array<{ id: string, createdAt: string, expiresAt: string }> | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type MayAdministerRollsQueryVariables = Exact<{ [key: string]: never; }>;


export type MayAdministerRollsQuery = { viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type PaperCodesQueryVariables = Exact<{
  batchId: string;
  after?: string | null | undefined;
}>;


export type PaperCodesQuery = { paperCodes: { nodes: Array<{ line: number, code: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UploadRollMutationVariables = Exact<{
  input: UploadRollInput;
}>;


export type UploadRollMutation = { uploadRoll: { faults: Array<{ line: number, message: string }> | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type MakePaperCodesMutationVariables = Exact<{
  input: MakePaperCodesInput;
}>;


export type MakePaperCodesMutation = { makePaperCodes: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AdministerRollsDocument: Document<AdministerRollsQuery, AdministerRollsQueryVariables> = {
  source: "query AdministerRolls($first:Int$after:String$last:Int$before:String){...Frame ...Administering rolls(first:$first after:$after last:$last before:$before){nodes{id name entries createdAt paperBatches{id createdAt expiresAt}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const MayAdministerRollsDocument: Document<MayAdministerRollsQuery, MayAdministerRollsQueryVariables> = {
  source: "query MayAdministerRolls{...Frame ...Administering}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const PaperCodesDocument: Document<PaperCodesQuery, PaperCodesQueryVariables> = {
  source: "query PaperCodes($batchId:ID!$after:String){paperCodes(batchId:$batchId first:100 after:$after){nodes{line code}pageInfo{hasNextPage endCursor}}}",
};

export const UploadRollDocument: Document<UploadRollMutation, UploadRollMutationVariables> = {
  source: "mutation UploadRoll($input:UploadRollInput!){uploadRoll(input:$input){faults{line message}userErrors{code field message}}}",
};

export const MakePaperCodesDocument: Document<MakePaperCodesMutation, MakePaperCodesMutationVariables> = {
  source: "mutation MakePaperCodes($input:MakePaperCodesInput!){makePaperCodes(input:$input){userErrors{code field message}}}",
};
