/** Written by npm run documents from data-desk.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The answer to a request about personal data. */
export type AnswerDataRequestInput = {
  /** The answer with its reasons, 1 to 4000 characters. */
  answer: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What came of it. */
  outcome: DataRequestOutcome;
  /** The request. */
  requestId: string;
};

/** What a person asks about their data. */
export type DataRequestKind =
  /** That something was done which should not be: fifteen working days (art. 15). */
  | 'COMPLAINT'
  /** What is held and what for: ten working days (Ley 1581 de 2012, art. 14). */
  | 'CONSULTATION'
  /** To correct what the person cannot change themselves: fifteen working days (art. 15). */
  | 'CORRECTION';

/** What came of a request about personal data. */
export type DataRequestOutcome =
  /** Done as asked. */
  | 'GRANTED'
  /** Done in part, with the reason for the rest. */
  | 'PARTLY_GRANTED'
  /** Not done, with the reason. */
  | 'REFUSED';

/** Whose name to look at, and why. */
export type LookAtNameInput = {
  /** The account that goes by a pseudonym. */
  accountId: string;
  /** On what ground; the person reads it. */
  ground: NameGround;
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

/** How long something is kept. */
export type SetRetentionInput = {
  /** For how many days. */
  days: number;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What, as `RetentionPolicy.subject` names it. */
  subject: string;
};

export type DataDeskPageQueryVariables = Exact<{
  isAnswered: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DataDeskPageQuery = { viewer: { isAuditor: boolean, unreadCount: number, isAdministrator: boolean, email: string | null, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean, required: boolean, isProven: boolean, isStrong: boolean, hasAuthenticator: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }, memberships: Array<{ role: Role, agency: { id: string } }>, canAdminister: { allowed: boolean, reason: string | null } }, dataRequests: { nodes: Array<{ id: string, kind: DataRequestKind, words: string, askedAt: string, dueOn: string, isLate: boolean, outcome: DataRequestOutcome | null, answer: string | null, answeredAt: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, retentionPolicies: Array<{ subject: string, name: string, days: number, least: number, most: number, removedSoFar: number, lastRun: { runAt: string, removed: number } | null }> };

export type AnswerDataRequestMutationVariables = Exact<{
  input: AnswerDataRequestInput;
}>;


export type AnswerDataRequestMutation = { answerDataRequest: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type SetRetentionMutationVariables = Exact<{
  input: SetRetentionInput;
}>;


export type SetRetentionMutation = { setRetention: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type AuthorOfCommentQueryVariables = Exact<{
  id: string;
}>;


export type AuthorOfCommentQuery = { node:
    | { author: { id: string } | null }
    | Record<PropertyKey, never>
   | null };

export type LookAtNameMutationVariables = Exact<{
  input: LookAtNameInput;
}>;


export type LookAtNameMutation = { lookAtName: { ownName: string | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const DataDeskPageDocument: Document<DataDeskPageQuery, DataDeskPageQueryVariables> = {
  source: "query DataDeskPage($isAnswered:Boolean!$first:Int$after:String$last:Int$before:String){...Frame ...Administering viewer{isAuditor ...Prover}dataRequests(isAnswered:$isAnswered first:$first after:$after last:$last before:$before){nodes{id kind words askedAt dueOn isLate outcome answer answeredAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}retentionPolicies{subject name days least most removedSoFar lastRun{runAt removed}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Administering on Query{viewer{canAdminister{allowed reason}}}fragment Prover on Viewer{email secondFactor{...SecondFactorState}}fragment SecondFactorState on SecondFactor{required isMissing isProven isStrong hasAuthenticator recoveryCodesLeft passkeys{id name createdAt lastUsedAt}}",
};

export const AnswerDataRequestDocument: Document<AnswerDataRequestMutation, AnswerDataRequestMutationVariables> = {
  source: "mutation AnswerDataRequest($input:AnswerDataRequestInput!){answerDataRequest(input:$input){userErrors{code field message}}}",
};

export const SetRetentionDocument: Document<SetRetentionMutation, SetRetentionMutationVariables> = {
  source: "mutation SetRetention($input:SetRetentionInput!){setRetention(input:$input){userErrors{code field message}}}",
};

export const AuthorOfCommentDocument: Document<AuthorOfCommentQuery, AuthorOfCommentQueryVariables> = {
  source: "query AuthorOfComment($id:ID!){node(id:$id){...on Comment{author{id}}}}",
};

export const LookAtNameDocument: Document<LookAtNameMutation, LookAtNameMutationVariables> = {
  source: "mutation LookAtName($input:LookAtNameInput!){lookAtName(input:$input){ownName userErrors{code field message}}}",
};
