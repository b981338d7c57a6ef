/** Written by npm run documents from territories.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new territory. */
export type CreateTerritoryInput = {
  /** Its official code (DIVIPOLA in Colombia): capital letters and digits, with hyphens between. */
  code: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its level. */
  kind: TerritoryKind;
  /** Code of the territory it lies in: that of the country for a department, that of a department for a municipality. */
  parentCode?: string | null | undefined;
  /** All its names: in Spanish and, optionally, other languages. */
  words: Array<TerritoryWordsInput>;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** The level of a territory. */
export type TerritoryKind =
  /** The country as a whole. */
  | 'COUNTRY'
  /** A department of the country, or its capital district. */
  | 'DEPARTMENT'
  /** A municipality of a department. */
  | 'MUNICIPALITY';

/** The name of a territory in one language. */
export type TerritoryWordsInput = {
  /** The language; `es` is required. */
  locale: string;
  /** Its name. */
  name: string;
};

/** A territory under its new names. */
export type UpdateTerritoryInput = {
  /** Its official code (DIVIPOLA in Colombia): capital letters and digits, with hyphens between. */
  code: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** All its names: in Spanish and, optionally, other languages. */
  words: Array<TerritoryWordsInput>;
};

export type AdministerTerritoriesQueryVariables = Exact<{
  within?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AdministerTerritoriesQuery = { territories: { nodes: Array<{ code: string, name: string, kind: TerritoryKind, parent: { name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type AdministerTerritoryQueryVariables = Exact<{
  code: string;
}>;


export type AdministerTerritoryQuery = { territory: { code: string, name: string, kind: TerritoryKind, words: Array<{ locale: string, name: string }> } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type CreateTerritoryMutationVariables = Exact<{
  input: CreateTerritoryInput;
}>;


export type CreateTerritoryMutation = { createTerritory: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type UpdateTerritoryMutationVariables = Exact<{
  input: UpdateTerritoryInput;
}>;


export type UpdateTerritoryMutation = { updateTerritory: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AdministerTerritoriesDocument: Document<AdministerTerritoriesQuery, AdministerTerritoriesQueryVariables> = {
  source: "query AdministerTerritories($within:String$first:Int$after:String$last:Int$before:String){...Frame ...Administering territories(parentCode:$within first:$first after:$after last:$last before:$before){nodes{code name kind parent{name}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const AdministerTerritoryDocument: Document<AdministerTerritoryQuery, AdministerTerritoryQueryVariables> = {
  source: "query AdministerTerritory($code:String!){...Frame ...Administering territory(code:$code){code name kind words{locale name}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const CreateTerritoryDocument: Document<CreateTerritoryMutation, CreateTerritoryMutationVariables> = {
  source: "mutation CreateTerritory($input:CreateTerritoryInput!){createTerritory(input:$input){userErrors{code field message}}}",
};

export const UpdateTerritoryDocument: Document<UpdateTerritoryMutation, UpdateTerritoryMutationVariables> = {
  source: "mutation UpdateTerritory($input:UpdateTerritoryInput!){updateTerritory(input:$input){userErrors{code field message}}}",
};
