/** Written by npm run documents from versions.graphql. */
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

export type VersionsPageQueryVariables = Exact<{
  slug: string;
}>;


export type VersionsPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, textVersions: Array<{ changelogHtml: string | null, changelogLanguage: string | null, id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null, commentCarrying: { total: number, exact: number, approximate: number, provision: number, orphan: number, finishedAt: string | null } | null, previous: { number: number } | null }>, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type VersionFactsFragment = { id: string, number: number, isCurrent: boolean, articleCount: number, publishedAt: string | null };

export const VersionsPageDocument: Document<VersionsPageQuery, VersionsPageQueryVariables> = {
  source: "query VersionsPage($slug:String!){...Frame consultation(slug:$slug){...TalkConsultation textVersions{...VersionFacts changelogHtml changelogLanguage commentCarrying{...Carrying}previous{number}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment VersionFacts on TextVersion{id number isCurrent articleCount publishedAt}fragment Carrying on CommentCarrying{total exact approximate provision orphan finishedAt}",
};
