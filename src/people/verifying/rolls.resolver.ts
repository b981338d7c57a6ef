/** Rolls and codes on paper, in the API. */
import { Args, Context, Extensions, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../../platform/graphql/relay.js';
import { say } from '../../platform/messages/messages.js';
import type { Actor } from '../actor.js';
import { connect } from '../connections.js';
import { CurrentActor } from '../current-actor.js';
import { PaperCodesService } from './paper-codes.service.js';
import { PaperBatch, Roll } from './roll.entity.js';
import { RollsService } from './rolls.service.js';
import { MakePaperCodesInput, UploadRollInput } from './verifying.inputs.js';
import { MakePaperCodesPayload, PaperCodeConnection, RollConnection, UploadRollPayload, type PaperCode } from './verifying.payloads.js';

@Resolver(() => Roll)
export class RollsResolver {
  constructor(
    private readonly rollsService: RollsService,
    private readonly codes: PaperCodesService,
  ) {}

  @Query(() => RollConnection, { description: 'Rolls, the newest first. Who is on them nobody can read, administrators neither.' })
  rolls(@Args() page: PageArgs): Promise<Connection<Roll>> {
    return connect(
      page,
      1,
      (keyset) => this.rollsService.page(keyset),
      ({ id }) => [id],
    );
  }

  @Extensions({ perViewer: true })
  @Query(() => PaperCodeConnection, {
    description: 'The codes of a batch, in the order of the file of the roll. For administrators; that they were read is recorded.',
  })
  paperCodes(
    @CurrentActor() actor: Actor,
    @Args('batchId', { type: () => ID, description: 'The batch.' }) batchId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<PaperCode>> {
    const id = fromGlobalId('PaperBatch', batchId, 'batchId');
    return connect(
      page,
      1,
      (keyset) => this.codes.list(actor, id, keyset),
      ({ line }) => [String(line)],
    );
  }

  @Mutation(() => UploadRollPayload, {
    description:
      'Takes a roll that `urna roll hash` made: whole, or nothing of it where a line is faulty. For administrators. Refuses with ROLL_TOO_LARGE.',
  })
  async uploadRoll(
    @CurrentActor() actor: Actor,
    @Args('input') input: UploadRollInput,
    @Context() { language }: GraphContext,
  ): Promise<UploadRollPayload> {
    const { roll, faults } = await this.rollsService.upload(actor, input);
    return { roll, faults: faults.map(({ line, code }) => ({ line, message: say(language, `rollFaults.${code}`) })) };
  }

  @Mutation(() => MakePaperCodesPayload, {
    description: 'Makes a code for everybody on a roll, to be sent on paper. For administrators. Refuses with NOT_FOUND.',
  })
  makePaperCodes(@CurrentActor() actor: Actor, @Args('input') input: MakePaperCodesInput): Promise<MakePaperCodesPayload> {
    return this.codes.make(actor, { ...input, rollId: fromGlobalId('Roll', input.rollId, 'input.rollId') });
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [PaperBatch], {
    nullable: true,
    description: 'Codes that were made for it, the newest first. For administrators; others get an error FORBIDDEN.',
  })
  paperBatches(@CurrentActor() actor: Actor, @Parent() { id }: Roll, @Context() context: GraphContext): Promise<PaperBatch[] | null> {
    return loaderOf(context, 'people.paper_batches', (ids: readonly string[]) => this.codes.ofRolls(actor, ids)).load(id);
  }
}
