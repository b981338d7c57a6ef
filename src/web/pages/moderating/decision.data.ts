/** Written by npm run documents from decision.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How whoever appeals is concerned (art. 20(1) of Regulation (EU) 2022/2065). It names nobody. */
export type AppealStanding =
  /** It was decided against them or what they wrote. */
  | 'AUTHOR'
  /** They reported the comment, and their report was dismissed. */
  | 'REPORTER';

/** What has become of an appeal. */
export type AppealState =
  /** A milder measure took the place of the first. */
  | 'CHANGED'
  /** It waits for somebody to decide. */
  | 'OPEN'
  /** The appellant was right. */
  | 'REVERSED'
  /** Another decision gave what was asked for, or took back what was appealed against: nothing was left to decide. */
  | 'SETTLED'
  /** The decision stands. */
  | 'UPHELD'
  /** The appellant took it back. */
  | 'WITHDRAWN';

/** Who decides about an appeal. */
export type AppealStep =
  /** The first step: a moderator of the agency who had no part in the decision, within 10 working days (as art. 76 of Ley 1437 de 2011 gives those who appeal). */
  | 'AGENCY'
  /** The second and last step: an auditor, within 15 working days. */
  | 'AUDITOR';

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

/** Why an auditor decides about an appeal. */
export type WhyAuditorDecides =
  /** What is appealed against was itself decided on somebody else’s appeal. */
  | 'DECIDED_ON_APPEAL'
  /** The appellant went on after the first step. */
  | 'FURTHER'
  /** The agency has no other moderator than those who had a part in it. */
  | 'NOBODY_ELSE';

export type ModerationDecisionPageQueryVariables = Exact<{
  id: string;
}>;


export type ModerationDecisionPageQuery = { node:
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
    | { __typename: 'ModerationDecision', id: string, measure: ModerationMeasure, ground: ModerationGround | null, basis: ModerationBasis | null, legalGround: string | null, houseRule: string | null, facts: string | null, reason: string, proportion: string | null, source: ModerationSource, automatedDetection: boolean, endsAt: string | null, decidedAt: string, undoneAt: string | null, liftedAt: string | null, isSeconded: boolean, commentId: string | null, viewerIsConcerned: boolean, appealableUntil: string | null, decidedOnAppeal: AppealStep | null, lifts: { id: string, measure: ModerationMeasure, decidedAt: string } | null, agency: { name: string, slug: string }, consultation: { slug: string, title: string, language: string, timeZone: string }, comment: { id: string } | null, appeals: Array<{ step: AppealStep, whyAuditor: WhyAuditorDecides | null, standing: AppealStanding, state: AppealState, filedAt: string, dueAt: string, isLate: boolean, closedAt: string | null, outcomeReason: string | null }>, viewerCanAppeal: { allowed: boolean }, viewerAppeal: { id: string } | null }
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

export const ModerationDecisionPageDocument: Document<ModerationDecisionPageQuery, ModerationDecisionPageQueryVariables> = {
  source: "query ModerationDecisionPage($id:ID!){...Frame node(id:$id){__typename ...on ModerationDecision{...DecisionAppeals id measure ground basis legalGround houseRule facts reason proportion source automatedDetection endsAt decidedAt undoneAt liftedAt isSeconded commentId viewerIsConcerned lifts{id measure decidedAt}agency{name slug}consultation{slug title language timeZone}comment{id}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment DecisionAppeals on ModerationDecision{appealableUntil decidedOnAppeal appeals{step whyAuditor standing state filedAt dueAt isLate closedAt outcomeReason}viewerCanAppeal{allowed}viewerAppeal{id}agency{name}consultation{timeZone}}",
};
