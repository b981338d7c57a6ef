/** Written by npm run documents from verify-identity.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A kind of identity document. */
export type DocumentKind =
  /** Cédula de ciudadanía, the card of citizens of age. */
  | 'CC'
  /** Cédula de extranjería, the card of foreign residents. */
  | 'CE'
  /** A passport. */
  | 'PA'
  /** Permiso por protección temporal, the permit of people under temporary protection. */
  | 'PPT'
  /** Tarjeta de identidad, the card of young citizens. */
  | 'TI';

/** A code to show at a desk. */
export type MakeDeskCodeInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What is known of the person behind an act. */
export type TrustLevel =
  /** Nothing: no account. */
  | 'ANONYMOUS'
  /** That an e-mail address or a telephone is theirs. */
  | 'CONFIRMED'
  /** That they have an account. */
  | 'REGISTERED'
  /** Who they are, by an identity document. */
  | 'VERIFIED';

/** How somebody was verified. */
export type VerificationKind =
  /** By an official who saw the document and its bearer. */
  | 'IN_PERSON'
  /** The same, and a code that came to them on paper. */
  | 'PAPER'
  /** By a service that knows who they are, with which they signed in. */
  | 'PROVIDER'
  /** By their document and birth date, which are on a roll. */
  | 'ROLL';

/** The same, with the code that came on paper. */
export type VerifyByPaperCodeInput = {
  /** The birth date on it. */
  bornOn: string;
  /** Twelve characters, as the letter shows them; dashes and case do not matter. */
  code: string;
  /** The kind of document. */
  documentKind: DocumentKind;
  /** Its number; points and spaces do not matter. It is not kept, only a keyed hash of it. */
  documentNumber: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The roll. */
  rollId: string;
};

/** A document that is on a roll. */
export type VerifyByRollInput = {
  /** The birth date on it. */
  bornOn: string;
  /** The kind of document. */
  documentKind: DocumentKind;
  /** Its number; points and spaces do not matter. It is not kept, only a keyed hash of it. */
  documentNumber: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The roll. */
  rollId: string;
};

export type VerifyIdentityPageQueryVariables = Exact<{ [key: string]: never; }>;


export type VerifyIdentityPageQuery = { signInProviders: Array<{ key: string, name: string, verifiesIdentity: boolean }>, viewer: { trustLevel: TrustLevel, hasMoved: boolean, unreadCount: number, isAdministrator: boolean, isAuditor: boolean, deskCode: { code: string, expiresAt: string } | null, canVerify: { allowed: boolean, reason: string | null }, verifications: Array<{ kind: VerificationKind, note: string | null, verifiedAt: string, endedAt: string | null }>, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> }, rolls: { nodes: Array<{ id: string, name: string }> } };

export type VerifyByRollMutationVariables = Exact<{
  input: VerifyByRollInput;
}>;


export type VerifyByRollMutation = { verifyByRoll: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type VerifyByPaperCodeMutationVariables = Exact<{
  input: VerifyByPaperCodeInput;
}>;


export type VerifyByPaperCodeMutation = { verifyByPaperCode: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type MakeDeskCodeMutationVariables = Exact<{
  input: MakeDeskCodeInput;
}>;


export type MakeDeskCodeMutation = { makeDeskCode: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const VerifyIdentityPageDocument: Document<VerifyIdentityPageQuery, VerifyIdentityPageQueryVariables> = {
  source: "query VerifyIdentityPage{...Frame signInProviders{...Provider}viewer{trustLevel hasMoved deskCode{code expiresAt}canVerify{allowed reason}verifications{kind note verifiedAt endedAt}}rolls(first:100){nodes{id name}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Provider on SignInProvider{key name verifiesIdentity}",
};

export const VerifyByRollDocument: Document<VerifyByRollMutation, VerifyByRollMutationVariables> = {
  source: "mutation VerifyByRoll($input:VerifyByRollInput!){verifyByRoll(input:$input){userErrors{code field message}}}",
};

export const VerifyByPaperCodeDocument: Document<VerifyByPaperCodeMutation, VerifyByPaperCodeMutationVariables> = {
  source: "mutation VerifyByPaperCode($input:VerifyByPaperCodeInput!){verifyByPaperCode(input:$input){userErrors{code field message}}}",
};

export const MakeDeskCodeDocument: Document<MakeDeskCodeMutation, MakeDeskCodeMutationVariables> = {
  source: "mutation MakeDeskCode($input:MakeDeskCodeInput!){makeDeskCode(input:$input){userErrors{code field message}}}",
};
