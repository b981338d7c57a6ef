/** Written by npm run documents from without-account.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a comment can be read. Hidden and withdrawn ones stay as tombstones, so that their replies survive. */
export type CommentState =
  /** A rule of the agency holds it back until a person has looked at it. Only its author and those who moderate or check moderation find it. */
  | 'HELD'
  /** A moderator hid it, with a public reason. */
  | 'HIDDEN'
  /** It can be read. */
  | 'VISIBLE'
  /** Its author took it back. */
  | 'WITHDRAWN';

/** What a comment does to the person who reports it. This is reported without an account too. */
export type PersonalWrong =
  /** Somebody wrote in the name of the person who reports. */
  | 'NOT_MINE'
  /** It shows personal data of the person who reports. */
  | 'PERSONAL_DATA';

/** A report of somebody without an account, to be confirmed by a link in a letter. */
export type ReportByMailInput = {
  /** The comment. */
  commentId: string;
  /** Where the letter goes. It is not kept. */
  email: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it does to the person who reports. */
  kind: PersonalWrong;
  /** The language of the letter; of the request when absent. */
  locale?: string | null | undefined;
  /** An explanation for the moderators, at most 1000 characters. Never public. */
  note?: string | null | undefined;
};

/** A report of somebody without an account, whose device has done the work of `reportChallenge`. */
export type ReportWithoutAccountInput = {
  /** The comment. */
  commentId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What it does to the person who reports. */
  kind: PersonalWrong;
  /** An explanation for the moderators, at most 1000 characters. Never public. */
  note?: string | null | undefined;
  /** JSON `{ challenge, solution: { counter, derivedKey } }`, as ALTCHA’s clients write it. Good for this comment and kind, once. */
  proof: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type WithoutAccountPageQueryVariables = Exact<{
  id: string;
}>;


export type WithoutAccountPageQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Agency' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'AssistedBallot' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment', id: string, state: CommentState, bodyHtml: string | null, consultation: { title: string, slug: string } | null }
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

export type ReportChallengeQueryVariables = Exact<{
  id: string;
  kind: PersonalWrong;
}>;


export type ReportChallengeQuery = { reportChallenge: string };

export type ReportWithoutAccountMutationVariables = Exact<{
  input: ReportWithoutAccountInput;
}>;


export type ReportWithoutAccountMutation = { reportWithoutAccount: { code: string | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ReportByMailMutationVariables = Exact<{
  input: ReportByMailInput;
}>;


export type ReportByMailMutation = { reportByMail: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const WithoutAccountPageDocument: Document<WithoutAccountPageQuery, WithoutAccountPageQueryVariables> = {
  source: "query WithoutAccountPage($id:ID!){...Frame node(id:$id){__typename ...on Comment{id state bodyHtml consultation{title slug}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}",
};

export const ReportChallengeDocument: Document<ReportChallengeQuery, ReportChallengeQueryVariables> = {
  source: "query ReportChallenge($id:ID!$kind:PersonalWrong!){reportChallenge(commentId:$id kind:$kind)}",
};

export const ReportWithoutAccountDocument: Document<ReportWithoutAccountMutation, ReportWithoutAccountMutationVariables> = {
  source: "mutation ReportWithoutAccount($input:ReportWithoutAccountInput!){reportWithoutAccount(input:$input){code userErrors{code field message}}}",
};

export const ReportByMailDocument: Document<ReportByMailMutation, ReportByMailMutationVariables> = {
  source: "mutation ReportByMail($input:ReportByMailInput!){reportByMail(input:$input){userErrors{code field message}}}",
};
