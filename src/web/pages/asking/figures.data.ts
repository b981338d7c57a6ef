/** Written by npm run documents from figures.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type NetworkFiguresFragment = { asked: number, answeredInTime: number, answeredLate: number, pending: number, overdue: number, late: number, transferred: number, withdrawn: number, medianDays: number | null, rating: number | null, ratings: number };
