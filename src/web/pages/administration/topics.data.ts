/** Written by npm run documents from topics.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new topic. */
export type CreateTopicInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its name in addresses: lower-case letters and digits, with hyphens between. It never changes. */
  slug: string;
  /** Its name in Spanish and, optionally, other languages; all of them at once. */
  words: Array<TopicWordsInput>;
};

/** A topic to remove. */
export type RemoveTopicInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its name in addresses. */
  slug: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** The name of a topic in one language. */
export type TopicWordsInput = {
  /** The language; `es` is required. */
  locale: string;
  /** The name. */
  name: string;
};

/** Other words for a topic. */
export type UpdateTopicInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its name in addresses: lower-case letters and digits, with hyphens between. It never changes. */
  slug: string;
  /** Its name in Spanish and, optionally, other languages; all of them at once. */
  words: Array<TopicWordsInput>;
};

export type AdministerTopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministerTopicsQuery = { topics: Array<{ slug: string, name: string, consultationCount: number, words: Array<{ locale: string, name: string }> }>, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type CreateTopicMutationVariables = Exact<{
  input: CreateTopicInput;
}>;


export type CreateTopicMutation = { createTopic: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type UpdateTopicMutationVariables = Exact<{
  input: UpdateTopicInput;
}>;


export type UpdateTopicMutation = { updateTopic: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemoveTopicMutationVariables = Exact<{
  input: RemoveTopicInput;
}>;


export type RemoveTopicMutation = { removeTopic: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AdministerTopicsDocument: Document<AdministerTopicsQuery, AdministerTopicsQueryVariables> = {
  source: "query AdministerTopics{...Frame ...Administering topics{slug name consultationCount words{locale name}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const CreateTopicDocument: Document<CreateTopicMutation, CreateTopicMutationVariables> = {
  source: "mutation CreateTopic($input:CreateTopicInput!){createTopic(input:$input){userErrors{code field message}}}",
};

export const UpdateTopicDocument: Document<UpdateTopicMutation, UpdateTopicMutationVariables> = {
  source: "mutation UpdateTopic($input:UpdateTopicInput!){updateTopic(input:$input){userErrors{code field message}}}",
};

export const RemoveTopicDocument: Document<RemoveTopicMutation, RemoveTopicMutationVariables> = {
  source: "mutation RemoveTopic($input:RemoveTopicInput!){removeTopic(input:$input){userErrors{code field message}}}",
};
