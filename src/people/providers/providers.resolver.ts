/** Services with which people sign in, in the API. */
import { Args, Context, Extensions, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../../platform/graphql/context.js';
import { Cookies } from '../../platform/graphql/cookies.js';
import { toUserError } from '../../platform/graphql/mutations.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.js';
import { permission } from '../permission.js';
import { handOver, visitOf } from '../session-cookie.js';
import { Viewer } from '../viewer.js';
import { ConfiguredProviders } from './configured-providers.service.js';
import { LinkedProviders } from './linked-providers.service.js';
import { LinkedProvider } from './provider-identity.entity.js';
import { canVerify } from './provider-trust.service.js';
import { ProviderWays } from './provider-ways.service.js';
import type { CameBack } from './provider-wishes.js';
import * as inputs from './providers.inputs.js';
import * as payloads from './providers.payloads.js';

@Resolver(() => Viewer)
export class ProvidersResolver {
  constructor(
    private readonly ways: ProviderWays,
    private readonly linked: LinkedProviders,
    private readonly providers: ConfiguredProviders,
    private readonly cookies: Cookies,
  ) {}

  @Query(() => [payloads.SignInProvider], {
    description: 'Services with which people can sign in here, in the order in which they are set up; often none.',
  })
  signInProviders(@Context() { language }: GraphContext): payloads.SignInProvider[] {
    return this.providers.all.map((each) => ({ key: each.key, name: each.names[language], verifiesIdentity: canVerify(each) }));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => [LinkedProvider], { description: 'Services with which the viewer signs in, the first linked first.' })
  linkedProviders(@Parent() { actor }: Viewer): Promise<LinkedProvider[]> {
    return actor.accountId === null ? Promise.resolve([]) : this.linked.of(actor.accountId);
  }

  @Extensions({ act: 'signIn' })
  @Mutation(() => payloads.BeginProviderSignInPayload, {
    description:
      'Gives the address of a service to which the browser goes; it comes back to a page of ours. Refuses with PROVIDER_UNKNOWN, with PROVIDER_UNREACHABLE when the service does not answer, and to link with SIGN_IN_REQUIRED, or with PROVE_AGAIN when the viewer has not shown who they are for ten minutes.',
  })
  beginProviderSignIn(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.BeginProviderSignInInput,
    @Context() { language }: GraphContext,
  ): Promise<payloads.BeginProviderSignInPayload> {
    const { remember = null, movesParticipation } = input;
    return this.ways.setOut(actor, { ...input, remembered: remember, movesParticipation: movesParticipation ?? false }, language);
  }

  @Extensions({ act: 'signIn' })
  @Mutation(() => payloads.CompleteProviderSignInPayload, {
    description:
      'Takes what a browser brought back: a session begins, or a second step is to be shown, or an account may be opened, or the service is linked to the account of the viewer. Refuses with PROVIDER_CANCELLED, PROVIDER_ANSWER_OVER (used, too old, or of another browser), PROVIDER_ANSWER_WRONG, PROVIDER_UNREACHABLE, PROVIDER_WITHOUT_EMAIL, PROVIDER_EMAIL_KNOWN, PROVIDER_OF_ANOTHER_ACCOUNT, PROVIDER_LINKED_ALREADY or PROVIDER_NOT_LINKED.',
  })
  async completeProviderSignIn(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.CompleteProviderSignInInput,
    @Context() context: GraphContext,
  ): Promise<payloads.CompleteProviderSignInPayload> {
    const came = await this.ways.comeBack(actor, input, visitOf(input, context));
    const { opening, isLinked, remembered, refusal } = came;
    if (refusal) return { remembered, userErrors: [toUserError(refusal, context)] };
    return { ...this.entered(came, input, context), opening, isLinked, remembered };
  }

  @Extensions({ act: 'signIn' })
  @Mutation(() => payloads.RegisterWithProviderPayload, {
    description:
      'Opens an account for whoever came back from a service that knows them and has checked their address, and signs it in. Refuses with PROVIDER_ANSWER_OVER when the ticket is used or too old, EMAIL_TAKEN, NAME_LENGTH or NAME_CHARACTERS.',
  })
  async registerWithProvider(
    @Args('input') input: inputs.RegisterWithProviderInput,
    @Context() context: GraphContext,
  ): Promise<payloads.RegisterWithProviderPayload> {
    const wish = { ...input, purposes: input.purposes ?? null, locale: context.language };
    return this.entered(await this.ways.open(wish, visitOf(input, context)), input, context);
  }

  @Mutation(() => payloads.UnlinkProviderPayload, {
    description:
      'Takes a service away from the ways into the account of the viewer, and ends their other sessions. Refuses with PROVIDER_NOT_LINKED, or with PROVE_AGAIN when the viewer has not shown who they are for ten minutes.',
  })
  async unlinkProvider(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.UnlinkProviderInput,
  ): Promise<payloads.UnlinkProviderPayload> {
    await this.ways.unlink(actor, input.linkedProviderId);
    return { viewer: new Viewer(actor) };
  }

  private entered(
    { entrance, doubt, isLinked }: CameBack,
    input: { asCookie?: boolean | null },
    context: GraphContext,
  ): payloads.RegisterWithProviderPayload {
    const identityTaken = isLinked ? permission(doubt, context.language) : null;
    return { ...(entrance ? handOver(entrance, input.asCookie ?? false, context, this.cookies) : {}), identityTaken };
  }
}
