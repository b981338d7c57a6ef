/** Written by npm run documents from answering.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A comment or reply to take in as an observation. */
export type AddObservationInput = {
  /** The comment. */
  commentId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** An answer to give to some observations at once. */
export type AnswerObservationsInput = {
  /** Parts of the new version that changed because of them. Needed for what is accepted, wholly or in part, once a further version is published. */
  changes?: Array<string>;
  /** The consultation. */
  consultationId: string;
  /** What the agency does with them. */
  disposition: Disposition;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The office for which the official signs, in the words that everybody reads. */
  office: string;
  /** Why, in Spanish and, if you like, other languages. */
  reasons: Array<AnswerReasonInput>;
  /** Which observations. */
  selection: ObservationSelection;
  /** The template that the words were made from. */
  templateId?: string | null | undefined;
};

/** A reason in one language. */
export type AnswerReasonInput = {
  /** The language; `es` is required. */
  locale: string;
  /** 1 to 5,000 characters. {number}, {article} and {name} stand for those of each observation. */
  text: string;
};

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

/** A template to delete. */
export type DeleteObservationTemplateInput = {
  /** The template. */
  id: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

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

/** Which version of the text was issued. */
export type IssueTextInput = {
  /** The consultation. */
  consultationId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The office for which the official signs, in the words that everybody reads. */
  office: string;
  /** The current version of the text. */
  versionId: string;
};

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

/** Which observations are meant: those with these ids, or all that the filter finds; one of the two. Those that need no answer are passed over. */
export type ObservationSelection = {
  /** A filter; an empty one means all. */
  filter?: ObservationFilter | null | undefined;
  /** Their ids, at most 1,000. */
  ids?: Array<string> | null | undefined;
  /** The revision of the matrix that was before the official (`answeringProgress.revision`). Refused with CHANGED_MEANWHILE when somebody has changed one of them since. */
  seenRevision: number;
};

/** Whether an observation needs an answer. It keeps its number in any case. */
export type ObservationState =
  /** Moderators hid its comment after the closing; it needs an answer again once that is restored. */
  | 'HIDDEN'
  /** It needs an answer. */
  | 'IN_SCOPE'
  /** Its author took the comment back after the closing. */
  | 'WITHDRAWN';

/** An answer to prepare for some observations. */
export type PrepareAnswersInput = {
  /** Parts of the new version that changed because of them. Needed for what is accepted, wholly or in part, once a further version is published. */
  changes?: Array<string>;
  /** The consultation. */
  consultationId: string;
  /** What the agency does with them. */
  disposition: Disposition;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why, in Spanish and, if you like, other languages. */
  reasons: Array<AnswerReasonInput>;
  /** Which observations. */
  selection: ObservationSelection;
  /** The template that the words were made from. */
  templateId?: string | null | undefined;
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

/** An answer to give in place of those that stand. */
export type ReviseAnswersInput = {
  /** Parts of the new version that changed because of them. Needed for what is accepted, wholly or in part, once a further version is published. */
  changes?: Array<string>;
  /** The consultation. */
  consultationId: string;
  /** What the agency does with them. */
  disposition: Disposition;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The office for which the official signs, in the words that everybody reads. */
  office: string;
  /** Why, in Spanish and, if you like, other languages. */
  reasons: Array<AnswerReasonInput>;
  /** Which observations. */
  selection: ObservationSelection;
  /** The template that the words were made from. */
  templateId?: string | null | undefined;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** A template of an agency. */
export type SaveObservationTemplateInput = {
  /** The agency. */
  agencyId: string;
  /** What the agency does with them. */
  disposition: Disposition;
  /** The template to change; a new one is made when it is absent. */
  id?: string | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** How officials call it. */
  name: string;
  /** Why, in Spanish and, if you like, other languages. */
  reasons: Array<AnswerReasonInput>;
};

/** Prepared answers to sign. */
export type SignAnswersInput = {
  /** The consultation. */
  consultationId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The office for which the official signs, in the words that everybody reads. */
  office: string;
  /** Which observations; those for which nothing is prepared are passed over. */
  selection: ObservationSelection;
};

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

export type AnswerDoorQueryVariables = Exact<{
  id: string;
  all?: ObservationFilter | null | undefined;
  filter?: ObservationFilter | null | undefined;
  changed?: ObservationFilter | null | undefined;
}>;


export type AnswerDoorQuery = { consultation: { observationsCount: number, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, meant: number, changedCount: number, agency: { slug: string, id: string, name: string, observationTemplates: Array<{ id: string, name: string, disposition: Disposition, savedAt: string, reasons: Array<{ locale: string, text: string, html: string }> }> | null }, contact: { office: string } | null, answeringProgress: { revision: number }, observationsReport: { number: number } | null, viewerCanAnswer: { allowed: boolean, reason: string | null }, observations: { nodes: Array<{ number: number, answer: { disposition: Disposition, reason: string, language: string, changes: Array<{ id: string }> } | null, prepared: { disposition: Disposition, preparedAt: string, author: { displayName: string } | null, reasons: Array<{ locale: string, text: string, html: string }>, changes: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null }> }, changed: { nodes: Array<{ id: string, number: number, revision: number, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, prepared: { disposition: Disposition, preparedAt: string, author: { displayName: string } | null, reasons: Array<{ locale: string, text: string, html: string }>, changes: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null }> }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, changedProvisions: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null }> | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type TemplateFragment = { id: string, name: string, disposition: Disposition, savedAt: string, reasons: Array<{ locale: string, text: string, html: string }> };

export type PreviewAnswersQueryVariables = Exact<{
  input: PrepareAnswersInput;
  isRevision: boolean;
  signedIn: boolean;
}>;


export type PreviewAnswersQuery = { previewAnswers: { count: number, samples: Array<{ observation: { id: string, number: number, kind: ObservationKind, state: ObservationState, revision: number, comment: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, hiddenReason: string | null, createdAt: string, repliesCount: number, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, consultation: { slug: string } | null, suggestion: { opposes: number, status: SuggestionStatus, reasonHtml: string | null, decidedAt: string | null, viewerHasOpposed?: boolean, decidedBy: { displayName: string } | null, takenIn: { number: number } | null, words: Array<{ op: WordOperation, text: string }>, acceptedWords: Array<{ op: WordOperation, text: string }> | null, viewerCanOppose?: { allowed: boolean } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null } | null, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, prepared: { disposition: Disposition, preparedAt: string, author: { displayName: string } | null, reasons: Array<{ locale: string, text: string, html: string }>, changes: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null }, reasons: Array<{ locale: string, html: string }> }> } };

export type PrepareAnswersMutationVariables = Exact<{
  input: PrepareAnswersInput;
}>;


export type PrepareAnswersMutation = { prepareAnswers: { count: number | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type GiveAnswersMutationVariables = Exact<{
  input: AnswerObservationsInput;
}>;


export type GiveAnswersMutation = { answerObservations: { count: number | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ReviseAnswersMutationVariables = Exact<{
  input: ReviseAnswersInput;
}>;


export type ReviseAnswersMutation = { reviseAnswers: { count: number | null, awaitsReport: boolean | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type SignPageQueryVariables = Exact<{
  id: string;
  filter?: ObservationFilter | null | undefined;
  signable?: ObservationFilter | null | undefined;
  shown?: ObservationFilter | null | undefined;
  signedIn: boolean;
}>;


export type SignPageQuery = { consultation: { observationsCount: number, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, signable: number, contact: { office: string } | null, viewerCanAnswer: { allowed: boolean, reason: string | null }, observations: { nodes: Array<{ id: string, number: number, kind: ObservationKind, state: ObservationState, revision: number, comment: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, hiddenReason: string | null, createdAt: string, repliesCount: number, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, consultation: { slug: string } | null, suggestion: { opposes: number, status: SuggestionStatus, reasonHtml: string | null, decidedAt: string | null, viewerHasOpposed?: boolean, decidedBy: { displayName: string } | null, takenIn: { number: number } | null, words: Array<{ op: WordOperation, text: string }>, acceptedWords: Array<{ op: WordOperation, text: string }> | null, viewerCanOppose?: { allowed: boolean } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null } | null, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, prepared: { disposition: Disposition, preparedAt: string, author: { displayName: string } | null, reasons: Array<{ locale: string, text: string, html: string }>, changes: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null }> }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SignAnswersMutationVariables = Exact<{
  input: SignAnswersInput;
}>;


export type SignAnswersMutation = { signAnswers: { count: number | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ObservationPageQueryVariables = Exact<{
  id: string;
  number: number;
  signedIn: boolean;
}>;


export type ObservationPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, answeringProgress: { revision: number }, viewerCanAnswer: { allowed: boolean, reason: string | null }, observations: { nodes: Array<{ id: string, number: number, kind: ObservationKind, state: ObservationState, revision: number, comment: { id: string, state: CommentState, body: string | null, bodyHtml: string | null, hiddenReason: string | null, createdAt: string, repliesCount: number, replies: { nodes: Array<{ id: string, state: CommentState, bodyHtml: string | null, authorRole: AuthorRole, observationNumber: number | null, createdAt: string, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null }> }, author: { displayName: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null, consultation: { slug: string } | null, suggestion: { opposes: number, status: SuggestionStatus, reasonHtml: string | null, decidedAt: string | null, viewerHasOpposed?: boolean, decidedBy: { displayName: string } | null, takenIn: { number: number } | null, words: Array<{ op: WordOperation, text: string }>, acceptedWords: Array<{ op: WordOperation, text: string }> | null, viewerCanOppose?: { allowed: boolean } } | null, place: { original: { prefix: string | null, suffix: string | null } } | null } | null, provision: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, answer: { disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string, changes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, version: { number: number } | null, consultation: { slug: string } | null }>, earlier: Array<{ disposition: Disposition, reasonHtml: string, language: string, signerName: string, office: string, signedAt: string }> } | null, prepared: { disposition: Disposition, preparedAt: string, author: { displayName: string } | null, reasons: Array<{ locale: string, text: string, html: string }>, changes: Array<{ id: string, eid: string, kind: ProvisionKind, label: string, heading: string | null }> } | null }> }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type TakeInPageQueryVariables = Exact<{
  id: string;
  comment: string;
}>;


export type TakeInPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanAnswer: { allowed: boolean, reason: string | null }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, node:
    | { __typename: 'Account' }
    | { __typename: 'Agency' }
    | { __typename: 'AnswerTemplate' }
    | { __typename: 'ArgumentCluster' }
    | { __typename: 'AssistedBallot' }
    | { __typename: 'ClusterDecision' }
    | { __typename: 'Comment', id: string, state: CommentState, bodyHtml: string | null, createdAt: string, observationNumber: number | null, author: { displayName: string } | null, consultation: { id: string } | null, provenance: { people: number, name: string | null, way: AssistedWay, gathering: { place: string, heldOn: string } } | null }
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

export type AddObservationMutationVariables = Exact<{
  input: AddObservationInput;
}>;


export type AddObservationMutation = { addObservation: { observation: { number: number } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type TemplatesPageQueryVariables = Exact<{
  slug: string;
}>;


export type TemplatesPageQuery = { agency: { id: string, name: string, observationTemplates: Array<{ id: string, name: string, disposition: Disposition, savedAt: string, reasons: Array<{ locale: string, text: string, html: string }> }> | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type SaveTemplateMutationVariables = Exact<{
  input: SaveObservationTemplateInput;
}>;


export type SaveTemplateMutation = { saveObservationTemplate: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type DeleteTemplateMutationVariables = Exact<{
  input: DeleteObservationTemplateInput;
}>;


export type DeleteTemplateMutation = { deleteObservationTemplate: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ConcludePageQueryVariables = Exact<{
  id: string;
}>;


export type ConcludePageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, contact: { office: string } | null, issuedText: { issuerName: string, office: string, issuedAt: string, version: { number: number } | null } | null, text: { id: string, number: number } | null, observationsReports: Array<{ id: string, number: number, publishedAt: string, signerName: string, office: string, sha256: string }>, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null }, observationsReport: { number: number, publishedAt: string, file: string } | null, viewerCanAnswer: { allowed: boolean, code: string | null, reason: string | null }, viewerCanMarkAnswered: { allowed: boolean, code: string | null, reason: string | null }, answeringProgress: { isEntered: boolean, total: number, inScope: number, answered: number, unanswered: number, prepared: number | null, hidden: number, withdrawn: number, dueAt: string | null, isLate: boolean, daysLate: number, answeredLate: number, revision: number, byDisposition: Array<{ disposition: Disposition, count: number }> } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type IssueTextMutationVariables = Exact<{
  input: IssueTextInput;
}>;


export type IssueTextMutation = { issueText: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const AnswerDoorDocument: Document<AnswerDoorQuery, AnswerDoorQueryVariables> = {
  source: "query AnswerDoor($id:ID!$all:ObservationFilter$filter:ObservationFilter$changed:ObservationFilter){...Frame consultation(id:$id){...Desk agency{slug observationTemplates{...Template}}contact{office}answeringProgress{revision}observationsReport{number}viewerCanAnswer{allowed reason}meant:observationsCount(filter:$all)observationsCount(filter:$filter)observations(filter:$filter first:1){nodes{number answer{disposition reason language changes{id}}prepared{...PreparedWords}}}changedCount:observationsCount(filter:$changed)changed:observations(filter:$changed first:5){nodes{id number revision answer{...AnswerWords}prepared{...PreparedWords}}}}changedProvisions(consultationId:$id){id ...PartName}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Template on ObservationTemplate{id name disposition savedAt reasons{locale text html}}fragment PreparedWords on PreparedObservationAnswer{disposition preparedAt author{displayName}reasons{locale text html}changes{id ...PartName}}fragment PartName on Provision{eid kind label heading}fragment AnswerWords on ObservationAnswer{disposition reasonHtml language signerName office signedAt changes{eid kind label heading version{number}consultation{slug}}earlier{disposition reasonHtml language signerName office signedAt}}",
};

export const PreviewAnswersDocument: Document<PreviewAnswersQuery, PreviewAnswersQueryVariables> = {
  source: "query PreviewAnswers($input:PrepareAnswersInput!$isRevision:Boolean!$signedIn:Boolean!){previewAnswers(input:$input isRevision:$isRevision){count samples{observation{...ObservationRow}reasons{locale html}}}}fragment ObservationRow on Observation{id number kind state revision comment{id state body bodyHtml hiddenReason createdAt repliesCount author{displayName}...Entered ...SuggestionWords}provision{...PartName}answer{...AnswerWords}prepared{...PreparedWords}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment SuggestionWords on Comment{consultation{slug}...SuggestionPlace suggestion{opposes status reasonHtml decidedAt decidedBy{displayName}takenIn{number}words{op text}acceptedWords{op text}viewerHasOpposed@include(if:$signedIn)viewerCanOppose@include(if:$signedIn){allowed}}}fragment SuggestionPlace on Comment{place:anchor{original{prefix suffix}}}fragment PartName on Provision{eid kind label heading}fragment AnswerWords on ObservationAnswer{disposition reasonHtml language signerName office signedAt changes{eid kind label heading version{number}consultation{slug}}earlier{disposition reasonHtml language signerName office signedAt}}fragment PreparedWords on PreparedObservationAnswer{disposition preparedAt author{displayName}reasons{locale text html}changes{id ...PartName}}",
};

export const PrepareAnswersDocument: Document<PrepareAnswersMutation, PrepareAnswersMutationVariables> = {
  source: "mutation PrepareAnswers($input:PrepareAnswersInput!){prepareAnswers(input:$input){count userErrors{code field message}}}",
};

export const GiveAnswersDocument: Document<GiveAnswersMutation, GiveAnswersMutationVariables> = {
  source: "mutation GiveAnswers($input:AnswerObservationsInput!){answerObservations(input:$input){count userErrors{code field message}}}",
};

export const ReviseAnswersDocument: Document<ReviseAnswersMutation, ReviseAnswersMutationVariables> = {
  source: "mutation ReviseAnswers($input:ReviseAnswersInput!){reviseAnswers(input:$input){count awaitsReport userErrors{code field message}}}",
};

export const SignPageDocument: Document<SignPageQuery, SignPageQueryVariables> = {
  source: "query SignPage($id:ID!$filter:ObservationFilter$signable:ObservationFilter$shown:ObservationFilter$signedIn:Boolean!){...Frame consultation(id:$id){...Desk contact{office}viewerCanAnswer{allowed reason}observationsCount(filter:$filter)signable:observationsCount(filter:$signable)observations(filter:$shown first:3){nodes{...ObservationRow}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment ObservationRow on Observation{id number kind state revision comment{id state body bodyHtml hiddenReason createdAt repliesCount author{displayName}...Entered ...SuggestionWords}provision{...PartName}answer{...AnswerWords}prepared{...PreparedWords}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment SuggestionWords on Comment{consultation{slug}...SuggestionPlace suggestion{opposes status reasonHtml decidedAt decidedBy{displayName}takenIn{number}words{op text}acceptedWords{op text}viewerHasOpposed@include(if:$signedIn)viewerCanOppose@include(if:$signedIn){allowed}}}fragment SuggestionPlace on Comment{place:anchor{original{prefix suffix}}}fragment PartName on Provision{eid kind label heading}fragment AnswerWords on ObservationAnswer{disposition reasonHtml language signerName office signedAt changes{eid kind label heading version{number}consultation{slug}}earlier{disposition reasonHtml language signerName office signedAt}}fragment PreparedWords on PreparedObservationAnswer{disposition preparedAt author{displayName}reasons{locale text html}changes{id ...PartName}}",
};

export const SignAnswersDocument: Document<SignAnswersMutation, SignAnswersMutationVariables> = {
  source: "mutation SignAnswers($input:SignAnswersInput!){signAnswers(input:$input){count userErrors{code field message}}}",
};

export const ObservationPageDocument: Document<ObservationPageQuery, ObservationPageQueryVariables> = {
  source: "query ObservationPage($id:ID!$number:Int!$signedIn:Boolean!){...Frame consultation(id:$id){...Desk answeringProgress{revision}viewerCanAnswer{allowed reason}observations(filter:{numbers:[$number]}first:1){nodes{...ObservationRow comment{replies(first:20){nodes{id state bodyHtml authorRole observationNumber createdAt author{displayName}...Entered}}}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment ObservationRow on Observation{id number kind state revision comment{id state body bodyHtml hiddenReason createdAt repliesCount author{displayName}...Entered ...SuggestionWords}provision{...PartName}answer{...AnswerWords}prepared{...PreparedWords}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}fragment SuggestionWords on Comment{consultation{slug}...SuggestionPlace suggestion{opposes status reasonHtml decidedAt decidedBy{displayName}takenIn{number}words{op text}acceptedWords{op text}viewerHasOpposed@include(if:$signedIn)viewerCanOppose@include(if:$signedIn){allowed}}}fragment SuggestionPlace on Comment{place:anchor{original{prefix suffix}}}fragment PartName on Provision{eid kind label heading}fragment AnswerWords on ObservationAnswer{disposition reasonHtml language signerName office signedAt changes{eid kind label heading version{number}consultation{slug}}earlier{disposition reasonHtml language signerName office signedAt}}fragment PreparedWords on PreparedObservationAnswer{disposition preparedAt author{displayName}reasons{locale text html}changes{id ...PartName}}",
};

export const TakeInPageDocument: Document<TakeInPageQuery, TakeInPageQueryVariables> = {
  source: "query TakeInPage($id:ID!$comment:ID!){...Frame consultation(id:$id){...Desk viewerCanAnswer{allowed reason}}node(id:$comment){__typename ...on Comment{id state bodyHtml createdAt observationNumber author{displayName}...Entered consultation{id}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Entered on Comment{provenance{people name way gathering{place heldOn}}}",
};

export const AddObservationDocument: Document<AddObservationMutation, AddObservationMutationVariables> = {
  source: "mutation AddObservation($input:AddObservationInput!){addObservation(input:$input){observation{number}userErrors{code field message}}}",
};

export const TemplatesPageDocument: Document<TemplatesPageQuery, TemplatesPageQueryVariables> = {
  source: "query TemplatesPage($slug:String!){...Frame agency(slug:$slug){id name observationTemplates{...Template}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Template on ObservationTemplate{id name disposition savedAt reasons{locale text html}}",
};

export const SaveTemplateDocument: Document<SaveTemplateMutation, SaveTemplateMutationVariables> = {
  source: "mutation SaveTemplate($input:SaveObservationTemplateInput!){saveObservationTemplate(input:$input){userErrors{code field message}}}",
};

export const DeleteTemplateDocument: Document<DeleteTemplateMutation, DeleteTemplateMutationVariables> = {
  source: "mutation DeleteTemplate($input:DeleteObservationTemplateInput!){deleteObservationTemplate(input:$input){userErrors{code field message}}}",
};

export const ConcludePageDocument: Document<ConcludePageQuery, ConcludePageQueryVariables> = {
  source: "query ConcludePage($id:ID!){...Frame consultation(id:$id){...Desk ...Gate contact{office}issuedText{issuerName office}text{id number}observationsReports{id number publishedAt signerName office sha256}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Gate on Consultation{...AnsweringWords observationsReport{number publishedAt file}issuedText{issuedAt version{number}}viewerCanAnswer{allowed code reason}viewerCanMarkAnswered{allowed code reason}}fragment AnsweringWords on Consultation{answeringProgress{isEntered total inScope answered unanswered prepared hidden withdrawn byDisposition{disposition count}dueAt isLate daysLate answeredLate revision}}",
};

export const IssueTextDocument: Document<IssueTextMutation, IssueTextMutationVariables> = {
  source: "mutation IssueText($input:IssueTextInput!){issueText(input:$input){userErrors{code field message}}}",
};
