/** Written by npm run documents from invitation.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which invitation to accept. */
export type AcceptInvitationInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What the link in the letter carries as `token`. */
  token: string;
};

/** How an invitation stands now. */
export type InvitationState =
  /** It was accepted; it serves once. */
  | 'ACCEPTED'
  /** Nobody accepted it in time. */
  | 'EXPIRED'
  /** It can be accepted. */
  | 'OPEN'
  /** It was taken back, or replaced by another one to the same address. */
  | 'REVOKED';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type InvitationPageQueryVariables = Exact<{
  token: string;
}>;


export type InvitationPageQuery = { invitation: { role: Role, expiresAt: string, state: InvitationState, agency: { name: string }, viewerCanAccept: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const InvitationPageDocument: Document<InvitationPageQuery, InvitationPageQueryVariables> = {
  source: "query InvitationPage($token:String!){...Frame invitation(token:$token){agency{name}role expiresAt state viewerCanAccept{allowed code reason}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const AcceptInvitationDocument: Document<AcceptInvitationMutation, AcceptInvitationMutationVariables> = {
  source: "mutation AcceptInvitation($input:AcceptInvitationInput!){acceptInvitation(input:$input){userErrors{code field message}}}",
};
