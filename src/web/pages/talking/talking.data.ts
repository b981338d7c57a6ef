/** Written by npm run documents from talking.graphql. */
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

export type TalkConsultationFragment = { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } };

export type HeldCommentsFragment = { viewerHeldComments?: Array<{ id: string, createdAt: string, original: { bodyHtml: string } | null }> };

export type CommentCountsFragment = { total: number, inFavour: number, against: number, neutral: number };

export type ProvisionWordsFragment = { id: string, eid: string, kind: ProvisionKind, depth: number, label: string, heading: string | null, bodyHtml: string };
