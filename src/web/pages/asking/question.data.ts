/** Written by npm run documents from question.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What is asked once more. */
export type AskAgainInput = {
  /** Whether the author means to publish what looks like personal data. Without it such words are refused with PERSONAL_DATA_FOUND; `personalDataIn` says where they are. */
  acceptsPersonalData?: boolean | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
  /** What the answer left open, 10 to 10,000 characters of Markdown. */
  words: string;
};

/** How something came that did not come by the web. */
export type AssistedWay =
  /** In a meeting. */
  | 'MEETING'
  /** On paper. */
  | 'PAPER'
  /** By telephone. */
  | 'PHONE';

/** Which question one wants to know the answer of too. */
export type FollowQuestionInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
};

/** What a question asks for. The law gives each its own term (Ley 1755 de 2015, art. 14). */
export type PetitionKind =
  /** How the agency understands a matter in its charge: 30 working days. */
  | 'CONSULTATION'
  /** Anything else that the agency should do or say: 15 working days. */
  | 'GENERAL'
  /** Documents or information: 10 working days. */
  | 'INFORMATION';

/** What happened to a question. */
export type QuestionAct =
  /** The agency answered. */
  | 'ANSWERED'
  /** Somebody asked. */
  | 'ASKED'
  /** Whoever asked did so once more. */
  | 'ASKED_AGAIN'
  /** An official of the agency took it. */
  | 'ASSIGNED'
  /** The agency edited what everybody may read, to keep personal data out. */
  | 'EDITED'
  /** The term was over without an answer: it went to the head of the agency. */
  | 'ESCALATED'
  /** The agency gave itself more time, with a reason. */
  | 'EXTENDED'
  /** Whoever asked rated the answer. */
  | 'RATED'
  /** It was passed on to the competent agency, whose term began. */
  | 'TRANSFERRED'
  /** Whoever asked took it back. */
  | 'WITHDRAWN';

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

/** How good the newest answer is. */
export type RateAnswerInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
  /** From 1, it does not answer, to 5, it answers everything. Everybody sees it. */
  rating: number;
  /** Why, for the agency alone. */
  words?: string | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** Which question to follow no longer. */
export type UnfollowQuestionInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
};

/** Which question to take back. */
export type WithdrawQuestionInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The question. */
  questionId: string;
};

export type QuestionPageQueryVariables = Exact<{
  number: string;
}>;


export type QuestionPageQuery = { question: { body: string | null, bodyHtml: string | null, isEdited: boolean, askAgainUntil: string | null, viewerAsked: boolean, isPrivate: boolean, viewerFollows: boolean, id: string, number: string, title: string | null, locale: string, kind: PetitionKind, state: QuestionState, isLate: boolean, isListed: boolean, askedAt: string, answeredAt: string | null, followerCount: number, asker: { displayName: string } | null, provenance: { way: AssistedWay, name: string | null, gathering: { place: string, heldOn: string } } | null, territory: { name: string } | null, original: { title: string, bodyHtml: string, allowsEdition: boolean } | null, term: { workingDays: number, extendedFrom: string | null, receivedOn: string, dueOn: string }, answers: Array<{ answeredAt: string, body: string | null, bodyHtml: string | null, daysTaken: number, isInTime: boolean, isEdited: boolean, office: string, rating: number | null, official: { displayName: string }, agency: { name: string }, original: { bodyHtml: string, ratingWords: string | null } | null }>, record: Array<{ act: QuestionAct, at: string, words: string | null, dueOn: string | null, isInTime: boolean | null, office: string | null, agency: { name: string }, fromAgency: { name: string } | null }>, guidance: Array<{ id: string, title: string, locale: string, revisedAt: string, agency: { slug: string, name: string } }>, viewerCanFollow: { allowed: boolean, code: string | null }, viewerCanRate: { allowed: boolean }, viewerCanAskAgain: { allowed: boolean }, viewerCanWithdraw: { allowed: boolean, reason: string | null }, viewerCanAnswer: { allowed: boolean, code: string | null }, agency: { slug: string, name: string } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type FollowAskedMutationVariables = Exact<{
  input: FollowQuestionInput;
}>;


export type FollowAskedMutation = { followQuestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type UnfollowAskedMutationVariables = Exact<{
  input: UnfollowQuestionInput;
}>;


export type UnfollowAskedMutation = { unfollowQuestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type RateAnswerGivenMutationVariables = Exact<{
  input: RateAnswerInput;
}>;


export type RateAnswerGivenMutation = { rateAnswer: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type AskOnceMoreMutationVariables = Exact<{
  input: AskAgainInput;
}>;


export type AskOnceMoreMutation = { askAgain: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type WithdrawAskedMutationVariables = Exact<{
  input: WithdrawQuestionInput;
}>;


export type WithdrawAskedMutation = { withdrawQuestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const QuestionPageDocument: Document<QuestionPageQuery, QuestionPageQueryVariables> = {
  source: "query QuestionPage($number:String!){...Frame question(number:$number){...QuestionLine body bodyHtml isEdited asker{displayName}provenance{way name gathering{place heldOn}}territory{name}askAgainUntil original{title bodyHtml allowsEdition}term{workingDays extendedFrom receivedOn}answers{...PublicAnswer}record{act at words dueOn isInTime office agency{name}fromAgency{name}}guidance{...GuidanceLine}viewerAsked isPrivate viewerFollows viewerCanFollow{allowed code}viewerCanRate{allowed}viewerCanAskAgain{allowed}viewerCanWithdraw{allowed reason}viewerCanAnswer{allowed code}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment QuestionLine on Question{id number title locale kind state isLate isPrivate isListed askedAt answeredAt followerCount provenance{way}agency{slug name}term{dueOn}}fragment PublicAnswer on QuestionAnswer{answeredAt body bodyHtml daysTaken isInTime isEdited office rating official{displayName}agency{name}original{bodyHtml ratingWords}}fragment GuidanceLine on Guidance{id title locale revisedAt agency{slug name}}",
};

export const FollowAskedDocument: Document<FollowAskedMutation, FollowAskedMutationVariables> = {
  source: "mutation FollowAsked($input:FollowQuestionInput!){followQuestion(input:$input){userErrors{code field message}}}",
};

export const UnfollowAskedDocument: Document<UnfollowAskedMutation, UnfollowAskedMutationVariables> = {
  source: "mutation UnfollowAsked($input:UnfollowQuestionInput!){unfollowQuestion(input:$input){userErrors{code field message}}}",
};

export const RateAnswerGivenDocument: Document<RateAnswerGivenMutation, RateAnswerGivenMutationVariables> = {
  source: "mutation RateAnswerGiven($input:RateAnswerInput!){rateAnswer(input:$input){userErrors{code field message}}}",
};

export const AskOnceMoreDocument: Document<AskOnceMoreMutation, AskOnceMoreMutationVariables> = {
  source: "mutation AskOnceMore($input:AskAgainInput!){askAgain(input:$input){userErrors{code field message}}}",
};

export const WithdrawAskedDocument: Document<WithdrawAskedMutation, WithdrawAskedMutationVariables> = {
  source: "mutation WithdrawAsked($input:WithdrawQuestionInput!){withdrawQuestion(input:$input){userErrors{code field message}}}",
};
