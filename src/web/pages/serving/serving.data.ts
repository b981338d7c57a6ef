/** Written by npm run documents from serving.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who takes a question. */
export type AssignQuestionInput = {
  /** Account of an official of the agency; whoever sends this when absent. */
  accountId?: string | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
};

/** How something came that did not come by the web. */
export type AssistedWay =
  /** In a meeting. */
  | 'MEETING'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE';

/** Until when an answer is put off, and why. */
export type ExtendQuestionInput = {
  /** The new last day: a working day within twice the term. */
  dueOn: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
  /** Why, 10 to 2,000 characters. Everybody who sees the question reads it, unless it is private. */
  reason: string;
};

/** What a question asks for. The law gives each its own term (Ley 1755 de 2015, art. 14). */
export type PetitionKind =
  /** How the agency understands a matter in its charge: 30 working days. */
  | 'CONSULTATION'
  /** Anything else that the agency should do or say: 15 working days. */
  | 'GENERAL'
  /** Documents or information: 10 working days. */
  | 'INFORMATION';

/** Where a question stands. It follows the clock: no act is needed to close it. */
export type QuestionState =
  /** Answered; whoever asked may ask once more for ten working days. */
  | 'ANSWERED'
  /** An official of the agency works on it. */
  | 'ASSIGNED'
  /** Answered for good. */
  | 'CLOSED'
  /** Whoever asked was not satisfied and asked once more. */
  | 'REASKED'
  /** The agency has it; nobody there has taken it yet. */
  | 'RECEIVED'
  /** Taken back by whoever asked before it was answered. */
  | 'WITHDRAWN';

/** Parts of an agency’s queue. */
export type QueuePlace =
  /** Everything that waits for an answer. */
  | 'ALL'
  /** What is due within two working days and not yet late. */
  | 'DUE_SOON'
  /** What should have been answered. */
  | 'LATE'
  /** What the viewer has taken. */
  | 'MINE'
  /** What nobody has taken. */
  | 'UNASSIGNED';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** To whom a question is passed on, and why. */
export type TransferQuestionInput = {
  /** The competent agency. */
  agencyId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
  /** Why, 10 to 2,000 characters. Everybody who sees the question reads it, unless it is private. */
  reason: string;
};

export type QueueDoorQueryVariables = Exact<{
  slug: string;
}>;


export type QueueDoorQuery = { desk: { memberships: Array<{ role: Role, agency: { id: string, slug: string, name: string } }> }, agency: { id: string, slug: string, name: string, viewerCanSeeQueue: { allowed: boolean, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type QuestionQueueQueryVariables = Exact<{
  agencyId: string;
  place: QueuePlace;
  kind?: PetitionKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type QuestionQueueQuery = { agencyQueue: { nodes: Array<{ id: string, number: string, title: string | null, locale: string, kind: PetitionKind, state: QuestionState, isLate: boolean, isPrivate: boolean, isListed: boolean, askedAt: string, answeredAt: string | null, followerCount: number, assignee: { displayName: string } | null, original: { title: string } | null, provenance: { way: AssistedWay } | null, agency: { slug: string, name: string }, term: { dueOn: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, agencyQueueSummary: { all: number, mine: number, unassigned: number, dueSoon: number, late: number }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type TransferAgenciesQueryVariables = Exact<{
  search?: string | null | undefined;
  to: string;
}>;


export type TransferAgenciesQuery = { agencies: { nodes: Array<{ id: string, slug: string, name: string, sector: string }>, pageInfo: { hasNextPage: boolean } }, chosen: { id: string, slug: string, name: string } | null };

export type TransferServedMutationVariables = Exact<{
  input: TransferQuestionInput;
}>;


export type TransferServedMutation = { transferQuestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ExtendServedMutationVariables = Exact<{
  input: ExtendQuestionInput;
}>;


export type ExtendServedMutation = { extendQuestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type AssignServedMutationVariables = Exact<{
  input: AssignQuestionInput;
}>;


export type AssignServedMutation = { assignQuestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const QueueDoorDocument: Document<QueueDoorQuery, QueueDoorQueryVariables> = {
  source: "query QueueDoor($slug:String!){...Frame desk:viewer{memberships{role agency{id slug name}}}agency(slug:$slug){id slug name viewerCanSeeQueue{allowed reason}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const QuestionQueueDocument: Document<QuestionQueueQuery, QuestionQueueQueryVariables> = {
  source: "query QuestionQueue($agencyId:ID!$place:QueuePlace!$kind:PetitionKind$first:Int$after:String$last:Int$before:String){...Frame agencyQueue(agencyId:$agencyId place:$place kind:$kind first:$first after:$after last:$last before:$before){nodes{...QuestionLine assignee{displayName}original{title}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}agencyQueueSummary(agencyId:$agencyId){all mine unassigned dueSoon late}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment QuestionLine on Question{id number title locale kind state isLate isPrivate isListed askedAt answeredAt followerCount provenance{way}agency{slug name}term{dueOn}}",
};

export const TransferAgenciesDocument: Document<TransferAgenciesQuery, TransferAgenciesQueryVariables> = {
  source: "query TransferAgencies($search:String$to:String!){agencies(search:$search first:20){nodes{id slug name sector}pageInfo{hasNextPage}}chosen:agency(slug:$to){id slug name}}",
};

export const TransferServedDocument: Document<TransferServedMutation, TransferServedMutationVariables> = {
  source: "mutation TransferServed($input:TransferQuestionInput!){transferQuestion(input:$input){userErrors{code field message}}}",
};

export const ExtendServedDocument: Document<ExtendServedMutation, ExtendServedMutationVariables> = {
  source: "mutation ExtendServed($input:ExtendQuestionInput!){extendQuestion(input:$input){userErrors{code field message}}}",
};

export const AssignServedDocument: Document<AssignServedMutation, AssignServedMutationVariables> = {
  source: "mutation AssignServed($input:AssignQuestionInput!){assignQuestion(input:$input){userErrors{code field message}}}",
};
