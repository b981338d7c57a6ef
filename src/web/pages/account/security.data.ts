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

/** What shows once more who the viewer is: a second factor where the account has one, else the password. */
export type ProveIdentityInput = {
  /** Six digits of the application, or one of the codes on paper. */
  code?: string | null | undefined;
  /** What the browser answered to the options of `askForPasskey`, as JSON. */
  passkey?: string | null | undefined;
  /** The password of an account without a second factor. */
  password?: string | null | undefined;
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


export type SecurityPageQuery = { signInProviders: Array<{ key: string, name: string, verifiesIdentity: boolean }>, viewer: { email: string | null, isEmailConfirmed: boolean, unreadCount: number, isAdministrator: boolean, isAuditor: boolean, linkedProviders: Array<{ id: string, provider: string, linkedAt: string, lastUsedAt: string }>, secondFactor: { isMissing: boolean, required: boolean, isProven: boolean, isStrong: boolean, hasAuthenticator: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }, account: { id: string, displayName: string } | null, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SecondFactorStateFragment = { required: boolean, isMissing: boolean, isProven: boolean, isStrong: boolean, hasAuthenticator: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> };

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

export type ProveIdentityMutationVariables = Exact<{
  input: ProveIdentityInput;
}>;


export type ProveIdentityMutation = { proveIdentity: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const SecurityPageDocument: Document<SecurityPageQuery, SecurityPageQueryVariables> = {
  source: "query SecurityPage{...Frame signInProviders{...Provider}viewer{email isEmailConfirmed linkedProviders{id provider linkedAt lastUsedAt}secondFactor{...SecondFactorState}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Provider on SignInProvider{key name verifiesIdentity}fragment SecondFactorState on SecondFactor{required isMissing isProven isStrong hasAuthenticator recoveryCodesLeft passkeys{id name createdAt lastUsedAt}}",
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

export const ProveIdentityDocument: Document<ProveIdentityMutation, ProveIdentityMutationVariables> = {
  source: "mutation ProveIdentity($input:ProveIdentityInput!){proveIdentity(input:$input){userErrors{code field message}}}",
};
