/** The dated rules about the least term. */
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../platform/graphql/relay.js';
import { connect, PublicationPolicyConnection } from './connections.js';
import * as inputs from './policies.inputs.js';
import { PoliciesService } from './policies.service.js';
import { PublicationPolicy } from './publication-policy.entity.js';
import { nameIn } from './words.rules.js';

@Resolver(() => PublicationPolicy)
export class PoliciesResolver {
  constructor(private readonly policies: PoliciesService) {}

  @Query(() => PublicationPolicyConnection, {
    description: 'The rules about the least term, past, present and announced; the newest first, by the day from which they hold.',
  })
  publicationPolicies(@Args() page: PageArgs): Promise<Connection<PublicationPolicy>> {
    return connect(
      page,
      1,
      (keyset) => this.policies.page(keyset),
      ({ validFrom }) => [validFrom],
    );
  }

  @Mutation(() => inputs.AddPublicationPolicyPayload, {
    description:
      'Adds a rule about the least term, which supersedes the earlier ones from its day on. For administrators. Refuses with POLICY_IN_THE_PAST, POLICY_DAY_TAKEN, SPANISH_REQUIRED, LANGUAGE_TWICE.',
  })
  addPublicationPolicy(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.AddPublicationPolicyInput,
  ): Promise<inputs.AddPublicationPolicyPayload> {
    return this.policies.add(actor, input);
  }

  @Mutation(() => inputs.WithdrawPublicationPolicyPayload, {
    description:
      'Takes a rule back before its day. For administrators. Refuses with POLICY_ALREADY_VALID, and with POLICY_IN_USE when a consultation was announced under it.',
  })
  async withdrawPublicationPolicy(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.WithdrawPublicationPolicyInput,
  ): Promise<inputs.WithdrawPublicationPolicyPayload> {
    await this.policies.withdraw(actor, { ...input, id: fromGlobalId('PublicationPolicy', input.id, 'input.id') });
    return { withdrawnPolicyId: input.id };
  }

  @ResolveField(() => String, { description: 'Its name in the language of the request.' })
  name(@Parent() { names }: PublicationPolicy, @Context() { language }: GraphContext): string {
    return nameIn(names, language);
  }

  @ResolveField(() => String, { description: 'The rule of law that it applies, in the same language.' })
  legalBasis(@Parent() { legalBases }: PublicationPolicy, @Context() { language }: GraphContext): string {
    return nameIn(legalBases, language);
  }
}
