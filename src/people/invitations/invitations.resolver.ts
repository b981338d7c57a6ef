/** Invitations in the API: sending, revoking, accepting and reading them. */
import { Args, Context, Extensions, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import { Account } from '../account.entity.js';
import { AccountsService } from '../accounts.service.js';
import type { Actor } from '../actor.js';
import { AgenciesService } from '../agencies.service.js';
import { Agency } from '../agency.entity.js';
import { CurrentActor } from '../current-actor.js';
import { permission } from '../permission.js';
import { Invitation } from './invitation.entity.js';
import { AcceptInvitationInput, InviteToAgencyInput, RevokeInvitationInput } from './invitations.inputs.js';
import {
  AcceptInvitationPayload,
  InvitationOffer,
  InvitationStates,
  InviteToAgencyPayload,
  RevokeInvitationPayload,
} from './invitations.payloads.js';
import type { InvitationState } from './invitations.rules.js';
import { InvitationsService } from './invitations.service.js';

@Resolver(() => Invitation)
export class InvitationsResolver {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly agencies: AgenciesService,
    private readonly accounts: AccountsService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => InvitationOffer, {
    nullable: true,
    description: 'What the link of an invitation offers; null when there is no such link. Reading it accepts nothing.',
  })
  async invitation(
    @CurrentActor() actor: Actor,
    @Args('token', { description: 'What the link in the letter carries as `token`.' }) token: string,
    @Context() { language }: GraphContext,
  ): Promise<InvitationOffer | null> {
    const offer = await this.invitations.offer(actor, token);
    return offer && { ...offer, viewerCanAccept: permission(offer.whyNotAccept, language) };
  }

  @Mutation(() => InviteToAgencyPayload, {
    description:
      'Invites an address to take a role within an agency, by a letter whose link works once within seven days; one that waits there for the same role is replaced. For administrators. Refuses with AUDITORS_HOLD_NO_ROLES, INVITED_JUST_NOW.',
  })
  inviteToAgency(
    @CurrentActor() actor: Actor,
    @Args('input') input: InviteToAgencyInput,
    @Context() { language }: GraphContext,
  ): Promise<InviteToAgencyPayload> {
    const agencyId = fromGlobalId('Agency', input.agencyId, 'input.agencyId');
    return this.invitations.invite(actor, { ...input, agencyId, locale: input.locale ?? language });
  }

  @Mutation(() => RevokeInvitationPayload, {
    description: 'Takes an invitation back that nobody has accepted. For administrators. Refuses with INVITATION_USED, INVITATION_REVOKED.',
  })
  revokeInvitation(@CurrentActor() actor: Actor, @Args('input') input: RevokeInvitationInput): Promise<RevokeInvitationPayload> {
    return this.invitations.revoke(actor, fromGlobalId('Invitation', input.invitationId, 'input.invitationId'), input.idempotencyKey);
  }

  @Mutation(() => AcceptInvitationPayload, {
    description:
      'Takes the role that an invitation offers, with the account whose confirmed address it was sent to. Refuses with INVITATION_INVALID, INVITATION_USED, INVITATION_REVOKED, INVITATION_EXPIRED, INVITATION_FOR_ANOTHER, CONFIRM_EMAIL_FIRST.',
  })
  acceptInvitation(@CurrentActor() actor: Actor, @Args('input') input: AcceptInvitationInput): Promise<AcceptInvitationPayload> {
    return this.invitations.accept(actor, input.token, input.idempotencyKey);
  }

  @ResolveField(() => InvitationStates, { description: 'How it stands now.' })
  state(@Parent() invitation: Invitation): InvitationState {
    return this.invitations.state(invitation);
  }

  @ResolveField(() => Agency, { description: 'The agency.' })
  async agency(@Parent() { agencyId }: Invitation, @Context() context: GraphContext): Promise<Agency | null> {
    return loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).load(agencyId);
  }

  @ResolveField(() => Account, { description: 'The administrator who sent it.' })
  async invitedBy(@Parent() { invitedById }: Invitation, @Context() context: GraphContext): Promise<Account | null> {
    return this.account(invitedById, context);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who accepted it, null when nobody has.' })
  async acceptedBy(@Parent() { acceptedById }: Invitation, @Context() context: GraphContext): Promise<Account | null> {
    return acceptedById === null ? null : this.account(acceptedById, context);
  }

  private account(id: string, context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(id);
  }
}
