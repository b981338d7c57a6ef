/** Links by mail in the API. */
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../../platform/graphql/context.js';
import { Cookies } from '../../platform/graphql/cookies.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.js';
import { handOver, visitOf } from '../session-cookie.js';
import { EmailChangesService } from './email-changes.service.js';
import * as inputs from './links.inputs.js';
import * as payloads from './links.payloads.js';
import { LinksService } from './links.service.js';

@Resolver()
export class LinksResolver {
  constructor(
    private readonly links: LinksService,
    private readonly changes: EmailChangesService,
    private readonly cookies: Cookies,
  ) {}

  @Mutation(() => payloads.RequestSignInLinkPayload, {
    description:
      'Sends a letter with a link and a code to enter, or to open an account, without a password. They serve once, for 10 minutes, with the `browserKey` only. Refuses with TRY_LATER when asked too often.',
  })
  async requestSignInLink(
    @Args('input') input: inputs.RequestSignInLinkInput,
    @Context() context: GraphContext,
  ): Promise<payloads.RequestSignInLinkPayload> {
    await this.links.request(input.email, input.browserKey, input.locale ?? context.language, context.request.address);
    return {};
  }

  @Mutation(() => payloads.SignInWithLinkPayload, {
    description:
      'Enters with the link, or with the code beside it, and confirms the address. Refuses with LINK_INVALID or CODE_WRONG when unknown, used or too old, with LINK_OF_ANOTHER_BROWSER when somebody else asked, with NAME_NEEDED when the address has no account yet.',
  })
  async signInWithLink(
    @Args('input') input: inputs.SignInWithLinkInput,
    @Context() context: GraphContext,
  ): Promise<payloads.SignInWithLinkPayload> {
    const entrance = await this.links.enter({ ...input, locale: context.language }, visitOf(input, context));
    return handOver(entrance, input.asCookie ?? false, context, this.cookies);
  }

  @Mutation(() => payloads.RequestEmailConfirmationPayload, {
    description: 'Sends the viewer a letter with a link that confirms their address. Refuses with TRY_LATER when asked too often.',
  })
  async requestEmailConfirmation(
    @CurrentActor() actor: Actor,
    @Context() { language, request }: GraphContext,
    @Args('input', { type: () => inputs.RequestEmailConfirmationInput, nullable: true }) _input?: inputs.RequestEmailConfirmationInput,
  ): Promise<payloads.RequestEmailConfirmationPayload> {
    await this.links.requestConfirmation(actor, language, request.address);
    return {};
  }

  @Mutation(() => payloads.ConfirmEmailPayload, {
    description: 'Confirms an address with the link from a letter. Refuses with LINK_INVALID.',
  })
  async confirmEmail(@Args('input') { token }: inputs.ConfirmEmailInput): Promise<payloads.ConfirmEmailPayload> {
    await this.links.confirm(token);
    return {};
  }

  @Mutation(() => payloads.ChangeEmailPayload, {
    description:
      'Asks both the present address and the new one for a yes. Refuses with PROVE_AGAIN when the viewer has not shown who they are for ten minutes.',
  })
  async changeEmail(
    @CurrentActor() actor: Actor,
    @Args('input') { email }: inputs.ChangeEmailInput,
    @Context() { request }: GraphContext,
  ): Promise<payloads.ChangeEmailPayload> {
    await this.changes.begin(actor, email, request.address);
    return {};
  }

  @Mutation(() => payloads.ConfirmEmailChangePayload, {
    description:
      'One of the two addresses says yes. With both, the account has the new one, and every session of it ends. Refuses with LINK_INVALID.',
  })
  confirmEmailChange(@Args('input') { token }: inputs.ConfirmEmailChangeInput): Promise<payloads.ConfirmEmailChangePayload> {
    return this.changes.agree(token);
  }
}
