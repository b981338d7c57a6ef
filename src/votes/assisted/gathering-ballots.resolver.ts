/** Ballots of a gathering in the API, for those who answer for them. */
import { Args, Context, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { connect } from '../../consultations/connections.js';
import { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { ReadingService } from '../../consultations/reading.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { PageArgs, type Connection } from '../../platform/graphql/relay.js';
import type { AssistedBallot } from './assisted-ballot.entity.js';
import { AssistedBallotConnection, GatheringProgress } from './assisted.inputs.js';
import { entryStates, isSetAside, isWaiting, type EntryState } from './assisted.rules.js';
import { EntriesService } from './entries.service.js';

@Resolver(() => Gathering)
export class GatheringBallotsResolver {
  constructor(
    private readonly entries: EntriesService,
    private readonly consultations: ReadingService,
  ) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => AssistedBallotConnection, {
    nullable: true,
    description: 'The ballots that were entered of it, in that order. For officials of the agency and auditors, null for everybody else.',
  })
  async ballots(
    @CurrentActor() actor: Actor,
    @Parent() { id, consultationId }: Gathering,
    @Args() page: PageArgs,
    @Args('onlyWaiting', { type: () => Boolean, defaultValue: false, description: 'Only those that wait for another official.' })
    onlyWaiting: boolean,
    @Args('onlySetAside', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only those that were refused or rejected; with `onlyWaiting` those and the ones that wait.',
    })
    onlySetAside: boolean,
  ): Promise<Connection<AssistedBallot> | null> {
    if (!(await this.maySee(actor, consultationId))) return null;
    const states = entryStates.filter((state) => (onlyWaiting && isWaiting({ state })) || (onlySetAside && isSetAside({ state })));
    return connect(
      page,
      1,
      (keyset) => this.entries.page(id, states.length > 0 ? states : null, keyset),
      (entry) => [entry.id],
    );
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => GatheringProgress, {
    nullable: true,
    description: 'How far its ballots have come. For officials of the agency and auditors, null for everybody else.',
  })
  async progress(
    @CurrentActor() actor: Actor,
    @Parent() { id, consultationId }: Gathering,
    @Context() context: GraphContext,
  ): Promise<GatheringProgress | null> {
    if (!(await this.maySee(actor, consultationId))) return null;
    const counts = await loaderOf<string, Map<EntryState, number>>(context, 'gatherings.progress', (ids) => this.entries.counts(ids)).load(
      id,
    );
    const of = (state: EntryState): number => counts?.get(state) ?? 0;
    const waiting = [...(counts ?? [])].reduce((sum, [state, entries]) => sum + (isWaiting({ state }) ? entries : 0), 0);
    return { waiting, different: of('DIFFERENT'), cast: of('CAST'), refused: of('REFUSED'), rejected: of('REJECTED') };
  }

  private async maySee(actor: Actor, consultationId: string): Promise<boolean> {
    const window = (await this.consultations.windows([consultationId])).get(consultationId)!;
    return this.entries.maySee(actor, window.agencyId);
  }
}
