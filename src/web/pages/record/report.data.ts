/** Written by npm run documents from report.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What was decided about an appeal. */
export type AppealOutcome =
  /** A milder measure, or the same for a shorter time, takes the place of the first. */
  | 'CHANGED'
  /** The appellant was right: what was decided against an author is lifted and everything is as it was; what was reported in vain gets a measure. */
  | 'REVERSED'
  /** The decision stands. */
  | 'UPHELD';

/** Who decides about an appeal. */
export type AppealStep =
  /** The first step: a moderator of the agency who had no part in the decision, within 10 working days (as art. 76 of Ley 1437 de 2011 gives those who appeal). */
  | 'AGENCY'
  /** The second and last step: an auditor, within 15 working days. */
  | 'AUDITOR';

/** What is wrong with a comment, according to who reports it or decides on it. */
export type ModerationGround =
  /** It incites hatred or discrimination against a group. */
  | 'HATE'
  /** It insults or threatens somebody. */
  | 'INSULT'
  /** It has nothing to do with the consultation. */
  | 'OFF_TOPIC'
  /** Something else, explained in words. */
  | 'OTHER'
  /** It shows somebody’s personal data. */
  | 'PERSONAL_DATA'
  /** It is advertising, or the same text again and again. */
  | 'SPAM';

/** What a moderator decided, from the mildest to the most severe; and taking it back. */
export type ModerationMeasure =
  /** The comment is hidden; its place and the replies to it remain. */
  | 'HIDE'
  /** Passages of the comment are blacked out; the rest stays. */
  | 'HIDE_PART'
  /** The comment stays and carries a label with the reason. */
  | 'LABEL'
  /** Nobody replies to the comment or below it any more; everything written stays. */
  | 'LOCK_THREAD'
  /** Nothing is changed: the reports are dismissed, and a comment that was held is shown. */
  | 'NO_ACTION'
  /** An earlier measure is lifted: everything is as it was before it. */
  | 'RESTORE'
  /** The author does not comment, support or report in the consultations of the agency for a time, and goes on voting, asking, answering, appealing and reading. Decided by two people. The record does not say who. */
  | 'SUSPEND'
  /** The author is warned; nothing is taken away. The record does not say who. */
  | 'WARN';

/** How the moderators came to decide: `source_type` of the DSA Transparency Database. */
export type ModerationSource =
  /** An authority asked for it. */
  | 'AUTHORITY'
  /** Nobody had reported it: the moderators looked by themselves. */
  | 'OWN_INITIATIVE'
  /** Somebody reported the comment (article 16 of the DSA). */
  | 'REPORT';

/** Whether a report is about the rules of the house, or about the person who reports. */
export type ReportKind =
  /** Somebody wrote in the name of the person who reports. */
  | 'NOT_MINE'
  /** It shows personal data of the person who reports. */
  | 'PERSONAL_DATA'
  /** The comment breaks a rule, whomever it concerns. */
  | 'RULES';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type ModerationReportsPageQueryVariables = Exact<{
  agencyId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ModerationReportsPageQuery = { moderationReports: { nodes: Array<{ month: string, reports: number, decisions: number, medianHours: number | null, appeals: number, reversals: number, agency: { slug: string, name: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ModerationReportAgencyQueryVariables = Exact<{
  slug: string;
}>;


export type ModerationReportAgencyQuery = { agency: { id: string, slug: string, name: string } | null };

export type ModerationReportPageQueryVariables = Exact<{
  agencyId: string;
  month: string;
}>;


export type ModerationReportPageQuery = { moderationReport: { month: string, isOver: boolean, reports: number, decisions: number, undone: number, detectedByMachine: number, answersToReports: number, medianHours: number | null, appeals: number, reversals: number, reportsByReason: Array<{ reason: ModerationGround, count: number }>, reportsByKind: Array<{ kind: ReportKind, count: number }>, byMeasure: Array<{ measure: ModerationMeasure, count: number }>, byGround: Array<{ ground: ModerationGround, count: number }>, bySource: Array<{ source: ModerationSource, count: number }>, outcomes: Array<{ step: AppealStep, outcome: AppealOutcome, count: number }>, files: { csv: string, ndjson: string } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ModerationReportFileQueryVariables = Exact<{
  agencyId: string;
  month: string;
}>;


export type ModerationReportFileQuery = { moderationReport: { month: string, isOver: boolean, reports: number, decisions: number, undone: number, detectedByMachine: number, answersToReports: number, medianHours: number | null, appeals: number, reversals: number, reportsByReason: Array<{ reason: ModerationGround, count: number }>, reportsByKind: Array<{ kind: ReportKind, count: number }>, byMeasure: Array<{ measure: ModerationMeasure, count: number }>, byGround: Array<{ ground: ModerationGround, count: number }>, bySource: Array<{ source: ModerationSource, count: number }>, outcomes: Array<{ step: AppealStep, outcome: AppealOutcome, count: number }>, files: { csv: string, ndjson: string } } | null };

export type ReportFiguresFragment = { month: string, isOver: boolean, reports: number, decisions: number, undone: number, detectedByMachine: number, answersToReports: number, medianHours: number | null, appeals: number, reversals: number, reportsByReason: Array<{ reason: ModerationGround, count: number }>, reportsByKind: Array<{ kind: ReportKind, count: number }>, byMeasure: Array<{ measure: ModerationMeasure, count: number }>, byGround: Array<{ ground: ModerationGround, count: number }>, bySource: Array<{ source: ModerationSource, count: number }>, outcomes: Array<{ step: AppealStep, outcome: AppealOutcome, count: number }>, files: { csv: string, ndjson: string } };

export const ModerationReportsPageDocument: Document<ModerationReportsPageQuery, ModerationReportsPageQueryVariables> = {
  source: "query ModerationReportsPage($agencyId:ID$first:Int$after:String$last:Int$before:String){...Frame moderationReports(agencyId:$agencyId first:$first after:$after last:$last before:$before){nodes{month agency{slug name}reports decisions medianHours appeals reversals}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const ModerationReportAgencyDocument: Document<ModerationReportAgencyQuery, ModerationReportAgencyQueryVariables> = {
  source: "query ModerationReportAgency($slug:String!){agency(slug:$slug){id slug name}}",
};

export const ModerationReportPageDocument: Document<ModerationReportPageQuery, ModerationReportPageQueryVariables> = {
  source: "query ModerationReportPage($agencyId:ID!$month:String!){...Frame moderationReport(agencyId:$agencyId month:$month){...ReportFigures}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment ReportFigures on ModerationReport{month isOver reports reportsByReason{reason count}reportsByKind{kind count}decisions undone byMeasure{measure count}byGround{ground count}bySource{source count}detectedByMachine answersToReports medianHours appeals outcomes{step outcome count}reversals files{csv ndjson}}",
};

export const ModerationReportFileDocument: Document<ModerationReportFileQuery, ModerationReportFileQueryVariables> = {
  source: "query ModerationReportFile($agencyId:ID!$month:String!){moderationReport(agencyId:$agencyId month:$month){...ReportFigures}}fragment ReportFigures on ModerationReport{month isOver reports reportsByReason{reason count}reportsByKind{kind count}decisions undone byMeasure{measure count}byGround{ground count}bySource{source count}detectedByMachine answersToReports medianHours appeals outcomes{step outcome count}reversals files{csv ndjson}}",
};
