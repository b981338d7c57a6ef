/** Written by npm run documents from batch.graphql. */
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

/** How far a decision about many comments is. */
export type ModerationBatchState =
  /** Everything is decided. */
  | 'DONE'
  /** It is being carried out, part by part. */
  | 'RUNNING'
  /** It is being taken back, part by part. */
  | 'UNDOING'
  /** All was taken back. */
  | 'UNDONE';

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

/** What a moderator decided, from the mildest to the most severe; and taking it back. */
export type ModerationMeasure =
  /** The comment is hidden; its place and the replies to it remain. */
  | 'HIDE'
  /** Passages of the comment are blacked out; the rest stays. */
  | 'HIDE_PART'
  /** The comment stays and carries a label with the reason. */
  | 'LABEL'
  /** Nobody replies to the comment or below it any more; everything written stays. */
  | 'LOCK_THREAD'
  /** Nothing is changed: the reports are dismissed, and a comment that was held is shown. */
  | 'NO_ACTION'
  /** An earlier measure is lifted: everything is as it was before it. */
  | 'RESTORE'
  /** The author does not comment, support or report in the consultations of the agency for a time, and goes on voting, asking, answering, appealing and reading. Decided by two people. The record does not say who. */
  | 'SUSPEND'
  /** The author is warned; nothing is taken away. The record does not say who. */
  | 'WARN';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** A decision about many comments to take back. */
export type UndoBatchInput = {
  /** The batch. */
  batchId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type ModerationBatchPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ModerationBatchPageQuery = { node:
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
    | { __typename: 'ModerationBatch', id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, legalGround: string | null, facts: string | null, proportion: string | null, state: ModerationBatchState, total: number, decided: number, skippedCount: number, undone: number, kept: number, askedAt: string, moderator: { displayName: string }, agency: { slug: string, name: string }, viewerCanUndo: { allowed: boolean, reason: string | null }, skipped: { nodes: Array<{ code: string, comment: { id: string, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } }
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

export type UndoBatchMutationVariables = Exact<{
  input: UndoBatchInput;
}>;


export type UndoBatchMutation = { undoBatch: { batch: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ModerationBatchPageDocument: Document<ModerationBatchPageQuery, ModerationBatchPageQueryVariables> = {
  source: "query ModerationBatchPage($id:ID!$first:Int$after:String$last:Int$before:String){...Frame node(id:$id){__typename ...on ModerationBatch{id measure ground reason legalGround facts proportion state total decided skippedCount undone kept askedAt moderator{displayName}agency{slug name}viewerCanUndo{allowed reason}skipped(first:$first after:$after last:$last before:$before){nodes{code comment{id author{displayName}...Entered}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}",
};

export const UndoBatchDocument: Document<UndoBatchMutation, UndoBatchMutationVariables> = {
  source: "mutation UndoBatch($input:UndoBatchInput!){undoBatch(input:$input){batch{id}userErrors{code field message}}}",
};
