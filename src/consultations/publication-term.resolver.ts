/** How long a consultation must be open, for officials who choose its dates. */
import { Args, Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { say } from '../platform/messages/messages.js';
import { Consultation } from './consultation.entity.js';
import { PoliciesService } from './policies.service.js';
import type { PublicationPolicy } from './publication-policy.entity.js';
import { PublicationTerm, TermDay } from './publication-term.js';
import { SchedulingService } from './scheduling.service.js';

@Resolver(() => Consultation)
export class PublicationTermResolver {
  constructor(
    private readonly scheduling: SchedulingService,
    private readonly policies: PoliciesService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => PublicationTerm, {
    nullable: true,
    description:
      'How long it must be open if it opens then, counted in its time zone. For officials of its agency and administrators, null for others. An error OPENS_IN_THE_PAST or OPENS_TOO_FAR_AHEAD when it cannot open then.',
  })
  async publicationTerm(
    @CurrentActor() actor: Actor,
    @Parent() consultation: Consultation,
    @Args('opensAt', { type: () => DateTime, description: 'When it is to open.' }) opensAt: Date,
    @Context() context: GraphContext,
  ): Promise<PublicationTerm | null> {
    return this.scheduling.termFor(actor, consultation, opensAt, () => this.allPolicies(context));
  }

  /** Read once for all consultations of an answer. */
  private async allPolicies(context: GraphContext): Promise<PublicationPolicy[]> {
    const load = async () => new Map([['all', [...(await this.policies.policies()).values()]]]);
    return (await loaderOf<string, PublicationPolicy[]>(context, 'consultations.all_policies', load).load('all')) ?? [];
  }
}

@Resolver(() => TermDay)
export class TermDaysResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'The holiday in the language of the request, null when it is none; both names where two fall together.',
  })
  holiday(@Parent() { holidays }: TermDay, @Context() { language }: GraphContext): string | null {
    return holidays.length === 0 ? null : holidays.map((name) => say(language, name)).join(', ');
  }
}
