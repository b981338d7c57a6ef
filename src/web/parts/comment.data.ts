/** Written by npm run documents from comment.graphql. */
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

export type CommentWordsFragment = { id: string, state: CommentState, stance: Stance | null, depth: number, createdAt: string, isEdited: boolean, bodyHtml: string | null, hiddenReason: string | null, isLocked: boolean, lockedReason: string | null, observationNumber: number | null, authorRole: AuthorRole, supports: number, repliesCount: number, viewerHasSupported?: boolean, label: { reason: string } | null, hiddenPart: { reason: string } | null, original?: { bodyHtml: string } | null, standingDecisions: Array<{ id: string, measure: ModerationMeasure }>, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, author: { displayName: string } | null, enteredSupports: Array<{ supports: number, opposes: number }>, anchor: { state: AnchorState, doubt: AnchorDoubt | null, exact: string | null, original: { exact: string | null, version: { number: number } | null } } | null, viewerCanSupport?: { allowed: boolean }, viewerCanReply?: { allowed: boolean }, viewerCanEdit?: { allowed: boolean }, viewerCanWithdraw?: { allowed: boolean }, viewerCanReport?: { allowed: boolean }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null };

export type CommentThreadFragment = { id: string, state: CommentState, stance: Stance | null, depth: number, createdAt: string, isEdited: boolean, bodyHtml: string | null, hiddenReason: string | null, isLocked: boolean, lockedReason: string | null, observationNumber: number | null, authorRole: AuthorRole, supports: number, repliesCount: number, viewerHasSupported?: boolean, replies: { nodes: Array<{ id: string, state: CommentState, stance: Stance | null, depth: number, createdAt: string, isEdited: boolean, bodyHtml: string | null, hiddenReason: string | null, isLocked: boolean, lockedReason: string | null, observationNumber: number | null, authorRole: AuthorRole, supports: number, repliesCount: number, viewerHasSupported?: boolean, label: { reason: string } | null, hiddenPart: { reason: string } | null, original?: { bodyHtml: string } | null, standingDecisions: Array<{ id: string, measure: ModerationMeasure }>, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, author: { displayName: string } | null, enteredSupports: Array<{ supports: number, opposes: number }>, anchor: { state: AnchorState, doubt: AnchorDoubt | null, exact: string | null, original: { exact: string | null, version: { number: number } | null } } | null, viewerCanSupport?: { allowed: boolean }, viewerCanReply?: { allowed: boolean }, viewerCanEdit?: { allowed: boolean }, viewerCanWithdraw?: { allowed: boolean }, viewerCanReport?: { allowed: boolean }, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null }> }, label: { reason: string } | null, hiddenPart: { reason: string } | null, original?: { bodyHtml: string } | null, standingDecisions: Array<{ id: string, measure: ModerationMeasure }>, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, author: { displayName: string } | null, enteredSupports: Array<{ supports: number, opposes: number }>, anchor: { state: AnchorState, doubt: AnchorDoubt | null, exact: string | null, original: { exact: string | null, version: { number: number } | null } } | null, viewerCanSupport?: { allowed: boolean }, viewerCanReply?: { allowed: boolean }, viewerCanEdit?: { allowed: boolean }, viewerCanWithdraw?: { allowed: boolean }, viewerCanReport?: { allowed: boolean }, consultation: { slug: string } | null, suggestion: { opposes: number, status: SuggestionStatus, reasonHtml: string | null, decidedAt: string | null, viewerHasOpposed?: boolean, decidedBy: { displayName: string } | null, takenIn: { number: number } | null, words: Array<{ op: WordOperation, text: string }>, acceptedWords: Array<{ op: WordOperation, text: string }> | null, viewerCanOppose?: { allowed: boolean } } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null };
