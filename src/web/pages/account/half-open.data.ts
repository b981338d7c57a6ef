/** Written by npm run documents from half-open.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SecondStepFragment = { ticket: string, hasCode: boolean, hasPasskey: boolean, hasRecoveryCode: boolean };
