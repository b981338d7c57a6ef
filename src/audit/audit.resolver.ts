/** The audit trail in the API. */
import { Args, Context, Extensions, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Account } from '../people/account.entity.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { fromGlobalId, Node, PageArgs, readGlobalId, readPage, toConnection, type Connection } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { AuditEntry, AuditEntryConnection, AuditTrailFilter } from './audit-entry.js';
import { AuditService } from './audit.service.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(
    private readonly audit: AuditService,
    private readonly accounts: AccountsService,
    private readonly nodes: Nodes,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => AuditEntryConnection, {
    description:
      'What happened in Urna, newest first. For administrators and auditors; others get an error FORBIDDEN. Who voted is not in it: entries about ballots name the poll and how many were counted, and never a person, so that nobody can join the two. Nor does it say who supported or reported a comment.',
  })
  async auditTrail(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Which entries; all when absent.' }) filter?: AuditTrailFilter,
  ): Promise<Connection<AuditEntry>> {
    const keyset = readPage(page, 2);
    return toConnection(await this.audit.trail(actor, wishOf(filter), keyset), keyset, ({ at, sequence }) => [at.toISOString(), sequence]);
  }

  @ResolveField(() => Account, {
    nullable: true,
    description: 'Who did it; null for the clock, for whoever runs the deployment, and where it is secret.',
  })
  async actor(@Parent() { actorId }: AuditEntry, @Context() context: GraphContext): Promise<Account | null> {
    if (actorId === null) return null;
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(actorId);
  }

  @ResolveField(() => Node, {
    nullable: true,
    description: 'What it happened to; null when it is gone, has no page of its own, or the viewer may not see it.',
  })
  async subject(@Parent() { subject }: AuditEntry, @Context() context: GraphContext): Promise<object | null> {
    const load = subject && this.nodes.source(subject.type);
    if (!load) return null;
    return loaderOf<string, object>(context, `node:${subject.type}`, (ids) => load(ids, context.viewer)).load(subject.id);
  }
}

function wishOf({ actorId, subjectId, ...rest }: AuditTrailFilter = {}): AuditTrailFilter {
  return {
    ...rest,
    actorId: actorId == null ? null : fromGlobalId('Account', actorId, 'filter.actorId'),
    subjectId: subjectId == null ? null : uuidIn(subjectId),
  };
}

/** Of whatever type: the journal knows only the uuid. */
function uuidIn(globalId: string): string {
  const read = readGlobalId(globalId);
  if (!read) throw new Refusal('NOT_FOUND', {}, 'filter.subjectId');
  return read.id;
}
