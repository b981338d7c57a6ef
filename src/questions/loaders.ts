/** What several resolvers of this room load for a whole page at once; people by names that are no older than what they did. */
import type { Account } from '../people/account.entity.js';
import type { AccountsService } from '../people/accounts.service.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { Question } from './question.entity.js';
import type { QuestionsService } from './questions.service.js';

/** Whoever wrote something then. */
interface Written {
  authorId: string;
  createdAt: Date;
}

export function termsOf(questions: QuestionsService, context: GraphContext) {
  return loaderOf(context, 'questions.terms', (ids: readonly string[]) => questions.terms(ids));
}

/** Another process may have been told of a new name, or of a pseudonym, and this one not yet: who then writes is never shown by the old one. */
export function authorOf(accounts: AccountsService, written: Written, context: GraphContext): Promise<Account | null> {
  return loaderOf(context, 'questions.author', async (all: readonly Written[]) => {
    const found = await accounts.authorsOf(all);
    return new Map(all.map((each) => [each, found.get(each.authorId)!]));
  }).load(written);
}

type Asking = Pick<Question, 'id' | 'askerId' | 'askedAt' | 'rounds'>;

/** Who asked, by the name of when they asked last. */
export async function askerOf(
  { accounts, questions }: { accounts: AccountsService; questions: QuestionsService },
  { id, askerId, askedAt, rounds }: Asking,
  context: GraphContext,
): Promise<Account | null> {
  const terms = rounds > 1 ? await termsOf(questions, context).load(id) : null;
  const again = terms?.findLast(({ cause }) => cause === 'ASKED_AGAIN');
  return authorOf(accounts, { authorId: askerId, createdAt: again?.receivedAt ?? askedAt }, context);
}
