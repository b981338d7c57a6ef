/** Written by npm run documents from compare.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What became of a part of a text from one version to another. */
export type ChangeOfProvision =
  /** Only the new version has it. */
  | 'ADDED'
  /** Its words changed; it may have moved as well. */
  | 'CHANGED'
  /** It has the same words in another place. */
  | 'MOVED'
  /** Only the old version has it. */
  | 'REMOVED'
  /** It has the same words in the same place. */
  | 'UNCHANGED';

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

/** What became of a stretch of words. */
export type WordOperation =
  /** Only the old version has it. */
  | 'DELETED'
  /** Both versions have it. */
  | 'EQUAL'
  /** Only the new version has it. */
  | 'INSERTED';

export type ComparedVersionsQueryVariables = Exact<{
  slug: string;
  new: number;
  old: number;
}>;


export type ComparedVersionsQuery = { new: { id: string } | null, old: { id: string } | null };

export type CompareFrameFragment = { document: string | null, old: { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null }, new: { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null }, summary: { added: number, removed: number, changed: number, moved: number, renumbered: number, unchanged: number } };

export type StretchFragment = { op: WordOperation, text: string, old: string | null };

export type ReasonFragment = { text: string, language: string, number: number };

export type PartNameFragment = { eid: string, kind: ProvisionKind, label: string, heading: string | null };

export type ComparePageQueryVariables = Exact<{
  slug: string;
  new: string;
  old: string;
  onlyChanged: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ComparePageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, textVersions: Array<{ number: number }>, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, compareTextVersions: { document: string | null, provisions: { nodes: Array<{ change: ChangeOfProvision, isMoved: boolean, isRenumbered: boolean, isReformatted: boolean, reasons: Array<{ text: string, language: string, number: number }>, old: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, new: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, headingWords: Array<{ op: WordOperation, text: string, old: string | null }>, words: Array<{ op: WordOperation, text: string, old: string | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, old: { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null }, new: { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null }, summary: { added: number, removed: number, changed: number, moved: number, renumbered: number, unchanged: number } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CompareTablePageQueryVariables = Exact<{
  slug: string;
  new: string;
  old: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CompareTablePageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, textVersions: Array<{ number: number }>, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, compareTextVersions: { document: string | null, table: { nodes: Array<{ change: ChangeOfProvision, isMoved: boolean, isRenumbered: boolean, reasons: Array<{ text: string, language: string, number: number }>, before: { provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, headingWords: Array<{ op: WordOperation, text: string, old: string | null }>, words: Array<{ op: WordOperation, text: string, old: string | null }> } | null, after: { provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, headingWords: Array<{ op: WordOperation, text: string, old: string | null }>, words: Array<{ op: WordOperation, text: string, old: string | null }> } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, old: { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null }, new: { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null }, summary: { added: number, removed: number, changed: number, moved: number, renumbered: number, unchanged: number } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const ComparedVersionsDocument: Document<ComparedVersionsQuery, ComparedVersionsQueryVariables> = {
  source: "query ComparedVersions($slug:String!$new:Int!$old:Int!){new:textVersion(consultationSlug:$slug number:$new){id}old:textVersion(consultationSlug:$slug number:$old){id}}",
};

export const ComparePageDocument: Document<ComparePageQuery, ComparePageQueryVariables> = {
  source: "query ComparePage($slug:String!$new:ID!$old:ID!$onlyChanged:Boolean!$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){...TalkConsultation textVersions{number}}compareTextVersions(new:$new old:$old){...CompareFrame provisions(onlyChanged:$onlyChanged first:$first after:$after last:$last before:$before){nodes{change isMoved isRenumbered isReformatted reasons{...Reason}old{...PartName}new{...PartName}headingWords{...Stretch}words{...Stretch}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment CompareFrame on TextComparison{document old{...VersionFacts}new{...VersionFacts}summary{added removed changed moved renumbered unchanged}}fragment VersionFacts on TextVersion{id number isCurrent articleCount publishedAt}fragment Reason on ReasonForChange{text language number}fragment PartName on Provision{eid kind label heading}fragment Stretch on ComparedWords{op text old}",
};

export const CompareTablePageDocument: Document<CompareTablePageQuery, CompareTablePageQueryVariables> = {
  source: "query CompareTablePage($slug:String!$new:ID!$old:ID!$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){...TalkConsultation textVersions{number}}compareTextVersions(new:$new old:$old){...CompareFrame table(first:$first after:$after last:$last before:$before){nodes{change isMoved isRenumbered reasons{...Reason}before{provision{...PartName}headingWords{...Stretch}words{...Stretch}}after{provision{...PartName}headingWords{...Stretch}words{...Stretch}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment CompareFrame on TextComparison{document old{...VersionFacts}new{...VersionFacts}summary{added removed changed moved renumbered unchanged}}fragment VersionFacts on TextVersion{id number isCurrent articleCount publishedAt}fragment Reason on ReasonForChange{text language number}fragment PartName on Provision{eid kind label heading}fragment Stretch on ComparedWords{op text old}",
};
