/** Written by npm run documents from notices.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which notices the viewer has read. */
export type MarkNoticesReadInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Their ids, at most 100; all of them when absent. */
  ids?: Array<string> | null | undefined;
};

/** By which way somebody is told what concerns them. */
export type NoticeChannel =
  /** Here, and by e-mail at once. So it is for those who never chose. */
  | 'MAIL_AT_ONCE'
  /** Here, and once a day by e-mail. */
  | 'MAIL_DAILY'
  /** Not at all. What moderators decided about somebody, and what people must know for their office, is still shown here. */
  | 'NONE'
  /** Here only. */
  | 'SITE';

/** What a notice tells. */
export type NoticeKind =
  /** An agency answered what the person had said. */
  | 'ANSWER'
  /** Another answer took the place of an earlier one. */
  | 'ANSWER_REVISED'
  /** An appeal of the person was decided. */
  | 'MODERATION_APPEAL_DECIDED'
  /** Nobody was left in the agency to decide about an appeal of the person: an auditor does. */
  | 'MODERATION_APPEAL_PASSED_ON'
  /** An appeal of the person was received, and by when it is decided. */
  | 'MODERATION_APPEAL_RECEIVED'
  /** Another decision settled an appeal of the person. */
  | 'MODERATION_APPEAL_SETTLED'
  /** An appeal waits for the person, who may decide about it. */
  | 'MODERATION_APPEAL_TO_DECIDE'
  /** Moderators decided about a comment of the person, or about the person. */
  | 'MODERATION_DECISION'
  /** A measure that the moderator proposed was declined. */
  | 'MODERATION_DECLINED'
  /** The time of such a measure is over. */
  | 'MODERATION_ENDED'
  /** A colleague handed a case over to the moderator. */
  | 'MODERATION_HANDED_OVER'
  /** A colleague of the moderator proposed a measure that takes two people. */
  | 'MODERATION_PROPOSED'
  /** Moderators decided about a comment that the person had reported. */
  | 'MODERATION_REPORT_DECIDED'
  /** Such a decision was undone at once. */
  | 'MODERATION_UNDONE'
  /** The question of the person was answered. */
  | 'QUESTION_ANSWERED'
  /** A question that the person follows was answered. */
  | 'QUESTION_ANSWERED_TOO'
  /** Whoever asked a question that the official answers asked again. */
  | 'QUESTION_ASKED_AGAIN'
  /** An official was given a question. */
  | 'QUESTION_ASSIGNED'
  /** An agency needs more time for the question of the person. */
  | 'QUESTION_EXTENDED'
  /** Half of the term of a question has passed. */
  | 'QUESTION_HALF_TIME'
  /** The term of a question is over without an answer. */
  | 'QUESTION_LATE'
  /** An agency received the question of the person. */
  | 'QUESTION_RECEIVED'
  /** The question of the person went to another agency. */
  | 'QUESTION_TRANSFERRED'
  /** A question was passed on to the agency of the official. */
  | 'QUESTION_TRANSFERRED_HERE'
  /** Two working days of the term of a question are left. */
  | 'QUESTION_TWO_DAYS'
  /** A question that the official had to answer was taken back. */
  | 'QUESTION_WITHDRAWN';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type NoticesPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type NoticesPageQuery = { viewer: { unreadCount: number, noticeChannel: NoticeChannel | null, isAdministrator: boolean, isAuditor: boolean, notices: { nodes: Array<{ id: string, kind: NoticeKind, sentence: string, createdAt: string, readAt: string | null, observationNumbers: Array<number>, appealId: string | null, decision: { id: string } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { slug: string } } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type NoticeLineFragment = { id: string, kind: NoticeKind, sentence: string, createdAt: string, readAt: string | null, observationNumbers: Array<number>, appealId: string | null, decision: { id: string } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { slug: string } } | null };

export type NoticeToOpenQueryVariables = Exact<{
  id: string;
}>;


export type NoticeToOpenQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Agency' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'AssistedBallot' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentDraft' }
    | { __typename: 'Consultation' }
    | { __typename: 'DataRequest' }
    | { __typename: 'EnteredSupport' }
    | { __typename: 'Gathering' }
    | { __typename: 'Guidance' }
    | { __typename: 'Invitation' }
    | { __typename: 'MatrixUpload' }
    | { __typename: 'ModerationAppeal' }
    | { __typename: 'ModerationBatch' }
    | { __typename: 'ModerationCase' }
    | { __typename: 'ModerationDecision' }
    | { __typename: 'ModerationProposal' }
    | { __typename: 'Notice', id: string, kind: NoticeKind, sentence: string, createdAt: string, readAt: string | null, observationNumbers: Array<number>, appealId: string | null, decision: { id: string } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { slug: string } } | null }
    | { __typename: 'Observation' }
    | { __typename: 'ObservationTemplate' }
    | { __typename: 'ObservationsReport' }
    | { __typename: 'PaperBatch' }
    | { __typename: 'Poll' }
    | { __typename: 'PollOption' }
    | { __typename: 'PremoderationRules' }
    | { __typename: 'Provision' }
    | { __typename: 'PublicationPolicy' }
    | { __typename: 'Question' }
    | { __typename: 'Roll' }
    | { __typename: 'ScannedPage' }
    | { __typename: 'Session' }
    | { __typename: 'TextGalley' }
    | { __typename: 'TextVersion' }
    | { __typename: 'Theme' }
    | { __typename: 'ThemeSearch' }
   | null };

export type MarkNoticesReadMutationVariables = Exact<{
  input: MarkNoticesReadInput;
}>;


export type MarkNoticesReadMutation = { markNoticesRead: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const NoticesPageDocument: Document<NoticesPageQuery, NoticesPageQueryVariables> = {
  source: "query NoticesPage($first:Int$after:String$last:Int$before:String){...Frame viewer{unreadCount noticeChannel notices(first:$first after:$after last:$last before:$before){nodes{...NoticeLine}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment NoticeLine on Notice{id kind sentence createdAt readAt observationNumbers appealId decision{id}consultation{agency{slug}slug title language timeZone}}",
};

export const NoticeToOpenDocument: Document<NoticeToOpenQuery, NoticeToOpenQueryVariables> = {
  source: "query NoticeToOpen($id:ID!){node(id:$id){__typename ...on Notice{...NoticeLine}}}fragment NoticeLine on Notice{id kind sentence createdAt readAt observationNumbers appealId decision{id}consultation{agency{slug}slug title language timeZone}}",
};

export const MarkNoticesReadDocument: Document<MarkNoticesReadMutation, MarkNoticesReadMutationVariables> = {
  source: "mutation MarkNoticesRead($input:MarkNoticesReadInput!){markNoticesRead(input:$input){userErrors{code field message}}}",
};
