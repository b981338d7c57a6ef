/** What the public sees of an account, in its language. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../platform/graphql/context.js';
import { say } from '../platform/messages/messages.js';
import { Account } from './account.entity.js';

@Resolver(() => Account)
export class AccountsResolver {
  @ResolveField(() => String, {
    description: 'The name by which the person goes; after a pseudonym words that say so, and of those who left only words that say that.',
  })
  displayName(@Parent() { displayName, pseudonym, hasLeft }: Account, @Context() { language }: GraphContext): string {
    if (hasLeft) return say(language, 'people.whoLeft');
    return pseudonym ? say(language, 'people.pseudonym', { name: pseudonym }) : displayName;
  }
}
