/** Written by npm run documents from agencies.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The words of an agency in one language. */
export type AgencyWordsInput = {
  /** The language; `es` is required. */
  locale: string;
  /** Its name. */
  name: string;
  /** Its sector of government. */
  sector: string;
};

/** A new agency. */
export type CreateAgencyInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its name in addresses: lower-case letters and digits, with hyphens between. */
  slug: string;
  /** Code of the territory it governs. */
  territoryCode?: string | null | undefined;
  /** Name and sector in Spanish and, optionally, other languages. */
  words: Array<AgencyWordsInput>;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type AdministerAgenciesQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AdministerAgenciesQuery = { agencies: { nodes: Array<{ id: string, slug: string, name: string, sector: string, territory: { name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type FoundAgencyQueryVariables = Exact<{
  territory: string;
}>;


export type FoundAgencyQuery = { territory: { code: string, name: string } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type CreateAgencyMutationVariables = Exact<{
  input: CreateAgencyInput;
}>;


export type CreateAgencyMutation = { createAgency: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AdministerAgenciesDocument: Document<AdministerAgenciesQuery, AdministerAgenciesQueryVariables> = {
  source: "query AdministerAgencies($search:String$first:Int$after:String$last:Int$before:String){...Frame ...Administering agencies(search:$search first:$first after:$after last:$last before:$before){nodes{id slug name sector territory{name}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const FoundAgencyDocument: Document<FoundAgencyQuery, FoundAgencyQueryVariables> = {
  source: "query FoundAgency($territory:String!){...Frame ...Administering territory(code:$territory){code name}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const CreateAgencyDocument: Document<CreateAgencyMutation, CreateAgencyMutationVariables> = {
  source: "mutation CreateAgency($input:CreateAgencyInput!){createAgency(input:$input){userErrors{code field message}}}",
};
