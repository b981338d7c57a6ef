/** A GraphQL operation of a page with the types of its answer and variables, written from the `.graphql` file beside it. */
export interface Document<Data, Variables> {
  readonly source: string;
  /** Never there: carries the types. */
  readonly types?: (variables: Variables) => Data;
}
