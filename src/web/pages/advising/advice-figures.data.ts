/** Written by npm run documents from advice-figures.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Whether the filter advises. */
export type SpamFilterState =
  /** It suggests comments to moderators. */
  | 'ADVISING'
  /** It has fewer than 50 decided comments of a kind, and is silent. */
  | 'LEARNING'
  /** It has enough, but what was decided does not let it be right in 90 of 100 suggestions: it is silent. */
  | 'WEAK';

export type AdviceFiguresAgencyQueryVariables = Exact<{
  agency: string;
}>;


export type AdviceFiguresAgencyQuery = { chosenAgency: { id: string, slug: string, name: string } | null };

export type AdviceFiguresPageQueryVariables = Exact<{
  agencyId?: string | null | undefined;
}>;


export type AdviceFiguresPageQuery = { moderationAdviceFigures: { filter: { state: SpamFilterState, spamExamples: number, otherExamples: number, fewestExamples: number, threshold: number | null, estimatedPrecision: number | null, estimatedRecall: number | null, trainedAt: string } | null, total: { suggested: number, followed: number, notFollowed: number, waiting: number, missed: number, precision: number | null, recall: number | null }, months: Array<{ month: string, suggested: number, followed: number, notFollowed: number, waiting: number, missed: number, precision: number | null, recall: number | null }> }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type AdviceNumbersFragment = { suggested: number, followed: number, notFollowed: number, waiting: number, missed: number, precision: number | null, recall: number | null };

export const AdviceFiguresAgencyDocument: Document<AdviceFiguresAgencyQuery, AdviceFiguresAgencyQueryVariables> = {
  source: "query AdviceFiguresAgency($agency:String!){chosenAgency:agency(slug:$agency){id slug name}}",
};

export const AdviceFiguresPageDocument: Document<AdviceFiguresPageQuery, AdviceFiguresPageQueryVariables> = {
  source: "query AdviceFiguresPage($agencyId:ID){...Frame moderationAdviceFigures(agencyId:$agencyId){filter{state spamExamples otherExamples fewestExamples threshold estimatedPrecision estimatedRecall trainedAt}total{...AdviceNumbers}months{month suggested followed notFollowed waiting missed precision recall}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment AdviceNumbers on AdviceFigures{suggested followed notFollowed waiting missed precision recall}",
};
