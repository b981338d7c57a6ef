/** Rules that hold comments back, and the comments that wait, in the API. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../people/actor.js';
import { Agency } from '../../people/agency.entity.js';
import { AgenciesService } from '../../people/agencies.service.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { ConnectionOf, fromGlobalId, PageArgs, readPage, toConnection, type Connection } from '../../platform/graphql/relay.js';
import { PremoderationRules } from './premoderation-rules.entity.js';
import { ReleaseCommentInput, SetPremoderationRulesInput } from './premoderation.inputs.js';
import { ReleaseCommentPayload, SetPremoderationRulesPayload } from './premoderation.payloads.js';
import { PremoderationService } from './premoderation.service.js';
import { ReleasingService } from './releasing.service.js';

export const PremoderationRulesConnection = ConnectionOf(PremoderationRules);

@Resolver(() => Agency)
export class AgencyPremoderationResolver {
  constructor(private readonly premoderation: PremoderationService) {}

  @ResolveField(() => PremoderationRules, {
    nullable: true,
    description: 'The rules by which it holds new comments back until a person has looked; null when it never set any.',
  })
  premoderationRules(@Parent() { id }: Agency, @Context() context: GraphContext): Promise<PremoderationRules | null> {
    return loaderOf(context, 'premoderation.current', (ids: readonly string[]) => this.premoderation.current(ids)).load(id);
  }

  @ResolveField(() => PremoderationRulesConnection, { description: 'Every set of rules that it ever had, the newest first.' })
  async premoderationHistory(@Parent() { id }: Agency, @Args() page: PageArgs): Promise<Connection<PremoderationRules>> {
    const keyset = readPage(page, 1);
    return toConnection(await this.premoderation.history(id, keyset), keyset, ({ number }) => [number]);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may set the rules that hold comments back, and if not, why.' })
  viewerCanSetPremoderation(@Parent() { id }: Agency, @CurrentActor() actor: Actor, @Context() { language }: GraphContext): Permission {
    return permission(this.premoderation.whyNotSet(actor, id), language);
  }
}

@Resolver(() => PremoderationRules)
export class PremoderationResolver {
  constructor(
    private readonly premoderation: PremoderationService,
    private readonly releasing: ReleasingService,
    private readonly agencies: AgenciesService,
  ) {}

  @Mutation(() => SetPremoderationRulesPayload, {
    description:
      'Sets the rules by which an agency holds new comments back, with a public reason. Moderators of the agency. Nothing that everybody reads is touched. Refuses with RULES_CHANGED when others set them meanwhile, RULES_UNCHANGED, FORBIDDEN.',
  })
  setPremoderationRules(
    @CurrentActor() actor: Actor,
    @Args('input') input: SetPremoderationRulesInput,
  ): Promise<SetPremoderationRulesPayload> {
    return this.premoderation.set(actor, { ...input, agencyId: fromGlobalId('Agency', input.agencyId, 'input.agencyId') });
  }

  @Mutation(() => ReleaseCommentPayload, {
    description:
      'Lets a comment go on that a rule held back: it is shown and counted, in its place by the moment it was written. It is no decision: nothing was against it. Moderators of the agency. Refuses with NOT_HELD, COMMENT_WITHDRAWN, OWN_COMMENT, CASE_CLAIMED.',
  })
  releaseComment(@CurrentActor() actor: Actor, @Args('input') input: ReleaseCommentInput): Promise<ReleaseCommentPayload> {
    return this.releasing.release(actor, { ...input, commentId: fromGlobalId('Comment', input.commentId, 'input.commentId') });
  }

  @ResolveField(() => Agency, { description: 'The agency.' })
  agency(@Parent() { agencyId }: PremoderationRules, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }
}
