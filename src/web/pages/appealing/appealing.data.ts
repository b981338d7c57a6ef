/** Written by npm run documents from appealing.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An appeal against a decision. */
export type AppealDecisionInput = {
  /** The decision. */
  decisionId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What is wrong with it, in 10 to 3000 characters of plain text. Read by those who decide; never public. */
  words: string;
};

/** An appeal that goes on to the auditor. */
export type AppealFurtherInput = {
  /** The appeal on the first step. */
  appealId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What is wrong with it, in 10 to 3000 characters of plain text. Read by those who decide; never public. */
  words: string;
};

/** The measure that an outcome takes: a statement of reasons, whose explanation is the reason of the outcome. */
export type AppealMeasureInput = {
  /** Law or house rule; the house rule when absent. */
  basis?: ModerationBasis | null | undefined;
  /** When it ends by itself. */
  endsAt?: string | null | undefined;
  /** What was found, in 10 to 2000 characters. Public: name nobody. */
  facts: string;
  /** What is wrong. */
  ground: ModerationGround;
  /** The law and the article, required with ILLEGAL_CONTENT; at most 300 characters. */
  legalGround?: string | null | undefined;
  /** The measure. */
  measure: ModerationMeasure;
  /** What to black out, with HIDE_PART; at most 50. */
  passages?: Array<HiddenPassageInput> | null | undefined;
  /** Why nothing milder would do, at most 1000 characters; required where words or a voice are taken away. */
  proportion?: string | null | undefined;
  /** With passages: the SHA-256 of the words in which they were chosen, in UTF-8, as 64 hexadecimal digits: of the words as they were written, where a passage of them is blacked out. Refused with WORDS_CHANGED when the comment says something else by now. Not checked when absent. */
  wordsDigest?: string | null | undefined;
};

/** What was decided about an appeal. */
export type AppealOutcome =
  /** A milder measure, or the same for a shorter time, takes the place of the first. */
  | 'CHANGED'
  /** The appellant was right: what was decided against an author is lifted and everything is as it was; what was reported in vain gets a measure. */
  | 'REVERSED'
  /** The decision stands. */
  | 'UPHELD';

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

/** What is decided about an appeal. */
export type DecideAppealInput = {
  /** The appeal. */
  appealId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The measure that takes the place of the first, with CHANGED; the one that is taken at last, with REVERSED for whoever had reported. */
  measure?: AppealMeasureInput | null | undefined;
  /** The outcome. */
  outcome: AppealOutcome;
  /** Why, in 10 to 1000 characters that everybody can read. Name nobody and quote nothing of the appeal. */
  reason: string;
};

/** A stretch of the words of a comment to black out. */
export type HiddenPassageInput = {
  /** The first code point after it. */
  end: number;
  /** Whether it is a passage of the words that the comment proposes, `suggestion.proposed`, instead of `body`. Refused with PASSAGE_OUTSIDE where it proposes none, and with SUGGESTION_ACCEPTED where the agency has accepted those words as they are. */
  inProposal?: boolean;
  /** How many code points of `body`, or of what `original` shows of a tombstone, stand before it. */
  start: number;
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

/** What a comment says of the text. */
export type Stance =
  /** Against. */
  | 'AGAINST'
  /** In favour. */
  | 'IN_FAVOUR'
  /** Neither, or a question. */
  | 'NEUTRAL';

/** Why an auditor decides about an appeal. */
export type WhyAuditorDecides =
  /** What is appealed against was itself decided on somebody else’s appeal. */
  | 'DECIDED_ON_APPEAL'
  /** The appellant went on after the first step. */
  | 'FURTHER'
  /** The agency has no other moderator than those who had a part in it. */
  | 'NOBODY_ELSE';

/** An appeal to take back. */
export type WithdrawAppealInput = {
  /** The appeal. */
  appealId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type AppealedDecisionFragment = { id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, facts: string | null, proportion: string | null, legalGround: string | null, decidedAt: string, endsAt: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } };

export type AppealSummaryFragment = { id: string, step: AppealStep, whyAuditor: WhyAuditorDecides | null, standing: AppealStanding, state: AppealState, filedAt: string, dueAt: string, isLate: boolean, closedAt: string | null, outcomeReason: string | null, decision: { id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, facts: string | null, proportion: string | null, legalGround: string | null, decidedAt: string, endsAt: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } } };

export type AppealDecisionPageQueryVariables = Exact<{
  id: string;
}>;


export type AppealDecisionPageQuery = { node:
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
    | { __typename: 'ModerationDecision', appealableUntil: string | null, decidedOnAppeal: AppealStep | null, id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, facts: string | null, proportion: string | null, legalGround: string | null, decidedAt: string, endsAt: string | null, viewerCanAppeal: { allowed: boolean, code: string | null, reason: string | null }, viewerAppeal: { id: string } | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } }
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

export type AppealPageQueryVariables = Exact<{
  id: string;
}>;


export type AppealPageQuery = { node:
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
    | { __typename: 'ModerationAppeal', words: string, furtherUntil: string | null, id: string, step: AppealStep, whyAuditor: WhyAuditorDecides | null, standing: AppealStanding, state: AppealState, filedAt: string, dueAt: string, isLate: boolean, closedAt: string | null, outcomeReason: string | null, carriedOutBy: Array<{ id: string, measure: ModerationMeasure }>, first: { id: string, step: AppealStep, whyAuditor: WhyAuditorDecides | null, standing: AppealStanding, state: AppealState, filedAt: string, dueAt: string, isLate: boolean, closedAt: string | null, outcomeReason: string | null, decision: { id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, facts: string | null, proportion: string | null, legalGround: string | null, decidedAt: string, endsAt: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } } } | null, viewerCanAppealFurther: { allowed: boolean, reason: string | null }, viewerCanWithdraw: { allowed: boolean }, viewerCanDecide: { allowed: boolean }, decision: { id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, facts: string | null, proportion: string | null, legalGround: string | null, decidedAt: string, endsAt: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } } }
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

export type OwnAppealsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OwnAppealsPageQuery = { mine: { appeals: { nodes: Array<{ id: string, step: AppealStep, whyAuditor: WhyAuditorDecides | null, standing: AppealStanding, state: AppealState, filedAt: string, dueAt: string, isLate: boolean, closedAt: string | null, outcomeReason: string | null, decision: { id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, facts: string | null, proportion: string | null, legalGround: string | null, decidedAt: string, endsAt: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ModeratedAgenciesQueryVariables = Exact<{ [key: string]: never; }>;


export type ModeratedAgenciesQuery = { desk: { isAuditor: boolean, memberships: Array<{ role: Role, agency: { slug: string, name: string } }> } };

export type AppealQueueAgencyQueryVariables = Exact<{
  slug: string;
}>;


export type AppealQueueAgencyQuery = { agency: { id: string, slug: string, name: string } | null };

export type AppealQueuePageQueryVariables = Exact<{
  agencyId?: string | null | undefined;
  step?: AppealStep | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AppealQueuePageQuery = { moderationAppeals: { nodes: Array<{ id: string, step: AppealStep, whyAuditor: WhyAuditorDecides | null, standing: AppealStanding, state: AppealState, filedAt: string, dueAt: string, isLate: boolean, closedAt: string | null, outcomeReason: string | null, viewerCanDecide: { allowed: boolean, reason: string | null }, decision: { id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, facts: string | null, proportion: string | null, legalGround: string | null, decidedAt: string, endsAt: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, appealFigures: { open: number, late: number, upheld: number, reversed: number, changed: number, settled: number, withdrawn: number, medianHours: number | null }, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type HearAppealPageQueryVariables = Exact<{
  id: string;
}>;


export type HearAppealPageQuery = { node:
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
    | { __typename: 'ModerationAppeal', words: string, bodyAtDecision: string | null, possibleMeasures: Array<ModerationMeasure>, id: string, step: AppealStep, whyAuditor: WhyAuditorDecides | null, standing: AppealStanding, state: AppealState, filedAt: string, dueAt: string, isLate: boolean, closedAt: string | null, outcomeReason: string | null, first: { words: string, id: string, step: AppealStep, whyAuditor: WhyAuditorDecides | null, standing: AppealStanding, state: AppealState, filedAt: string, dueAt: string, isLate: boolean, closedAt: string | null, outcomeReason: string | null, decision: { id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, facts: string | null, proportion: string | null, legalGround: string | null, decidedAt: string, endsAt: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } } } | null, viewerCanDecide: { allowed: boolean, reason: string | null }, comment: { id: string, state: CommentState, authorRole: AuthorRole, body: string | null, bodyHtml: string | null, stance: Stance | null, createdAt: string, editedAt: string | null, hiddenReason: string | null, viewerPossibleMeasures: Array<ModerationMeasure>, author: { displayName: string } | null, original: { body: string, bodyHtml: string, stance: Stance, proposed: string | null, author: { displayName: string }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, suggestion: { proposed: string } | null, parent: { id: string, state: CommentState, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, provision: { eid: string, label: string, heading: string | null } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { id: string, slug: string, name: string } } | null, viewerCanModerate: { allowed: boolean, code: string | null, reason: string | null }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, case: { id: string, reports: Array<{ reason: ModerationGround, note: string | null, createdAt: string }>, decisions: Array<{ id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, decidedAt: string, undoneAt: string | null }> } | null, decision: { id: string, measure: ModerationMeasure, ground: ModerationGround | null, reason: string, facts: string | null, proportion: string | null, legalGround: string | null, decidedAt: string, endsAt: string | null, agency: { slug: string, name: string }, consultation: { slug: string, title: string, language: string, timeZone: string } } }
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

export type AppealADecisionMutationVariables = Exact<{
  input: AppealDecisionInput;
}>;


export type AppealADecisionMutation = { appealDecision: { appeal: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type AppealToTheAuditorMutationVariables = Exact<{
  input: AppealFurtherInput;
}>;


export type AppealToTheAuditorMutation = { appealFurther: { appeal: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type TakeAppealBackMutationVariables = Exact<{
  input: WithdrawAppealInput;
}>;


export type TakeAppealBackMutation = { withdrawAppeal: { appeal: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type DecideAboutAppealMutationVariables = Exact<{
  input: DecideAppealInput;
}>;


export type DecideAboutAppealMutation = { decideAppeal: { appeal: { id: string, step: AppealStep, agency: { slug: string } } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AppealDecisionPageDocument: Document<AppealDecisionPageQuery, AppealDecisionPageQueryVariables> = {
  source: "query AppealDecisionPage($id:ID!){...Frame node(id:$id){__typename ...on ModerationDecision{...AppealedDecision appealableUntil decidedOnAppeal viewerCanAppeal{allowed code reason}viewerAppeal{id}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment AppealedDecision on ModerationDecision{id measure ground reason facts proportion legalGround decidedAt endsAt agency{slug name}consultation{slug title language timeZone}}",
};

export const AppealPageDocument: Document<AppealPageQuery, AppealPageQueryVariables> = {
  source: "query AppealPage($id:ID!){...Frame node(id:$id){__typename ...on ModerationAppeal{...AppealSummary words furtherUntil carriedOutBy{id measure}first{...AppealSummary}viewerCanAppealFurther{allowed reason}viewerCanWithdraw{allowed}viewerCanDecide{allowed}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment AppealSummary on ModerationAppeal{id step whyAuditor standing state filedAt dueAt isLate closedAt outcomeReason decision{...AppealedDecision}}fragment AppealedDecision on ModerationDecision{id measure ground reason facts proportion legalGround decidedAt endsAt agency{slug name}consultation{slug title language timeZone}}",
};

export const OwnAppealsPageDocument: Document<OwnAppealsPageQuery, OwnAppealsPageQueryVariables> = {
  source: "query OwnAppealsPage($first:Int$after:String$last:Int$before:String){...Frame mine:viewer{appeals(first:$first after:$after last:$last before:$before){nodes{...AppealSummary}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment AppealSummary on ModerationAppeal{id step whyAuditor standing state filedAt dueAt isLate closedAt outcomeReason decision{...AppealedDecision}}fragment AppealedDecision on ModerationDecision{id measure ground reason facts proportion legalGround decidedAt endsAt agency{slug name}consultation{slug title language timeZone}}",
};

export const ModeratedAgenciesDocument: Document<ModeratedAgenciesQuery, ModeratedAgenciesQueryVariables> = {
  source: "query ModeratedAgencies{desk:viewer{isAuditor memberships{role agency{slug name}}}}",
};

export const AppealQueueAgencyDocument: Document<AppealQueueAgencyQuery, AppealQueueAgencyQueryVariables> = {
  source: "query AppealQueueAgency($slug:String!){agency(slug:$slug){id slug name}}",
};

export const AppealQueuePageDocument: Document<AppealQueuePageQuery, AppealQueuePageQueryVariables> = {
  source: "query AppealQueuePage($agencyId:ID$step:AppealStep$first:Int$after:String$last:Int$before:String){...Frame moderationAppeals(agencyId:$agencyId step:$step first:$first after:$after last:$last before:$before){nodes{...AppealSummary viewerCanDecide{allowed reason}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}appealFigures(agencyId:$agencyId){open late upheld reversed changed settled withdrawn medianHours}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment AppealSummary on ModerationAppeal{id step whyAuditor standing state filedAt dueAt isLate closedAt outcomeReason decision{...AppealedDecision}}fragment AppealedDecision on ModerationDecision{id measure ground reason facts proportion legalGround decidedAt endsAt agency{slug name}consultation{slug title language timeZone}}",
};

export const HearAppealPageDocument: Document<HearAppealPageQuery, HearAppealPageQueryVariables> = {
  source: "query HearAppealPage($id:ID!){...Frame node(id:$id){__typename ...on ModerationAppeal{...AppealSummary words bodyAtDecision possibleMeasures first{...AppealSummary words}viewerCanDecide{allowed reason}comment{...ModeratedComment}case{id reports{reason note createdAt}decisions{id measure ground reason decidedAt undoneAt}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment AppealSummary on ModerationAppeal{id step whyAuditor standing state filedAt dueAt isLate closedAt outcomeReason decision{...AppealedDecision}}fragment AppealedDecision on ModerationDecision{id measure ground reason facts proportion legalGround decidedAt endsAt agency{slug name}consultation{slug title language timeZone}}fragment ModeratedComment on Comment{id state authorRole author{displayName}...Entered body bodyHtml stance createdAt editedAt hiddenReason original{author{displayName}provenance{people name way gathering{place heldOn}}body bodyHtml stance proposed}suggestion{proposed}parent{id state bodyHtml author{displayName}...Entered}provision{eid label heading}consultation{slug title language timeZone agency{id slug name}}viewerCanModerate{allowed code reason}viewerPossibleMeasures}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}",
};

export const AppealADecisionDocument: Document<AppealADecisionMutation, AppealADecisionMutationVariables> = {
  source: "mutation AppealADecision($input:AppealDecisionInput!){appealDecision(input:$input){appeal{id}userErrors{code field message}}}",
};

export const AppealToTheAuditorDocument: Document<AppealToTheAuditorMutation, AppealToTheAuditorMutationVariables> = {
  source: "mutation AppealToTheAuditor($input:AppealFurtherInput!){appealFurther(input:$input){appeal{id}userErrors{code field message}}}",
};

export const TakeAppealBackDocument: Document<TakeAppealBackMutation, TakeAppealBackMutationVariables> = {
  source: "mutation TakeAppealBack($input:WithdrawAppealInput!){withdrawAppeal(input:$input){appeal{id}userErrors{code field message}}}",
};

export const DecideAboutAppealDocument: Document<DecideAboutAppealMutation, DecideAboutAppealMutationVariables> = {
  source: "mutation DecideAboutAppeal($input:DecideAppealInput!){decideAppeal(input:$input){appeal{id step agency{slug}}userErrors{code field message}}}",
};
