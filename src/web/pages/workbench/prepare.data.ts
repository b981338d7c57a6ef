/** Written by npm run documents from prepare.graphql. */
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

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type PreparePageQueryVariables = Exact<{
  id: string;
}>;


export type PreparePageQuery = { consultation: { opensAt: string | null, closesAt: string | null, withdrawalReason: string | null, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, suggestionCounts: { total: number, open: number }, closingRequest: { reason: string, requestedAt: string } | null, publicationChecklist: Array<{ code: string, isDone: boolean, message: string }> | null, translations: Array<{ locale: string }>, text: { articleCount: number } | null, polls: Array<{ id: string, question: string, language: string, isCertified: boolean, certifications: Array<{ certifiedAt: string }>, count: { countedAt: string } | null }>, policy: { name: string, legalBasis: string } | null, textVersions: Array<{ number: number, publishedAt: string | null }>, viewerCanAmendText: { allowed: boolean, reason: string | null }, viewerCanExtend: { allowed: boolean, reason: string | null }, viewerCanCloseEarly: { allowed: boolean, reason: string | null }, viewerCanConfirmEarlyClosing: { allowed: boolean, reason: string | null }, viewerCanWithdraw: { allowed: boolean, reason: string | null }, viewerCanMarkAnswered: { allowed: boolean, reason: string | null, code: string | null }, viewerCanArchive: { allowed: boolean, reason: string | null }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null }, observationsReport: { number: number, publishedAt: string, file: string } | null, issuedText: { issuedAt: string, version: { number: number } | null } | null, viewerCanAnswer: { allowed: boolean, code: string | null, reason: string | null }, answeringProgress: { isEntered: boolean, total: number, inScope: number, answered: number, unanswered: number, prepared: number | null, hidden: number, withdrawn: number, dueAt: string | null, isLate: boolean, daysLate: number, answeredLate: number, revision: number, byDisposition: Array<{ disposition: Disposition, count: number }> } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const PreparePageDocument: Document<PreparePageQuery, PreparePageQueryVariables> = {
  source: "query PreparePage($id:ID!){...Frame consultation(id:$id){...Desk ...Gate suggestionCounts{total open}opensAt closesAt withdrawalReason closingRequest{reason requestedAt}publicationChecklist{code isDone message}translations{locale}text{articleCount}polls{id question language isCertified certifications{certifiedAt}count{countedAt}}policy{name legalBasis}textVersions{number publishedAt}viewerCanAmendText{allowed reason}viewerCanExtend{allowed reason}viewerCanCloseEarly{allowed reason}viewerCanConfirmEarlyClosing{allowed reason}viewerCanWithdraw{allowed reason}viewerCanMarkAnswered{allowed reason}viewerCanArchive{allowed reason}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Gate on Consultation{...AnsweringWords observationsReport{number publishedAt file}issuedText{issuedAt version{number}}viewerCanAnswer{allowed code reason}viewerCanMarkAnswered{allowed code reason}}fragment AnsweringWords on Consultation{answeringProgress{isEntered total inScope answered unanswered prepared hidden withdrawn byDisposition{disposition count}dueAt isLate daysLate answeredLate revision}}",
};
