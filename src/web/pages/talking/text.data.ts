/** Written by npm run documents from text.graphql. */
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

export type TextPageQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TextPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, suggestionCounts: { total: number }, text: { number: number, articleCount: number, contents: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null, depth: number }>, provisions: { nodes: Array<{ id: string, eid: string, kind: ProvisionKind, depth: number, label: string, heading: string | null, bodyHtml: string, commentCounts: { total: number, inFavour: number, against: number, neutral: number } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, exports: Array<{ format: TextExportFormat, address: string, hasComments: boolean }> } | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const TextPageDocument: Document<TextPageQuery, TextPageQueryVariables> = {
  source: "query TextPage($slug:String!$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){...TalkConsultation suggestionCounts{total}text{number ...VersionFiles articleCount contents{id eid kind label heading depth}provisions(first:$first after:$after last:$last before:$before){nodes{...ProvisionWords commentCounts{...CommentCounts}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment VersionFiles on TextVersion{exports{format address hasComments}}fragment ProvisionWords on Provision{id eid kind depth label heading bodyHtml}fragment CommentCounts on CommentCounts{total inFavour against neutral}",
};
