/** How moderators share the work on cases: claims, notes, handing over, and who has how much. */
import { Args, Context, Extensions, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountsService } from '../../people/accounts.service.js';
import { Account } from '../../people/account.entity.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import { ModerationCase } from '../moderation-case.entity.js';
import { claimMinutes, handoverHours, mostNotesShown } from './claims.rules.js';
import { ClaimsService } from './claims.service.js';
import { ModerationNote } from './moderation-note.entity.js';
import { ClaimCaseInput, HandOverCaseInput, NoteCaseInput, ReleaseCaseInput } from './queue.inputs.js';
import { CaseClaim, ClaimCasePayload, HandOverCasePayload, ModeratorLoad, NoteCasePayload, ReleaseCasePayload } from './queue.payloads.js';
import { ModerationQueueFigures } from './queue-figures.js';
import { QueueService } from './queue.service.js';

const accountOf = (accounts: AccountsService, id: string, context: GraphContext): Promise<Account | null> =>
  loaderOf(context, 'people.account', (ids: readonly string[]) => accounts.publicAccounts(ids)).load(id);

@Resolver(() => ModerationCase)
export class CaseWorkResolver {
  constructor(
    private readonly claims: ClaimsService,
    private readonly queue: QueueService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => ModerationQueueFigures, {
    description: 'How much waits in the queue of an agency. For its moderators and auditors; others get an error FORBIDDEN.',
  })
  moderationQueueFigures(
    @CurrentActor() actor: Actor,
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) agencyId: string,
  ): Promise<ModerationQueueFigures> {
    return this.queue.figures(actor, fromGlobalId('Agency', agencyId, 'agencyId'));
  }

  @Extensions({ perViewer: true })
  @Query(() => [ModeratorLoad], {
    description:
      'The moderators of an agency with what each has before them and has done, whoever has most before them first. For its moderators and auditors; others get an error FORBIDDEN.',
  })
  async moderationLoad(
    @CurrentActor() actor: Actor,
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) agencyId: string,
  ): Promise<ModeratorLoad[]> {
    const rows = await this.queue.load(actor, fromGlobalId('Agency', agencyId, 'agencyId'));
    return rows.map((row) => Object.assign(new ModeratorLoad(), row));
  }

  @Mutation(() => ClaimCasePayload, {
    description: `Takes a case for ${claimMinutes} minutes, so that nobody else works on it; again, to keep it for longer. A decision gives it back. Moderators of its agency. Refuses with CASE_CLAIMED, CASE_CLOSED, OWN_COMMENT.`,
  })
  claimCase(@CurrentActor() actor: Actor, @Args('input') input: ClaimCaseInput): Promise<ClaimCasePayload> {
    return this.claims.claim(actor, named(input));
  }

  @Mutation(() => ReleaseCasePayload, {
    description: 'Gives a case back that the viewer is at work on. Refuses with CASE_CLAIMED, NOT_CLAIMED.',
  })
  releaseCase(@CurrentActor() actor: Actor, @Args('input') input: ReleaseCaseInput): Promise<ReleaseCasePayload> {
    return this.claims.release(actor, named(input));
  }

  @Mutation(() => HandOverCasePayload, {
    description: `Hands a case over to a colleague, with a note. They are told, and it is theirs for ${handoverHours} hours. Whoever is at work on it, or anybody where nobody is. Refuses with CASE_CLAIMED, CASE_CLOSED, NOT_A_MODERATOR, HANDED_TO_SELF, COLLEAGUE_WROTE_IT.`,
  })
  handOverCase(@CurrentActor() actor: Actor, @Args('input') input: HandOverCaseInput): Promise<HandOverCasePayload> {
    return this.claims.handOver(actor, { ...named(input), accountId: fromGlobalId('Account', input.accountId, 'input.accountId') });
  }

  @Mutation(() => NoteCasePayload, {
    description:
      'Writes a note for the other moderators about a case, also a decided one. Moderators of its agency. Refuses with OWN_COMMENT.',
  })
  noteCase(@CurrentActor() actor: Actor, @Args('input') input: NoteCaseInput): Promise<NoteCasePayload> {
    return this.claims.note(actor, named(input));
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => CaseClaim, { nullable: true, description: 'Who is at work on it now; null where nobody is.' })
  claim(@CurrentActor() actor: Actor, @Parent() each: ModerationCase): CaseClaim | null {
    return this.claims.claimOf(actor, each);
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may take it now, and if not, why.' })
  async viewerCanClaim(
    @CurrentActor() actor: Actor,
    @Parent() each: ModerationCase,
    @Context() context: GraphContext,
  ): Promise<Permission> {
    const reasons = loaderOf(context, 'moderation.why_not_claim', (ids: readonly string[]) => this.claims.whyNotClaim(actor, ids));
    return permission((await reasons.load(each.id)) ?? null, context.language);
  }

  @ResolveField(() => [ModerationNote], {
    description: `What moderators wrote to each other about it, the newest ${mostNotesShown} in the order in which they were written.`,
  })
  notes(@Parent() { id }: ModerationCase, @Context() context: GraphContext): Promise<ModerationNote[] | null> {
    return loaderOf(context, 'moderation.notes', (ids: readonly string[]) => this.claims.notes(ids)).load(id);
  }

  @ResolveField(() => Int, {
    description:
      'How many open cases say nearly the same, itself among them: equal words once case, accents, figures and links are left out, or one argument. 0 when it is closed.',
  })
  async alikeCount(@Parent() { id }: ModerationCase, @Context() context: GraphContext): Promise<number> {
    return (await loaderOf(context, 'moderation.alike', (ids: readonly string[]) => this.queue.alike(ids)).load(id)) ?? 0;
  }
}

@Resolver(() => CaseClaim)
export class CaseClaimResolver {
  constructor(private readonly accounts: AccountsService) {}

  @ResolveField(() => Account, { description: 'The moderator.' })
  moderator(@Parent() { accountId }: CaseClaim, @Context() context: GraphContext): Promise<Account | null> {
    return accountOf(this.accounts, accountId, context);
  }
}

@Resolver(() => ModerationNote)
export class ModerationNoteResolver {
  constructor(private readonly accounts: AccountsService) {}

  @ResolveField(() => Account, { description: 'Who wrote it.' })
  author(@Parent() { authorId }: ModerationNote, @Context() context: GraphContext): Promise<Account | null> {
    return accountOf(this.accounts, authorId, context);
  }

  @ResolveField(() => Account, { nullable: true, description: 'The colleague to whom the case went with it; null for a note alone.' })
  handedTo(@Parent() { handedToId }: ModerationNote, @Context() context: GraphContext): Promise<Account | null> | null {
    return handedToId === null ? null : accountOf(this.accounts, handedToId, context);
  }
}

@Resolver(() => ModeratorLoad)
export class ModeratorLoadResolver {
  constructor(private readonly accounts: AccountsService) {}

  @ResolveField(() => Account, { description: 'The moderator.' })
  moderator(@Parent() { accountId }: ModeratorLoad, @Context() context: GraphContext): Promise<Account | null> {
    return accountOf(this.accounts, accountId, context);
  }
}

function named<Input extends { caseId: string }>(input: Input): Input {
  return { ...input, caseId: fromGlobalId('ModerationCase', input.caseId, 'input.caseId') };
}
