/** Written by npm run documents from agency.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The words of an agency in one language. */
export type AgencyWordsInput = {
  /** The language; `es` is required. */
  locale: string;
  /** Its name. */
  name: string;
  /** Its sector of government. */
  sector: string;
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

/** Whom to invite to an agency, and for what. */
export type InviteToAgencyInput = {
  /** The agency. */
  agencyId: string;
  /** E-mail address of the person, who need not have an account yet. */
  email: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Language of the letter, `es` or `en`, for whoever has no account that says it; that of the request when not given. */
  locale?: string | null | undefined;
  /** The role that they take by accepting. */
  role: Role;
};

/** Who heads an agency. */
export type NameAgencyHeadInput = {
  /** Account of one of its officials. */
  accountId: string;
  /** The agency. */
  agencyId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** Which invitation to take back. */
export type RevokeInvitationInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The invitation. */
  invitationId: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What to change about an agency; what is not given stays as it is. */
export type UpdateAgencyInput = {
  /** The agency. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Its name in addresses: lower-case letters and digits, with hyphens between. The address before no longer leads to it. */
  slug?: string | null | undefined;
  /** Code of the territory it governs; null for none. */
  territoryCode?: string | null | undefined;
  /** Name and sector in Spanish and, optionally, other languages. They replace all words: a language that is not given is gone. */
  words?: Array<AgencyWordsInput> | null | undefined;
};

export type AdministerAgencyQueryVariables = Exact<{
  slug: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AdministerAgencyQuery = { agency: { id: string, slug: string, name: string, words: Array<{ locale: string, name: string, sector: string }>, territory: { code: string } | null, head: { id: string, displayName: string } | null, invitations: { nodes: Array<{ id: string, email: string, role: Role, state: InvitationState, invitedAt: string, expiresAt: string, invitedBy: { displayName: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } } };

export type UpdateAgencyMutationVariables = Exact<{
  input: UpdateAgencyInput;
}>;


export type UpdateAgencyMutation = { updateAgency: { agency: { slug: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type NameAgencyHeadMutationVariables = Exact<{
  input: NameAgencyHeadInput;
}>;


export type NameAgencyHeadMutation = { nameAgencyHead: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type InviteToAgencyMutationVariables = Exact<{
  input: InviteToAgencyInput;
}>;


export type InviteToAgencyMutation = { inviteToAgency: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AdministerAgencyDocument: Document<AdministerAgencyQuery, AdministerAgencyQueryVariables> = {
  source: "query AdministerAgency($slug:String!$first:Int$after:String$last:Int$before:String){...Frame ...Administering agency(slug:$slug){id slug name words{locale name sector}territory{code}head{id displayName}invitations(first:$first after:$after last:$last before:$before){nodes{id email role state invitedAt invitedBy{displayName}expiresAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}",
};

export const UpdateAgencyDocument: Document<UpdateAgencyMutation, UpdateAgencyMutationVariables> = {
  source: "mutation UpdateAgency($input:UpdateAgencyInput!){updateAgency(input:$input){agency{slug}userErrors{code field message}}}",
};

export const NameAgencyHeadDocument: Document<NameAgencyHeadMutation, NameAgencyHeadMutationVariables> = {
  source: "mutation NameAgencyHead($input:NameAgencyHeadInput!){nameAgencyHead(input:$input){userErrors{code field message}}}",
};

export const InviteToAgencyDocument: Document<InviteToAgencyMutation, InviteToAgencyMutationVariables> = {
  source: "mutation InviteToAgency($input:InviteToAgencyInput!){inviteToAgency(input:$input){userErrors{code field message}}}",
};

export const RevokeInvitationDocument: Document<RevokeInvitationMutation, RevokeInvitationMutationVariables> = {
  source: "mutation RevokeInvitation($input:RevokeInvitationInput!){revokeInvitation(input:$input){userErrors{code field message}}}",
};
