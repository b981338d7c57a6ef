/** Written by npm run documents from verify.graphql. */
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

export type VerifyPageQueryVariables = Exact<{
  poll: string;
  hasPoll: boolean;
}>;


export type VerifyPageQuery = { ledger: { origin: string, verifierKey: string, url: string, checkpoint: { size: number, root: string, madeAt: string, note: string } | null }, poll?: { id: string, question: string, language: string, count: { resultUrl: string, openingsUrl: string, hash: string } | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const VerifyPageDocument: Document<VerifyPageQuery, VerifyPageQueryVariables> = {
  source: "query VerifyPage($poll:ID!$hasPoll:Boolean!){...Frame ledger{origin verifierKey url checkpoint{size root madeAt note}}poll(id:$poll)@include(if:$hasPoll){id question language count{resultUrl openingsUrl hash}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};
