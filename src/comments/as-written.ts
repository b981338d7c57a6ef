/** The words of a comment as they were written, where passages are blacked out: loaded for a whole page at once. */
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { BlackingOutService } from './blacking-out.service.js';
import type { CommentBlackout } from './comment-blackout.entity.js';

export function asWritten(blackouts: BlackingOutService, commentId: string, context: GraphContext): Promise<CommentBlackout | null> {
  return loaderOf(context, 'comments.as_written', (ids: readonly string[]) => blackouts.asWritten(ids)).load(commentId);
}
