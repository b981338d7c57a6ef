/** Written by npm run documents from new-consultation.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A way to take part in a consultation. */
export type Channel =
  /** Through community radio stations. */
  | 'COMMUNITY_RADIO'
  /** By e-mail to the contact. */
  | 'EMAIL'
  /** At the office, or at meetings that the agency announces. */
  | 'IN_PERSON'
  /** By telephone. */
  | 'PHONE'
  /** By letter. */
  | 'POST'
  /** On this site, through its pages or its API. */
  | 'WEB';

/** Whom to ask about a consultation. */
export type ContactInput = {
  /** E-mail address of the office. It becomes public. */
  email: string;
  /** The official who answers for it. */
  name: string;
  /** The office in charge. */
  office: string;
  /** Telephone number. */
  phone?: string | null | undefined;
};

/** A new draft, in Spanish. Other languages follow with `setTranslation`. */
export type CreateConsultationInput = {
  /** The agency in whose name it is published. */
  agencyId: string;
  /** Body in Spanish; may follow later. */
  body?: string | null | undefined;
  /** The ways to take part; at least one is required before it is announced. */
  channels?: Array<Channel> | null | undefined;
  /** Whom to ask; required before it is announced. */
  contact?: ContactInput | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Name in addresses; made from the title when not given. */
  slug?: string | null | undefined;
  /** Summary in Spanish; may follow later. */
  summary?: string | null | undefined;
  /** Code of the territory it concerns. */
  territory?: string | null | undefined;
  /** IANA time zone in which its days are counted; `America/Bogota` when not given. */
  timeZone?: string | null | undefined;
  /** Title in Spanish. */
  title: string;
  /** Slugs of its topics. */
  topics?: Array<string> | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type NewConsultationPageQueryVariables = Exact<{ [key: string]: never; }>;


export type NewConsultationPageQuery = { desk: { mayCreateConsultationsIn: Array<{ id: string, name: string }> }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CreateConsultationMutationVariables = Exact<{
  input: CreateConsultationInput;
}>;


export type CreateConsultationMutation = { createConsultation: { consultation: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const NewConsultationPageDocument: Document<NewConsultationPageQuery, NewConsultationPageQueryVariables> = {
  source: "query NewConsultationPage{...Frame desk:viewer{mayCreateConsultationsIn{id name}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const CreateConsultationDocument: Document<CreateConsultationMutation, CreateConsultationMutationVariables> = {
  source: "mutation CreateConsultation($input:CreateConsultationInput!){createConsultation(input:$input){consultation{id}userErrors{code field message}}}",
};
