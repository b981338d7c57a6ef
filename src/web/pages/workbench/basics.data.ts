/** Written by npm run documents from basics.graphql. */
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

/** Where a consultation stands. It follows the clock: no act is needed to open or close it. */
export type ConsultationPhase =
  /** The agency has answered. */
  | 'ANSWERED'
  /** Finished, kept for reading. */
  | 'ARCHIVED'
  /** Nobody can take part any more; the agency prepares its answers. */
  | 'CLOSED'
  /** Being written; seen only by the people of its agency, administrators and auditors. */
  | 'DRAFT'
  /** Everyone may take part. */
  | 'OPEN'
  /** Announced, not yet open. */
  | 'SCHEDULED'
  /** Taken back by the agency, with a public reason. */
  | 'WITHDRAWN';

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

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** The level of a territory. */
export type TerritoryKind =
  /** The country as a whole. */
  | 'COUNTRY'
  /** A department of the country, or its capital district. */
  | 'DEPARTMENT'
  /** A municipality of a department. */
  | 'MUNICIPALITY';

/** Changes of a draft, or corrections of a published consultation. What is absent stays as it is. */
export type UpdateConsultationInput = {
  /** The ways to take part; at least one is required before it is announced. */
  channels?: Array<Channel> | null | undefined;
  /** Whom to ask; required before it is announced. */
  contact?: ContactInput | null | undefined;
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why; required after publication, when only contact and channels may be corrected. It becomes public. */
  reason?: string | null | undefined;
  /** Name in addresses; made from the title when not given. */
  slug?: string | null | undefined;
  /** Code of the territory it concerns. */
  territory?: string | null | undefined;
  /** IANA time zone in which its days are counted; `America/Bogota` when not given. */
  timeZone?: string | null | undefined;
  /** Slugs of its topics. */
  topics?: Array<string> | null | undefined;
};

export type BasicsPageQueryVariables = Exact<{
  id: string;
}>;


export type BasicsPageQuery = { consultation: { channels: Array<Channel>, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, contact: { office: string, name: string, email: string, phone: string | null } | null, territory: { code: string, name: string } | null, topics: Array<{ slug: string }>, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, topics: Array<{ slug: string, name: string }>, territories: { nodes: Array<{ code: string, name: string, kind: TerritoryKind }> }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type UpdateBasicsMutationVariables = Exact<{
  input: UpdateConsultationInput;
}>;


export type UpdateBasicsMutation = { updateConsultation: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const BasicsPageDocument: Document<BasicsPageQuery, BasicsPageQueryVariables> = {
  source: "query BasicsPage($id:ID!){...Frame consultation(id:$id){...Desk channels contact{office name email phone}territory{code name}topics{slug}}topics{slug name}territories(first:100){nodes{code name kind}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}",
};

export const UpdateBasicsDocument: Document<UpdateBasicsMutation, UpdateBasicsMutationVariables> = {
  source: "mutation UpdateBasics($input:UpdateConsultationInput!){updateConsultation(input:$input){userErrors{code field message}}}",
};
