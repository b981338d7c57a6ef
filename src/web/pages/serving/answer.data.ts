/** Written by npm run documents from answer.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An answer. */
export type AnswerQuestionInput = {
  /** The answer to whoever asked, at most 20,000 characters of Markdown. Of a public question everybody reads it, unless the edition has another. */
  body: string;
  /** What everybody reads instead. */
  edition?: PublicEditionInput | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The office that answers, such as “Oficina de Relación con el Ciudadano”. */
  office: string;
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

/** What everybody reads from now on, and why. */
export type EditQuestionForPublicInput = {
  /** The words. */
  edition: PublicEditionInput;
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

/** What everybody reads instead of what was written, to keep personal data out. What is not given stays. */
export type PublicEditionInput = {
  /** The newest answer, at most 20,000 characters of Markdown. */
  answer?: string | null | undefined;
  /** What was asked once more, at most 10,000 characters of Markdown. */
  askedAgain?: string | null | undefined;
  /** The question, at most 10,000 characters of Markdown. */
  question?: string | null | undefined;
  /** The title, at most 200 characters. */
  title?: string | null | undefined;
};

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

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type AnswerPageQueryVariables = Exact<{
  number: string;
}>;


export type AnswerPageQuery = { question: { bodyHtml: string | null, body: string | null, isEdited: boolean, id: string, number: string, title: string | null, locale: string, kind: PetitionKind, state: QuestionState, isLate: boolean, isPrivate: boolean, isListed: boolean, askedAt: string, answeredAt: string | null, followerCount: number, original: { title: string, body: string, bodyHtml: string, allowsEdition: boolean, asker: { displayName: string } } | null, assignee: { id: string, displayName: string } | null, agency: { id: string, slug: string, name: string, viewerCanSeeQueue: { allowed: boolean, reason: string | null } }, term: { dueOn: string, workingDays: number, receivedOn: string, extendedFrom: string | null, latestExtension: string, transferDueOn: string }, answers: Array<{ answeredAt: string, body: string | null, bodyHtml: string | null, daysTaken: number, isInTime: boolean, isEdited: boolean, office: string, rating: number | null, original: { body: string, bodyHtml: string, ratingWords: string | null } | null, official: { displayName: string }, agency: { name: string } }>, record: Array<{ act: QuestionAct, at: string, words: string | null }>, viewerCanAssign: { allowed: boolean, reason: string | null }, viewerCanTransfer: { allowed: boolean, reason: string | null }, viewerCanExtend: { allowed: boolean, reason: string | null }, viewerCanAnswer: { allowed: boolean, reason: string | null }, viewerCanEditForPublic: { allowed: boolean, reason: string | null }, provenance: { way: AssistedWay } | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type AnswerTemplateChoicesQueryVariables = Exact<{
  agencyId: string;
  questionId: string;
}>;


export type AnswerTemplateChoicesQuery = { answerTemplates: { nodes: Array<{ id: string, name: string, filledFor: string | null }> } };

export type AnswerServedMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type AnswerServedMutation = { answerQuestion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type EditServedMutationVariables = Exact<{
  input: EditQuestionForPublicInput;
}>;


export type EditServedMutation = { editQuestionForPublic: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AnswerPageDocument: Document<AnswerPageQuery, AnswerPageQueryVariables> = {
  source: "query AnswerPage($number:String!){...Frame question(number:$number){...ServedQuestion}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment ServedQuestion on Question{...QuestionLine bodyHtml body isEdited original{title body bodyHtml allowsEdition asker{displayName}}assignee{id displayName}agency{id slug name viewerCanSeeQueue{allowed reason}}term{dueOn workingDays receivedOn extendedFrom latestExtension transferDueOn}answers{...PublicAnswer original{body}}record{act at words}viewerCanAssign{allowed reason}viewerCanTransfer{allowed reason}viewerCanExtend{allowed reason}viewerCanAnswer{allowed reason}viewerCanEditForPublic{allowed reason}}fragment QuestionLine on Question{id number title locale kind state isLate isPrivate isListed askedAt answeredAt followerCount provenance{way}agency{slug name}term{dueOn}}fragment PublicAnswer on QuestionAnswer{answeredAt body bodyHtml daysTaken isInTime isEdited office rating official{displayName}agency{name}original{bodyHtml ratingWords}}",
};

export const AnswerTemplateChoicesDocument: Document<AnswerTemplateChoicesQuery, AnswerTemplateChoicesQueryVariables> = {
  source: "query AnswerTemplateChoices($agencyId:ID!$questionId:ID!){answerTemplates(agencyId:$agencyId first:100){nodes{id name filledFor(questionId:$questionId)}}}",
};

export const AnswerServedDocument: Document<AnswerServedMutation, AnswerServedMutationVariables> = {
  source: "mutation AnswerServed($input:AnswerQuestionInput!){answerQuestion(input:$input){userErrors{code field message}}}",
};

export const EditServedDocument: Document<EditServedMutation, EditServedMutationVariables> = {
  source: "mutation EditServed($input:EditQuestionForPublicInput!){editQuestionForPublic(input:$input){userErrors{code field message}}}",
};
