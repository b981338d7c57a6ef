/** Ballots that officials enter for others, in the API. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import { Account } from '../../people/account.entity.js';
import { AccountsService } from '../../people/accounts.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { permission, Permission } from '../../people/permission.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import { say } from '../../platform/messages/messages.js';
import { Poll } from '../poll.entity.js';
import { PollsService } from '../polls.service.js';
import { WayCount } from '../poll-way.entity.js';
import { WaysService } from '../ways.service.js';
import { AssistedBallot } from './assisted-ballot.entity.js';
import * as inputs from './assisted.inputs.js';
import { whyNotConfirm } from './assisted.rules.js';
import { ConfirmingService } from './confirming.service.js';
import { EnteringService } from './entering.service.js';

@Resolver(() => AssistedBallot)
export class AssistedBallotsResolver {
  constructor(
    private readonly entering: EnteringService,
    private readonly confirming: ConfirmingService,
    private readonly polls: PollsService,
    private readonly gatherings: GatheringsService,
    private readonly accounts: AccountsService,
  ) {}

  @Mutation(() => inputs.EnterBallotPayload, {
    description:
      'Enters a ballot for somebody, as the first of two officials; it is not cast yet. Officials of the agency, while the consultation is open. Refuses with ENTERED_ALREADY, DOCUMENT_INVALID, GATHERING_OF_ANOTHER, and as `castVote` does.',
  })
  enterBallot(@CurrentActor() actor: Actor, @Args('input') input: inputs.EnterBallotInput): Promise<inputs.EnterBallotPayload> {
    return this.entering.enter(actor, {
      ...inputs.toReadBallot(input),
      gatheringId: fromGlobalId('Gathering', input.gatheringId, 'input.gatheringId'),
      pollId: fromGlobalId('Poll', input.pollId, 'input.pollId'),
      bornOn: input.bornOn ?? null,
      home: input.home || null,
    });
  }

  @Mutation(() => inputs.ConfirmBallotPayload, {
    description:
      'Enters the same ballot a second time, as another official of the agency. Where both agree it is cast; where they differ a third one decides by entering it once more. Refuses with SECOND_OFFICIAL_NEEDED, THIRD_OFFICIAL_NEEDED, MATCHES_NEITHER, ENTRY_SETTLED.',
  })
  confirmBallot(@CurrentActor() actor: Actor, @Args('input') input: inputs.ConfirmBallotInput): Promise<inputs.ConfirmBallotPayload> {
    return this.confirming.confirm(actor, { ...inputs.toReadBallot(input), id: fromGlobalId('AssistedBallot', input.id, 'input.id') });
  }

  @Mutation(() => inputs.RejectBallotPayload, {
    description: 'Takes an entry off the table before it is cast. Officials of the agency. Refuses with ENTRY_SETTLED.',
  })
  rejectBallot(@CurrentActor() actor: Actor, @Args('input') input: inputs.RejectBallotInput): Promise<inputs.RejectBallotPayload> {
    return this.entering.reject(actor, { ...input, id: fromGlobalId('AssistedBallot', input.id, 'input.id') });
  }

  @ResolveField(() => Poll, { nullable: true, description: 'The poll.' })
  poll(@Parent() { pollId }: AssistedBallot, @Context() context: GraphContext): Promise<Poll | null> {
    return loaderOf<string, Poll>(context, 'votes.poll', (ids) => this.polls.byIds(ids)).load(pollId);
  }

  @ResolveField(() => Gathering, { nullable: true, description: 'Where it came from.' })
  gathering(@Parent() { gatheringId }: AssistedBallot, @Context() context: GraphContext): Promise<Gathering | null> {
    return loaderOf<string, Gathering>(context, 'gatherings', (ids) => this.gatherings.byIds(ids)).load(gatheringId);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who entered it first.' })
  enteredBy(@Parent() { enteredBy }: AssistedBallot, @Context() context: GraphContext): Promise<Account | null> {
    return this.account(context, enteredBy);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who entered it second; null as long as nobody did.' })
  secondBy(@Parent() { secondBy }: AssistedBallot, @Context() context: GraphContext): Promise<Account | null> {
    return this.account(context, secondBy);
  }

  @ResolveField(() => Account, { nullable: true, description: 'Who decided between two that differed; null where nobody had to.' })
  thirdBy(@Parent() { thirdBy }: AssistedBallot, @Context() context: GraphContext): Promise<Account | null> {
    return this.account(context, thirdBy);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was not cast, in the language of the request; null unless REFUSED.' })
  refusal(@Parent() { state, reason }: AssistedBallot, @Context() { language }: GraphContext): string | null {
    if (state !== 'REFUSED') return null;
    return say(language, reason === 'ALREADY_VOTED' ? 'assisted.ALREADY_VOTED' : `refusals.${reason}`);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why officials took it off the table; null unless they did.' })
  rejection(@Parent() { state, reason }: AssistedBallot): string | null {
    return state === 'REJECTED' ? reason : null;
  }

  @Extensions({ perViewer: true })
  @ResolveField(() => Permission, { description: 'Whether the viewer may enter it as the next official.' })
  viewerCanConfirm(@CurrentActor() actor: Actor, @Parent() ballot: AssistedBallot, @Context() { language }: GraphContext): Permission {
    const isReader = actor.isAuditor || actor.accountId === null;
    return permission(isReader ? 'AUDITORS_ONLY_READ' : whyNotConfirm(actor.accountId!, ballot), language);
  }

  private async account(context: GraphContext, id: string | null): Promise<Account | null> {
    if (id === null) return null;
    return loaderOf(context, 'people.account', (ids: readonly string[]) => this.accounts.publicAccounts(ids)).load(id);
  }
}

@Resolver(() => Poll)
export class PollWaysResolver {
  constructor(private readonly ways: WaysService) {}

  @ResolveField(() => [WayCount], {
    nullable: true,
    description:
      'How many of the ballots that count came by the web, on paper, by telephone and in meetings; never what they chose. Null as long as the turnout may not be seen.',
  })
  waysOfVoting(@Parent() poll: Poll, @Context() context: GraphContext): Promise<WayCount[] | null> {
    return loaderOf<Poll, WayCount[]>(context, 'votes.ways', (polls) => this.ways.of(polls)).load(poll);
  }
}
