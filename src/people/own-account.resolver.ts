/** What people change about their own account: the password, the name, the language. */
import { Args, Context, Extensions, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '../platform/graphql/context.js';
import { Cookies } from '../platform/graphql/cookies.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.js';
import { ChangePasswordInput, RequestPasswordResetInput, ResetPasswordInput, UpdateAccountInput } from './own-account.inputs.js';
import { ChangePasswordPayload, RequestPasswordResetPayload, ResetPasswordPayload, UpdateAccountPayload } from './own-account.payloads.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordChangesService } from './password-changes.service.js';
import { PasswordRequestsService } from './password-requests.service.js';
import { handOver, visitOf } from './session-cookie.js';
import { Viewer } from './viewer.js';

@Resolver()
export class OwnAccountResolver {
  constructor(
    private readonly requests: PasswordRequestsService,
    private readonly passwords: PasswordChangesService,
    private readonly account: OwnAccountService,
    private readonly cookies: Cookies,
  ) {}

  @Extensions({ act: 'signIn' })
  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Sends a mail with a link for a new password to the account with that e-mail. The answer never tells whether there is one. The link works once and for an hour, and a newer one replaces it. Refuses with TRY_LATER when asked too often.',
  })
  async requestPasswordReset(
    @Args('input') { email, locale }: RequestPasswordResetInput,
    @Context() { request }: GraphContext,
  ): Promise<RequestPasswordResetPayload> {
    await this.requests.request(email, locale ?? null, request.address);
    return {};
  }

  @Extensions({ act: 'signIn' })
  @Mutation(() => ResetPasswordPayload, {
    description:
      'Sets a new password with the link from a mail, ends all sessions of the account and signs in. Refuses with RESET_LINK_INVALID when the link is unknown, used, replaced or older than an hour.',
  })
  async resetPassword(@Args('input') input: ResetPasswordInput, @Context() context: GraphContext): Promise<ResetPasswordPayload> {
    const opened = await this.passwords.reset(input.token, input.password, visitOf(input, context));
    return handOver(opened, input.asCookie ?? false, context, this.cookies);
  }

  @Extensions({ act: 'signIn' })
  @Mutation(() => ChangePasswordPayload, {
    description:
      'Changes the password of the viewer and ends all other sessions. Refuses with PASSWORD_WRONG when the current one is not right; repeated failures make the next attempts wait.',
  })
  changePassword(
    @CurrentActor() actor: Actor,
    @Args('input') input: ChangePasswordInput,
    @Context() context: GraphContext,
  ): Promise<ChangePasswordPayload> {
    return this.passwords.change(actor, input, visitOf({}, context));
  }

  @Mutation(() => UpdateAccountPayload, {
    description: 'Changes how the viewer is called and addressed. The name also stands beside what they wrote before.',
  })
  async updateAccount(@CurrentActor() actor: Actor, @Args('input') input: UpdateAccountInput): Promise<UpdateAccountPayload> {
    return { viewer: new Viewer(await this.account.update(actor, input)) };
  }
}
