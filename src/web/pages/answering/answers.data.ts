/** Written by npm run documents from answers.graphql. */
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

/** Which observations; every condition that is given must hold. */
export type ObservationFilter = {
  /** True: those with a signed answer. False: those that still need one; the public finds none of these. */
  answered?: boolean | null | undefined;
  /** A piece of the author’s name; of what an official entered, of the name of who said it as far as it is shown, of the place, or of the way by which it came. What cannot be read is not found. */
  author?: string | null | undefined;
  /** Only those that somebody has changed after this revision of the matrix. */
  changedAfter?: number | null | undefined;
  /** Only those that make this argument. What cannot be read is not found. */
  clusterId?: string | null | undefined;
  /** Only those whose signed answer says so. */
  disposition?: Disposition | null | undefined;
  /** Whether they have any theme. What cannot be read is not found. */
  hasTheme?: boolean | null | undefined;
  /** Only those said with that. */
  kind?: ObservationKind | null | undefined;
  /** From this number on. */
  numberFrom?: number | null | undefined;
  /** Up to this number. */
  numberTo?: number | null | undefined;
  /** Only those with these numbers, at most 1,000. */
  numbers?: Array<number> | null | undefined;
  /** Whether something is prepared for them. The public finds none that are. */
  prepared?: boolean | null | undefined;
  /** Only those for which this is prepared. The public finds none. */
  preparedDisposition?: Disposition | null | undefined;
  /** Only those on this part of the text. */
  provisionId?: string | null | undefined;
  /** Only those on one of these parts, such as an article and its paragraphs; at most 200. */
  provisionIds?: Array<string> | null | undefined;
  /** Only those in that state. */
  state?: ObservationState | null | undefined;
  /** A piece of the words. What cannot be read is not found. */
  text?: string | null | undefined;
  /** Only those with this theme. What cannot be read is not found. */
  themeId?: string | null | undefined;
  /** Only those that nobody has changed after this revision of the matrix. */
  unchangedSince?: number | null | undefined;
};

/** What an observation was said with. */
export type ObservationKind =
  /** A comment on the consultation or on a part of its text. */
  | 'COMMENT'
  /** A reply that an official took in. */
  | 'REPLY'
  /** A comment that proposes other words. */
  | 'SUGGESTION';

/** Whether an observation needs an answer. It keeps its number in any case. */
export type ObservationState =
  /** Moderators hid its comment after the closing; it needs an answer again once that is restored. */
  | 'HIDDEN'
  /** It needs an answer. */
  | 'IN_SCOPE'
  /** Its author took the comment back after the closing. */
  | 'WITHDRAWN';

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

export type AnswersPageQueryVariables = Exact<{
  slug: string;
  signedIn: boolean;
  filter?: ObservationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AnswersPageQuery = { consultation: { observationsCount: number, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, observationsReport: { number: number, file: string } | null, text: { contents: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null, observations: { nodes: Array<{ id: string, number: number, kind: ObservationKind, state: ObservationState, revision: number, comment: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, hiddenReason: string | null, createdAt: string, repliesCount: number, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, consultation: { slug: string } | null, suggestion: { opposes: number, status: SuggestionStatus, reasonHtml: string | null, decidedAt: string | null, viewerHasOpposed?: boolean, decidedBy: { displayName: string } | null, takenIn: { number: number } | null, words: Array<{ op: WordOperation, text: string }>, acceptedWords: Array<{ op: WordOperation, text: string }> | null, viewerCanOppose?: { allowed: boolean } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null } | null, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, prepared: { disposition: Disposition, preparedAt: string, author: { displayName: string } | null, reasons: Array<{ locale: string, text: string, html: string }>, changes: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null }, answeringProgress: { isEntered: boolean, total: number, inScope: number, answered: number, unanswered: number, prepared: number | null, hidden: number, withdrawn: number, dueAt: string | null, isLate: boolean, daysLate: number, answeredLate: number, revision: number, byDisposition: Array<{ disposition: Disposition, count: number }> } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export const AnswersPageDocument: Document<AnswersPageQuery, AnswersPageQueryVariables> = {
  source: "query AnswersPage($slug:String!$signedIn:Boolean!$filter:ObservationFilter$first:Int$after:String$last:Int$before:String){...Frame consultation(slug:$slug){...TalkConsultation ...AnsweringWords observationsReport{number file}text{contents{...PartName}}observationsCount(filter:$filter)observations(filter:$filter first:$first after:$after last:$last before:$before){nodes{...ObservationRow}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment AnsweringWords on Consultation{answeringProgress{isEntered total inScope answered unanswered prepared hidden withdrawn byDisposition{disposition count}dueAt isLate daysLate answeredLate revision}}fragment PartName on Provision{eid kind label heading}fragment ObservationRow on Observation{id number kind state revision comment{id state body bodyHtml hiddenReason createdAt repliesCount author{displayName}...Entered ...SuggestionWords}provision{...PartName}answer{...AnswerWords}prepared{...PreparedWords}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment SuggestionWords on Comment{consultation{slug}...SuggestionPlace suggestion{opposes status reasonHtml decidedAt decidedBy{displayName}takenIn{number}words{op text}acceptedWords{op text}viewerHasOpposed@include(if:$signedIn)viewerCanOppose@include(if:$signedIn){allowed}}}fragment SuggestionPlace on Comment{place:anchor{original{prefix suffix}}}fragment AnswerWords on ObservationAnswer{disposition reasonHtml language signerName office signedAt changes{eid kind label heading version{number}consultation{slug}}earlier{disposition reasonHtml language signerName office signedAt}}fragment PreparedWords on PreparedObservationAnswer{disposition preparedAt author{displayName}reasons{locale text html}changes{id ...PartName}}",
};
