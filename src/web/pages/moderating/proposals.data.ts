/** Written by npm run documents from proposals.graphql. */
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

/** For whom the author of a comment speaks. */
export type AuthorRole =
  /** For themselves. */
  | 'CITIZEN'
  /** For the agency that asks: an official answer. */
  | 'OFFICIAL';

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

/** A proposal to decline. */
export type DeclineModerationProposalInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The proposal. */
  proposalId: string;
  /** Why, in 10 to 1000 characters for the moderators and auditors of the agency. Not public. */
  reason: string;
};

/** What a measure rests on: `decision_ground` of the DSA Transparency Database (Regulation (EU) 2022/2065, article 17(3)(d) and (e)). */
export type ModerationBasis =
  /** The comment breaks a law, which the decision names. */
  | 'ILLEGAL_CONTENT'
  /** The comment breaks a rule of the house, and no law need be broken. */
  | 'INCOMPATIBLE_CONTENT';

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

/** A proposal to second. */
export type SecondModerationProposalInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The proposal. */
  proposalId: string;
};

/** What a comment says of the text. */
export type Stance =
  /** Against. */
  | 'AGAINST'
  /** In favour. */
  | 'IN_FAVOUR'
  /** Neither, or a question. */
  | 'NEUTRAL';

/** An own proposal to take back. */
export type WithdrawModerationProposalInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The proposal. */
  proposalId: string;
};

export type ModerationProposalsPageQueryVariables = Exact<{
  agencyId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ModerationProposalsPageQuery = { moderationProposals: { nodes: Array<{ id: string, measure: ModerationMeasure, ground: ModerationGround, basis: ModerationBasis, legalGround: string | null, facts: string | null, reason: string, proportion: string | null, endsAt: string | null, proposedAt: string, expiresAt: string, proposer: { displayName: string } | null, comment: { id: string, state: CommentState, authorRole: AuthorRole, body: string | null, bodyHtml: string | null, stance: Stance | null, createdAt: string, editedAt: string | null, hiddenReason: string | null, viewerPossibleMeasures: Array<ModerationMeasure>, author: { displayName: string } | null, original: { body: string, bodyHtml: string, stance: Stance, proposed: string | null, author: { displayName: string }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, suggestion: { proposed: string } | null, parent: { id: string, state: CommentState, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, provision: { eid: string, label: string, heading: string | null } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { id: string, slug: string, name: string } } | null, viewerCanModerate: { allowed: boolean, code: string | null, reason: string | null }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, viewerCanAnswer: { allowed: boolean, reason: string | null }, viewerCanWithdraw: { allowed: boolean } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SecondProposalMutationVariables = Exact<{
  input: SecondModerationProposalInput;
}>;


export type SecondProposalMutation = { secondModerationProposal: { decision: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type DeclineProposalMutationVariables = Exact<{
  input: DeclineModerationProposalInput;
}>;


export type DeclineProposalMutation = { declineModerationProposal: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type WithdrawProposalMutationVariables = Exact<{
  input: WithdrawModerationProposalInput;
}>;


export type WithdrawProposalMutation = { withdrawModerationProposal: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ModerationProposalsPageDocument: Document<ModerationProposalsPageQuery, ModerationProposalsPageQueryVariables> = {
  source: "query ModerationProposalsPage($agencyId:ID!$first:Int$after:String$last:Int$before:String){...Frame moderationProposals(agencyId:$agencyId first:$first after:$after last:$last before:$before){nodes{id measure ground basis legalGround facts reason proportion endsAt proposedAt expiresAt proposer{displayName}comment{...ModeratedComment}viewerCanAnswer{allowed reason}viewerCanWithdraw{allowed}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment ModeratedComment on Comment{id state authorRole author{displayName}...Entered body bodyHtml stance createdAt editedAt hiddenReason original{author{displayName}provenance{people name way gathering{place heldOn}}body bodyHtml stance proposed}suggestion{proposed}parent{id state bodyHtml author{displayName}...Entered}provision{eid label heading}consultation{slug title language timeZone agency{id slug name}}viewerCanModerate{allowed code reason}viewerPossibleMeasures}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}",
};

export const SecondProposalDocument: Document<SecondProposalMutation, SecondProposalMutationVariables> = {
  source: "mutation SecondProposal($input:SecondModerationProposalInput!){secondModerationProposal(input:$input){decision{id}userErrors{code field message}}}",
};

export const DeclineProposalDocument: Document<DeclineProposalMutation, DeclineProposalMutationVariables> = {
  source: "mutation DeclineProposal($input:DeclineModerationProposalInput!){declineModerationProposal(input:$input){userErrors{code field message}}}",
};

export const WithdrawProposalDocument: Document<WithdrawProposalMutation, WithdrawProposalMutationVariables> = {
  source: "mutation WithdrawProposal($input:WithdrawModerationProposalInput!){withdrawModerationProposal(input:$input){userErrors{code field message}}}",
};
