/** Scanned pages in the API, for those who answer for them. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { connect } from '../../consultations/connections.js';
import { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { Account } from '../../people/account.entity.js';
import { AccountsService } from '../../people/accounts.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../../platform/graphql/relay.js';
import { Comment } from '../comment.entity.js';
import { CommentsService } from '../comments.service.js';
import { ScannedPage } from './scanned-page.entity.js';
import * as inputs from './scans.inputs.js';
import { ScansService } from './scans.service.js';

@Resolver(() => Gathering)
export class GatheringScansResolver {
  constructor(private readonly scans: ScansService) {}

  @Mutation(() => inputs.AddScannedPagePayload, {
    description:
      'Adds a scanned page as evidence of what was entered from it: to a gathering, and to one comment where it is the page of one. Officials of the agency, also after the consultation has closed. What cameras write beside a picture is removed. Refuses with SCAN_FORMAT, SCAN_TOO_LARGE, SCAN_ACTIVE for a PDF that does something or is locked, SCANS_TOO_MANY, and GATHERING_OF_ANOTHER when the comment is not of this gathering.',
  })
  addScannedPage(@CurrentActor() actor: Actor, @Args('input') input: inputs.AddScannedPageInput): Promise<inputs.AddScannedPagePayload> {
    return this.scans.add(actor, {
      ...input,
      gatheringId: fromGlobalId('Gathering', input.gatheringId, 'input.gatheringId'),
      commentId: input.commentId == null ? null : fromGlobalId('Comment', input.commentId, 'input.commentId'),
    });
  }

  @Mutation(() => inputs.RemoveScannedPagePayload, {
    description: 'Removes a scanned page for good, such as one with the data of somebody else. Officials of the agency.',
  })
  removeScannedPage(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.RemoveScannedPageInput,
  ): Promise<inputs.RemoveScannedPagePayload> {
    return this.scans.remove(actor, fromGlobalId('ScannedPage', input.scannedPageId, 'input.scannedPageId'));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => inputs.ScannedPageConnection, {
    nullable: true,
    description:
      'Its scanned pages, in the order in which they were added. For officials of the agency and auditors, null for everybody else.',
  })
  async scannedPages(
    @CurrentActor() actor: Actor,
    @Parent() { id, consultationId }: Gathering,
    @Args() page: PageArgs,
  ): Promise<Connection<ScannedPage> | null> {
    if (!(await this.scans.maySee(actor, consultationId))) return null;
    return connect(
      page,
      1,
      (keyset) => this.scans.page(id, keyset),
      (scan) => [scan.id],
    );
  }
}

@Resolver(() => ScannedPage)
export class ScannedPageResolver {
  constructor(
    private readonly gatherings: GatheringsService,
    private readonly comments: CommentsService,
    private readonly accounts: AccountsService,
  ) {}

  @ResolveField(() => Gathering, { nullable: true, description: 'From where it comes.' })
  async gathering(@Parent() { gatheringId }: ScannedPage, @Context() context: GraphContext): Promise<Gathering | null> {
    return (await loaderOf<string, Gathering>(context, 'gatherings', (ids) => this.gatherings.byIds(ids)).load(gatheringId)) ?? null;
  }

  @ResolveField(() => Comment, {
    nullable: true,
    description: 'The comment that was entered from it; null where it is of the whole gathering.',
  })
  async comment(@Parent() { commentId }: ScannedPage, @Context() context: GraphContext<Actor>): Promise<Comment | null> {
    if (commentId === null) return null;
    return loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(commentId);
  }

  @ResolveField(() => Account, { nullable: true, description: 'The official who added it.' })
  addedBy(@Parent() { addedBy }: ScannedPage, @Context() context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(addedBy);
  }
}
