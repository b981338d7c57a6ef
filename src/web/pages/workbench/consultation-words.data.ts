/** Written by npm run documents from consultation-words.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Where a consultation stands. It follows the clock: no act is needed to open or close it. */
export type ConsultationPhase =
  /** The agency has answered. */
  | 'ANSWERED'
  /** Finished, kept for reading. */
  | 'ARCHIVED'
  /** Nobody can take part any more; the agency prepares its answers. */
  | 'CLOSED'
  /** Being written; seen only by the people of its agency, administrators and auditors. */
  | 'DRAFT'
  /** Everyone may take part. */
  | 'OPEN'
  /** Announced, not yet open. */
  | 'SCHEDULED'
  /** Taken back by the agency, with a public reason. */
  | 'WITHDRAWN';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** The words of a consultation in one language. */
export type SetTranslationInput = {
  /** Body. */
  body: string;
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The language. Spanish (`es`) cannot be changed after publication. */
  locale: string;
  /** Why; required after publication. It becomes public. */
  reason?: string | null | undefined;
  /** Summary. */
  summary: string;
  /** Title. */
  title: string;
};

export type WordsPageQueryVariables = Exact<{
  id: string;
}>;


export type WordsPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, translations: Array<{ locale: string, title: string, summary: string, body: string }>, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type PreviewWordsQueryVariables = Exact<{
  body: string;
}>;


export type PreviewWordsQuery = { previewMarkdown: string };

export type SetWordsMutationVariables = Exact<{
  input: SetTranslationInput;
}>;


export type SetWordsMutation = { setTranslation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const WordsPageDocument: Document<WordsPageQuery, WordsPageQueryVariables> = {
  source: "query WordsPage($id:ID!){...Frame consultation(id:$id){...Desk translations{locale title summary body}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}",
};

export const PreviewWordsDocument: Document<PreviewWordsQuery, PreviewWordsQueryVariables> = {
  source: "query PreviewWords($body:Markdown!){previewMarkdown(markdown:$body)}",
};

export const SetWordsDocument: Document<SetWordsMutation, SetWordsMutationVariables> = {
  source: "mutation SetWords($input:SetTranslationInput!){setTranslation(input:$input){userErrors{code field message}}}",
};
