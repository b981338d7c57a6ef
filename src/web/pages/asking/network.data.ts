/** Written by npm run documents from network.graphql. */
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

export type NetworkPageQueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type NetworkPageQuery = { responseNetwork: { from: string, until: string, total: { asked: number, answeredInTime: number, answeredLate: number, pending: number, overdue: number, late: number, transferred: number, withdrawn: number, medianDays: number | null, rating: number | null, ratings: number } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type NetworkRowsQueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type NetworkRowsQuery = { responseNetwork: { agencies: { nodes: Array<{ agency: { slug: string, name: string }, figures: { asked: number, answeredInTime: number, answeredLate: number, pending: number, overdue: number, late: number, transferred: number, withdrawn: number, medianDays: number | null, rating: number | null, ratings: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export const NetworkPageDocument: Document<NetworkPageQuery, NetworkPageQueryVariables> = {
  source: "query NetworkPage($from:Date$until:Date){...Frame responseNetwork(from:$from until:$until){from until total{...NetworkFigures}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment NetworkFigures on ResponseFigures{asked answeredInTime answeredLate pending overdue late transferred withdrawn medianDays rating ratings}",
};

export const NetworkRowsDocument: Document<NetworkRowsQuery, NetworkRowsQueryVariables> = {
  source: "query NetworkRows($from:Date$until:Date$after:String){responseNetwork(from:$from until:$until){agencies(first:100 after:$after){nodes{agency{slug name}figures{...NetworkFigures}}pageInfo{hasNextPage endCursor}}}}fragment NetworkFigures on ResponseFigures{asked answeredInTime answeredLate pending overdue late transferred withdrawn medianDays rating ratings}",
};
