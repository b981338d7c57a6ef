/** Supports that officials enter for others, in the API. */
import { Args, Context, Extensions, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
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
import { EnteredSupport, EnteredSupportCount } from './entered-support.entity.js';
import { EnteredSupportsService } from './entered-supports.service.js';
import { EnteringSupportsService } from './entering-supports.service.js';
import * as inputs from './supports.inputs.js';

@Resolver(() => Comment)
export class SupportsEnteredResolver {
  constructor(
    private readonly entering: EnteringSupportsService,
    private readonly entered: EnteredSupportsService,
  ) {}

  @Mutation(() => inputs.EnterSupportPayload, {
    description:
      'Enters that somebody supports a comment, or opposes what it suggests, as they said on paper, by telephone or in a meeting. Officials of the agency, while the consultation is open. One side a person, on the web or here: refuses with SIDE_TAKEN, which the record keeps, and with GATHERING_OF_ANOTHER, DOCUMENT_INVALID, COMMENT_HIDDEN, COMMENT_WITHDRAWN, and of whom the consultation does not ask with NOT_IN_TERRITORY, TOO_YOUNG, NOT_ON_ROLL, IDENTITY_NEEDED.',
  })
  enterSupport(@CurrentActor() actor: Actor, @Args('input') input: inputs.EnterSupportInput): Promise<inputs.EnterSupportPayload> {
    const gatheringId = fromGlobalId('Gathering', input.gatheringId, 'input.gatheringId');
    const commentId = fromGlobalId('Comment', input.commentId, 'input.commentId');
    return this.entering.enter(actor, { ...input, gatheringId, commentId, bornOn: input.bornOn || null, home: input.home || null });
  }

  @Mutation(() => inputs.RemoveEnteredSupportPayload, {
    description:
      'Removes a support that was entered by mistake, with a reason: it counts no more, and its person can take a side again. Officials of the agency, while the consultation is open. Refuses with SUPPORT_REMOVED.',
  })
  removeEnteredSupport(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.RemoveEnteredSupportInput,
  ): Promise<inputs.RemoveEnteredSupportPayload> {
    return this.entering.remove(actor, { ...input, id: fromGlobalId('EnteredSupport', input.id, 'input.id') });
  }

  @ResolveField(() => [EnteredSupportCount], {
    description: 'How many of its supports, and of the oppositions to what it suggests, officials entered for others, by way.',
  })
  async enteredSupports(@Parent() { id }: Comment, @Context() context: GraphContext): Promise<EnteredSupportCount[]> {
    const loader = loaderOf<string, EnteredSupportCount[]>(context, 'comments.entered_supports', (ids) => this.entered.counts(ids));
    return (await loader.load(id)) ?? [];
  }
}

@Resolver(() => Gathering)
export class GatheringSupportsResolver {
  constructor(private readonly entered: EnteredSupportsService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => inputs.EnteredSupportConnection, {
    nullable: true,
    description:
      'The supports that were entered of it, the newest first. For officials of the agency and auditors, null for everybody else.',
  })
  async supports(
    @CurrentActor() actor: Actor,
    @Parent() { id, consultationId }: Gathering,
    @Args() page: PageArgs,
    @Args('commentId', { type: () => ID, nullable: true, description: 'Only those of this comment.' }) commentId?: string | null,
  ): Promise<Connection<EnteredSupport> | null> {
    if (!(await this.entered.maySee(actor, consultationId))) return null;
    const ofComment = commentId == null ? null : fromGlobalId('Comment', commentId, 'commentId');
    return connect(
      page,
      1,
      (keyset) => this.entered.page(id, ofComment, keyset),
      (entry) => [entry.id],
    );
  }
}

@Resolver(() => EnteredSupport)
export class EnteredSupportResolver {
  constructor(
    private readonly gatherings: GatheringsService,
    private readonly comments: CommentsService,
    private readonly accounts: AccountsService,
  ) {}

  @ResolveField(() => Gathering, { nullable: true, description: 'From where it comes.' })
  async gathering(@Parent() { gatheringId }: EnteredSupport, @Context() context: GraphContext): Promise<Gathering | null> {
    return (await loaderOf<string, Gathering>(context, 'gatherings', (ids) => this.gatherings.byIds(ids)).load(gatheringId)) ?? null;
  }

  @ResolveField(() => Comment, { nullable: true, description: 'The comment.' })
  comment(@Parent() { commentId }: EnteredSupport, @Context() context: GraphContext<Actor>): Promise<Comment | null> {
    return loaderOf<string, Comment>(context, 'comment', (ids) => this.comments.visibleByIds(context.viewer, ids)).load(commentId);
  }

  @ResolveField(() => Account, { nullable: true, description: 'The official who entered it.' })
  enteredBy(@Parent() { enteredBy }: EnteredSupport, @Context() context: GraphContext): Promise<Account | null> {
    return this.official(enteredBy, context);
  }

  @ResolveField(() => Account, { nullable: true, description: 'The official who removed it; null while it stands.' })
  async removedBy(@Parent() { removedBy }: EnteredSupport, @Context() context: GraphContext): Promise<Account | null> {
    return removedBy === null ? null : this.official(removedBy, context);
  }

  private official(id: string, context: GraphContext): Promise<Account | null> {
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(id);
  }
}
