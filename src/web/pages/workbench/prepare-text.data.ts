/** Written by npm run documents from prepare-text.graphql. */
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

/** The text under discussion of a draft. */
export type SaveTextInput = {
  /** The consultation, while it is a draft. */
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

export type PrepareTextPageQueryVariables = Exact<{
  id: string;
}>;


export type PrepareTextPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, text: { markdown: string, articleCount: number, treeCorrections: Array<{ act: TextCorrectionAct }> } | null, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null }, viewerTextGalley: { id: string, fileName: string | null, changedAt: string, corrections: Array<{ act: TextCorrectionAct }> } | null } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type PreviewTextQueryVariables = Exact<{
  markdown: string;
  consultationId: string;
}>;


export type PreviewTextQuery = { previewText: { articleCount: number, lostCorrections: number, provisionCount: number, notes: Array<string>, corrections: Array<{ act: TextCorrectionAct }>, provisions: Array<{ kind: ProvisionKind, label: string, heading: string | null, depth: number, eid: string }> } };

export type SaveTextMutationVariables = Exact<{
  input: SaveTextInput;
}>;


export type SaveTextMutation = { saveText: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const PrepareTextPageDocument: Document<PrepareTextPageQuery, PrepareTextPageQueryVariables> = {
  source: "query PrepareTextPage($id:ID!){...Frame consultation(id:$id){...Desk ...Uploaded text{markdown articleCount treeCorrections{act}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment Uploaded on Consultation{viewerTextGalley{id fileName changedAt corrections{act}}}",
};

export const PreviewTextDocument: Document<PreviewTextQuery, PreviewTextQueryVariables> = {
  source: "query PreviewText($markdown:Markdown!$consultationId:ID!){previewText(markdown:$markdown consultationId:$consultationId){articleCount lostCorrections corrections{act}provisionCount notes provisions{kind label heading depth eid}}}",
};

export const SaveTextDocument: Document<SaveTextMutation, SaveTextMutationVariables> = {
  source: "mutation SaveText($input:SaveTextInput!){saveText(input:$input){userErrors{code field message}}}",
};
