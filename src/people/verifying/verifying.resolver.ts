/** Being verified, and verifying others, in the API. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.js';
import { permission, Permission } from '../permission.js';
import { SessionsService } from '../sessions.service.js';
import { Viewer } from '../viewer.js';
import { IdentitiesService } from './identities.service.js';
import { DeskCode } from './desk-code.entity.js';
import { DeskCodesService } from './desk-codes.service.js';
import { Verification } from './verification.entity.js';
import { MakeDeskCodeInput, VerifyByPaperCodeInput, VerifyByRollInput, VerifyInPersonInput } from './verifying.inputs.js';
import { MakeDeskCodePayload, VerifyByPaperCodePayload, VerifyByRollPayload, VerifyInPersonPayload } from './verifying.payloads.js';
import { whyNotVerify } from './verifying.rules.js';
import { VerifyingService } from './verifying.service.js';

@Resolver(() => Viewer)
export class VerifyingResolver {
  constructor(
    private readonly verifying: VerifyingService,
    private readonly identities: IdentitiesService,
    private readonly deskCodes: DeskCodesService,
    private readonly sessions: SessionsService,
  ) {}

  @Mutation(() => VerifyByRollPayload, {
    description:
      'Verifies the viewer by their document and birth date, which must be on the roll. Refuses with NOT_ON_THAT_ROLL, DOCUMENT_INVALID, BIRTH_DATE_INVALID, DOCUMENT_ELSEWHERE, OTHER_IDENTITY, TRY_LATER.',
  })
  async verifyByRoll(
    @CurrentActor() actor: Actor,
    @Args('input') input: VerifyByRollInput,
    @Context() { request }: GraphContext,
  ): Promise<VerifyByRollPayload> {
    await this.verifying.byRoll(actor, { ...input, code: null, rollId: rollOf(input) }, request.address);
    return { viewer: new Viewer(await this.sessions.renewed(actor)) };
  }

  @Mutation(() => VerifyByPaperCodePayload, {
    description:
      'The same with a code that came on paper, which works once. Refuses besides with PAPER_CODE_MALFORMED, PAPER_CODE_EXPIRED, PAPER_CODE_USED.',
  })
  async verifyByPaperCode(
    @CurrentActor() actor: Actor,
    @Args('input') input: VerifyByPaperCodeInput,
    @Context() { request }: GraphContext,
  ): Promise<VerifyByPaperCodePayload> {
    await this.verifying.byRoll(actor, { ...input, rollId: rollOf(input) }, request.address);
    return { viewer: new Viewer(await this.sessions.renewed(actor)) };
  }

  @Mutation(() => MakeDeskCodePayload, {
    description: 'Gives the viewer a code to show to the official who verifies them in person. It works once, for fifteen minutes.',
  })
  async makeDeskCode(@CurrentActor() actor: Actor, @Args('input') { idempotencyKey }: MakeDeskCodeInput): Promise<MakeDeskCodePayload> {
    await this.deskCodes.make(actor, idempotencyKey);
    return { deskCode: await this.deskCodes.current(actor.accountId!) };
  }

  @Mutation(() => VerifyInPersonPayload, {
    description:
      'Verifies somebody whose document an official of the agency has before them. Refuses with DESK_CODE_UNKNOWN, TRY_LATER, CANNOT_VERIFY_SELF, DOCUMENT_ELSEWHERE_MOVE, OTHER_IDENTITY, TERRITORY_UNKNOWN.',
  })
  async verifyInPerson(@CurrentActor() actor: Actor, @Args('input') input: VerifyInPersonInput): Promise<VerifyInPersonPayload> {
    const agencyId = fromGlobalId('Agency', input.agencyId, 'input.agencyId');
    await this.verifying.inPerson(actor, { ...input, agencyId, territory: input.territory || null });
    return { isVerified: true };
  }

  @ResolveField(() => [Verification], { description: 'When and how the viewer was verified, the newest first.' })
  async verifications(@Parent() { actor }: Viewer): Promise<Verification[]> {
    return actor.accountId === null ? [] : ((await this.identities.ofAccount(actor.accountId)) as Verification[]);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => DeskCode, { nullable: true, description: 'The code to show at a desk, while there is one that works.' })
  deskCode(@Parent() { actor }: Viewer): Promise<DeskCode | null> {
    return actor.accountId === null ? Promise.resolve(null) : this.deskCodes.current(actor.accountId);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer takes part with another account since it has their document.' })
  hasMoved(@Parent() { actor }: Viewer): boolean {
    return actor.person.hasMoved;
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may ask to be verified.' })
  canVerify(@Parent() { actor }: Viewer, @Context() { language }: GraphContext): Permission {
    return permission(whyNotVerify(actor), language);
  }
}

function rollOf({ rollId }: VerifyByRollInput): string {
  return fromGlobalId('Roll', rollId, 'input.rollId');
}
