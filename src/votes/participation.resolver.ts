/** In the API: how many might take part, and what asks for care. */
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadingService } from '../consultations/reading.service.js';
import type { Consultation } from '../consultations/consultation.entity.js';
import type { Actor } from '../people/actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { say } from '../platform/messages/messages.js';
import { ParticipationService } from './participation.service.js';
import { ParticipationWarning } from './participation.js';
import { Poll } from './poll.entity.js';
import { PollsService } from './polls.service.js';

@Resolver(() => Poll)
export class ParticipationResolver {
  constructor(
    private readonly polls: PollsService,
    private readonly consultations: ReadingService,
    private readonly participation: ParticipationService,
  ) {}

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many people might vote when it opened, as the ledger says; null as long as it has not opened.',
  })
  rollSize(@Parent() { id }: Poll): Promise<number | null> {
    return this.participation.rollSize(id);
  }

  @ResolveField(() => [ParticipationWarning], {
    description: 'What in the participation asks for care in reading the results; empty when nothing does, or they may not be seen.',
  })
  async participationWarnings(@Parent() poll: Poll, @Context() context: GraphContext<Actor>): Promise<ParticipationWarning[]> {
    const tallies = poll.tallies ?? (await loaderOf(context, 'tallies', (ids: readonly string[]) => this.polls.tallies(ids)).load(poll.id));
    const load = (ids: readonly string[]) => this.consultations.visibleByIds(context.viewer, ids);
    const consultation = await loaderOf<string, Consultation>(context, 'consultation', load).load(poll.consultationId);
    const warnings = consultation ? await this.participation.warnings(poll, consultation, tallies ?? new Map()) : [];
    return warnings.map(({ code, facts }) => ({
      code,
      message: say(context.language, `skew.${code}`, 'day' in facts ? { ...facts, day: new Date(`${facts.day}T12:00:00Z`) } : facts),
    }));
  }
}
