/** Written by npm run documents from pseudonym.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The own name again. */
export type EndPseudonymInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** On what ground a name behind a pseudonym is looked at. */
export type NameGround =
  /** An order of a court, or of an authority that acts within its legal duties (Ley 1581 de 2012, art. 13 b). */
  | 'COURT_ORDER'
  /** The person asked for it: about their own data (Ley 1581 de 2012, arts. 14 and 15). */
  | 'DATA_REQUEST'
  /** A law that obliges whoever answers for the data to know or report it (GDPR art. 6.1 c). */
  | 'LEGAL_DUTY';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** A pseudonym instead of the name. */
export type TakePseudonymInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** 3 to 40 characters: letters of one alphabet, digits, spaces, points, apostrophes, hyphens. It looks like no name that is in use, and like no public office. */
  pseudonym: string;
};

export type PseudonymPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PseudonymPageQuery = { viewer: { ownName: string | null, pseudonymSince: string | null, unreadCount: number, isAdministrator: boolean, isAuditor: boolean, email: string | null, nameLooks: Array<{ at: string, ground: NameGround }>, canTakePseudonym: { allowed: boolean, reason: string | null }, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean, required: boolean, isProven: boolean, isStrong: boolean, hasAuthenticator: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type TakePseudonymMutationVariables = Exact<{
  input: TakePseudonymInput;
}>;


export type TakePseudonymMutation = { takePseudonym: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type EndPseudonymMutationVariables = Exact<{
  input: EndPseudonymInput;
}>;


export type EndPseudonymMutation = { endPseudonym: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const PseudonymPageDocument: Document<PseudonymPageQuery, PseudonymPageQueryVariables> = {
  source: "query PseudonymPage{...Frame viewer{ownName pseudonymSince nameLooks{at ground}canTakePseudonym{allowed reason}...Prover}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Prover on Viewer{email secondFactor{...SecondFactorState}}fragment SecondFactorState on SecondFactor{required isMissing isProven isStrong hasAuthenticator recoveryCodesLeft passkeys{id name createdAt lastUsedAt}}",
};

export const TakePseudonymDocument: Document<TakePseudonymMutation, TakePseudonymMutationVariables> = {
  source: "mutation TakePseudonym($input:TakePseudonymInput!){takePseudonym(input:$input){userErrors{code field message}}}",
};

export const EndPseudonymDocument: Document<EndPseudonymMutation, EndPseudonymMutationVariables> = {
  source: "mutation EndPseudonym($input:EndPseudonymInput!){endPseudonym(input:$input){userErrors{code field message}}}",
};
