/** Written by npm run documents from downloads.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a text is written as. */
export type TextExportFormat =
  /** Akoma Ntoso 1.0, the XML of OASIS for laws (LegalDocML), with an eId for each part. */
  | 'AKOMA_NTOSO'
  /** A document for word processors. */
  | 'DOCX'
  /** The Markdown as the agency saved it. */
  | 'MARKDOWN'
  /** For reading and printing, with bookmarks. */
  | 'PDF';

export type VersionFilesFragment = { exports: Array<{ format: TextExportFormat, address: string, hasComments: boolean }> };
