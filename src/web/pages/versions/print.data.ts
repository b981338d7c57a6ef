/** Written by npm run documents from print.graphql. */
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

/** What a part of a text is. */
export type ProvisionKind =
  /** An annex. */
  | 'ANNEX'
  /** An article: what people comment on. */
  | 'ARTICLE'
  /** A book, the largest division. */
  | 'BOOK'
  /** A chapter. */
  | 'CHAPTER'
  /** A paragraph (parágrafo) of an article. */
  | 'PARAGRAPH'
  /** What comes before the first title or article: who decides, and why. */
  | 'PREAMBLE'
  /** A section. */
  | 'SECTION'
  /** A title. */
  | 'TITLE';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type PrintVersionPageQueryVariables = Exact<{
  slug: string;
  number: number;
}>;


export type PrintVersionPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, textVersion: { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null, contents: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null, depth: number }> } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type PartsToPrintQueryVariables = Exact<{
  slug: string;
  number: number;
  after?: string | null | undefined;
}>;


export type PartsToPrintQuery = { textVersion: { provisions: { nodes: Array<{ id: string, eid: string, kind: ProvisionKind, depth: number, label: string, heading: string | null, bodyHtml: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export const PrintVersionPageDocument: Document<PrintVersionPageQuery, PrintVersionPageQueryVariables> = {
  source: "query PrintVersionPage($slug:String!$number:Int!){...Frame consultation(slug:$slug){...TalkConsultation}textVersion(consultationSlug:$slug number:$number){...VersionFacts contents{id eid kind label heading depth}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment VersionFacts on TextVersion{id number isCurrent articleCount publishedAt}",
};

export const PartsToPrintDocument: Document<PartsToPrintQuery, PartsToPrintQueryVariables> = {
  source: "query PartsToPrint($slug:String!$number:Int!$after:String){textVersion(consultationSlug:$slug number:$number){provisions(first:100 after:$after){nodes{...ProvisionWords}pageInfo{hasNextPage endCursor}}}}fragment ProvisionWords on Provision{id eid kind depth label heading bodyHtml}",
};
