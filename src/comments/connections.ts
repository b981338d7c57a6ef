/** The connections of this room. */
import { ConnectionOf, readPage, toConnection, type Connection, type Keyset, type PageArgs } from '../platform/graphql/relay.js';
import { cursorOf, cursorSize, type CommentOrder } from './comment-pages.rules.js';
import { CommentDraft } from './comment-draft.entity.js';
import { Comment } from './comment.entity.js';

export const CommentConnection = ConnectionOf(Comment);
export const CommentDraftConnection = ConnectionOf(CommentDraft);

/** Reads one page in that order and makes a connection of it. */
export async function connect(
  page: PageArgs,
  order: CommentOrder,
  read: (page: Keyset) => Promise<Comment[] | null>,
): Promise<Connection<Comment>> {
  const keyset = readPage(page, cursorSize);
  return toConnection((await read(keyset)) ?? [], keyset, cursorOf(order));
}

/** Drafts by the moment of the last save. */
export async function connectDrafts(page: PageArgs, read: (page: Keyset) => Promise<CommentDraft[]>): Promise<Connection<CommentDraft>> {
  const keyset = readPage(page, cursorSize);
  return toConnection(await read(keyset), keyset, ({ savedAt, id }) => [Number(savedAt), id]);
}
