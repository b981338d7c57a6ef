/** Written by npm run documents from policies.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new rule about the least term. It cannot be changed from its day on; a newer one supersedes it. */
export type AddPublicationPolicyInput = {
  /** Whether fewer days are allowed with a signed, public justification. */
  allowsShorterWithJustification: boolean;
  /** Within how many working days of the closing observations must be answered, 1 to 365; absent where the rule fixes none. */
  answerWithin?: number | null | undefined;
  /** Which days are counted. */
  counts: DayCount;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The least number of full days, 1 to 365. */
  minimumDays: number;
  /** It governs consultations that open on this day or later; today in Bogota, or later. */
  validFrom: string;
  /** Name and legal basis in Spanish and, optionally, other languages. */
  words: Array<PolicyWordsInput>;
};

/** Which days a term counts. */
export type DayCount =
  /** Every day. */
  | 'CALENDAR_DAYS'
  /** Monday to Friday, without the holidays of Colombia. */
  | 'WORKING_DAYS';

/** The words of a policy in one language. */
export type PolicyWordsInput = {
  /** The rule of law that it applies, such as “Decreto 270 de 2017, art. 1”. */
  legalBasis: string;
  /** The language; `es` is required. */
  locale: string;
  /** Its name. */
  name: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** A policy to take back before its day. */
export type WithdrawPublicationPolicyInput = {
  /** The policy. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type AdministerPoliciesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AdministerPoliciesQuery = { publicationPolicies: { nodes: Array<{ id: string, name: string, legalBasis: string, minimumDays: number, counts: DayCount, allowsShorterWithJustification: boolean, answerWithin: number | null, validFrom: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type AdministerPolicyQueryVariables = Exact<{
  id: string;
}>;


export type AdministerPolicyQuery = { node:
    | { id: string, name: string, legalBasis: string, minimumDays: number, counts: DayCount, allowsShorterWithJustification: boolean, answerWithin: number | null, validFrom: string }
    | Record<PropertyKey, never>
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type PolicyFragment = { id: string, name: string, legalBasis: string, minimumDays: number, counts: DayCount, allowsShorterWithJustification: boolean, answerWithin: number | null, validFrom: string };

export type AddPublicationPolicyMutationVariables = Exact<{
  input: AddPublicationPolicyInput;
}>;


export type AddPublicationPolicyMutation = { addPublicationPolicy: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type WithdrawPublicationPolicyMutationVariables = Exact<{
  input: WithdrawPublicationPolicyInput;
}>;


export type WithdrawPublicationPolicyMutation = { withdrawPublicationPolicy: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AdministerPoliciesDocument: Document<AdministerPoliciesQuery, AdministerPoliciesQueryVariables> = {
  source: "query AdministerPolicies($first:Int$after:String$last:Int$before:String){...Frame ...Administering publicationPolicies(first:$first after:$after last:$last before:$before){nodes{...Policy}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}fragment Policy on PublicationPolicy{id name legalBasis minimumDays counts allowsShorterWithJustification answerWithin validFrom}",
};

export const AdministerPolicyDocument: Document<AdministerPolicyQuery, AdministerPolicyQueryVariables> = {
  source: "query AdministerPolicy($id:ID!){...Frame ...Administering node(id:$id){...Policy}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}fragment Policy on PublicationPolicy{id name legalBasis minimumDays counts allowsShorterWithJustification answerWithin validFrom}",
};

export const AddPublicationPolicyDocument: Document<AddPublicationPolicyMutation, AddPublicationPolicyMutationVariables> = {
  source: "mutation AddPublicationPolicy($input:AddPublicationPolicyInput!){addPublicationPolicy(input:$input){userErrors{code field message}}}",
};

export const WithdrawPublicationPolicyDocument: Document<WithdrawPublicationPolicyMutation, WithdrawPublicationPolicyMutationVariables> = {
  source: "mutation WithdrawPublicationPolicy($input:WithdrawPublicationPolicyInput!){withdrawPublicationPolicy(input:$input){userErrors{code field message}}}",
};
