/** What the public sees of an account, in its language. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../platform/graphql/context.js';
import { say } from '../platform/messages/messages.js';
import { Account } from './account.entity.js';

@Resolver(() => Account)
export class AccountsResolver {
  @ResolveField(() => String, {
    description: 'The name that the person chose to be shown by; of those who left, words that say so.',
  })
  displayName(@Parent() { displayName, hasLeft }: Account, @Context() { language }: GraphContext): string {
    return hasLeft ? say(language, 'people.whoLeft') : displayName;
  }
}
