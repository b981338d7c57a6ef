/** Written by npm run documents from proof.graphql. */
import type { Document } from '../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What shows once more who the viewer is: a second factor where the account has one, else the password. */
export type ProveIdentityInput = {
  /** Six digits of the application, or one of the codes on paper. */
  code?: string | null | undefined;
  /** What the browser answered to the options of `askForPasskey`, as JSON. */
  passkey?: string | null | undefined;
  /** The password of an account without a second factor. */
  password?: string | null | undefined;
};

export type ProveIdentityMutationVariables = Exact<{
  input: ProveIdentityInput;
}>;


export type ProveIdentityMutation = { proveIdentity: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ProveIdentityDocument: Document<ProveIdentityMutation, ProveIdentityMutationVariables> = {
  source: "mutation ProveIdentity($input:ProveIdentityInput!){proveIdentity(input:$input){userErrors{code field message}}}",
};
