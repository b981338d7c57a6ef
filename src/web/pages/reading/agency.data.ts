/** Written by npm run documents from agency.graphql. */
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

export type AgencyOfPageQueryVariables = Exact<{
  slug: string;
}>;


export type AgencyOfPageQuery = { agency: { id: string } | null };

export type AgencyPageQueryVariables = Exact<{
  slug: string;
  id: string;
}>;


export type AgencyPageQuery = { agency: { name: string, sector: string, responses: { asked: number, answeredInTime: number, answeredLate: number, pending: number, overdue: number, late: number, transferred: number, withdrawn: number, medianDays: number | null, rating: number | null, ratings: number }, territory: { code: string, name: string } | null } | null, OPEN: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }>, pageInfo: { hasNextPage: boolean } }, SCHEDULED: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }>, pageInfo: { hasNextPage: boolean } }, CLOSED: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }>, pageInfo: { hasNextPage: boolean } }, ANSWERED: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }>, pageInfo: { hasNextPage: boolean } }, ARCHIVED: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }>, pageInfo: { hasNextPage: boolean } }, WITHDRAWN: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }>, pageInfo: { hasNextPage: boolean } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type AgencyConsultationsFragment = { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }>, pageInfo: { hasNextPage: boolean } };

export const AgencyOfPageDocument: Document<AgencyOfPageQuery, AgencyOfPageQueryVariables> = {
  source: "query AgencyOfPage($slug:String!){agency(slug:$slug){id}}",
};

export const AgencyPageDocument: Document<AgencyPageQuery, AgencyPageQueryVariables> = {
  source: "query AgencyPage($slug:String!$id:ID!){...Frame agency(slug:$slug){name sector responses{...NetworkFigures}territory{code name}}OPEN:consultations(filter:{agencyId:$id phase:OPEN}orderBy:CLOSING_SOONEST first:6){...AgencyConsultations}SCHEDULED:consultations(filter:{agencyId:$id phase:SCHEDULED}first:6){...AgencyConsultations}CLOSED:consultations(filter:{agencyId:$id phase:CLOSED}first:6){...AgencyConsultations}ANSWERED:consultations(filter:{agencyId:$id phase:ANSWERED}first:6){...AgencyConsultations}ARCHIVED:consultations(filter:{agencyId:$id phase:ARCHIVED}first:6){...AgencyConsultations}WITHDRAWN:consultations(filter:{agencyId:$id phase:WITHDRAWN}first:6){...AgencyConsultations}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment NetworkFigures on ResponseFigures{asked answeredInTime answeredLate pending overdue late transferred withdrawn medianDays rating ratings}fragment AgencyConsultations on ConsultationConnection{nodes{...Card}pageInfo{hasNextPage}}fragment Card on Consultation{id slug title summary language phase opensAt closesAt timeZone agency{name slug}commentCounts{total}}",
};
