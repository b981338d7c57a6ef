/** Written by npm run documents from home.graphql. */
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

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { closingSoon: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }> }, answered: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }> }, announced: { nodes: Array<{ id: string, slug: string, title: string, summary: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, agency: { name: string, slug: string }, commentCounts: { total: number } }> }, topics: Array<{ slug: string, name: string, consultationCount: number }>, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const HomeDocument: Document<HomeQuery, HomeQueryVariables> = {
  source: "query Home{...Frame closingSoon:consultations(filter:{phase:OPEN}orderBy:CLOSING_SOONEST first:6){nodes{...Card}}answered:consultations(filter:{phase:ANSWERED}orderBy:NEWEST first:3){nodes{...Card}}announced:consultations(filter:{phase:SCHEDULED}orderBy:CLOSING_SOONEST first:3){nodes{...Card}}topics{slug name consultationCount}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Card on Consultation{id slug title summary language phase opensAt closesAt timeZone agency{name slug}commentCounts{total}}",
};
