/** Receipts of ballots, for whoever knows their code. */
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { BallotReceipt } from './ballot-receipt.js';
import { LookingUpService } from './looking-up.service.js';

@Resolver()
export class BallotReceiptsResolver {
  constructor(private readonly lookingUp: LookingUpService) {}

  @Query(() => BallotReceipt, {
    nullable: true,
    description:
      'Whether the ballot with this receipt counts. For everybody, signed in or not. Null when no ballot has the code: it was mistyped, or the ballot was changed since, as a change gives a new receipt and earlier codes are not kept. A code has 60 random bits, so that guessing one is hopeless; who tries many unknown ones from one address waits longer and longer, refused with TRY_LATER.',
  })
  receipt(
    @CurrentActor() actor: Actor,
    @Args('code', {
      description:
        'The code from the receipt. Capitals, spaces and dashes do not matter; the letters O, I and L are read as the digits that they resemble.',
    })
    code: string,
    @Context() { request }: GraphContext,
  ): Promise<BallotReceipt | null> {
    return this.lookingUp.find(actor, code, request.address);
  }
}
