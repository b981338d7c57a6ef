/** Written by npm run documents from spreadsheet.graphql. */
import type { Document } from '../../kit/document.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What to take of a matrix that came back. */
export type ApplyMatrixInput = {
  /** What holds in single cells; at most 1000. */
  choices?: Array<MatrixChoiceInput>;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What holds in all other conflicts; they stay open where it is left out. */
  others?: MatrixTake | null | undefined;
  /** Whether to take every cell that only the file changed. */
  takeChanges?: boolean;
  /** What was uploaded. */
  uploadId: string;
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

/** What to throw away. */
export type DiscardMatrixInput = {
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
  /** What was uploaded. */
  uploadId: string;
};

/** How far a cell of a file has come. */
export type MatrixCellState =
  /** Only the file changed it; it waits to be taken. */
  | 'CHANGED'
  /** Both changed it; somebody must choose. */
  | 'CONFLICT'
  /** The one that stood here was kept. */
  | 'KEPT'
  /** That of the file was taken. */
  | 'TAKEN';

/** What holds in one cell. */
export type MatrixChoiceInput = {
  /** The column. */
  field: MatrixField;
  /** The number of the observation. */
  number: number;
  /** Which text holds. */
  take: MatrixTake;
};

/** A column of the matrix that is filled in. */
export type MatrixField =
  /** The articles that changed. */
  | 'ARTICLES'
  /** What becomes of the observation. */
  | 'DISPOSITION'
  /** For colleagues; never published. */
  | 'NOTE'
  /** Why, in English. */
  | 'REASON_EN'
  /** Why, in Spanish. */
  | 'REASON_ES';

/** Which of two texts holds. */
export type MatrixTake =
  /** The one that stands here. */
  | 'OURS'
  /** That of the file. */
  | 'THEIRS';

/** What a person does for an agency. */
export type Role =
  /** Keeps the discussion of its consultations fair. */
  | 'MODERATOR'
  /** Publishes its consultations and answers in its name. */
  | 'OFFICIAL';

/** A matrix that comes back. */
export type UploadMatrixInput = {
  /** The consultation. */
  consultationId: string;
  /** The matrix as XLSX or CSV, at most 32 MB. */
  file: unknown;
  /** A random string of 8 to 100 characters, chosen by the client. A repeated request with the same key is carried out once and answered with the first result. */
  idempotencyKey?: string | null | undefined;
};

export type ReturnedMatrixFragment = { id: string, fileName: string, format: string, rows: number, unchangedRows: number, missingRows: number, uploadedAt: string, appliedAt: string | null, closedAt: string | null, uploader: { displayName: string } | null, applier: { displayName: string } | null, counts: { changed: number, conflicts: number, taken: number, kept: number, refused: number } };

export type SpreadsheetPageQueryVariables = Exact<{
  id: string;
}>;


export type SpreadsheetPageQuery = { consultation: { observationsCount: number, id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanAnswer: { allowed: boolean, reason: string | null }, matrixFiles: Array<{ format: string, url: string }> | null, matrixUploads: Array<{ id: string, fileName: string, format: string, rows: number, unchangedRows: number, missingRows: number, uploadedAt: string, appliedAt: string | null, closedAt: string | null, uploader: { displayName: string } | null, applier: { displayName: string } | null, counts: { changed: number, conflicts: number, taken: number, kept: number, refused: number } }> | null, unfinishedRows: Array<{ number: number, lacking: string }> | null, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, viewer: { unreadCount: number, isAdministrator: boolean, isAuditor: boolean, account: { id: string, displayName: string } | null, secondFactor: { isMissing: boolean }, memberships: Array<{ role: Role, agency: { id: string } }> } };

export type ReturnedMatrixPageQueryVariables = Exact<{
  id: string;
  upload: string;
  state: MatrixCellState;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  refusedAfter?: string | null | undefined;
}>;


export type ReturnedMatrixPageQuery = { consultation: { id: string, slug: string, title: string, language: string, phase: ConsultationPhase, timeZone: string, viewerCanAnswer: { allowed: boolean, reason: string | null }, agency: { id: string, name: string }, viewerCanEdit: { allowed: boolean, code: string | null, reason: string | null } } | null, node:
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
    | { __typename: 'MatrixUpload', id: string, fileName: string, format: string, rows: number, unchangedRows: number, missingRows: number, uploadedAt: string, appliedAt: string | null, closedAt: string | null, cells: { nodes: Array<{ number: number, field: MatrixField, column: string, line: number, before: string | null, theirs: string, ours: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, refusals: { nodes: Array<{ line: number, message: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, uploader: { displayName: string } | null, applier: { displayName: string } | null, counts: { changed: number, conflicts: number, taken: number, kept: number, refused: number } }
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

export type UploadMatrixMutationVariables = Exact<{
  input: UploadMatrixInput;
}>;


export type UploadMatrixMutation = { uploadMatrix: { upload: { id: string } | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type ApplyMatrixMutationVariables = Exact<{
  input: ApplyMatrixInput;
}>;


export type ApplyMatrixMutation = { applyMatrix: { taken: number | null, conflicts: number | null, userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export type DiscardMatrixMutationVariables = Exact<{
  input: DiscardMatrixInput;
}>;


export type DiscardMatrixMutation = { discardMatrix: { userErrors: Array<{ code: string, field: Array<string> | null, message: string }> } };

export const SpreadsheetPageDocument: Document<SpreadsheetPageQuery, SpreadsheetPageQueryVariables> = {
  source: "query SpreadsheetPage($id:ID!){...Frame consultation(id:$id){...Desk viewerCanAnswer{allowed reason}observationsCount matrixFiles{format url}matrixUploads{...ReturnedMatrix}unfinishedRows{number lacking}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment ReturnedMatrix on MatrixUpload{id fileName format rows unchangedRows missingRows uploadedAt appliedAt closedAt uploader{displayName}applier{displayName}counts{changed conflicts taken kept refused}}",
};

export const ReturnedMatrixPageDocument: Document<ReturnedMatrixPageQuery, ReturnedMatrixPageQueryVariables> = {
  source: "query ReturnedMatrixPage($id:ID!$upload:ID!$state:MatrixCellState!$first:Int$after:String$last:Int$before:String$refusedAfter:String){...Frame consultation(id:$id){...Desk viewerCanAnswer{allowed reason}}node(id:$upload){__typename ...on MatrixUpload{...ReturnedMatrix cells(state:$state first:$first after:$after last:$last before:$before){nodes{number field column line before theirs ours}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}refusals(first:20 after:$refusedAfter){nodes{line message}pageInfo{hasNextPage endCursor}}}}}fragment Frame on Query{viewer{unreadCount account{id displayName}secondFactor{isMissing}isAdministrator isAuditor memberships{role agency{id}}}}fragment Desk on Consultation{id slug title language phase timeZone agency{id name}viewerCanEdit{allowed code reason}}fragment ReturnedMatrix on MatrixUpload{id fileName format rows unchangedRows missingRows uploadedAt appliedAt closedAt uploader{displayName}applier{displayName}counts{changed conflicts taken kept refused}}",
};

export const UploadMatrixDocument: Document<UploadMatrixMutation, UploadMatrixMutationVariables> = {
  source: "mutation UploadMatrix($input:UploadMatrixInput!){uploadMatrix(input:$input){upload{id}userErrors{code field message}}}",
};

export const ApplyMatrixDocument: Document<ApplyMatrixMutation, ApplyMatrixMutationVariables> = {
  source: "mutation ApplyMatrix($input:ApplyMatrixInput!){applyMatrix(input:$input){taken conflicts userErrors{code field message}}}",
};

export const DiscardMatrixDocument: Document<DiscardMatrixMutation, DiscardMatrixMutationVariables> = {
  source: "mutation DiscardMatrix($input:DiscardMatrixInput!){discardMatrix(input:$input){userErrors{code field message}}}",
};
