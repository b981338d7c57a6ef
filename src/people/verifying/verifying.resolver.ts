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
import { Verification } from './verification.entity.js';
import { VerifyByPaperCodeInput, VerifyByRollInput, VerifyInPersonInput } from './verifying.inputs.js';
import { VerifyByPaperCodePayload, VerifyByRollPayload, VerifyInPersonPayload } from './verifying.payloads.js';
import { whyNotVerify } from './verifying.rules.js';
import { VerifyingService } from './verifying.service.js';

@Resolver(() => Viewer)
export class VerifyingResolver {
  constructor(
    private readonly verifying: VerifyingService,
    private readonly identities: IdentitiesService,
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

  @Mutation(() => VerifyInPersonPayload, {
    description:
      'Verifies somebody whose document an official of the agency has before them. Refuses with ACCOUNT_UNKNOWN, CANNOT_VERIFY_SELF, DOCUMENT_ELSEWHERE_MOVE, OTHER_IDENTITY, TERRITORY_UNKNOWN.',
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
