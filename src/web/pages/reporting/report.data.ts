/** Written by npm run documents from report.graphql. */
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

/** What an agency does with an observation. */
export type Disposition =
  /** The text changes as it asks. */
  | 'ACCEPTED'
  /** The text, or another rule, says so already. */
  | 'ALREADY_COVERED'
  /** The text does not change because of it. */
  | 'NOT_ACCEPTED'
  /** It is not about what the text regulates. */
  | 'OUT_OF_SCOPE'
  /** The text changes as it asks in part. */
  | 'PARTLY_ACCEPTED';

/** In what a report can be had. */
export type ReportFormat =
  /** A document to read and print. */
  | 'DOCX'
  /** As it was signed: its SHA-256 is that of these bytes. It names observations by number, and nobody’s words. */
  | 'JSON'
  /** A spreadsheet with every row. */
  | 'XLSX';

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

export type ReportedArgumentWordsFragment = { count: number, numbers: string, words: string, disposition: Disposition, reasonHtml: string, language: string };

export type ReportedRowWordsFragment = { number: number, author: string, way: AssistedWay | null, day: string, link: string, words: string, themes: Array<string>, disposition: Disposition, reasonHtml: string, language: string, article: { label: string } | null, changes: Array<{ eid: string, label: string }> };

export type ReportHeadFragment = { id: string, number: number, series: string, legalBasis: string, signerName: string, office: string, publishedAt: string, openedOn: string, closedOn: string, sha256: string, file: string, files: Array<{ format: ReportFormat, url: string }> };

export type WholeFiguresFragment = { observations: number, people: number, arguments: number, inScope: number, hidden: number, withdrawn: number, answeredLate: number, openDays: number, medianDaysToAnswer: number | null, daysFromClosingToPublication: number, withoutTheme: number, onTheWhole: number, byDisposition: Array<{ disposition: Disposition, count: number }>, byTheme: Array<{ name: string, observations: number }>, byArticle: Array<{ name: string, observations: number }> };

export type ReportPageQueryVariables = Exact<{
  slug: string;
  number?: number | null | undefined;
  row: number;
  hasRow: boolean;
  skip: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ReportPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, observationsReports: Array<{ number: number, publishedAt: string }>, observationsReport: { changeCount: number, id: string, number: number, series: string, legalBasis: string, signerName: string, office: string, publishedAt: string, openedOn: string, closedOn: string, sha256: string, file: string, figures: { observations: number, people: number, arguments: number, inScope: number, hidden: number, withdrawn: number, answeredLate: number, openDays: number, medianDaysToAnswer: number | null, daysFromClosingToPublication: number, withoutTheme: number, onTheWhole: number, byDisposition: Array<{ disposition: Disposition, count: number }>, byTheme: Array<{ name: string, observations: number }>, byArticle: Array<{ name: string, observations: number }> }, changes: Array<{ eid: string, label: string, observationCount: number, argumentCount: number, arguments: Array<{ count: number, numbers: string, words: string, disposition: Disposition, reasonHtml: string, language: string }> }>, notAccepted: Array<{ theme: string | null, argumentCount: number, observationCount: number, arguments: Array<{ count: number, numbers: string, words: string, disposition: Disposition, reasonHtml: string, language: string }> }>, row?: { number: number, author: string, way: AssistedWay | null, day: string, link: string, words: string, themes: Array<string>, disposition: Disposition, reasonHtml: string, language: string, article: { label: string } | null, changes: Array<{ eid: string, label: string }> } | null, rows: { nodes: Array<{ number: number, author: string, way: AssistedWay | null, day: string, link: string, words: string, themes: Array<string>, disposition: Disposition, reasonHtml: string, language: string, article: { label: string } | null, changes: Array<{ eid: string, label: string }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, files: Array<{ format: ReportFormat, url: string }> } | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ReportChangePageQueryVariables = Exact<{
  slug: string;
  number: number;
  eid: string;
  skip: number;
}>;


export type ReportChangePageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, observationsReport: { number: number, series: string, change: { eid: string, label: string, before: string | null, after: string | null, observationCount: number, argumentCount: number, words: Array<{ op: WordOperation, text: string, old: string | null }>, arguments: Array<{ count: number, numbers: string, words: string, disposition: Disposition, reasonHtml: string, language: string }> } | null } | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const ReportPageDocument: Document<ReportPageQuery, ReportPageQueryVariables> = {
  source: "query ReportPage($slug:String!$number:Int$row:Int!$hasRow:Boolean!$skip:Int!$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){...TalkConsultation observationsReports{number publishedAt}observationsReport(number:$number){...ReportHead figures{...WholeFigures}changeCount changes(first:5 skip:$skip){eid label observationCount argumentCount arguments(first:2){...ReportedArgumentWords}}notAccepted{theme argumentCount observationCount arguments(first:2){...ReportedArgumentWords}}row(number:$row)@include(if:$hasRow){...ReportedRowWords}rows(first:$first after:$after last:$last before:$before){nodes{...ReportedRowWords}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment ReportHead on ObservationsReport{id number series legalBasis signerName office publishedAt openedOn closedOn sha256 file files{format url}}fragment WholeFigures on ReportFigures{observations people arguments inScope hidden withdrawn answeredLate openDays medianDaysToAnswer daysFromClosingToPublication byDisposition{disposition count}byTheme{name observations}withoutTheme byArticle{name observations}onTheWhole}fragment ReportedArgumentWords on ReportedArgument{count numbers words disposition reasonHtml language}fragment ReportedRowWords on ReportedRow{number author way day link words article{label}themes disposition reasonHtml language changes{eid label}}",
};

export const ReportChangePageDocument: Document<ReportChangePageQuery, ReportChangePageQueryVariables> = {
  source: "query ReportChangePage($slug:String!$number:Int!$eid:String!$skip:Int!){...Frame consultation(slug:$slug){...TalkConsultation observationsReport(number:$number){number series change(eid:$eid){eid label before after words{...Stretch}observationCount argumentCount arguments(first:20 skip:$skip){...ReportedArgumentWords}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment Stretch on ComparedWords{op text old}fragment ReportedArgumentWords on ReportedArgument{count numbers words disposition reasonHtml language}",
};
