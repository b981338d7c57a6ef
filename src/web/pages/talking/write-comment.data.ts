/** Written by npm run documents from write-comment.graphql. */
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

/** A passage of a part of the text, as the selectors of W3C Web Annotations say it: its words, what stands around them, and where. It is looked for in the current version. */
export type PassageInput = {
  /** The first code point after them. */
  end?: number | null | undefined;
  /** Its words in plain text, at most 2,000 characters. */
  exact: string;
  /** Whether the positions are counted in its heading, not in its text. */
  isInHeading?: boolean | null | undefined;
  /** What stands before them: it tells the passage from others with the same words. */
  prefix?: string | null | undefined;
  /** Where they begin in the plain text, in Unicode code points from 0. */
  start?: number | null | undefined;
  /** What stands after them. */
  suffix?: string | null | undefined;
};

/** A new comment. */
export type PostCommentInput = {
  /** Whether the author means to publish what looks like personal data. Without it such words are refused with PERSONAL_DATA_FOUND; `personalDataIn` says where they are. */
  acceptsPersonalData?: boolean | null | undefined;
  /** 1 to 5,000 characters of Markdown. */
  body: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The passage that it is about, where the subject is a provision. */
  passage?: PassageInput | null | undefined;
  /** What it says of the text; NEUTRAL when absent. Officials of the agency take no other. */
  stance?: Stance | null | undefined;
  /** What it is about: a consultation, a provision (an article or another part of the text), or the comment that it replies to. */
  subjectId: string;
};

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

/** What somebody is writing. */
export type SaveCommentDraftInput = {
  /** The words so far, at most 5,000 characters; none discards the draft. */
  body: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The passage that it will be about, where the subject is a provision; none when absent. It is kept also when a newer version has other words. */
  passage?: PassageInput | null | undefined;
  /** The stance chosen so far; none when absent. */
  stance?: Stance | null | undefined;
  /** What it is about: a consultation, a provision (an article or another part of the text), or the comment that it replies to, as in `postComment`. */
  subjectId: string;
};

/** What a comment says of the text. */
export type Stance =
  /** Against. */
  | 'AGAINST'
  /** In favour. */
  | 'IN_FAVOUR'
  /** Neither, or a question. */
  | 'NEUTRAL';

export type WriteCommentPageQueryVariables = Exact<{
  subject: string;
  isChosen: boolean;
  start: number;
  end: number;
  isInHeading: boolean;
}>;


export type WriteCommentPageQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'Agency' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'AssistedBallot' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment', id: string, quoted: string | null, author: { displayName: string } | null, provision: { eid: string } | null, consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, viewerDraft: { stance: Stance | null, body: string, savedAt: string, passage: { exact: string | null, prefix: string | null, suffix: string | null, start: number | null, end: number | null, isInHeading: boolean, version: { number: number } | null } | null, currentPassage: { exact: string, prefix: string, suffix: string, start: number, end: number, isInHeading: boolean } | null } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null }
    | { __typename: 'CommentDraft' }
    | { __typename: 'Consultation', id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, viewerDraft: { stance: Stance | null, body: string, savedAt: string, passage: { exact: string | null, prefix: string | null, suffix: string | null, start: number | null, end: number | null, isInHeading: boolean, version: { number: number } | null } | null, currentPassage: { exact: string, prefix: string, suffix: string, start: number, end: number, isInHeading: boolean } | null } | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } }
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
    | { __typename: 'Provision', id: string, eid: string, kind: ProvisionKind, depth: number, label: string, heading: string | null, bodyHtml: string, chosen?: { exact: string, prefix: string, suffix: string, start: number, end: number, isInHeading: boolean } | null, history?: Array<{ version: { number: number } | null, chosen: { exact: string, prefix: string, suffix: string, start: number, end: number, isInHeading: boolean } | null }>, consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, realNamesReason: string | null, agency: { name: string, slug: string }, viewerCanComment: { allowed: boolean, code: string | null, reason: string | null } } | null, viewerDraft: { stance: Stance | null, body: string, savedAt: string, passage: { exact: string | null, prefix: string | null, suffix: string | null, start: number | null, end: number | null, isInHeading: boolean, version: { number: number } | null } | null, currentPassage: { exact: string, prefix: string, suffix: string, start: number, end: number, isInHeading: boolean } | null } | null }
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

export type DraftWordsFragment = { stance: Stance | null, body: string, savedAt: string, passage: { exact: string | null, prefix: string | null, suffix: string | null, start: number | null, end: number | null, isInHeading: boolean, version: { number: number } | null } | null, currentPassage: { exact: string, prefix: string, suffix: string, start: number, end: number, isInHeading: boolean } | null };

export type PassageWordsFragment = { exact: string, prefix: string, suffix: string, start: number, end: number, isInHeading: boolean };

export type PreviewCommentQueryVariables = Exact<{
  markdown: string;
}>;


export type PreviewCommentQuery = { previewMarkdown: string };

export type SaveDraftMutationVariables = Exact<{
  input: SaveCommentDraftInput;
}>;


export type SaveDraftMutation = { saveCommentDraft: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type PostCommentMutationVariables = Exact<{
  input: PostCommentInput;
}>;


export type PostCommentMutation = { postComment: { comment: { id: string, state: CommentState } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const WriteCommentPageDocument: Document<WriteCommentPageQuery, WriteCommentPageQueryVariables> = {
  source: "query WriteCommentPage($subject:ID!$isChosen:Boolean!$start:Int!$end:Int!$isInHeading:Boolean!){...Frame node(id:$subject){__typename ...on Consultation{...TalkConsultation viewerDraft{...DraftWords}}...on Provision{...ProvisionWords chosen:passage(start:$start end:$end isInHeading:$isInHeading)@include(if:$isChosen){...PassageWords}history@include(if:$isChosen){version{number}chosen:passage(start:$start end:$end isInHeading:$isInHeading){...PassageWords}}consultation{...TalkConsultation}viewerDraft{...DraftWords}}...on Comment{id quoted:bodyHtml author{displayName}...Entered provision{eid}consultation{...TalkConsultation}viewerDraft{...DraftWords}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment TalkConsultation on Consultation{id slug title language phase timeZone realNamesReason agency{name slug}viewerCanComment{allowed code reason}}fragment DraftWords on CommentDraft{stance body savedAt passage{exact prefix suffix start end isInHeading version{number}}currentPassage{...PassageWords}}fragment PassageWords on Passage{exact prefix suffix start end isInHeading}fragment ProvisionWords on Provision{id eid kind depth label heading bodyHtml}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}",
};

export const PreviewCommentDocument: Document<PreviewCommentQuery, PreviewCommentQueryVariables> = {
  source: "query PreviewComment($markdown:Markdown!){previewMarkdown(markdown:$markdown)}",
};

export const SaveDraftDocument: Document<SaveDraftMutation, SaveDraftMutationVariables> = {
  source: "mutation SaveDraft($input:SaveCommentDraftInput!){saveCommentDraft(input:$input){userErrors{code field message}}}",
};

export const PostCommentDocument: Document<PostCommentMutation, PostCommentMutationVariables> = {
  source: "mutation PostComment($input:PostCommentInput!){postComment(input:$input){comment{id state}userErrors{code field message}}}",
};
