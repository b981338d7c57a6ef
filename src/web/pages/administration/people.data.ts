/** Written by npm run documents from people.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A role to give. */
export type GrantRoleInput = {
  /** The agency. */
  agencyId: string;
  /** E-mail of the account. */
  email: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The role. */
  role: Role;
};

/** A role to take away. */
export type RevokeRoleInput = {
  /** The account. */
  accountId: string;
  /** The agency. */
  agencyId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The role. */
  role: Role;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type PeopleQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PeopleQuery = { agency: { id: string, slug: string, name: string, people: { nodes: Array<{ email: string, role: Role, grantedAt: string, account: { id: string, displayName: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type PersonInRoleQueryVariables = Exact<{
  slug: string;
  id: string;
}>;


export type PersonInRoleQuery = { agency: { id: string, slug: string, name: string } | null, node:
    | { id: string, displayName: string }
    | Record<PropertyKey, never>
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { grantRole: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { revokeRole: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const PeopleDocument: Document<PeopleQuery, PeopleQueryVariables> = {
  source: "query People($slug:String!$first:Int$after:String$last:Int$before:String){...Frame ...Administering agency(slug:$slug){id slug name people(first:$first after:$after last:$last before:$before){nodes{account{id displayName}email role grantedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const PersonInRoleDocument: Document<PersonInRoleQuery, PersonInRoleQueryVariables> = {
  source: "query PersonInRole($slug:String!$id:ID!){...Frame ...Administering agency(slug:$slug){id slug name}node(id:$id){...on Account{id displayName}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const GrantRoleDocument: Document<GrantRoleMutation, GrantRoleMutationVariables> = {
  source: "mutation GrantRole($input:GrantRoleInput!){grantRole(input:$input){userErrors{code field message}}}",
};

export const RevokeRoleDocument: Document<RevokeRoleMutation, RevokeRoleMutationVariables> = {
  source: "mutation RevokeRole($input:RevokeRoleInput!){revokeRole(input:$input){userErrors{code field message}}}",
};
