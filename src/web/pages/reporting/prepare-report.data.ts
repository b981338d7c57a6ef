/** Written by npm run documents from prepare-report.graphql. */
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

/** The report of observations to publish. */
export type PublishObservationsReportInput = {
  /** The consultation. */
  consultationId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Which law asks for it, in Spanish; the usual one where it is left out. */
  legalBasis?: string | null | undefined;
  /** The office for which the official signs, in the words that everybody reads. */
  office: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type PrepareReportPageQueryVariables = Exact<{
  id: string;
}>;


export type PrepareReportPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanAnswer: { allowed: boolean, reason: string | null }, observationsReports: Array<{ number: number, series: string, publishedAt: string, signerName: string, office: string }>, reportPreview: { lacking: string | null, withoutArticle: number, changeCount: number, series: string, legalBasis: string, unexplained: Array<{ label: string }>, figures: { observations: number, people: number, arguments: number, inScope: number, hidden: number, withdrawn: number, answeredLate: number, openDays: number, medianDaysToAnswer: number | null, daysFromClosingToPublication: number, withoutTheme: number, onTheWhole: number, byDisposition: Array<{ disposition: Disposition, count: number }>, byTheme: Array<{ name: string, observations: number }>, byArticle: Array<{ name: string, observations: number }> } } | null, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type PublishReportMutationVariables = Exact<{
  input: PublishObservationsReportInput;
}>;


export type PublishReportMutation = { publishObservationsReport: { report: { number: number } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const PrepareReportPageDocument: Document<PrepareReportPageQuery, PrepareReportPageQueryVariables> = {
  source: "query PrepareReportPage($id:ID!){...Frame consultation(id:$id){...Desk viewerCanAnswer{allowed reason}observationsReports{number series publishedAt signerName office}reportPreview{lacking withoutArticle changeCount series legalBasis unexplained{label}figures{...WholeFigures}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment WholeFigures on ReportFigures{observations people arguments inScope hidden withdrawn answeredLate openDays medianDaysToAnswer daysFromClosingToPublication byDisposition{disposition count}byTheme{name observations}withoutTheme byArticle{name observations}onTheWhole}",
};

export const PublishReportDocument: Document<PublishReportMutation, PublishReportMutationVariables> = {
  source: "mutation PublishReport($input:PublishObservationsReportInput!){publishObservationsReport(input:$input){report{number}userErrors{code field message}}}",
};
