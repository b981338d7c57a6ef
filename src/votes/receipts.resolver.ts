/** Receipts of ballots, for whoever knows their code. */
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LedgerService } from '../ledger/ledger.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { BallotReceipt } from './ballot-receipt.js';
import { Receipt } from './ballot.entity.js';
import { promiseText } from './leaves.rules.js';
import { PollKeysService } from './poll-keys.service.js';
import { receiptSecret } from './receipts.js';
import { LookingUpService } from './looking-up.service.js';

@Resolver()
export class BallotReceiptsResolver {
  constructor(private readonly lookingUp: LookingUpService) {}

  @Query(() => BallotReceipt, {
    nullable: true,
    description:
      'Whether the ballot with this receipt counts and is in the ledger; with its secret also the proof and, once the poll has closed, what was counted. For everybody, signed in or not. Null when no ballot has the code. A code has 60 random bits and a secret 80, so that guessing one is hopeless; who tries many unknown ones from one address waits longer and longer, refused with TRY_LATER.',
  })
  receipt(
    @CurrentActor() actor: Actor,
    @Args('code', {
      description:
        'The code from the receipt. Capitals, spaces and dashes do not matter; the letters O, I and L are read as the digits that they resemble.',
    })
    code: string,
    @Args('secret', { type: () => String, nullable: true, description: 'The secret part of the receipt, read as kindly as the code.' })
    secret: string | null,
    @Context() { request }: GraphContext,
  ): Promise<BallotReceipt | null> {
    return this.lookingUp.find(actor, code, secret ?? null, request.address);
  }
}

@Resolver(() => BallotReceipt)
export class BallotReceiptResolver {
  constructor(private readonly ledger: LedgerService) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'With the secret: the promise that the ballot gets its place in the ledger, as the receipt had it.',
  })
  promise(@Parent() { code, leaf }: BallotReceipt): string | null {
    return leaf === null ? null : this.ledger.sign(promiseText(this.ledger.origin, code, Buffer.from(leaf)));
  }
}

@Resolver(() => Receipt)
export class ReceiptResolver {
  constructor(
    private readonly keys: PollKeysService,
    private readonly ledger: LedgerService,
  ) {}

  @ResolveField(() => String, {
    description:
      'The secret part, sixteen characters in four groups: who has it and the code sees what was counted. Keep it where nobody else reads it.',
  })
  async secret(@Parent() { pollId, code }: Receipt): Promise<string> {
    return receiptSecret((await this.keys.of(pollId)).key, code);
  }

  @ResolveField(() => String, {
    description:
      'The promise that the ballot gets its place in the ledger, as a signed note (c2sp.org/signed-note) under the key of the ledger: the line `urna-promise/v1`, the origin, the code, and the hash of the leaf (RFC 9162) in base64. Who holds it and finds no such leaf has proof that the ledger left a ballot out.',
  })
  async promise(@Parent() { code }: Receipt): Promise<string> {
    const { leaf } = (await this.ledger.find(code))!;
    return this.ledger.sign(promiseText(this.ledger.origin, code, leaf));
  }
}
