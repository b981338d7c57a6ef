/** Written by npm run documents from premoderation.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** The rules by which an agency holds new comments back, all of them: what is absent is off. */
export type SetPremoderationRulesInput = {
  /** The agency. */
  agencyId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** When more than this, 3 to 1000, come to a consultation within a minute from accounts younger than a day, or with the same words, hold the further ones. */
  mostAMinute?: number | null | undefined;
  /** Hold comments with more links than this, 0 to 20. */
  mostLinks?: number | null | undefined;
  /** Hold comments of accounts younger than so many days, 1 to 30, until one of theirs stands. */
  newAccountDays?: number | null | undefined;
  /** Why, in 10 to 1000 characters that everybody can read. */
  reason: string;
  /** The number of the rules that are to be replaced, 0 when there are none. */
  seenNumber: number;
  /** Hold comments with one of these words, or words in a row: at most 500 of at most 80 characters. No patterns: whole words, whatever their accents and capitals. */
  words: Array<string>;
};

export type PremoderationPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type PremoderationPageQuery = { agency: { id: string, name: string, slug: string, viewerCanSetPremoderation: { allowed: boolean }, premoderationRules: { id: string, number: number, newAccountDays: number | null, mostLinks: number | null, words: Array<string>, mostAMinute: number | null, reason: string, changedAt: string } | null, premoderationHistory: { nodes: Array<{ id: string, number: number, newAccountDays: number | null, mostLinks: number | null, words: Array<string>, mostAMinute: number | null, reason: string, changedAt: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SetPremoderationRulesMutationVariables = Exact<{
  input: SetPremoderationRulesInput;
}>;


export type SetPremoderationRulesMutation = { setPremoderationRules: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const PremoderationPageDocument: Document<PremoderationPageQuery, PremoderationPageQueryVariables> = {
  source: "query PremoderationPage($slug:String!$first:Int$last:Int$after:String$before:String){...Frame agency(slug:$slug){id name slug viewerCanSetPremoderation{allowed}premoderationRules{id number newAccountDays mostLinks words mostAMinute reason changedAt}premoderationHistory(first:$first last:$last after:$after before:$before){nodes{id number newAccountDays mostLinks words mostAMinute reason changedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const SetPremoderationRulesDocument: Document<SetPremoderationRulesMutation, SetPremoderationRulesMutationVariables> = {
  source: "mutation SetPremoderationRules($input:SetPremoderationRulesInput!){setPremoderationRules(input:$input){userErrors{code field message}}}",
};
