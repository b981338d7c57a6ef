/** The telephone of the viewer in the API. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.js';
import { permission, Permission } from '../permission.js';
import { TrustService } from '../trust.service.js';
import { Viewer } from '../viewer.js';
import { writtenPhone } from './phone-numbers.rules.js';
import { PhoneCodesService } from './phone-codes.service.js';
import * as inputs from './phones.inputs.js';
import * as payloads from './phones.payloads.js';
import { PhonesService } from './phones.service.js';

@Resolver(() => Viewer)
export class PhonesResolver {
  constructor(
    private readonly phones: PhonesService,
    private readonly codes: PhoneCodesService,
    private readonly trust: TrustService,
  ) {}

  @ResolveField(() => payloads.ConfirmedPhone, {
    nullable: true,
    description: 'The mobile number of the viewer, once it is confirmed; shown to nobody else. With it the viewer is at least `CONFIRMED`.',
  })
  async phone(@Parent() { actor }: Viewer, @Context() context: GraphContext): Promise<payloads.ConfirmedPhone | null> {
    if (actor.accountId === null) return null;
    const found = await loaderOf(context, 'people.phone', (ids: readonly string[]) => this.phones.of(ids)).load(actor.accountId);
    return found ? { ...found, written: writtenPhone(found.number) } : null;
  }

  @ResolveField(() => payloads.AwaitedPhoneCode, {
    nullable: true,
    description: 'The code that was sent to the viewer in the last ten minutes; null when there is none, or it was typed wrong too often.',
  })
  async awaitedPhoneCode(@Parent() { actor }: Viewer, @Context() context: GraphContext): Promise<payloads.AwaitedPhoneCode | null> {
    if (actor.accountId === null) return null;
    const found = await loaderOf(context, 'people.phone_code', (ids: readonly string[]) => this.phones.awaited(ids)).load(actor.accountId);
    return found ? { ...found, written: writtenPhone(found.number) } : null;
  }

  @ResolveField(() => Permission, {
    description: 'Whether the viewer may confirm a mobile number; PHONE_NOT_OFFERED where this installation sends no text messages.',
  })
  canConfirmPhone(@Parent() { actor }: Viewer, @Context() { language }: GraphContext): Permission {
    return permission(this.codes.whyNotAsk(actor), language);
  }

  @ResolveField(() => Boolean, { description: 'Whether the e-mail address of the viewer is confirmed; false for a visitor.' })
  async isEmailConfirmed(@Parent() { actor }: Viewer): Promise<boolean> {
    return actor.accountId !== null && (await this.trust.shownBy(actor.accountId)).hasEmail;
  }

  @Extensions({ act: 'signIn' })
  @Mutation(() => payloads.RequestPhoneCodePayload, {
    description:
      'Sends a text message with a code of six digits to a mobile number. It serves once, for ten minutes and five tries; a newer one replaces it. Refuses with PHONE_NOT_OFFERED, PHONE_INVALID, PHONE_NOT_MOBILE, PHONE_ABROAD where no messages are sent to that country, PHONE_KNOWN when it is the confirmed number already, PHONE_MESSAGES_USED_UP when the installation has sent as many as it may on a day, PHONE_MESSAGE_NOT_SENT when the gateway does not take it, and with TRY_LATER when the account, the number or the network address has asked too often.',
  })
  async requestPhoneCode(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.RequestPhoneCodeInput,
    @Context() { request }: GraphContext,
  ): Promise<payloads.RequestPhoneCodePayload> {
    await this.codes.request(actor, input, request.address);
    return { viewer: new Viewer(actor) };
  }

  @Extensions({ act: 'signIn' })
  @Mutation(() => payloads.ConfirmPhonePayload, {
    description:
      'Confirms the number with the code that was sent to it, instead of the number before. Refuses with PHONE_CODE_WRONG, with PHONE_CODE_OVER when it is unknown, used, older than ten minutes or was typed wrong five times, with PHONE_ELSEWHERE when the number confirms another account or did so in the last 90 days, and with TRY_LATER. After 90 days it moves here, and the other account is told by mail.',
  })
  async confirmPhone(
    @CurrentActor() actor: Actor,
    @Args('input') { code }: inputs.ConfirmPhoneInput,
    @Context() { request }: GraphContext,
  ): Promise<payloads.ConfirmPhonePayload> {
    await this.phones.confirm(actor, code, request.address);
    return { viewer: await this.asTheyAre(actor) };
  }

  @Mutation(() => payloads.RemovePhonePayload, {
    description:
      'Takes the number off the account. Whoever has no confirmed address and no verified identity is `REGISTERED` again. Refuses with PHONE_NONE.',
  })
  async removePhone(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => inputs.RemovePhoneInput, nullable: true }) _input?: inputs.RemovePhoneInput,
  ): Promise<payloads.RemovePhonePayload> {
    await this.phones.remove(actor);
    return { viewer: await this.asTheyAre(actor) };
  }

  private async asTheyAre(actor: Actor): Promise<Viewer> {
    return new Viewer({ ...actor, trustLevel: (await this.trust.shownBy(actor.accountId!)).level });
  }
}
