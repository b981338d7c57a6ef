/** Written by npm run documents from timeline.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What happened to a published consultation. */
export type HistoryAct =
  /** The agency answered. */
  | 'ANSWERED'
  /** It was archived. */
  | 'ARCHIVED'
  /** It closed at its time. */
  | 'CLOSED'
  /** Two officials closed it before its time. */
  | 'CLOSED_EARLY'
  /** Something in it was corrected. */
  | 'CORRECTED'
  /** It was given more time. */
  | 'EXTENDED'
  /** It opened. */
  | 'OPENED'
  /** A version of the report of its observations was published. */
  | 'REPORT_PUBLISHED'
  /** A note was written beside the certified result of a poll. */
  | 'RESULT_ANNOTATED'
  /** Two officials certified the result of a poll. */
  | 'RESULT_CERTIFIED'
  /** It was announced, with the time in which it is open. */
  | 'SCHEDULED'
  /** The agency said which version of the text it issued. */
  | 'TEXT_ISSUED'
  /** A new version of the text under discussion was published. */
  | 'TEXT_PUBLISHED'
  /** The agency took it back. */
  | 'WITHDRAWN';

export type TimelineEntryFragment = { sequence: string, at: string, act: HistoryAct, reason: string | null, changes: Array<{ field: string, before: string | null, after: string | null }> };
