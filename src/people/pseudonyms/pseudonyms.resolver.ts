/** Pseudonyms in the API. */
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.js';
import { permission, Permission } from '../permission.js';
import { Viewer } from '../viewer.js';
import { EndPseudonymInput, LookAtNameInput, TakePseudonymInput } from './pseudonyms.inputs.js';
import { EndPseudonymPayload, LookAtNamePayload, NameLook, TakePseudonymPayload } from './pseudonyms.payloads.js';
import { PseudonymsService } from './pseudonyms.service.js';

@Resolver(() => Viewer)
export class PseudonymsResolver {
  constructor(private readonly pseudonyms: PseudonymsService) {}

  @Mutation(() => TakePseudonymPayload, {
    description:
      'Takes or changes a pseudonym, which stands beside everything that the viewer wrote and writes; their name is shown to nobody any more. Reports that were published stay as they were. Refuses with PSEUDONYM_LENGTH, PSEUDONYM_CHARACTERS, PSEUDONYM_OF_OFFICE, PSEUDONYM_TAKEN, PSEUDONYM_IS_NAME, with OFFICE_BY_NAME to whoever holds a role, and with NAME_STILL_NEEDED while a consultation lasts in which they wrote and which asks for names.',
  })
  async takePseudonym(@CurrentActor() actor: Actor, @Args('input') input: TakePseudonymInput): Promise<TakePseudonymPayload> {
    return { viewer: new Viewer(await this.pseudonyms.take(actor, input.pseudonym, input.idempotencyKey)) };
  }

  @Mutation(() => EndPseudonymPayload, {
    description:
      'Shows the viewer’s own name again, beside everything they wrote. Refuses with NO_PSEUDONYM, and with PROVE_AGAIN when they have not shown who they are for ten minutes.',
  })
  async endPseudonym(@CurrentActor() actor: Actor, @Args('input') input: EndPseudonymInput): Promise<EndPseudonymPayload> {
    return { viewer: new Viewer(await this.pseudonyms.end(actor, input.idempotencyKey)) };
  }

  @Mutation(() => LookAtNamePayload, {
    description:
      'Gives the name behind a pseudonym to an administrator, on a legal ground. The audit trail keeps that it was done, and the person reads when and on what ground. Refuses with FORBIDDEN, PROVE_AGAIN, NOT_FOUND, NO_PSEUDONYM.',
  })
  async lookAtName(@CurrentActor() actor: Actor, @Args('input') { accountId, ground }: LookAtNameInput): Promise<LookAtNamePayload> {
    return { ownName: await this.pseudonyms.look(actor, fromGlobalId('Account', accountId, 'input.accountId'), ground) };
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name that the viewer gave for themselves, also while they go by a pseudonym.',
  })
  async ownName(@Parent() { actor }: Viewer): Promise<string | null> {
    return actor.accountId === null ? null : ((await this.pseudonyms.own(actor.accountId))?.ownName ?? null);
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'Since when the viewer goes by this pseudonym; null without one.' })
  async pseudonymSince(@Parent() { actor }: Viewer): Promise<Date | null> {
    return actor.accountId === null ? null : ((await this.pseudonyms.own(actor.accountId))?.pseudonymSince ?? null);
  }

  @ResolveField(() => [NameLook], {
    description: 'When somebody in office looked at the viewer’s name, and on what ground; the newest first, at most 100.',
  })
  nameLooks(@Parent() { actor }: Viewer): Promise<NameLook[]> | NameLook[] {
    return actor.accountId === null ? [] : this.pseudonyms.looks(actor.accountId);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may go by a pseudonym now.' })
  async canTakePseudonym(@Parent() { actor }: Viewer, @Context() { language }: GraphContext): Promise<Permission> {
    return permission(await this.pseudonyms.whyNot(actor), language);
  }
}
