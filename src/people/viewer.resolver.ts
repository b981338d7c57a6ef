/** `viewer`: who asks and what they may do. */
import { Args, Context, Extensions, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { asInstances } from '../platform/graphql/nodes.js';
import { PageArgs, type Connection } from '../platform/graphql/relay.js';
import { Locale } from '../platform/graphql/scalars.js';
import { Account } from './account.entity.js';
import { AccountsService } from './accounts.service.js';
import { whyNotAct, type Actor } from './actor.js';
import { AgenciesService } from './agencies.service.js';
import { Agency } from './agency.entity.js';
import { connect, SessionConnection } from './connections.js';
import { CurrentActor } from './current-actor.js';
import { inLanguage } from './localised.js';
import { Membership } from './membership.entity.js';
import { agenciesToPublishIn, whyNotAdminister, whyNotAudit } from './people.rules.js';
import { permission, Permission } from './permission.js';
import type { Session } from './session.entity.js';
import { SessionsService } from './sessions.service.js';
import { Viewer } from './viewer.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessionsService: SessionsService,
    private readonly agencies: AgenciesService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => Viewer, {
    description: 'Who asks and what they may do. Visitors who are not signed in are viewers without an account.',
  })
  viewer(@CurrentActor() actor: Actor): Viewer {
    return new Viewer(actor);
  }

  @ResolveField(() => Account, { nullable: true, description: 'The account, null for a visitor.' })
  account(@Parent() { actor }: Viewer): Account | null {
    return actor.accountId === null
      ? null
      : asInstances(Account, [{ id: actor.accountId, displayName: actor.displayName, pseudonym: actor.pseudonym }])[0]!;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The e-mail address with which the viewer signs in; shown to nobody else but colleagues and administrators.',
  })
  async email(@Parent() { actor }: Viewer, @Context() context: GraphContext): Promise<string | null> {
    return (await this.privateDetails(actor, context))?.email ?? null;
  }

  @ResolveField(() => Locale, {
    nullable: true,
    description: 'The language in which the viewer wishes to be addressed.',
  })
  async locale(@Parent() { actor }: Viewer, @Context() context: GraphContext): Promise<string | null> {
    return (await this.privateDetails(actor, context))?.locale ?? null;
  }

  @ResolveField(() => [Membership], { description: 'The roles of the viewer within agencies, in the order of the names of these.' })
  async memberships(@Parent() { actor }: Viewer, @Context() context: GraphContext): Promise<Membership[]> {
    const agencies = await loaderOf(context, 'people.agency', (ids: readonly string[]) => this.agencies.agenciesByIds(ids)).loadMany([
      ...actor.memberships.keys(),
    ]);
    const named = (agencies as Agency[]).map(({ id, names }) => ({ agencyId: id, name: inLanguage(names, context.language) }));
    named.sort((one, other) => one.name.localeCompare(other.name, context.language));
    return named.flatMap(({ agencyId }) => {
      const roles = [...actor.memberships.get(agencyId)!].sort();
      return asInstances(
        Membership,
        roles.map((role) => ({ agencyId, role })),
      );
    });
  }

  @ResolveField(() => SessionConnection, { description: 'Where the viewer is signed in, newest first.' })
  sessions(@Parent() { actor }: Viewer, @Args() page: PageArgs): Promise<Connection<Session>> {
    return connect(
      page,
      1,
      (keyset) => this.sessionsService.list(actor, keyset),
      ({ id }) => [id],
    );
  }

  @ResolveField(() => [Agency], { description: 'Agencies in whose name the viewer may begin a consultation.' })
  async mayCreateConsultationsIn(@Parent() { actor }: Viewer): Promise<Agency[]> {
    return [...(await this.agencies.agenciesByIds(agenciesToPublishIn(actor))).values()];
  }

  @ResolveField(() => Permission, {
    description: 'Whether the viewer may comment, vote and report where the room is open.',
  })
  canTakePart(@Parent() { actor }: Viewer, @Context() context: GraphContext): Permission {
    return permission(whyNotAct(actor), context.language);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may keep agencies and territories and give roles.' })
  canAdminister(@Parent() { actor }: Viewer, @Context() context: GraphContext): Permission {
    return permission(whyNotAdminister(actor), context.language);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may read the audit trail.' })
  canAudit(@Parent() { actor }: Viewer, @Context() context: GraphContext): Permission {
    return permission(whyNotAudit(actor), context.language);
  }

  private async privateDetails({ accountId }: Actor, context: GraphContext): Promise<{ email: string; locale: string } | null> {
    if (accountId === null) return null;
    return loaderOf(context, 'people.private', (ids: readonly string[]) => this.accounts.privateDetails(ids)).load(accountId);
  }
}
