/** What a decision shows of the appeals against it, and what whoever asks may do. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { ModerationDecision } from '../moderation-decision.entity.js';
import { ModerationAppeal } from './appeal.entity.js';
import { AppealSteps } from './appeal.enums.js';
import { PublicAppeal } from './appeal-views.js';
import { mayBeAppealedAgainst } from './appeals.rules.js';
import { AppealMatters } from './appeal-matters.service.js';
import { AppealsService } from './appeals.service.js';
import { appealableUntil, appealMonths, furtherDays, furtherUntil, type Step } from './terms.rules.js';

@Resolver(() => ModerationDecision)
export class DecisionAppealsResolver {
  constructor(
    private readonly service: AppealsService,
    private readonly matters: AppealMatters,
  ) {}

  @ResolveField(() => [PublicAppeal], { description: 'Appeals against it, the first first; at most 50. They name nobody.' })
  async appeals(@Parent() { id }: ModerationDecision, @Context() context: GraphContext): Promise<PublicAppeal[]> {
    const load = (ids: readonly string[]) => this.service.ofDecisions(ids);
    const appeals = (await loaderOf(context, 'appeals.of_decisions', load).load(id)) ?? [];
    return appeals.map(({ step, whyAuditor, standing, state, filedAt, dueAt, closedAt, outcomeReason }) =>
      Object.assign(new PublicAppeal(), {
        ...{ step, whyAuditor, standing, state, filedAt, dueAt, closedAt, outcomeReason },
        isLate: this.service.isLate({ closedAt, dueAt }),
      }),
    );
  }

  @ResolveField(() => AppealSteps, {
    nullable: true,
    description: 'The step of the appeal that it carries out; null for a decision that began on its own.',
  })
  decidedOnAppeal(@Parent() { id }: ModerationDecision, @Context() context: GraphContext): Promise<Step | null> {
    return this.originOf(id, context);
  }

  @ResolveField(() => DateTime, {
    nullable: true,
    description: `The first moment at which it is too late to appeal against it: ${appealMonths} months and the day of the decision (art. 20(1) of Regulation (EU) 2022/2065), ${furtherDays} days for what was decided on an appeal. Null for decisions that nobody may appeal against: those that restore something, and those of auditors, which are the last.`,
  })
  async appealableUntil(@Parent() { id, measure, decidedAt }: ModerationDecision, @Context() context: GraphContext): Promise<Date | null> {
    const origin = await this.originOf(id, context);
    if (!mayBeAppealedAgainst(measure) || origin === 'AUDITOR') return null;
    return origin ? furtherUntil(decidedAt) : appealableUntil(decidedAt);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, {
    description: 'Whether the viewer, as its author or as somebody whose report it dismissed, may appeal against it now, and if not, why.',
  })
  async viewerCanAppeal(
    @Parent() { id }: ModerationDecision,
    @CurrentActor() actor: Actor,
    @Context() context: GraphContext,
  ): Promise<Permission> {
    const load = (ids: readonly string[]) => this.matters.appealed(actor.accountId, ids);
    const appealed = (await loaderOf(context, 'appeals.appealed', load).load(id))!;
    return permission(this.service.whyNotAppeal(actor, appealed), context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => ModerationAppeal, {
    nullable: true,
    description: 'The viewer’s own appeal against it, on its last step; null without one.',
  })
  viewerAppeal(
    @Parent() { id }: ModerationDecision,
    @CurrentActor() { accountId }: Actor,
    @Context() context: GraphContext,
  ): Promise<ModerationAppeal | null> {
    if (accountId === null) return Promise.resolve(null);
    return loaderOf(context, 'appeals.own', (ids: readonly string[]) => this.service.own(accountId, ids)).load(id);
  }

  private originOf(id: string, context: GraphContext): Promise<Step | null> {
    return loaderOf(context, 'appeals.origins', (ids: readonly string[]) => this.service.origins(ids)).load(id);
  }
}
