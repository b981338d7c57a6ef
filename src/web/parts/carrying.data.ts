/** Written by npm run documents from carrying.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CarryingFragment = { total: number, exact: number, approximate: number, provision: number, orphan: number, finishedAt: string | null };
