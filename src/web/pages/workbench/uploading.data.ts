/** Written by npm run documents from uploading.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

export type UploadedFragment = { viewerTextGalley: { id: string, fileName: string | null, changedAt: string, corrections: Array<{ act: TextCorrectionAct }> } | null };
