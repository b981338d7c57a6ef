/** Written by npm run documents from integrity.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether the activity in a place is what is usual there. */
export type ActivityVerdict =
  /** Fewer than ten acts so far: too little to say. */
  | 'TOO_LITTLE'
  /** At some moment more came in than is usual. */
  | 'UNUSUAL_BEFORE'
  /** More comes in than is usual, or did in the last half hour. */
  | 'UNUSUAL_NOW'
  /** At no moment more came in than is usual. */
  | 'USUAL';

/** What asks for care in reading what people said or how they voted. None of it takes anything away from the count. */
export type IntegrityFindingCode =
  /** At least a fifth of the comments, of thirty or more, are in campaigns: arguments that 20 or more people make. */
  | 'ALIKE'
  /** At some moment more came in than is usual. */
  | 'BURST'
  /** A rule of the agency held thirty or more comments back that nobody has shown since: they are not in what can be read. */
  | 'HELD_BACK'
  /** At least half, of thirty or more, came from accounts on their first day. */
  | 'YOUNG_ACCOUNTS';

export type IntegrityWordsFragment = { verdict: ActivityVerdict, message: string, findings: Array<{ code: IntegrityFindingCode, message: string }> };

export type IntegrityPanelFragment = { verdict: ActivityVerdict, message: string, hours: Array<{ from: string, comments: number | null, heldBack: number | null, supports: number | null, ballots: number | null }>, findings: Array<{ code: IntegrityFindingCode, message: string }> };

export type ActivityHoursFragment = { from: string, comments: number | null, heldBack: number | null, supports: number | null, ballots: number | null };
