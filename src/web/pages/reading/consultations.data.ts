/** Written by npm run documents from consultations.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which consultations to list; all conditions hold together. */
export type ConsultationFilter = {
  /** Those of this agency. */
  agencyId?: string | null | undefined;
  /** Those in this phase now. */
  phase?: ConsultationPhase | null | undefined;
  /** Words to find, whatever their accents, case and endings; the last may be unfinished. “Quotes” keep words together, a minus leaves one out, `or` allows either. */
  search?: string | null | undefined;
  /** Those about the territory with this code or one within it. */
  territory?: string | null | undefined;
  /** Those on the topic with this slug. */
  topic?: string | null | undefined;
};

/** Orders of consultations. */
export type ConsultationOrder =
  /** Those that have not closed first, the next to close at the top; then those that closed last. */
  | 'CLOSING_SOONEST'
  /** By the number of contributions, the most first. */
  | 'MOST_ACTIVE'
  /** By when they were announced, the latest first. */
  | 'NEWEST';

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

export type ConsultationChoicesQueryVariables = Exact<{
  agency: string;
  department: string;
}>;


export type ConsultationChoicesQuery = { chosenAgency: { id: string, slug: string, name: string } | null, agencies: { nodes: Array<{ slug: string, name: string }> }, topics: Array<{ slug: string, name: string }>, departments: { nodes: Array<{ code: string, name: string, parent: { code: string, name: string } | null }> }, municipalities: { nodes: Array<{ code: string, name: string }> }, lastMunicipalities: { nodes: Array<{ code: string, name: string }> } };

export type ConsultationsPageQueryVariables = Exact<{
  filter: ConsultationFilter;
  order: ConsultationOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ConsultationsPageQuery = { consultations: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const ConsultationChoicesDocument: Document<ConsultationChoicesQuery, ConsultationChoicesQueryVariables> = {
  source: "query ConsultationChoices($agency:String!$department:String!){chosenAgency:agency(slug:$agency){id slug name}agencies(first:100){nodes{slug name}}topics{slug name}departments:territories(parentCode:\"CO\" first:100){nodes{code name parent{code name}}}municipalities:territories(parentCode:$department first:100){nodes{code name}}lastMunicipalities:territories(parentCode:$department last:100){nodes{code name}}}",
};

export const ConsultationsPageDocument: Document<ConsultationsPageQuery, ConsultationsPageQueryVariables> = {
  source: "query ConsultationsPage($filter:ConsultationFilter!$order:ConsultationOrder!$first:Int$after:String$last:Int$before:String){...Frame consultations(filter:$filter orderBy:$order first:$first after:$after last:$last before:$before){nodes{...Card}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Card on Consultation{id slug title summary language phase opensAt closesAt timeZone agency{name slug}commentCounts{total}}",
};
