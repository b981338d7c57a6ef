/** Written by npm run documents from comment.graphql. */
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** For whom the author of a comment speaks. */
export type AuthorRole =
  /** For themselves. */
  | 'CITIZEN'
  /** For the agency that asks: an official answer. */
  | 'OFFICIAL';

/** Whether a comment can be read. Hidden and withdrawn ones stay as tombstones, so that their replies survive. */
export type CommentState =
  /** A moderator hid it, with a public reason. */
  | 'HIDDEN'
  /** It can be read. */
  | 'VISIBLE'
  /** Its author took it back. */
  | 'WITHDRAWN';

/** What a comment says of the text. */
export type Stance =
  /** Against. */
  | 'AGAINST'
  /** In favour. */
  | 'IN_FAVOUR'
  /** Neither, or a question. */
  | 'NEUTRAL';

export type CommentWordsFragment = { id: string, state: CommentState, stance: Stance | null, depth: number, createdAt: string, isEdited: boolean, bodyHtml: string | null, hiddenReason: string | null, authorRole: AuthorRole, supports: number, repliesCount: number, viewerHasSupported?: boolean, author: { displayName: string } | null, viewerCanSupport?: { allowed: boolean }, viewerCanReply?: { allowed: boolean }, viewerCanEdit?: { allowed: boolean }, viewerCanWithdraw?: { allowed: boolean }, viewerCanReport?: { allowed: boolean } };

export type CommentThreadFragment = { id: string, state: CommentState, stance: Stance | null, depth: number, createdAt: string, isEdited: boolean, bodyHtml: string | null, hiddenReason: string | null, authorRole: AuthorRole, supports: number, repliesCount: number, viewerHasSupported?: boolean, replies: { nodes: Array<{ id: string, state: CommentState, stance: Stance | null, depth: number, createdAt: string, isEdited: boolean, bodyHtml: string | null, hiddenReason: string | null, authorRole: AuthorRole, supports: number, repliesCount: number, viewerHasSupported?: boolean, author: { displayName: string } | null, viewerCanSupport?: { allowed: boolean }, viewerCanReply?: { allowed: boolean }, viewerCanEdit?: { allowed: boolean }, viewerCanWithdraw?: { allowed: boolean }, viewerCanReport?: { allowed: boolean } }> }, author: { displayName: string } | null, viewerCanSupport?: { allowed: boolean }, viewerCanReply?: { allowed: boolean }, viewerCanEdit?: { allowed: boolean }, viewerCanWithdraw?: { allowed: boolean }, viewerCanReport?: { allowed: boolean } };
