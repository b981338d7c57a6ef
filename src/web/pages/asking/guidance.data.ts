/** Written by npm run documents from guidance.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How something came that did not come by the web. */
export type AssistedWay =
  /** In a meeting. */
  | 'MEETING'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE';

/** What a question asks for. The law gives each its own term (Ley 1755 de 2015, art. 14). */
export type PetitionKind =
  /** How the agency understands a matter in its charge: 30 working days. */
  | 'CONSULTATION'
  /** Anything else that the agency should do or say: 15 working days. */
  | 'GENERAL'
  /** Documents or information: 10 working days. */
  | 'INFORMATION';

/** Where a question stands. It follows the clock: no act is needed to close it. */
export type QuestionState =
  /** Answered; whoever asked may ask once more for ten working days. */
  | 'ANSWERED'
  /** An official of the agency works on it. */
  | 'ASSIGNED'
  /** Answered for good. */
  | 'CLOSED'
  /** Whoever asked was not satisfied and asked once more. */
  | 'REASKED'
  /** The agency has it; nobody there has taken it yet. */
  | 'RECEIVED'
  /** Taken back by whoever asked before it was answered. */
  | 'WITHDRAWN';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type GuidancesPageQueryVariables = Exact<{
  agencyId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type GuidancesPageQuery = { publishedGuidance: { nodes: Array<{ id: string, title: string, locale: string, revisedAt: string, agency: { slug: string, name: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type GuidancePageQueryVariables = Exact<{
  id: string;
}>;


export type GuidancePageQuery = { guidance: { bodyHtml: string, edition: number, publishedAt: string, id: string, title: string, locale: string, revisedAt: string, agency: { slug: string, name: string, viewerCanSeeQueue: { allowed: boolean } }, questionsAnswered: Array<{ id: string, number: string, title: string | null, locale: string, kind: PetitionKind, state: QuestionState, isLate: boolean, isPrivate: boolean, isListed: boolean, askedAt: string, answeredAt: string | null, followerCount: number, provenance: { way: AssistedWay } | null, agency: { slug: string, name: string }, term: { dueOn: string } }> } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type GuidanceHistoryPageQueryVariables = Exact<{
  id: string;
}>;


export type GuidanceHistoryPageQuery = { guidance: { id: string, title: string, locale: string, editions: Array<{ edition: number, title: string, body: string, reason: string | null, publishedAt: string }> } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const GuidancesPageDocument: Document<GuidancesPageQuery, GuidancesPageQueryVariables> = {
  source: "query GuidancesPage($agencyId:ID$first:Int$after:String$last:Int$before:String){...Frame publishedGuidance(agencyId:$agencyId first:$first after:$after last:$last before:$before){nodes{...GuidanceLine}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment GuidanceLine on Guidance{id title locale revisedAt agency{slug name}}",
};

export const GuidancePageDocument: Document<GuidancePageQuery, GuidancePageQueryVariables> = {
  source: "query GuidancePage($id:ID!){...Frame guidance(id:$id){...GuidanceLine bodyHtml edition publishedAt agency{viewerCanSeeQueue{allowed}}questionsAnswered{...QuestionLine}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment GuidanceLine on Guidance{id title locale revisedAt agency{slug name}}fragment QuestionLine on Question{id number title locale kind state isLate isPrivate isListed askedAt answeredAt followerCount provenance{way}agency{slug name}term{dueOn}}",
};

export const GuidanceHistoryPageDocument: Document<GuidanceHistoryPageQuery, GuidanceHistoryPageQueryVariables> = {
  source: "query GuidanceHistoryPage($id:ID!){...Frame guidance(id:$id){id title locale editions{edition title body reason publishedAt}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};
