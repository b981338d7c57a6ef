/** Written by npm run documents from schedule.graphql. */
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

/** Which days a term counts. */
export type DayCount =
  /** Every day. */
  | 'CALENDAR_DAYS'
  /** Monday to Friday, without the holidays of Colombia. */
  | 'WORKING_DAYS';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** When a consultation is open. With this it becomes public. */
export type ScheduleConsultationInput = {
  /** When it closes. */
  closesAt: string;
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** When it opens; not in the past. */
  opensAt: string;
  /** Required when it is open for less time than the policy in force on the day of opening. */
  shorterTermJustification?: ShorterTermJustificationInput | null | undefined;
  /** IANA time zone in which its days are counted; that of the draft when not given. */
  timeZone?: string | null | undefined;
};

/** Why a consultation is open for less time than its policy requires, and who signs for it. It is shown publicly. */
export type ShorterTermJustificationInput = {
  /** Name of the official who signs. */
  name: string;
  /** Their office or post. */
  office: string;
  /** The reason. */
  reason: string;
};

export type SchedulePageQueryVariables = Exact<{
  id: string;
}>;


export type SchedulePageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanSchedule: { allowed: boolean, reason: string | null }, publicationChecklist: Array<{ code: string, isDone: boolean, message: string }> | null, text: { articleCount: number } | null, polls: Array<{ id: string }>, translations: Array<{ locale: string }>, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type TermQueryVariables = Exact<{
  id: string;
  opensAt: string;
}>;


export type TermQuery = { consultation: { publicationTerm: { earliestClosesAt: string | null, policy: { name: string, legalBasis: string, minimumDays: number, counts: DayCount, allowsShorterWithJustification: boolean } | null, days: Array<{ date: string, isWorkingDay: boolean, holiday: string | null, counts: number | null }> } | null } | null };

export type ScheduleMutationVariables = Exact<{
  input: ScheduleConsultationInput;
}>;


export type ScheduleMutation = { scheduleConsultation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const SchedulePageDocument: Document<SchedulePageQuery, SchedulePageQueryVariables> = {
  source: "query SchedulePage($id:ID!){...Frame consultation(id:$id){...Desk viewerCanSchedule{allowed reason}publicationChecklist{code isDone message}text{articleCount}polls{id}translations{locale}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}",
};

export const TermDocument: Document<TermQuery, TermQueryVariables> = {
  source: "query Term($id:ID!$opensAt:DateTime!){consultation(id:$id){publicationTerm(opensAt:$opensAt){policy{name legalBasis minimumDays counts allowsShorterWithJustification}earliestClosesAt days{date isWorkingDay holiday counts}}}}",
};

export const ScheduleDocument: Document<ScheduleMutation, ScheduleMutationVariables> = {
  source: "mutation Schedule($input:ScheduleConsultationInput!){scheduleConsultation(input:$input){userErrors{code field message}}}",
};
