/** Written by npm run documents from security.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A new passkey. */
export type AddPasskeyInput = {
  /** How to call it, such as the name of the device; at most 80 characters are kept. */
  name: string;
  /** What the browser answered to the options of `beginPasskey` (RegistrationResponseJSON), as JSON. */
  passkey: string;
};

/** The first code of an application. */
export type ConfirmAuthenticatorInput = {
  /** The six digits that the application shows now. */
  code: string;
};

/** A passkey to remove. */
export type RemovePasskeyInput = {
  /** One of the passkeys of the viewer. */
  passkeyId: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type SecurityPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityPageQuery = { signInProviders: Array<{ key: string, name: string, verifiesIdentity: boolean }>, viewer: { isEmailConfirmed: boolean, unreadCount: number, isAdministrator: boolean, isAuditor: boolean, email: string | null, linkedProviders: Array<{ id: string, provider: string, linkedAt: string, lastUsedAt: string }>, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean, required: boolean, isProven: boolean, isStrong: boolean, hasAuthenticator: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type BeginAuthenticatorMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginAuthenticatorMutation = { beginAuthenticator: { secret: string | null, address: string | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ConfirmAuthenticatorMutationVariables = Exact<{
  input: ConfirmAuthenticatorInput;
}>;


export type ConfirmAuthenticatorMutation = { confirmAuthenticator: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemoveAuthenticatorMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveAuthenticatorMutation = { removeAuthenticator: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RenewRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type AddPasskeyMutationVariables = Exact<{
  input: AddPasskeyInput;
}>;


export type AddPasskeyMutation = { addPasskey: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RemovePasskeyMutationVariables = Exact<{
  input: RemovePasskeyInput;
}>;


export type RemovePasskeyMutation = { removePasskey: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const SecurityPageDocument: Document<SecurityPageQuery, SecurityPageQueryVariables> = {
  source: "query SecurityPage{...Frame signInProviders{...Provider}viewer{isEmailConfirmed linkedProviders{id provider linkedAt lastUsedAt}...Prover}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Provider on SignInProvider{key name verifiesIdentity}fragment Prover on Viewer{email secondFactor{...SecondFactorState}}fragment SecondFactorState on SecondFactor{required isMissing isProven isStrong hasAuthenticator recoveryCodesLeft passkeys{id name createdAt lastUsedAt}}",
};

export const BeginAuthenticatorDocument: Document<BeginAuthenticatorMutation, BeginAuthenticatorMutationVariables> = {
  source: "mutation BeginAuthenticator{beginAuthenticator{secret address userErrors{code field message}}}",
};

export const ConfirmAuthenticatorDocument: Document<ConfirmAuthenticatorMutation, ConfirmAuthenticatorMutationVariables> = {
  source: "mutation ConfirmAuthenticator($input:ConfirmAuthenticatorInput!){confirmAuthenticator(input:$input){recoveryCodes userErrors{code field message}}}",
};

export const RemoveAuthenticatorDocument: Document<RemoveAuthenticatorMutation, RemoveAuthenticatorMutationVariables> = {
  source: "mutation RemoveAuthenticator{removeAuthenticator{userErrors{code field message}}}",
};

export const RenewRecoveryCodesDocument: Document<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables> = {
  source: "mutation RenewRecoveryCodes{renewRecoveryCodes{recoveryCodes userErrors{code field message}}}",
};

export const AddPasskeyDocument: Document<AddPasskeyMutation, AddPasskeyMutationVariables> = {
  source: "mutation AddPasskey($input:AddPasskeyInput!){addPasskey(input:$input){recoveryCodes userErrors{code field message}}}",
};

export const RemovePasskeyDocument: Document<RemovePasskeyMutation, RemovePasskeyMutationVariables> = {
  source: "mutation RemovePasskey($input:RemovePasskeyInput!){removePasskey(input:$input){userErrors{code field message}}}",
};
