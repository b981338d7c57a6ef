/** Written by npm run documents from verify-in-person.graphql. */
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

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Whom an official has before them. */
export type VerifyInPersonInput = {
  /** The agency in whose name the official verifies. */
  agencyId: string;
  /** The birth date on it. */
  bornOn: string;
  /** The code that the person shows from their own page; dashes and case do not matter. */
  code: string;
  /** The kind of document. */
  documentKind: DocumentKind;
  /** Its number; points and spaces do not matter. It is not kept, only a keyed hash of it. */
  documentNumber: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether the person wants to take part with this account instead of the other that has the document. */
  movesParticipation?: boolean;
  /** What the official looked at, such as “original card, holograms, photograph”. Nothing that names the person. */
  note: string;
  /** Code of the municipality in which they live, where the official has seen that too. */
  territory?: string | null | undefined;
};

export type VerifyInPersonPageQueryVariables = Exact<{ [key: string]: never; }>;


export type VerifyInPersonPageQuery = { desk: { memberships: Array<{ role: Role, agency: { id: string, slug: string, name: string } }> }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type VerifyInPersonMutationVariables = Exact<{
  input: VerifyInPersonInput;
}>;


export type VerifyInPersonMutation = { verifyInPerson: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const VerifyInPersonPageDocument: Document<VerifyInPersonPageQuery, VerifyInPersonPageQueryVariables> = {
  source: "query VerifyInPersonPage{...Frame desk:viewer{memberships{role agency{id slug name}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const VerifyInPersonDocument: Document<VerifyInPersonMutation, VerifyInPersonMutationVariables> = {
  source: "mutation VerifyInPerson($input:VerifyInPersonInput!){verifyInPerson(input:$input){userErrors{code field message}}}",
};
