/** Written by npm run documents from asking.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How something came that did not come by the web. */
export type AssistedWay =
  /** In a meeting. */
  | 'MEETING'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE';

/** What a question asks for. The law gives each its own term (Ley 1755 de 2015, art. 14). */
export type PetitionKind =
  /** How the agency understands a matter in its charge: 30 working days. */
  | 'CONSULTATION'
  /** Anything else that the agency should do or say: 15 working days. */
  | 'GENERAL'
  /** Documents or information: 10 working days. */
  | 'INFORMATION';

/** Which questions to list; all conditions hold together. */
export type QuestionFilter = {
  /** Those that this agency has. */
  agencyId?: string | null | undefined;
  /** Those that have an answer, or have none. */
  isAnswered?: boolean | null | undefined;
  /** Those whose answer is owed and late now, or the others. */
  isLate?: boolean | null | undefined;
  /** Those of this kind. */
  kind?: PetitionKind | null | undefined;
  /** Words to find in questions and answers, whatever their accents, case and endings; the last may be unfinished where it is in a title. “Quotes” keep words together, a minus leaves one out, `or` allows either. */
  search?: string | null | undefined;
  /** Those in this state now. */
  state?: QuestionState | null | undefined;
  /** Those about the territory with this code or one within it. */
  territory?: string | null | undefined;
};

/** Orders of questions. */
export type QuestionOrder =
  /** Only answered ones, the latest answer first. */
  | 'LAST_ANSWERED'
  /** By how many want to know too, the most first. */
  | 'MOST_FOLLOWED'
  /** By when they were asked, the latest first. */
  | 'NEWEST';

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

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type QuestionsDoorQueryVariables = Exact<{
  agency: string;
}>;


export type QuestionsDoorQuery = { chosenAgency: { id: string, slug: string, name: string } | null, agencies: { nodes: Array<{ slug: string, name: string }>, pageInfo: { hasNextPage: boolean } } };

export type QuestionsPageQueryVariables = Exact<{
  filter: QuestionFilter;
  order: QuestionOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type QuestionsPageQuery = { questions: { nodes: Array<{ id: string, number: string, title: string | null, locale: string, kind: PetitionKind, state: QuestionState, isLate: boolean, isPrivate: boolean, isListed: boolean, askedAt: string, answeredAt: string | null, followerCount: number, provenance: { way: AssistedWay } | null, agency: { slug: string, name: string }, term: { dueOn: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type OwnQuestionsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OwnQuestionsPageQuery = { viewerQuestions: { nodes: Array<{ id: string, number: string, title: string | null, locale: string, kind: PetitionKind, state: QuestionState, isLate: boolean, isPrivate: boolean, isListed: boolean, askedAt: string, answeredAt: string | null, followerCount: number, original: { title: string } | null, provenance: { way: AssistedWay } | null, agency: { slug: string, name: string }, term: { dueOn: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type FollowedQuestionsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FollowedQuestionsPageQuery = { viewerFollowedQuestions: { nodes: Array<{ id: string, number: string, title: string | null, locale: string, kind: PetitionKind, state: QuestionState, isLate: boolean, isPrivate: boolean, isListed: boolean, askedAt: string, answeredAt: string | null, followerCount: number, provenance: { way: AssistedWay } | null, agency: { slug: string, name: string }, term: { dueOn: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const QuestionsDoorDocument: Document<QuestionsDoorQuery, QuestionsDoorQueryVariables> = {
  source: "query QuestionsDoor($agency:String!){chosenAgency:agency(slug:$agency){id slug name}agencies(first:100){nodes{slug name}pageInfo{hasNextPage}}}",
};

export const QuestionsPageDocument: Document<QuestionsPageQuery, QuestionsPageQueryVariables> = {
  source: "query QuestionsPage($filter:QuestionFilter!$order:QuestionOrder!$first:Int$after:String$last:Int$before:String){...Frame questions(filter:$filter orderBy:$order first:$first after:$after last:$last before:$before){nodes{...QuestionLine}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment QuestionLine on Question{id number title locale kind state isLate isPrivate isListed askedAt answeredAt followerCount provenance{way}agency{slug name}term{dueOn}}",
};

export const OwnQuestionsPageDocument: Document<OwnQuestionsPageQuery, OwnQuestionsPageQueryVariables> = {
  source: "query OwnQuestionsPage($first:Int$after:String$last:Int$before:String){...Frame viewerQuestions(first:$first after:$after last:$last before:$before){nodes{...QuestionLine original{title}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment QuestionLine on Question{id number title locale kind state isLate isPrivate isListed askedAt answeredAt followerCount provenance{way}agency{slug name}term{dueOn}}",
};

export const FollowedQuestionsPageDocument: Document<FollowedQuestionsPageQuery, FollowedQuestionsPageQueryVariables> = {
  source: "query FollowedQuestionsPage($first:Int$after:String$last:Int$before:String){...Frame viewerFollowedQuestions(first:$first after:$after last:$last before:$before){nodes{...QuestionLine}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment QuestionLine on Question{id number title locale kind state isLate isPrivate isListed askedAt answeredAt followerCount provenance{way}agency{slug name}term{dueOn}}",
};
