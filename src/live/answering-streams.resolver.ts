/** Subscriptions about answers and notices. */
import { Args, Context, Extensions, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { AnsweringProgress } from '../responses/answering-progress.js';
import { ProgressService } from '../responses/progress.service.js';
import { AnsweringFeed } from './answering-feed.service.js';
import { AnsweringProgressed, ArgumentsProgressed, NoticeEventUnion } from './answering.types.js';
import { after } from './live.resolver.js';
import { NoticesFeed } from './notices-feed.service.js';

@Resolver()
export class AnsweringStreamsResolver {
  constructor(
    private readonly answering: AnsweringFeed,
    private readonly notices: NoticesFeed,
  ) {}

  @Subscription(() => AnsweringProgressed, {
    description:
      'How far an agency has come with its answers: at once as it is (unless `after` is its newest sequence), then the newest at most four times a second.',
  })
  answeringProgressed(
    @CurrentActor() actor: Actor,
    @Args('consultationId', { type: () => ID, description: 'The consultation.' }) id: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.answering.stream(actor, fromGlobalId('Consultation', id, 'consultationId'), from ?? null);
  }

  @Subscription(() => ArgumentsProgressed, {
    description:
      'How far comments are sorted into arguments: at once as it is (unless `after` is its newest sequence), then the newest at most four times a second.',
  })
  argumentsProgressed(
    @CurrentActor() actor: Actor,
    @Args('consultationId', { type: () => ID, description: 'The consultation.' }) id: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.answering.sortingStream(actor, fromGlobalId('Consultation', id, 'consultationId'), from ?? null);
  }

  @Extensions({ perViewer: true })
  @Subscription(() => NoticeEventUnion, {
    description: 'What the viewer is told, as it happens. Refused with SIGN_IN_REQUIRED for visitors.',
  })
  noticeReceived(@CurrentActor() actor: Actor, @Args('after', after) from: string | null): LiveStream {
    return this.notices.stream(actor, from ?? null);
  }
}

@Resolver(() => AnsweringProgressed)
export class AnsweringProgressedResolver {
  constructor(
    private readonly consultations: ReadingService,
    private readonly progressOf: ProgressService,
  ) {}

  @ResolveField(() => AnsweringProgress, { nullable: true })
  async progress(
    @Parent() { consultationId }: AnsweringProgressed,
    @Context() context: GraphContext<Actor>,
  ): Promise<AnsweringProgress | null> {
    const find = (ids: readonly string[]) => this.consultations.visibleByIds(context.viewer, ids);
    const consultation = await loaderOf<string, Consultation>(context, 'consultation', find).load(consultationId);
    return consultation && ((await this.progressOf.of([consultation])).get(consultationId) ?? null);
  }
}

@Resolver(() => ArgumentsProgressed)
export class ArgumentsProgressedResolver {
  constructor(private readonly consultations: ReadingService) {}

  @ResolveField(() => Consultation, { nullable: true })
  consultation(@Parent() { consultationId }: ArgumentsProgressed, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    const find = (ids: readonly string[]) => this.consultations.visibleByIds(context.viewer, ids);
    return loaderOf<string, Consultation>(context, 'consultation', find).load(consultationId);
  }
}
