/** Participation in the API, for the people of the agency and those who check it. */
import { Args, Context, Extensions, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Consultation } from '../consultations/consultation.entity.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { CommentCounts } from './comment-parts.entity.js';
import { CommentsService } from './comments.service.js';
import { Participation, ParticipationDay, ProvisionParticipation } from './participation.js';
import { maySeeParticipation } from './participation.rules.js';
import { ParticipationService } from './participation.service.js';

@Resolver(() => Consultation)
export class ConsultationParticipationResolver {
  @Extensions({ perViewer: true })
  @ResolveField(() => Participation, {
    nullable: true,
    description:
      'How many take part, day by day and part by part. For officials and moderators of its agency, administrators and auditors; null for others.',
  })
  participation(@CurrentActor() actor: Actor, @Parent() consultation: Consultation): Participation | null {
    return maySeeParticipation(actor, consultation) ? { consultation } : null;
  }
}

const most = 100;

@Resolver(() => Participation)
export class ParticipationResolver {
  constructor(
    private readonly service: ParticipationService,
    private readonly comments: CommentsService,
  ) {}

  @ResolveField(() => [ParticipationDay])
  byDay(@Parent() { consultation }: Participation, @Context() context: GraphContext): Promise<ParticipationDay[] | null> {
    return loaderOf<Consultation, ParticipationDay[]>(context, 'participation.by_day', (asked) => this.service.byDay(asked)).load(
      consultation,
    );
  }

  @ResolveField(() => [ProvisionParticipation], {
    description: `The parts of the text with the most comments, those with most first; at most ${most}. Parts without comments are left out.`,
  })
  byProvision(
    @Parent() { consultation }: Participation,
    @Args('first', { type: () => Int, defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Context() context: GraphContext,
  ): Promise<ProvisionParticipation[] | null> {
    if (first < 1 || first > most) throw new Refusal('PAGE_SIZE_OUT_OF_RANGE', { max: most }, 'first');
    return loaderOf(context, `participation.by_provision ${first}`, (ids: readonly string[]) => this.service.byProvision(ids, first)).load(
      consultation.id,
    );
  }

  @ResolveField(() => CommentCounts)
  byStance(@Parent() { consultation }: Participation, @Context() context: GraphContext): Promise<CommentCounts | null> {
    return loaderOf(context, 'comments.counts', (ids: readonly string[]) => this.comments.counts(ids)).load(consultation.id);
  }

  @ResolveField(() => Int)
  async commenters(@Parent() { consultation }: Participation, @Context() context: GraphContext): Promise<number> {
    const days = await loaderOf(context, 'participation.days', (ids: readonly string[]) => this.service.daysOf(ids)).load(consultation.id);
    return days!.reduce((sum, { newcomers }) => sum + newcomers, 0);
  }
}
