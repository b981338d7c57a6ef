/** Written by npm run documents from workbench.graphql. */
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

export type WorkbenchDoorQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkbenchDoorQuery = { desk: { memberships: Array<{ role: Role, agency: { id: string, slug: string, name: string } }>, mayCreateConsultationsIn: Array<{ id: string }> }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type WorkFragment = { id: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, changedAt: string | null, agency: { name: string }, answeringProgress: { unanswered: number, isLate: boolean }, closingRequest: { requestedAt: string } | null, publicationChecklist: Array<{ isDone: boolean, message: string }> | null };

export type WorkbenchQueryVariables = Exact<{
  agencyId?: string | null | undefined;
}>;


export type WorkbenchQuery = { DRAFT: { nodes: Array<{ id: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, changedAt: string | null, agency: { name: string }, answeringProgress: { unanswered: number, isLate: boolean }, closingRequest: { requestedAt: string } | null, publicationChecklist: Array<{ isDone: boolean, message: string }> | null }>, pageInfo: { hasNextPage: boolean } }, OPEN: { nodes: Array<{ id: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, changedAt: string | null, agency: { name: string }, answeringProgress: { unanswered: number, isLate: boolean }, closingRequest: { requestedAt: string } | null, publicationChecklist: Array<{ isDone: boolean, message: string }> | null }>, pageInfo: { hasNextPage: boolean } }, CLOSED: { nodes: Array<{ id: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, changedAt: string | null, agency: { name: string }, answeringProgress: { unanswered: number, isLate: boolean }, closingRequest: { requestedAt: string } | null, publicationChecklist: Array<{ isDone: boolean, message: string }> | null }>, pageInfo: { hasNextPage: boolean } }, SCHEDULED: { nodes: Array<{ id: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, changedAt: string | null, agency: { name: string }, answeringProgress: { unanswered: number, isLate: boolean }, closingRequest: { requestedAt: string } | null, publicationChecklist: Array<{ isDone: boolean, message: string }> | null }>, pageInfo: { hasNextPage: boolean } }, ANSWERED: { nodes: Array<{ id: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, changedAt: string | null, agency: { name: string }, answeringProgress: { unanswered: number, isLate: boolean }, closingRequest: { requestedAt: string } | null, publicationChecklist: Array<{ isDone: boolean, message: string }> | null }>, pageInfo: { hasNextPage: boolean } }, WITHDRAWN: { nodes: Array<{ id: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, changedAt: string | null, agency: { name: string }, answeringProgress: { unanswered: number, isLate: boolean }, closingRequest: { requestedAt: string } | null, publicationChecklist: Array<{ isDone: boolean, message: string }> | null }>, pageInfo: { hasNextPage: boolean } }, ARCHIVED: { nodes: Array<{ id: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, changedAt: string | null, agency: { name: string }, answeringProgress: { unanswered: number, isLate: boolean }, closingRequest: { requestedAt: string } | null, publicationChecklist: Array<{ isDone: boolean, message: string }> | null }>, pageInfo: { hasNextPage: boolean } } };

export type WorkbenchPhaseQueryVariables = Exact<{
  agencyId?: string | null | undefined;
  phase: ConsultationPhase;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WorkbenchPhaseQuery = { workbench: { nodes: Array<{ id: string, title: string, language: string, phase: ConsultationPhase, opensAt: string | null, closesAt: string | null, timeZone: string, changedAt: string | null, agency: { name: string }, answeringProgress: { unanswered: number, isLate: boolean }, closingRequest: { requestedAt: string } | null, publicationChecklist: Array<{ isDone: boolean, message: string }> | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export const WorkbenchDoorDocument: Document<WorkbenchDoorQuery, WorkbenchDoorQueryVariables> = {
  source: "query WorkbenchDoor{...Frame desk:viewer{memberships{role agency{id slug name}}mayCreateConsultationsIn{id}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const WorkbenchDocument: Document<WorkbenchQuery, WorkbenchQueryVariables> = {
  source: "query Workbench($agencyId:ID){DRAFT:workbench(agencyId:$agencyId phase:DRAFT first:10){nodes{...Work}pageInfo{hasNextPage}}OPEN:workbench(agencyId:$agencyId phase:OPEN first:5){nodes{...Work}pageInfo{hasNextPage}}CLOSED:workbench(agencyId:$agencyId phase:CLOSED first:5){nodes{...Work}pageInfo{hasNextPage}}SCHEDULED:workbench(agencyId:$agencyId phase:SCHEDULED first:5){nodes{...Work}pageInfo{hasNextPage}}ANSWERED:workbench(agencyId:$agencyId phase:ANSWERED first:5){nodes{...Work}pageInfo{hasNextPage}}WITHDRAWN:workbench(agencyId:$agencyId phase:WITHDRAWN first:3){nodes{...Work}pageInfo{hasNextPage}}ARCHIVED:workbench(agencyId:$agencyId phase:ARCHIVED first:3){nodes{...Work}pageInfo{hasNextPage}}}fragment Work on Consultation{id title language phase opensAt closesAt timeZone changedAt agency{name}answeringProgress{unanswered isLate}closingRequest{requestedAt}publicationChecklist{isDone message}}",
};

export const WorkbenchPhaseDocument: Document<WorkbenchPhaseQuery, WorkbenchPhaseQueryVariables> = {
  source: "query WorkbenchPhase($agencyId:ID$phase:ConsultationPhase!$first:Int$after:String$last:Int$before:String){workbench(agencyId:$agencyId phase:$phase first:$first after:$after last:$last before:$before){nodes{...Work}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Work on Consultation{id title language phase opensAt closesAt timeZone changedAt agency{name}answeringProgress{unanswered isLate}closingRequest{requestedAt}publicationChecklist{isDone message}}",
};
