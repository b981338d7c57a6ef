/** Who wrote a comment, by a name that is no older than the comment. */
import type { Account } from '../people/account.entity.js';
import type { AccountsService } from '../people/accounts.service.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { Comment } from './comment.entity.js';

type Written = Pick<Comment, 'authorId' | 'createdAt'>;

export function authorOf(accounts: AccountsService, comment: Written, context: GraphContext): Promise<Account | null> {
  return loaderOf(context, 'comments.author', async (written: readonly Written[]) => {
    const found = await accounts.authorsOf(written);
    return new Map(written.map((each) => [each, found.get(each.authorId)!]));
  }).load(comment);
}
