/** Written by npm run documents from memorandum.graphql. */
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

/** The explanatory memorandum, all parts at once. Those still missing may be empty. */
export type SetMemorandumInput = {
  /** Background and reasons. */
  background: string;
  /** Whether the budget covers it. */
  budgetImpact: string;
  /** Economic impact. */
  economicImpact: string;
  /** Impact on the environment and on cultural heritage. */
  environmentalImpact: string;
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Legal viability. */
  legalViability: string;
  /** Scope, and to whom it is addressed. */
  scope: string;
  /** Technical studies that support it. */
  technicalStudies: string;
};

export type MemorandumPageQueryVariables = Exact<{
  id: string;
}>;


export type MemorandumPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, memorandum: { background: string, scope: string, legalViability: string, economicImpact: string, budgetImpact: string, environmentalImpact: string, technicalStudies: string } | null, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type PreviewMemorandumQueryVariables = Exact<{
  background: string;
  scope: string;
  legalViability: string;
  economicImpact: string;
  budgetImpact: string;
  environmentalImpact: string;
  technicalStudies: string;
}>;


export type PreviewMemorandumQuery = { background: string, scope: string, legalViability: string, economicImpact: string, budgetImpact: string, environmentalImpact: string, technicalStudies: string };

export type SetMemorandumMutationVariables = Exact<{
  input: SetMemorandumInput;
}>;


export type SetMemorandumMutation = { setMemorandum: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const MemorandumPageDocument: Document<MemorandumPageQuery, MemorandumPageQueryVariables> = {
  source: "query MemorandumPage($id:ID!){...Frame consultation(id:$id){...Desk memorandum{background scope legalViability economicImpact budgetImpact environmentalImpact technicalStudies}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}",
};

export const PreviewMemorandumDocument: Document<PreviewMemorandumQuery, PreviewMemorandumQueryVariables> = {
  source: "query PreviewMemorandum($background:Markdown!$scope:Markdown!$legalViability:Markdown!$economicImpact:Markdown!$budgetImpact:Markdown!$environmentalImpact:Markdown!$technicalStudies:Markdown!){background:previewMarkdown(markdown:$background)scope:previewMarkdown(markdown:$scope)legalViability:previewMarkdown(markdown:$legalViability)economicImpact:previewMarkdown(markdown:$economicImpact)budgetImpact:previewMarkdown(markdown:$budgetImpact)environmentalImpact:previewMarkdown(markdown:$environmentalImpact)technicalStudies:previewMarkdown(markdown:$technicalStudies)}",
};

export const SetMemorandumDocument: Document<SetMemorandumMutation, SetMemorandumMutationVariables> = {
  source: "mutation SetMemorandum($input:SetMemorandumInput!){setMemorandum(input:$input){userErrors{code field message}}}",
};
