/** Written by npm run documents from own-comment.graphql. */
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

/** Other words for a comment. */
export type EditCommentInput = {
  /** Whether the author means to publish what looks like personal data. Without it such words are refused with PERSONAL_DATA_FOUND; `personalDataIn` says where they are. */
  acceptsPersonalData?: boolean | null | undefined;
  /** 1 to 5,000 characters of Markdown. */
  body: string;
  /** The comment. */
  commentId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Another stance; stays as it is when absent. */
  stance?: Stance | null | undefined;
};

/** What is wrong with a comment, according to who reports it or decides on it. */
export type ModerationGround =
  /** It incites hatred or discrimination against a group. */
  | 'HATE'
  /** It insults or threatens somebody. */
  | 'INSULT'
  /** It has nothing to do with the consultation. */
  | 'OFF_TOPIC'
  /** Something else, explained in words. */
  | 'OTHER'
  /** It shows somebody’s personal data. */
  | 'PERSONAL_DATA'
  /** It is advertising, or the same text again and again. */
  | 'SPAM';

/** A report of a comment. */
export type ReportCommentInput = {
  /** The comment. */
  commentId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Whether it is about the rules, as when absent, or about the person who reports: words in their name, or their data. */
  kind?: ReportKind | null | undefined;
  /** An explanation for the moderators, at most 1000 characters. Never public. */
  note?: string | null | undefined;
  /** What is wrong with it. */
  reason: ModerationGround;
};

/** Whether a report is about the rules of the house, or about the person who reports. */
export type ReportKind =
  /** Somebody wrote in the name of the person who reports. */
  | 'NOT_MINE'
  /** It shows personal data of the person who reports. */
  | 'PERSONAL_DATA'
  /** The comment breaks a rule, whomever it concerns. */
  | 'RULES';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What a comment says of the text. */
export type Stance =
  /** Against. */
  | 'AGAINST'
  /** In favour. */
  | 'IN_FAVOUR'
  /** Neither, or a question. */
  | 'NEUTRAL';

/** Which comment to take back. */
export type WithdrawCommentInput = {
  /** The comment. */
  commentId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type OwnCommentPageQueryVariables = Exact<{
  id: string;
}>;


export type OwnCommentPageQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Agency' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'AssistedBallot' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment', id: string, body: string | null, bodyHtml: string | null, stance: Stance | null, depth: number, author: { displayName: string } | null, consultation: { title: string, slug: string } | null, viewerCanEdit: { allowed: boolean, reason: string | null }, viewerCanWithdraw: { allowed: boolean, reason: string | null }, viewerCanReport: { allowed: boolean, reason: string | null }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null }
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
    | { __typename: 'Notice' }
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
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { editComment: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type WithdrawCommentMutationVariables = Exact<{
  input: WithdrawCommentInput;
}>;


export type WithdrawCommentMutation = { withdrawComment: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ReportCommentMutationVariables = Exact<{
  input: ReportCommentInput;
}>;


export type ReportCommentMutation = { reportComment: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const OwnCommentPageDocument: Document<OwnCommentPageQuery, OwnCommentPageQueryVariables> = {
  source: "query OwnCommentPage($id:ID!){...Frame node(id:$id){__typename ...on Comment{id body bodyHtml stance depth author{displayName}...Entered consultation{title slug}viewerCanEdit{allowed reason}viewerCanWithdraw{allowed reason}viewerCanReport{allowed reason}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}",
};

export const EditCommentDocument: Document<EditCommentMutation, EditCommentMutationVariables> = {
  source: "mutation EditComment($input:EditCommentInput!){editComment(input:$input){userErrors{code field message}}}",
};

export const WithdrawCommentDocument: Document<WithdrawCommentMutation, WithdrawCommentMutationVariables> = {
  source: "mutation WithdrawComment($input:WithdrawCommentInput!){withdrawComment(input:$input){userErrors{code field message}}}",
};

export const ReportCommentDocument: Document<ReportCommentMutation, ReportCommentMutationVariables> = {
  source: "mutation ReportComment($input:ReportCommentInput!){reportComment(input:$input){userErrors{code field message}}}",
};
