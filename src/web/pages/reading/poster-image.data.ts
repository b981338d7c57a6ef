/** Written by npm run documents from poster-image.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PosterImageQueryVariables = Exact<{
  slug: string;
}>;


export type PosterImageQuery = { consultation: { slug: string } | null };

export const PosterImageDocument: Document<PosterImageQuery, PosterImageQueryVariables> = {
  source: "query PosterImage($slug:String!){consultation(slug:$slug){slug}}",
};
