/** Written by npm run documents from agency.graphql. */
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

/** Who heads an agency. */
export type NameAgencyHeadInput = {
  /** Account of one of its officials. */
  accountId: string;
  /** The agency. */
  agencyId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What to change about an agency; what is not given stays as it is. */
export type UpdateAgencyInput = {
  /** The agency. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its name in addresses: lower-case letters and digits, with hyphens between. The address before no longer leads to it. */
  slug?: string | null | undefined;
  /** Code of the territory it governs; null for none. */
  territoryCode?: string | null | undefined;
  /** Name and sector in Spanish and, optionally, other languages. They replace all words: a language that is not given is gone. */
  words?: Array<AgencyWordsInput> | null | undefined;
};

export type AdministerAgencyQueryVariables = Exact<{
  slug: string;
}>;


export type AdministerAgencyQuery = { agency: { id: string, slug: string, name: string, words: Array<{ locale: string, name: string, sector: string }>, territory: { code: string } | null, head: { id: string, displayName: string } | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type UpdateAgencyMutationVariables = Exact<{
  input: UpdateAgencyInput;
}>;


export type UpdateAgencyMutation = { updateAgency: { agency: { slug: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type NameAgencyHeadMutationVariables = Exact<{
  input: NameAgencyHeadInput;
}>;


export type NameAgencyHeadMutation = { nameAgencyHead: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AdministerAgencyDocument: Document<AdministerAgencyQuery, AdministerAgencyQueryVariables> = {
  source: "query AdministerAgency($slug:String!){...Frame ...Administering agency(slug:$slug){id slug name words{locale name sector}territory{code}head{id displayName}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const UpdateAgencyDocument: Document<UpdateAgencyMutation, UpdateAgencyMutationVariables> = {
  source: "mutation UpdateAgency($input:UpdateAgencyInput!){updateAgency(input:$input){agency{slug}userErrors{code field message}}}",
};

export const NameAgencyHeadDocument: Document<NameAgencyHeadMutation, NameAgencyHeadMutationVariables> = {
  source: "mutation NameAgencyHead($input:NameAgencyHeadInput!){nameAgencyHead(input:$input){userErrors{code field message}}}",
};
