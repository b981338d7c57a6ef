/** Written by npm run documents from territories.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type TerritoryChoicesQueryVariables = Exact<{
  parent: string;
}>;


export type TerritoryChoicesQuery = { territory: { code: string, name: string } | null, territories: { nodes: Array<{ code: string, name: string }> }, last: { nodes: Array<{ code: string, name: string }> } };

export const TerritoryChoicesDocument: Document<TerritoryChoicesQuery, TerritoryChoicesQueryVariables> = {
  source: "query TerritoryChoices($parent:String!){territory(code:$parent){code name}territories(parentCode:$parent first:100){nodes{code name}}last:territories(parentCode:$parent last:100){nodes{code name}}}",
};
