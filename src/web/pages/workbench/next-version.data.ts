/** Written by npm run documents from next-version.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What became of a part of a text from one version to another. */
export type ChangeOfProvision =
  /** Only the new version has it. */
  | 'ADDED'
  /** Its words changed; it may have moved as well. */
  | 'CHANGED'
  /** It has the same words in another place. */
  | 'MOVED'
  /** Only the old version has it. */
  | 'REMOVED'
  /** It has the same words in the same place. */
  | 'UNCHANGED';

/** What changed, in one language. */
export type ChangelogInput = {
  /** The language. */
  locale: string;
  /** What changed and why. */
  text: string;
};

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

/** Corrections of which part is which. */
export type CorrectTextMatchingInput = {
  /** All corrections, at most 500; earlier ones that are not among them no longer hold. */
  corrections: Array<MatchingCorrectionInput>;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The draft of a version. */
  versionId: string;
};

/** The text of the next version, in the manner of `saveText`. An earlier draft is replaced. */
export type DraftTextVersionInput = {
  /** The consultation, from when it is announced until it is archived. */
  consultationId: string;
  /** Corrections of how it is divided, in order, at most 500. When they are left out, those of the text that was saved before go on holding as far as they still apply; an empty list says that there are none. */
  corrections?: Array<TextCorrectionInput> | null | undefined;
  /** The file that holds the text instead: DOCX, Markdown, plain text or Akoma Ntoso, at most 10 MB. */
  file?: unknown;
  /** What the viewer uploaded and corrected before (`uploadText`); it is gone once it is saved. */
  galleyId?: string | null | undefined;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The text, at most 5 MB. Headings and labels such as “Artículo 1°” divide it into titles, chapters, articles and paragraphs. One of `markdown`, `file` and `galleyId` is needed. */
  markdown?: string | null | undefined;
};

/** Which part of the current version is which part of the draft. One of both is null for a part that stands alone. */
export type MatchingCorrectionInput = {
  /** The part of the draft by its eid; null: the other one was removed. */
  newEid?: string | null | undefined;
  /** The part of the current version by its eid; null: the other one is new. */
  oldEid?: string | null | undefined;
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

/** The draft that becomes the current version. */
export type PublishTextVersionInput = {
  /** What changed, one entry a language; in Spanish at least. */
  changelog: Array<ChangelogInput>;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** Why single parts changed, for the third column of the comparison. */
  reasons?: Array<ReasonInput>;
  /** `createdAt` of the draft as the official saw it: refuses with VERSION_CHANGED_MEANWHILE where it is another by now. */
  savedAt?: string | null | undefined;
  /** The draft. */
  versionId: string;
};

/** Why one part changed. */
export type ReasonInput = {
  /** The part by its eid in the draft, one that was removed by its eid in the current version. */
  eid: string;
  /** The reason, one entry a language. */
  words: Array<ReasonWordsInput>;
};

/** A reason in one language. */
export type ReasonWordsInput = {
  /** The language. */
  locale: string;
  /** The reason. */
  text: string;
};

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** What is corrected in how a text is divided. No word is added, lost or moved. */
export type TextCorrectionAct =
  /** Puts the words of a part at the end of the part before it, or `as` its heading. */
  | 'JOIN'
  /** Gives it another `number`. */
  | 'RENUMBER'
  /** Makes it a part of another `kind`. */
  | 'RETYPE'
  /** Makes two parts of one: needs `at`, and `kind` where its first words do not say what the new part is. */
  | 'SPLIT';

/** A correction of how a text is divided. */
export type TextCorrectionInput = {
  /** What is to be done. */
  act: TextCorrectionAct;
  /** What its words become; `BODY` when nothing is said. */
  as?: TextJoin | null | undefined;
  /** Where the new part begins, counted in characters (UTF-16) of the body; one of `splits`. */
  at?: number | null | undefined;
  /** The part by its eid, as the corrections before this one have left it. */
  eid: string;
  /** What it is, or the new part. */
  kind?: ProvisionKind | null | undefined;
  /** As the text would write it: `5`, `9 bis`, `II`. */
  number?: string | null | undefined;
};

/** What the words of a part become in the part before it. */
export type TextJoin =
  /** Its last words. */
  | 'BODY'
  /** Its heading, when it has none and no words either. */
  | 'HEADING';

export type NextVersionPageQueryVariables = Exact<{
  id: string;
}>;


export type NextVersionPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, text: { markdown: string, id: string, number: number } | null, textVersions: Array<{ number: number, publishedAt: string | null, markdown: string, notes: Array<string> }>, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null }, versions: Array<{ id: string, number: number, publishedAt: string | null, createdAt: string, matchingCorrections: Array<{ oldEid: string | null, newEid: string | null }> }>, viewerCanAmendText: { allowed: boolean, reason: string | null }, viewerTextGalley: { id: string, fileName: string | null, changedAt: string, corrections: Array<{ act: TextCorrectionAct }> } | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type NextVersionFragment = { text: { id: string, number: number } | null, versions: Array<{ id: string, number: number, publishedAt: string | null, createdAt: string, matchingCorrections: Array<{ oldEid: string | null, newEid: string | null }> }>, viewerCanAmendText: { allowed: boolean, reason: string | null } };

export type MatchVersionPageQueryVariables = Exact<{
  id: string;
}>;


export type MatchVersionPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null }, text: { id: string, number: number } | null, versions: Array<{ id: string, number: number, publishedAt: string | null, createdAt: string, matchingCorrections: Array<{ oldEid: string | null, newEid: string | null }> }>, viewerCanAmendText: { allowed: boolean, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type NextVersionChangesQueryVariables = Exact<{
  new: string;
  old: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type NextVersionChangesQuery = { compareTextVersions: { summary: { added: number, removed: number, changed: number, moved: number, renumbered: number, unchanged: number }, provisions: { nodes: Array<{ change: ChangeOfProvision, isMoved: boolean, isRenumbered: boolean, old: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null, new: { eid: string, kind: ProvisionKind, label: string, heading: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } };

export type DraftTextVersionMutationVariables = Exact<{
  input: DraftTextVersionInput;
}>;


export type DraftTextVersionMutation = { draftTextVersion: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type CorrectTextMatchingMutationVariables = Exact<{
  input: CorrectTextMatchingInput;
}>;


export type CorrectTextMatchingMutation = { correctTextMatching: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type PublishTextVersionMutationVariables = Exact<{
  input: PublishTextVersionInput;
}>;


export type PublishTextVersionMutation = { publishTextVersion: { textVersion: { number: number } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const NextVersionPageDocument: Document<NextVersionPageQuery, NextVersionPageQueryVariables> = {
  source: "query NextVersionPage($id:ID!){...Frame consultation(id:$id){...Desk ...NextVersion ...Uploaded text{markdown}textVersions{number publishedAt markdown notes}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment NextVersion on Consultation{text{id number}versions:textVersions{id number publishedAt createdAt matchingCorrections{oldEid newEid}}viewerCanAmendText{allowed reason}}fragment Uploaded on Consultation{viewerTextGalley{id fileName changedAt corrections{act}}}",
};

export const MatchVersionPageDocument: Document<MatchVersionPageQuery, MatchVersionPageQueryVariables> = {
  source: "query MatchVersionPage($id:ID!){...Frame consultation(id:$id){...Desk ...NextVersion}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment NextVersion on Consultation{text{id number}versions:textVersions{id number publishedAt createdAt matchingCorrections{oldEid newEid}}viewerCanAmendText{allowed reason}}",
};

export const NextVersionChangesDocument: Document<NextVersionChangesQuery, NextVersionChangesQueryVariables> = {
  source: "query NextVersionChanges($new:ID!$old:ID!$first:Int$after:String$last:Int$before:String){compareTextVersions(new:$new old:$old){summary{added removed changed moved renumbered unchanged}provisions(onlyChanged:true first:$first after:$after last:$last before:$before){nodes{change isMoved isRenumbered old{...PartName}new{...PartName}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}fragment PartName on Provision{eid kind label heading}",
};

export const DraftTextVersionDocument: Document<DraftTextVersionMutation, DraftTextVersionMutationVariables> = {
  source: "mutation DraftTextVersion($input:DraftTextVersionInput!){draftTextVersion(input:$input){userErrors{code field message}}}",
};

export const CorrectTextMatchingDocument: Document<CorrectTextMatchingMutation, CorrectTextMatchingMutationVariables> = {
  source: "mutation CorrectTextMatching($input:CorrectTextMatchingInput!){correctTextMatching(input:$input){userErrors{code field message}}}",
};

export const PublishTextVersionDocument: Document<PublishTextVersionMutation, PublishTextVersionMutationVariables> = {
  source: "mutation PublishTextVersion($input:PublishTextVersionInput!){publishTextVersion(input:$input){textVersion{number}userErrors{code field message}}}",
};
