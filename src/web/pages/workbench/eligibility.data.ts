/** Written by npm run documents from eligibility.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Who may take part. What asks where people live, how old they are or for a roll asks for a verified identity too. */
export type EligibilityInput = {
  /** On which day; needed with `minimumAge`. */
  ageOn?: string | null | undefined;
  /** What must be known of them at least; ANONYMOUS counts as REGISTERED. */
  level?: TrustLevel;
  /** How many years old they must be. */
  minimumAge?: number | null | undefined;
  /** The roll on which they must be. */
  rollId?: string | null | undefined;
  /** Codes of the territories in one of which they must live; empty for anywhere. */
  territories?: Array<string>;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Who may comment and support in a consultation that is a draft. */
export type SetConsultationEligibilityInput = {
  /** Who may comment and support. */
  eligibility: EligibilityInput;
  /** The consultation. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Where a law asks that people write by their names: which one and why, 20 to 1000 characters in Spanish. It is published. Not given, or empty: pseudonyms are welcome. */
  realNamesReason?: string | null | undefined;
};

/** Who may vote in a poll of a draft. */
export type SetPollEligibilityInput = {
  /** Who may vote. */
  eligibility: EligibilityInput;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The poll. */
  pollId: string;
};

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

export type PrepareEligibilityPageQueryVariables = Exact<{
  id: string;
}>;


export type PrepareEligibilityPageQuery = { consultation: { realNamesReason: string | null, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, eligibility: { level: TrustLevel, minimumAge: number | null, ageOn: string | null, words: string, territories: Array<{ code: string }>, roll: { id: string } | null }, polls: Array<{ id: string, question: string, language: string, eligibility: { level: TrustLevel, minimumAge: number | null, ageOn: string | null, words: string, territories: Array<{ code: string }>, roll: { id: string } | null } }>, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, rolls: { nodes: Array<{ id: string, name: string }> }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type EligibleFragment = { level: TrustLevel, minimumAge: number | null, ageOn: string | null, words: string, territories: Array<{ code: string }>, roll: { id: string } | null };

export type EligibilityPreviewQueryVariables = Exact<{
  eligibility: EligibilityInput;
}>;


export type EligibilityPreviewQuery = { eligibilityPreview: { words: string } };

export type SetConsultationEligibilityMutationVariables = Exact<{
  input: SetConsultationEligibilityInput;
}>;


export type SetConsultationEligibilityMutation = { setConsultationEligibility: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type SetPollEligibilityMutationVariables = Exact<{
  input: SetPollEligibilityInput;
}>;


export type SetPollEligibilityMutation = { setPollEligibility: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const PrepareEligibilityPageDocument: Document<PrepareEligibilityPageQuery, PrepareEligibilityPageQueryVariables> = {
  source: "query PrepareEligibilityPage($id:ID!){...Frame consultation(id:$id){...Desk realNamesReason eligibility{...Eligible}polls{id question language eligibility{...Eligible}}}rolls(first:100){nodes{id name}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Eligible on WhoMayTakePart{level minimumAge ageOn territories{code}roll{id}words}",
};

export const EligibilityPreviewDocument: Document<EligibilityPreviewQuery, EligibilityPreviewQueryVariables> = {
  source: "query EligibilityPreview($eligibility:EligibilityInput!){eligibilityPreview(eligibility:$eligibility){words}}",
};

export const SetConsultationEligibilityDocument: Document<SetConsultationEligibilityMutation, SetConsultationEligibilityMutationVariables> = {
  source: "mutation SetConsultationEligibility($input:SetConsultationEligibilityInput!){setConsultationEligibility(input:$input){userErrors{code field message}}}",
};

export const SetPollEligibilityDocument: Document<SetPollEligibilityMutation, SetPollEligibilityMutationVariables> = {
  source: "mutation SetPollEligibility($input:SetPollEligibilityInput!){setPollEligibility(input:$input){userErrors{code field message}}}",
};
