/** What the viewer may do with a consultation now, by the rules that decide the acts themselves. */
import { Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { permission, Permission } from '../people/permission.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { Refusal } from '../platform/refusal/refusal.js';
import type { ClosingRequest } from './closing-request.entity.js';
import { Consultation } from './consultation.entity.js';
import { EndingService } from './ending.service.js';
import { ReadingService } from './reading.service.js';

@Resolver(() => Consultation)
export class ConsultationPermissionsResolver {
  constructor(
    private readonly reading: ReadingService,
    private readonly ending: EndingService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, {
    description: 'Whether the viewer may change it now: a draft freely, a published consultation by corrections.',
  })
  viewerCanEdit(@CurrentActor() actor: Actor, @Parent() it: Consultation, @Context() { language }: GraphContext): Permission {
    return permission(this.reading.whyNotEdit(actor, it), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, {
    description: 'Whether the viewer may announce this draft. What it must have besides is in `publicationChecklist`.',
  })
  viewerCanSchedule(@CurrentActor() actor: Actor, @Parent() it: Consultation, @Context() { language }: GraphContext): Permission {
    return permission(this.reading.whyNotDo(actor, 'schedule', it), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may give more time now.' })
  viewerCanExtend(@CurrentActor() actor: Actor, @Parent() it: Consultation, @Context() { language }: GraphContext): Permission {
    return permission(this.reading.whyNotDo(actor, 'extend', it), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may ask now to close it early.' })
  async viewerCanCloseEarly(
    @CurrentActor() actor: Actor,
    @Parent() it: Consultation,
    @Context() context: GraphContext,
  ): Promise<Permission> {
    const refusal = this.reading.whyNotDo(actor, 'closeEarly', it);
    return permission(refusal ?? this.ending.whyNotRequest(await this.request(it, context)), context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, {
    description: 'Whether the viewer may confirm now that it closes early, as another official asked for.',
  })
  async viewerCanConfirmEarlyClosing(
    @CurrentActor() actor: Actor,
    @Parent() it: Consultation,
    @Context() context: GraphContext,
  ): Promise<Permission> {
    const refusal = this.reading.whyNotDo(actor, 'closeEarly', it);
    return permission(refusal ?? this.ending.whyNotConfirm(actor, await this.request(it, context)), context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may take it back now.' })
  viewerCanWithdraw(@CurrentActor() actor: Actor, @Parent() it: Consultation, @Context() { language }: GraphContext): Permission {
    return permission(this.reading.whyNotDo(actor, 'withdraw', it), language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may say now that it has been answered.' })
  async viewerCanMarkAnswered(
    @CurrentActor() actor: Actor,
    @Parent() it: Consultation,
    @Context() context: GraphContext,
  ): Promise<Permission> {
    const refusal = this.reading.whyNotDo(actor, 'answer', it);
    return permission(refusal ?? (await this.lacking(it, context)), context.language);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may archive it now.' })
  viewerCanArchive(@CurrentActor() actor: Actor, @Parent() it: Consultation, @Context() { language }: GraphContext): Permission {
    return permission(this.reading.whyNotDo(actor, 'archive', it), language);
  }

  private async lacking({ id }: Consultation, context: GraphContext): Promise<Refusal | null> {
    // A loader would throw what is an error; here it is an answer.
    const load = async (ids: readonly string[]) => {
      const lacking = await this.ending.lackingAnswers(ids);
      return new Map([...lacking].map(([of, reason]) => [of, { reason }]));
    };
    return (await loaderOf(context, 'consultations.lacking_answers', load).load(id))?.reason ?? null;
  }

  private request({ id }: Consultation, context: GraphContext): Promise<ClosingRequest | null> {
    const load = (ids: readonly string[]) => this.ending.closingRequests(ids);
    return loaderOf(context, 'consultations.closing_request', load).load(id);
  }
}
