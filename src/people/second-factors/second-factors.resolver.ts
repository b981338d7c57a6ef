/** Second factors in the API. */
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../../platform/clock/clock.js';
import { Settings } from '../../platform/config/settings.js';
import type { GraphContext } from '../../platform/graphql/context.js';
import { Cookies } from '../../platform/graphql/cookies.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.js';
import { handOver, visitOf } from '../session-cookie.js';
import { EnteringService } from '../signing-in/entering.service.js';
import { ProvingService } from '../signing-in/proving.service.js';
import { GuessingService } from '../guessing.service.js';
import { Viewer } from '../viewer.js';
import { AuthenticatorsService } from './authenticators.service.js';
import { OwnPasskeysService } from './own-passkeys.service.js';
import { PasskeysService } from './passkeys.service.js';
import * as inputs from './second-factors.inputs.js';
import * as payloads from './second-factors.payloads.js';
import { whyNotProven } from './second-factors.rules.js';
import { SecondFactorsService } from './second-factors.service.js';

@Resolver(() => Viewer)
export class SecondFactorsResolver {
  constructor(
    private readonly factors: SecondFactorsService,
    private readonly authenticators: AuthenticatorsService,
    private readonly ownPasskeys: OwnPasskeysService,
    private readonly passkeys: PasskeysService,
    private readonly entering: EnteringService,
    private readonly proving: ProvingService,
    private readonly guessing: GuessingService,
    private readonly settings: Settings,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => payloads.SecondFactor, { description: 'The second factors of the viewer, and whether roles wait for one.' })
  async secondFactor(@Parent() { actor }: Viewer): Promise<payloads.SecondFactor> {
    const { accountId } = actor;
    const isMissing = actor.resting != null || (actor.lacksFactor ?? false);
    const holds = actor.resting != null || actor.isAdministrator || actor.isAuditor || actor.memberships.size > 0;
    const found = accountId === null ? null : await this.factors.of(accountId);
    return {
      required: accountId !== null && (this.settings.asksEverybodyForSecondFactor || (this.settings.needsSecondFactor && holds)),
      isMissing,
      isStrong: actor.isStrong ?? false,
      isProven: whyNotProven(actor, this.clock.now()) === null,
      hasAuthenticator: found?.hasAuthenticator ?? false,
      passkeys: accountId !== null && found!.passkeys > 0 ? await this.passkeys.of(accountId) : [],
      recoveryCodesLeft: found?.codesLeft ?? 0,
    };
  }

  @Mutation(() => payloads.BeginAuthenticatorPayload, {
    description:
      'Gives the secret for an application that shows codes (RFC 6238). It protects nothing until `confirmAuthenticator`. Refuses with PROVE_AGAIN when the viewer has not shown who they are for ten minutes, with AUTHENTICATOR_KNOWN when there is one.',
  })
  beginAuthenticator(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => inputs.BeginAuthenticatorInput, nullable: true }) _input?: inputs.BeginAuthenticatorInput,
  ): Promise<payloads.BeginAuthenticatorPayload> {
    return this.authenticators.begin(actor);
  }

  @Mutation(() => payloads.ConfirmAuthenticatorPayload, {
    description:
      'Makes the application a second factor with its first code. This session becomes strong, the others end. Refuses with CODE_WRONG.',
  })
  async confirmAuthenticator(
    @CurrentActor() actor: Actor,
    @Args('input') { code }: inputs.ConfirmAuthenticatorInput,
    @Context() context: GraphContext,
  ): Promise<payloads.ConfirmAuthenticatorPayload> {
    return { ...(await this.authenticators.confirm(actor, code, context.request.address)), viewer: new Viewer(strong(actor)) };
  }

  @Mutation(() => payloads.RemoveAuthenticatorPayload, {
    description: 'Takes the application away. Refuses with PROVE_AGAIN unless a second factor was shown in the last ten minutes.',
  })
  async removeAuthenticator(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => inputs.RemoveAuthenticatorInput, nullable: true }) _input?: inputs.RemoveAuthenticatorInput,
  ): Promise<payloads.RemoveAuthenticatorPayload> {
    await this.authenticators.remove(actor);
    return { viewer: new Viewer(actor) };
  }

  @Mutation(() => payloads.RenewRecoveryCodesPayload, {
    description: 'Gives new codes on paper; those before serve no longer. Refuses with PROVE_AGAIN, and with SECOND_FACTOR_MISSING.',
  })
  async renewRecoveryCodes(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => inputs.RenewRecoveryCodesInput, nullable: true }) _input?: inputs.RenewRecoveryCodesInput,
  ): Promise<payloads.RenewRecoveryCodesPayload> {
    return { ...(await this.authenticators.renewRecoveryCodes(actor)), viewer: new Viewer(actor) };
  }

  @Mutation(() => payloads.BeginPasskeyPayload, { description: 'Gives what a browser needs to make a passkey. Refuses with PROVE_AGAIN.' })
  beginPasskey(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => inputs.BeginPasskeyInput, nullable: true }) _input?: inputs.BeginPasskeyInput,
  ): Promise<payloads.BeginPasskeyPayload> {
    return this.ownPasskeys.begin(actor);
  }

  @Mutation(() => payloads.AddPasskeyPayload, {
    description: 'Adds the passkey that the browser made. This session becomes strong, the others end. Refuses with PASSKEY_WRONG.',
  })
  async addPasskey(@CurrentActor() actor: Actor, @Args('input') input: inputs.AddPasskeyInput): Promise<payloads.AddPasskeyPayload> {
    return { ...(await this.ownPasskeys.add(actor, input.name, input.passkey)), viewer: new Viewer(strong(actor)) };
  }

  @Mutation(() => payloads.RemovePasskeyPayload, {
    description: 'Takes a passkey away. Refuses with PROVE_AGAIN unless a second factor was shown in the last ten minutes.',
  })
  async removePasskey(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.RemovePasskeyInput,
  ): Promise<payloads.RemovePasskeyPayload> {
    await this.ownPasskeys.remove(actor, input.passkeyId);
    return { viewer: new Viewer(actor) };
  }

  @Mutation(() => payloads.AskForPasskeyPayload, {
    description: 'Gives what a browser needs to use a passkey: alone, as the second step of signing in, or to show who the viewer is.',
  })
  async askForPasskey(
    @CurrentActor() actor: Actor,
    @Context() { request }: GraphContext,
    @Args('input', { type: () => inputs.AskForPasskeyInput, nullable: true }) input?: inputs.AskForPasskeyInput,
  ): Promise<payloads.AskForPasskeyPayload> {
    const now = this.clock.now();
    await this.guessing.count(this.guessing.askingForPasskey(request.address), now);
    if (input?.ticket) return { options: await this.entering.optionsFor(input.ticket) };
    if (actor.accountId !== null) return { options: await this.proving.optionsFor(actor) };
    return { options: await this.passkeys.optionsToShow({ purpose: 'ENTER', accountId: null, now }) };
  }

  @Mutation(() => payloads.SignInWithPasskeyPayload, {
    description:
      'Signs in with a passkey alone; its device must have made sure who holds it. The session is strong. Refuses with PASSKEY_WRONG.',
  })
  async signInWithPasskey(
    @Args('input') input: inputs.SignInWithPasskeyInput,
    @Context() context: GraphContext,
  ): Promise<payloads.SignInWithPasskeyPayload> {
    const entrance = await this.entering.enterWithPasskey(input.passkey, visitOf(input, context));
    return handOver(entrance, input.asCookie ?? false, context, this.cookies);
  }

  @Mutation(() => payloads.CompleteSignInPayload, {
    description:
      'The second step of signing in: a code of the application, one on paper, or a passkey. Refuses with CODE_WRONG or PASSKEY_WRONG, and with SECOND_STEP_OVER when the ticket is unknown, used or older than ten minutes; repeated failures make the next attempts wait.',
  })
  async completeSignIn(
    @Args('input') input: inputs.CompleteSignInInput,
    @Context() context: GraphContext,
  ): Promise<payloads.CompleteSignInPayload> {
    const entrance = await this.entering.complete(input.ticket, input, visitOf(input, context));
    return handOver(entrance, input.asCookie ?? false, context, this.cookies);
  }

  @Mutation(() => payloads.ProveIdentityPayload, {
    description:
      'Shows once more who the viewer is, for ten minutes of sensitive acts: with a second factor where the account has one, which also makes the session strong, else with the password.',
  })
  async proveIdentity(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.ProveIdentityInput,
    @Context() context: GraphContext,
  ): Promise<payloads.ProveIdentityPayload> {
    return { viewer: new Viewer(await this.proving.prove(actor, input, visitOf({}, context))) };
  }
}

/** As the next request will find them. */
function strong(actor: Actor): Actor {
  return { ...actor, ...actor.resting, isStrong: true, resting: null };
}
