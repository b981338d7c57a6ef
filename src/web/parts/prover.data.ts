/** Written by npm run documents from prover.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type ProverFragment = { email: string | null, secondFactor: { required: boolean, isMissing: boolean, isProven: boolean, isStrong: boolean, hasAuthenticator: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } };

export type SecondFactorStateFragment = { required: boolean, isMissing: boolean, isProven: boolean, isStrong: boolean, hasAuthenticator: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> };
