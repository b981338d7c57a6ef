/** Written by npm run documents from ask.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A question to an agency. */
export type AskQuestionInput = {
  /** Whether the author means to publish what looks like personal data. Without it such words are refused with PERSONAL_DATA_FOUND; `personalDataIn` says where they are. */
  acceptsPersonalData?: boolean | null | undefined;
  /** The agency that should answer. Another one that is competent gets it by transfer. */
  agencyId: string;
  /** Of a private question: whether the agency may publish an edition of question and answer without personal data; false when absent. */
  allowsEdition?: boolean | null | undefined;
  /** What exactly is asked, 10 to 10,000 characters of Markdown. */
  body: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether only the agency reads it, because it holds personal matters; false when absent. */
  isPrivate?: boolean | null | undefined;
  /** What it asks for; GENERAL when absent. */
  kind?: PetitionKind | null | undefined;
  /** `es` or `en`; the language of the request when absent. */
  locale?: string | null | undefined;
  /** Code of the territory it concerns. */
  territory?: string | null | undefined;
  /** The question in one sentence, 5 to 200 characters. */
  title: string;
};

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

export type AskAgenciesQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AskAgenciesQuery = { agencies: { nodes: Array<{ id: string, slug: string, name: string, sector: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type AskPageQueryVariables = Exact<{
  slug: string;
}>;


export type AskPageQuery = { agency: { id: string, slug: string, name: string, viewerCanAsk: { allowed: boolean, code: string | null, reason: string | null } } | null, petitionTerms: Array<{ kind: PetitionKind, workingDays: number, receivedOn: string, dueOn: string }>, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SimilarAnswersQueryVariables = Exact<{
  text: string;
}>;


export type SimilarAnswersQuery = { similarQuestions: Array<{ question: { id: string, number: string, title: string | null, locale: string, kind: PetitionKind, state: QuestionState, isLate: boolean, isPrivate: boolean, isListed: boolean, askedAt: string, answeredAt: string | null, followerCount: number, provenance: { way: AssistedWay } | null, agency: { slug: string, name: string }, term: { dueOn: string } } | null, guidance: { id: string, title: string, locale: string, revisedAt: string, agency: { slug: string, name: string } } | null }> };

export type PreviewQuestionQueryVariables = Exact<{
  markdown: string;
}>;


export type PreviewQuestionQuery = { previewMarkdown: string };

export type AskQuestionMutationVariables = Exact<{
  input: AskQuestionInput;
}>;


export type AskQuestionMutation = { askQuestion: { question: { number: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AskAgenciesDocument: Document<AskAgenciesQuery, AskAgenciesQueryVariables> = {
  source: "query AskAgencies($search:String$first:Int$after:String$last:Int$before:String){...Frame agencies(search:$search first:$first after:$after last:$last before:$before){nodes{id slug name sector}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const AskPageDocument: Document<AskPageQuery, AskPageQueryVariables> = {
  source: "query AskPage($slug:String!){...Frame agency(slug:$slug){id slug name viewerCanAsk{allowed code reason}}petitionTerms{kind workingDays receivedOn dueOn}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const SimilarAnswersDocument: Document<SimilarAnswersQuery, SimilarAnswersQueryVariables> = {
  source: "query SimilarAnswers($text:String!){similarQuestions(text:$text first:5){question{...QuestionLine}guidance{...GuidanceLine}}}fragment QuestionLine on Question{id number title locale kind state isLate isPrivate isListed askedAt answeredAt followerCount provenance{way}agency{slug name}term{dueOn}}fragment GuidanceLine on Guidance{id title locale revisedAt agency{slug name}}",
};

export const PreviewQuestionDocument: Document<PreviewQuestionQuery, PreviewQuestionQueryVariables> = {
  source: "query PreviewQuestion($markdown:Markdown!){previewMarkdown(markdown:$markdown)}",
};

export const AskQuestionDocument: Document<AskQuestionMutation, AskQuestionMutationVariables> = {
  source: "mutation AskQuestion($input:AskQuestionInput!){askQuestion(input:$input){question{number}userErrors{code field message}}}",
};
