/** Written by npm run documents from statement.graphql. */
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

/** A decision on a comment, as a statement of reasons. */
export type DecideOnCommentInput = {
  /** Law or house rule; INCOMPATIBLE_CONTENT when absent. */
  basis?: ModerationBasis | null | undefined;
  /** The comment. */
  commentId: string;
  /** When the measure ends by itself: for LABEL, HIDE, LOCK_THREAD and SUSPEND, at least 1 hour and at most 365 days from now, 90 for SUSPEND, which needs it. Refused with END_MISSING, END_NOT_POSSIBLE, END_TOO_SOON, END_TOO_LATE. */
  endsAt?: string | null | undefined;
  /** What was found, in 10 to 2000 characters, public and without personal data (article 17(3)(b) of the DSA). Needed for every measure that restricts or warns; refused with FACTS_MISSING. */
  facts?: string | null | undefined;
  /** Whether an authority asked for it; it is said so in the record. */
  fromAuthority?: boolean | null | undefined;
  /** What is wrong. Needed for every measure that restricts or warns; refused with GROUND_MISSING. What officials answer is hidden, as a whole or in part, only for PERSONAL_DATA. */
  ground?: ModerationGround | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The law and its article, at most 300 characters, such as “Ley 1581 de 2012, artículo 4”. Needed with ILLEGAL_CONTENT; refused with LEGAL_GROUND_MISSING. */
  legalGround?: string | null | undefined;
  /** With RESTORE: the decision to lift; the latest that stands when absent. Refused with NOTHING_TO_LIFT. */
  liftsDecisionId?: string | null | undefined;
  /** What is decided. */
  measure: ModerationMeasure;
  /** What HIDE_PART blacks out: 1 to 50 passages. Refused with PASSAGES_MISSING, PASSAGES_NOT_POSSIBLE, PASSAGE_OUTSIDE, NOTHING_LEFT_TO_READ. */
  passages?: Array<HiddenPassageInput> | null | undefined;
  /** Why nothing milder would do, in 10 to 1000 public characters. Needed for HIDE, HIDE_PART, LOCK_THREAD and SUSPEND; refused with PROPORTION_MISSING. */
  proportion?: string | null | undefined;
  /** Why, in 10 to 1000 characters that the author and everybody else can read. Name nobody and quote no personal data: it stays in the public log. */
  reason: string;
  /** With passages: the SHA-256 of the words in which they were chosen, in UTF-8, as 64 hexadecimal digits. Refused with WORDS_CHANGED when the comment says something else by now, so that nothing is blacked out in words that nobody has read. Not checked when absent. */
  wordsDigest?: string | null | undefined;
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

/** What became of a measure that takes two people. */
export type ModerationProposalState =
  /** Another moderator did not agree, and said why. */
  | 'DECLINED'
  /** Nobody answered it in time. */
  | 'EXPIRED'
  /** It waits for another moderator. */
  | 'OPEN'
  /** Another moderator agreed, and it was carried out. */
  | 'SECONDED'
  /** Whoever proposed it took it back. */
  | 'WITHDRAWN';

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

export type ModerateCommentPageQueryVariables = Exact<{
  id: string;
}>;


export type ModerateCommentPageQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Agency' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'AssistedBallot' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment', id: string, state: CommentState, authorRole: AuthorRole, body: string | null, bodyHtml: string | null, stance: Stance | null, createdAt: string, editedAt: string | null, hiddenReason: string | null, viewerPossibleMeasures: Array<ModerationMeasure>, moderationProposals: Array<{ id: string, measure: ModerationMeasure, ground: ModerationGround, reason: string, state: ModerationProposalState, proposedAt: string, answeredAt: string | null, answer: string | null, proposer: { displayName: string } | null }>, standingDecisions: Array<{ id: string, measure: ModerationMeasure, reason: string, decidedAt: string, endsAt: string | null }>, author: { displayName: string } | null, original: { body: string, bodyHtml: string, stance: Stance, proposed: string | null, author: { displayName: string }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, suggestion: { proposed: string } | null, parent: { id: string, state: CommentState, bodyHtml: string | null, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null } | null, provision: { eid: string, label: string, heading: string | null } | null, consultation: { slug: string, title: string, language: string, timeZone: string, agency: { id: string, slug: string, name: string } } | null, viewerCanModerate: { allowed: boolean, code: string | null, reason: string | null }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null }
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

export type DecideOnCommentMutationVariables = Exact<{
  input: DecideOnCommentInput;
}>;


export type DecideOnCommentMutation = { decideOnComment: { decision: { id: string } | null, proposal: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const ModerateCommentPageDocument: Document<ModerateCommentPageQuery, ModerateCommentPageQueryVariables> = {
  source: "query ModerateCommentPage($id:ID!){...Frame node(id:$id){__typename ...on Comment{...ModeratedComment moderationProposals{...ProposedMeasure}standingDecisions{id measure reason decidedAt endsAt}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment ModeratedComment on Comment{id state authorRole author{displayName}...Entered body bodyHtml stance createdAt editedAt hiddenReason original{author{displayName}provenance{people name way gathering{place heldOn}}body bodyHtml stance proposed}suggestion{proposed}parent{id state bodyHtml author{displayName}...Entered}provision{eid label heading}consultation{slug title language timeZone agency{id slug name}}viewerCanModerate{allowed code reason}viewerPossibleMeasures}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment ProposedMeasure on ModerationProposal{id measure ground reason state proposedAt answeredAt answer proposer{displayName}}",
};

export const DecideOnCommentDocument: Document<DecideOnCommentMutation, DecideOnCommentMutationVariables> = {
  source: "mutation DecideOnComment($input:DecideOnCommentInput!){decideOnComment(input:$input){decision{id}proposal{id}userErrors{code field message}}}",
};
