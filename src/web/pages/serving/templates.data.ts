/** Written by npm run documents from templates.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which template to remove. */
export type RemoveAnswerTemplateInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The template. */
  templateId: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** A template for answers. */
export type SaveAnswerTemplateInput = {
  /** The agency of a new template. */
  agencyId?: string | null | undefined;
  /** Its words. `{number}`, `{title}`, `{asker}` and `{agency}` stand for those of the question. */
  body: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** `es` or `en`; the language of the request when absent. */
  locale?: string | null | undefined;
  /** The name by which officials find it, 3 to 100 characters. */
  name: string;
  /** The template to change; absent for a new one. */
  templateId?: string | null | undefined;
};

export type AnswerTemplatesDoorQueryVariables = Exact<{
  slug: string;
}>;


export type AnswerTemplatesDoorQuery = { agency: { id: string, slug: string, name: string, viewerCanSeeQueue: { allowed: boolean, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type AnswerTemplatesPageQueryVariables = Exact<{
  agencyId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AnswerTemplatesPageQuery = { answerTemplates: { nodes: Array<{ id: string, name: string, body: string, locale: string, changedAt: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OneAnswerTemplateQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type OneAnswerTemplateQuery = { nodes: Array<
    | { id: string, name: string, body: string, locale: string, changedAt: string }
    | Record<PropertyKey, never>
   | null> };

export type TemplateWordsFragment = { id: string, name: string, body: string, locale: string, changedAt: string };

export type SaveTemplateServedMutationVariables = Exact<{
  input: SaveAnswerTemplateInput;
}>;


export type SaveTemplateServedMutation = { saveAnswerTemplate: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemoveTemplateServedMutationVariables = Exact<{
  input: RemoveAnswerTemplateInput;
}>;


export type RemoveTemplateServedMutation = { removeAnswerTemplate: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AnswerTemplatesDoorDocument: Document<AnswerTemplatesDoorQuery, AnswerTemplatesDoorQueryVariables> = {
  source: "query AnswerTemplatesDoor($slug:String!){...Frame agency(slug:$slug){id slug name viewerCanSeeQueue{allowed reason}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const AnswerTemplatesPageDocument: Document<AnswerTemplatesPageQuery, AnswerTemplatesPageQueryVariables> = {
  source: "query AnswerTemplatesPage($agencyId:ID!$first:Int$after:String$last:Int$before:String){answerTemplates(agencyId:$agencyId first:$first after:$after last:$last before:$before){nodes{...TemplateWords}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment TemplateWords on AnswerTemplate{id name body locale changedAt}",
};

export const OneAnswerTemplateDocument: Document<OneAnswerTemplateQuery, OneAnswerTemplateQueryVariables> = {
  source: "query OneAnswerTemplate($ids:[ID!]!){nodes(ids:$ids){...on AnswerTemplate{...TemplateWords}}}fragment TemplateWords on AnswerTemplate{id name body locale changedAt}",
};

export const SaveTemplateServedDocument: Document<SaveTemplateServedMutation, SaveTemplateServedMutationVariables> = {
  source: "mutation SaveTemplateServed($input:SaveAnswerTemplateInput!){saveAnswerTemplate(input:$input){userErrors{code field message}}}",
};

export const RemoveTemplateServedDocument: Document<RemoveTemplateServedMutation, RemoveTemplateServedMutationVariables> = {
  source: "mutation RemoveTemplateServed($input:RemoveAnswerTemplateInput!){removeAnswerTemplate(input:$input){userErrors{code field message}}}",
};
