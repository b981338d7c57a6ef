/** Written by npm run documents from orphans.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Why a passage is only approximate. */
export type AnchorDoubt =
  /** Its words are in its article, about something else perhaps. */
  | 'OTHER_CONTEXT'
  /** Some of its words changed: a quarter of the characters at most. */
  | 'OTHER_WORDS'
  /** Its words are now within longer words. */
  | 'PART_OF_WORD';

/** How surely a comment stands where it stands. */
export type AnchorState =
  /** On words that may be its own; `doubt` says why that is not sure. */
  | 'APPROXIMATE'
  /** On its own words, wherever they have moved. */
  | 'EXACT'
  /** Its passage and its part are gone; `original` says what it was about. */
  | 'ORPHAN'
  /** Its passage is gone; the part that held it, or the article around, lives on. */
  | 'PROVISION';

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

/** Where a consultation stands. It follows the clock: no act is needed to open or close it. */
export type ConsultationPhase =
  /** The agency has answered. */
  | 'ANSWERED'
  /** Finished, kept for reading. */
  | 'ARCHIVED'
  /** Nobody can take part any more; the agency prepares its answers. */
  | 'CLOSED'
  /** Being written; seen only by the people of its agency, administrators and auditors. */
  | 'DRAFT'
  /** Everyone may take part. */
  | 'OPEN'
  /** Announced, not yet open. */
  | 'SCHEDULED'
  /** Taken back by the agency, with a public reason. */
  | 'WITHDRAWN';

/** What an agency does with an observation. */
export type Disposition =
  /** The text changes as it asks. */
  | 'ACCEPTED'
  /** The text, or another rule, says so already. */
  | 'ALREADY_COVERED'
  /** The text does not change because of it. */
  | 'NOT_ACCEPTED'
  /** It is not about what the text regulates. */
  | 'OUT_OF_SCOPE'
  /** The text changes as it asks in part. */
  | 'PARTLY_ACCEPTED';

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

/** What a part of a text is. */
export type ProvisionKind =
  /** An annex. */
  | 'ANNEX'
  /** An article: what people comment on. */
  | 'ARTICLE'
  /** A book, the largest division. */
  | 'BOOK'
  /** A chapter. */
  | 'CHAPTER'
  /** A paragraph (parágrafo) of an article. */
  | 'PARAGRAPH'
  /** What comes before the first title or article: who decides, and why. */
  | 'PREAMBLE'
  /** A section. */
  | 'SECTION'
  /** A title. */
  | 'TITLE';

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

/** What the agency says to a suggestion. One that its author withdrew is a tombstone. */
export type SuggestionStatus =
  /** It takes the words as they were proposed. */
  | 'ACCEPTED'
  /** It takes the idea, in other words. */
  | 'ACCEPTED_CHANGED'
  /** It does not take it, for the reason given. */
  | 'DECLINED'
  /** Nothing yet. */
  | 'OPEN';

/** What became of a stretch of words. */
export type WordOperation =
  /** Only the old version has it. */
  | 'DELETED'
  /** Both versions have it. */
  | 'EQUAL'
  /** Only the new version has it. */
  | 'INSERTED';

export type OrphansPageQueryVariables = Exact<{
  slug: string;
  signedIn: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OrphansPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, orphanedComments: { nodes: Array<{ id: string, state: CommentState, stance: Stance | null, depth: number, createdAt: string, isEdited: boolean, bodyHtml: string | null, hiddenReason: string | null, isLocked: boolean, lockedReason: string | null, observationNumber: number | null, authorRole: AuthorRole, supports: number, repliesCount: number, viewerHasSupported?: boolean, origin: { original: { prefix: string | null, exact: string | null, suffix: string | null, version: { number: number } | null, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null } } | null, label: { reason: string } | null, hiddenPart: { reason: string } | null, original?: { bodyHtml: string } | null, standingDecisions: Array<{ id: string, measure: ModerationMeasure }>, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, author: { displayName: string } | null, enteredSupports: Array<{ supports: number, opposes: number }>, anchor: { state: AnchorState, doubt: AnchorDoubt | null, exact: string | null, original: { exact: string | null, version: { number: number } | null } } | null, viewerCanSupport?: { allowed: boolean }, viewerCanReply?: { allowed: boolean }, viewerCanEdit?: { allowed: boolean }, viewerCanWithdraw?: { allowed: boolean }, viewerCanReport?: { allowed: boolean }, consultation: { slug: string } | null, suggestion: { opposes: number, status: SuggestionStatus, reasonHtml: string | null, decidedAt: string | null, viewerHasOpposed?: boolean, decidedBy: { displayName: string } | null, takenIn: { number: number } | null, words: Array<{ op: WordOperation, text: string }>, acceptedWords: Array<{ op: WordOperation, text: string }> | null, viewerCanOppose?: { allowed: boolean } } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const OrphansPageDocument: Document<OrphansPageQuery, OrphansPageQueryVariables> = {
  source: "query OrphansPage($slug:String!$signedIn:Boolean!$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){...TalkConsultation orphanedComments(first:$first after:$after last:$last before:$before){nodes{...CommentWords ...SuggestionWords origin:anchor{original{prefix exact suffix version{number}provision{...PartName}}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment CommentWords on Comment{id state stance depth createdAt isEdited bodyHtml hiddenReason label{reason}hiddenPart{reason}isLocked lockedReason original@include(if:$signedIn){bodyHtml}standingDecisions{id measure}answer{...AnswerWords}observationNumber authorRole author{displayName}...Entered supports enteredSupports{supports opposes}repliesCount anchor{state doubt exact original{exact version{number}}}viewerHasSupported@include(if:$signedIn)viewerCanSupport@include(if:$signedIn){allowed}viewerCanReply@include(if:$signedIn){allowed}viewerCanEdit@include(if:$signedIn){allowed}viewerCanWithdraw@include(if:$signedIn){allowed}viewerCanReport@include(if:$signedIn){allowed}}fragment AnswerWords on ObservationAnswer{disposition reasonHtml language signerName office signedAt changes{eid kind label heading version{number}consultation{slug}}earlier{disposition reasonHtml language signerName office signedAt}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment SuggestionWords on Comment{consultation{slug}...SuggestionPlace suggestion{opposes status reasonHtml decidedAt decidedBy{displayName}takenIn{number}words{op text}acceptedWords{op text}viewerHasOpposed@include(if:$signedIn)viewerCanOppose@include(if:$signedIn){allowed}}}fragment SuggestionPlace on Comment{place:anchor{original{prefix suffix}}}fragment PartName on Provision{eid kind label heading}",
};
