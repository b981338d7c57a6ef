/** Written by npm run documents from text-galley.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Corrections of how an uploaded text is divided. */
export type CorrectTextInput = {
  /** `changedAt` as the official saw it: refuses with TEXT_CORRECTED_MEANWHILE where it is another by now. */
  changedAt?: string | null | undefined;
  /** All corrections in order, at most 500; earlier ones that are not among them no longer hold. */
  corrections: Array<TextCorrectionInput>;
  /** What was uploaded. */
  galleyId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

/** What to throw away. */
export type DiscardTextUploadInput = {
  /** The consultation that it was uploaded for. */
  consultationId: string;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
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

/** As what a text was read. */
export type TextFormat =
  /** Akoma Ntoso, the XML of laws. */
  | 'AKOMA_NTOSO'
  /** A document of a word processor. */
  | 'DOCX'
  /** Markdown, from a file or pasted. */
  | 'MARKDOWN'
  /** Plain text. */
  | 'TEXT';

/** What the words of a part become in the part before it. */
export type TextJoin =
  /** Its last words. */
  | 'BODY'
  /** Its heading, when it has none and no words either. */
  | 'HEADING';

/** A text to be looked at and corrected before it is saved. */
export type UploadTextInput = {
  /** The consultation: a draft, or one whose text gets another version. */
  consultationId: string;
  /** Corrections of how it is divided, in order, at most 500. When they are left out, those of the text that was saved before go on holding as far as they still apply; an empty list says that there are none. */
  corrections?: Array<TextCorrectionInput> | null | undefined;
  /** The file that holds the text instead: DOCX, Markdown, plain text or Akoma Ntoso, at most 10 MB. */
  file?: unknown;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** The text, at most 5 MB. Headings and labels such as “Artículo 1°” divide it into titles, chapters, articles and paragraphs. One of `markdown`, `file` and `galleyId` is needed. */
  markdown?: string | null | undefined;
};

export type CorrectionsFragment = { id: string, changedAt: string, corrections: Array<{ act: TextCorrectionAct, eid: string, at: number | null, kind: ProvisionKind | null, as: TextJoin | null, number: string | null }> };

export type PartToCorrectFragment = { eid: string, kind: ProvisionKind, label: string, heading: string | null, number: string | null, depth: number, body: string };

export type TextGalleyPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TextGalleyPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanAmendText: { allowed: boolean, reason: string | null }, viewerTextGalley: { fileName: string | null, format: TextFormat, notes: Array<string>, keptUntil: string, lostCorrections: number, articleCount: number, provisionCount: number, id: string, changedAt: string, provisions: { nodes: Array<{ eid: string, kind: ProvisionKind, label: string, heading: string | null, number: string | null, depth: number, body: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, corrections: Array<{ act: TextCorrectionAct, eid: string, at: number | null, kind: ProvisionKind | null, as: TextJoin | null, number: string | null }> } | null, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CorrectPartPageQueryVariables = Exact<{
  id: string;
  eid: string;
}>;


export type CorrectPartPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanAmendText: { allowed: boolean, reason: string | null }, viewerTextGalley: { id: string, changedAt: string, provision: { bodyHtml: string, eid: string, kind: ProvisionKind, label: string, heading: string | null, number: string | null, depth: number, body: string, splits: Array<{ at: number, words: string }> } | null, provisionBefore: { eid: string, kind: ProvisionKind, label: string, heading: string | null, number: string | null, depth: number, body: string } | null, corrections: Array<{ act: TextCorrectionAct, eid: string, at: number | null, kind: ProvisionKind | null, as: TextJoin | null, number: string | null }> } | null, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type CorrectTextMutationVariables = Exact<{
  input: CorrectTextInput;
}>;


export type CorrectTextMutation = { correctText: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type DiscardTextUploadMutationVariables = Exact<{
  input: DiscardTextUploadInput;
}>;


export type DiscardTextUploadMutation = { discardTextUpload: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type UploadTextMutationVariables = Exact<{
  input: UploadTextInput;
}>;


export type UploadTextMutation = { uploadText: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const TextGalleyPageDocument: Document<TextGalleyPageQuery, TextGalleyPageQueryVariables> = {
  source: "query TextGalleyPage($id:ID!$first:Int$after:String$last:Int$before:String){...Frame consultation(id:$id){...Desk viewerCanAmendText{allowed reason}viewerTextGalley{...Corrections fileName format notes keptUntil lostCorrections articleCount provisionCount provisions(first:$first after:$after last:$last before:$before){nodes{...PartToCorrect}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Corrections on TextGalley{id changedAt corrections{act eid at kind as number}}fragment PartToCorrect on PreviewedProvision{eid kind label heading number depth body}",
};

export const CorrectPartPageDocument: Document<CorrectPartPageQuery, CorrectPartPageQueryVariables> = {
  source: "query CorrectPartPage($id:ID!$eid:String!){...Frame consultation(id:$id){...Desk viewerCanAmendText{allowed reason}viewerTextGalley{...Corrections provision(eid:$eid){...PartToCorrect bodyHtml splits{at words}}provisionBefore(eid:$eid){...PartToCorrect}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Corrections on TextGalley{id changedAt corrections{act eid at kind as number}}fragment PartToCorrect on PreviewedProvision{eid kind label heading number depth body}",
};

export const CorrectTextDocument: Document<CorrectTextMutation, CorrectTextMutationVariables> = {
  source: "mutation CorrectText($input:CorrectTextInput!){correctText(input:$input){userErrors{code field message}}}",
};

export const DiscardTextUploadDocument: Document<DiscardTextUploadMutation, DiscardTextUploadMutationVariables> = {
  source: "mutation DiscardTextUpload($input:DiscardTextUploadInput!){discardTextUpload(input:$input){userErrors{code field message}}}",
};

export const UploadTextDocument: Document<UploadTextMutation, UploadTextMutationVariables> = {
  source: "mutation UploadText($input:UploadTextInput!){uploadText(input:$input){userErrors{code field message}}}",
};
