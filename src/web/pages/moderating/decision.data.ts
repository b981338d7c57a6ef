/** Written by npm run documents from decision.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** How the moderators came to decide: `source_type` of the DSA Transparency Database. */
export type ModerationSource =
  /** An authority asked for it. */
  | 'AUTHORITY'
  /** Nobody had reported it: the moderators looked by themselves. */
  | 'OWN_INITIATIVE'
  /** Somebody reported the comment (article 16 of the DSA). */
  | 'REPORT';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

export type ModerationDecisionPageQueryVariables = Exact<{
  id: string;
}>;


export type ModerationDecisionPageQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Agency' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentDraft' }
    | { __typename: 'Consultation' }
    | { __typename: 'Guidance' }
    | { __typename: 'MatrixUpload' }
    | { __typename: 'ModerationCase' }
    | { __typename: 'ModerationDecision', id: string, measure: ModerationMeasure, ground: ModerationGround | null, basis: ModerationBasis | null, legalGround: string | null, houseRule: string | null, facts: string | null, reason: string, proportion: string | null, source: ModerationSource, automatedDetection: boolean, endsAt: string | null, decidedAt: string, undoneAt: string | null, liftedAt: string | null, isSeconded: boolean, commentId: string | null, viewerIsConcerned: boolean, lifts: { id: string, measure: ModerationMeasure, decidedAt: string } | null, agency: { name: string, slug: string }, consultation: { slug: string, title: string, language: string, timeZone: string }, comment: { id: string } | null }
    | { __typename: 'ModerationProposal' }
    | { __typename: 'Notice' }
    | { __typename: 'Observation' }
    | { __typename: 'ObservationTemplate' }
    | { __typename: 'ObservationsReport' }
    | { __typename: 'Poll' }
    | { __typename: 'PollOption' }
    | { __typename: 'Provision' }
    | { __typename: 'PublicationPolicy' }
    | { __typename: 'Question' }
    | { __typename: 'Session' }
    | { __typename: 'TextGalley' }
    | { __typename: 'TextVersion' }
    | { __typename: 'Theme' }
    | { __typename: 'ThemeSearch' }
   | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const ModerationDecisionPageDocument: Document<ModerationDecisionPageQuery, ModerationDecisionPageQueryVariables> = {
  source: "query ModerationDecisionPage($id:ID!){...Frame node(id:$id){__typename ...on ModerationDecision{id measure ground basis legalGround houseRule facts reason proportion source automatedDetection endsAt decidedAt undoneAt liftedAt isSeconded commentId viewerIsConcerned lifts{id measure decidedAt}agency{name slug}consultation{slug title language timeZone}comment{id}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}isAdministrator isAuditor memberships{role agency{id}}}}",
};
