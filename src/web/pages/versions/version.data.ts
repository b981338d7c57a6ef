/** Written by npm run documents from version.graphql. */
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

/** What the agency says to a suggestion. One that its author withdrew is a tombstone. */
export type SuggestionStatus =
  /** It takes the words as they were proposed. */
  | 'ACCEPTED'
  /** It takes the idea, in other words. */
  | 'ACCEPTED_CHANGED'
  /** It does not take it, for the reason given. */
  | 'DECLINED'
  /** Nothing yet. */
  | 'OPEN';

/** What a text is written as. */
export type TextExportFormat =
  /** Akoma Ntoso 1.0, the XML of OASIS for laws (LegalDocML), with an eId for each part. */
  | 'AKOMA_NTOSO'
  /** A document for word processors. */
  | 'DOCX'
  /** The Markdown as the agency saved it. */
  | 'MARKDOWN'
  /** For reading and printing, with bookmarks. */
  | 'PDF';

/** What became of a stretch of words. */
export type WordOperation =
  /** Only the old version has it. */
  | 'DELETED'
  /** Both versions have it. */
  | 'EQUAL'
  /** Only the new version has it. */
  | 'INSERTED';

export type VersionPageQueryVariables = Exact<{
  slug: string;
  number: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type VersionPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, text: { number: number } | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, textVersion: { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null, previous: { number: number } | null, suggestionsTaken: Array<{ from: string | null, comment: { id: string, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, suggestion: { status: SuggestionStatus, acceptedWords: Array<{ op: WordOperation, text: string }> | null } | null, place: { original: { prefix: string | null, suffix: string | null } } | null } }>, contents: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null, depth: number }>, provisions: { nodes: Array<{ id: string, eid: string, kind: ProvisionKind, depth: number, label: string, heading: string | null, bodyHtml: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, exports: Array<{ format: TextExportFormat, address: string, hasComments: boolean }> } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type VersionProvisionPageQueryVariables = Exact<{
  slug: string;
  number: number;
  eid: string;
}>;


export type VersionProvisionPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, text: { number: number } | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, textVersion: { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null, previous: { number: number } | null, provision: { id: string, eid: string, kind: ProvisionKind, depth: number, label: string, heading: string | null, bodyHtml: string, children: Array<{ id: string, eid: string, kind: ProvisionKind, depth: number, label: string, heading: string | null, bodyHtml: string }>, history: Array<{ eid: string, label: string, heading: string | null, kind: ProvisionKind, version: { number: number, publishedAt: string | null } | null }> } | null, exports: Array<{ format: TextExportFormat, address: string, hasComments: boolean }> } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const VersionPageDocument: Document<VersionPageQuery, VersionPageQueryVariables> = {
  source: "query VersionPage($slug:String!$number:Int!$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){...TalkConsultation text{number}}textVersion(consultationSlug:$slug number:$number){...VersionFacts ...VersionFiles previous{number}suggestionsTaken{from comment{id provision{...PartName}...SuggestionPlace suggestion{status acceptedWords{op text}}}}contents{id eid kind label heading depth}provisions(first:$first after:$after last:$last before:$before){nodes{...ProvisionWords}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment VersionFacts on TextVersion{id number isCurrent articleCount publishedAt}fragment VersionFiles on TextVersion{exports{format address hasComments}}fragment PartName on Provision{eid kind label heading}fragment SuggestionPlace on Comment{place:anchor{original{prefix suffix}}}fragment ProvisionWords on Provision{id eid kind depth label heading bodyHtml}",
};

export const VersionProvisionPageDocument: Document<VersionProvisionPageQuery, VersionProvisionPageQueryVariables> = {
  source: "query VersionProvisionPage($slug:String!$number:Int!$eid:String!){...Frame consultation(slug:$slug){...TalkConsultation text{number}}textVersion(consultationSlug:$slug number:$number){...VersionFacts ...VersionFiles previous{number}provision(eid:$eid){...ProvisionWords children{...ProvisionWords}history{eid label heading kind version{number publishedAt}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment VersionFacts on TextVersion{id number isCurrent articleCount publishedAt}fragment VersionFiles on TextVersion{exports{format address hasComments}}fragment ProvisionWords on Provision{id eid kind depth label heading bodyHtml}",
};
