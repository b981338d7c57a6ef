/** Written by npm run documents from receipts.graphql. */
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

export type ReceiptsPageQueryVariables = Exact<{
  code: string;
  isAsked: boolean;
}>;


export type ReceiptsPageQuery = { receipt?: { code: string } | null, viewer: { isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const ReceiptsPageDocument: Document<ReceiptsPageQuery, ReceiptsPageQueryVariables> = {
  source: "query ReceiptsPage($code:String!$isAsked:Boolean!){...Frame receipt(code:$code)@include(if:$isAsked){code}}fragment Frame on Query{viewer{account{id displayName}isAdministrator isAuditor memberships{role agency{id}}}}",
};
