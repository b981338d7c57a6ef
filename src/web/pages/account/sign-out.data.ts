/** Written by npm run documents from sign-out.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const SignOutDocument: Document<SignOutMutation, SignOutMutationVariables> = {
  source: "mutation SignOut{signOut{userErrors{code field message}}}",
};
