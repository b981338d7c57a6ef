/** Polls in the API: calling them, voting in them, and their results. */
import { Args, Context, Extensions, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type DataLoader from 'dataloader';
import { Consultation } from '../consultations/consultation.entity.js';
import { ReadingService } from '../consultations/reading.service.js';
import type { ConsultationWindow } from '../consultations/phase.rules.js';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { toEligibility, WhoMayTakePart } from '../people/eligibility.js';
import { inLanguage, languageOf } from '../people/localised.js';
import { permission, Permission } from '../people/permission.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { Payload } from '../platform/graphql/payload.js';
import { Locale } from '../platform/graphql/scalars.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { Ballot, Receipt } from './ballot.entity.js';
import { CastingService } from './casting.service.js';
import { ownBallots } from './own-ballots.js';
import { CountingParameter, Poll, PollOption } from './poll.entity.js';
import { CallingService } from './calling.service.js';
import { PollsService } from './polls.service.js';
import { PollResults } from './results.js';
import { CallPollInput, CastVoteInput, RemovePollInput, SetPollEligibilityInput, WithdrawVoteInput } from './votes.inputs.js';

@ObjectType({ description: 'What came of casting a ballot.' })
class CastVotePayload extends Payload {
  @Field(() => Receipt, { nullable: true, description: 'Proof that the ballot was taken.' })
  receipt?: Receipt;
  @Field(() => Poll, { nullable: true, description: 'The poll with this ballot counted.' })
  poll?: Poll;
}

@ObjectType({ description: 'What came of taking a ballot back.' })
class WithdrawVotePayload extends Payload {
  @Field(() => Poll, { nullable: true, description: 'The poll without the ballot.' })
  poll?: Poll;
}

@ObjectType({ description: 'What came of calling a poll.' })
class CallPollPayload extends Payload {
  @Field(() => Poll, { nullable: true, description: 'The new poll.' })
  poll?: Poll;
}

@ObjectType({ description: 'What came of deciding who may vote.' })
class SetPollEligibilityPayload extends Payload {
  @Field(() => Poll, { nullable: true, description: 'The poll.' })
  poll?: Poll;
}

@ObjectType({ description: 'What came of removing a poll from a draft.' })
class RemovePollPayload extends Payload {
  @Field(() => Consultation, { nullable: true, description: 'The draft without the poll.' })
  consultation?: Consultation;
}

@Resolver(() => Poll)
export class VotesResolver {
  constructor(
    private readonly polls: PollsService,
    private readonly calling: CallingService,
    private readonly casting: CastingService,
    private readonly consultations: ReadingService,
  ) {}

  @Extensions({ act: 'vote' })
  @Mutation(() => CastVotePayload, {
    description:
      'Casts a ballot, or changes an earlier one. Signed-in people, while the consultation is open. Refuses with TOO_FEW_CHOICES, TOO_MANY_CHOICES, CHOSEN_TWICE, OPTION_OF_ANOTHER_POLL, SCORE_OUT_OF_SCALE, OVER_BUDGET, ALREADY_VOTED (only with `mayReplace: false`), NOT_YET_OPEN, CLOSED.',
  })
  castVote(@CurrentActor() actor: Actor, @Args('input') input: CastVoteInput): Promise<CastVotePayload> {
    return this.casting.cast(actor, {
      ...input,
      pollId: fromGlobalId('Poll', input.pollId, 'input.pollId'),
      optionIds: input.optionIds.map((id) => fromGlobalId('PollOption', id, 'input.optionIds')),
      positions: input.positions.map(({ statementId, position }) => ({
        position,
        statementId: fromGlobalId('PollOption', statementId, 'input.positions'),
      })),
      scores: input.scores.map(({ optionId, score }) => ({ score, optionId: fromGlobalId('PollOption', optionId, 'input.scores') })),
    });
  }

  @Extensions({ act: 'vote' })
  @Mutation(() => WithdrawVotePayload, {
    description: 'Takes the viewer’s ballot back while the consultation is open. Refuses with NO_BALLOT_TO_WITHDRAW, CLOSED.',
  })
  withdrawVote(@CurrentActor() actor: Actor, @Args('input') input: WithdrawVoteInput): Promise<WithdrawVotePayload> {
    return this.casting.withdraw(actor, fromGlobalId('Poll', input.pollId, 'input.pollId'), input.idempotencyKey);
  }

  @Mutation(() => CallPollPayload, {
    description:
      'Adds a poll to a draft. Officials of its agency. Refuses with TOO_FEW_OPTIONS, TOO_MANY_OPTIONS, CHOICES_OUT_OF_ORDER, MORE_CHOICES_THAN_OPTIONS, SCALE_OUT_OF_ORDER, SCALE_TOO_WIDE, BUDGET_MISSING, COST_MISSING, COST_OVER_BUDGET, FEWEST_CHOICES_OVER_BUDGET, METHOD_NOT_FOR_KIND, SEATS_OUT_OF_RANGE, PARAMETER_UNKNOWN, ALREADY_PUBLISHED.',
  })
  callPoll(@CurrentActor() actor: Actor, @Args('input') input: CallPollInput): Promise<CallPollPayload> {
    const wordsOf = (entries: readonly { locale: string; text: string }[]): Record<string, string> =>
      Object.fromEntries(entries.map(({ locale, text }) => [locale, text]));
    return this.calling.call(actor, {
      ...input,
      consultationId: fromGlobalId('Consultation', input.consultationId, 'input.consultationId'),
      questions: wordsOf(input.questions),
      options: input.options.map(({ labels, cost }) => ({ labels: wordsOf(labels), cost: cost ?? null })),
      maxChoices: input.maxChoices ?? null,
      lowestScore: input.lowestScore ?? null,
      highestScore: input.highestScore ?? null,
      budget: input.budget ?? null,
      method: input.method ?? null,
      eligibility: input.eligibility ? toEligibility(input.eligibility) : null,
      parameters: Object.fromEntries(input.parameters.map(({ name, value }) => [name, value])),
    });
  }

  @Mutation(() => SetPollEligibilityPayload, {
    description:
      'Decides who may vote in a poll of a draft; once published, that stays. Officials of its agency. Refuses with TERRITORY_UNKNOWN, AGE_DAY_NEEDED, ALREADY_PUBLISHED.',
  })
  setPollEligibility(@CurrentActor() actor: Actor, @Args('input') input: SetPollEligibilityInput): Promise<SetPollEligibilityPayload> {
    const pollId = fromGlobalId('Poll', input.pollId, 'input.pollId');
    return this.calling.ask(actor, pollId, toEligibility(input.eligibility), input.idempotencyKey);
  }

  @Mutation(() => RemovePollPayload, {
    description: 'Takes a poll out of a draft. Officials of its agency. Refuses with ALREADY_PUBLISHED.',
  })
  async removePoll(@CurrentActor() actor: Actor, @Args('input') input: RemovePollInput): Promise<RemovePollPayload> {
    const { consultationId } = await this.calling.remove(actor, fromGlobalId('Poll', input.pollId, 'input.pollId'));
    return { consultation: await this.consultations.visible(actor, consultationId) };
  }

  @Query(() => Poll, { nullable: true, description: 'A poll by its id; null when it does not exist or may not be seen.' })
  poll(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'The poll.' }) id: string): Promise<Poll | null> {
    return this.polls.find(actor, fromGlobalId('Poll', id, 'id'));
  }

  @ResolveField(() => WhoMayTakePart, { description: 'Who may vote.' })
  eligibility(@Parent() poll: Poll): WhoMayTakePart {
    return new WhoMayTakePart(poll.eligibility);
  }

  @ResolveField(() => String, { description: 'The question in the language of the request, else in Spanish.' })
  question(@Parent() poll: Poll, @Context() context: GraphContext): string {
    return inLanguage(poll.questions, context.language);
  }

  @ResolveField(() => Locale, { description: 'The language of `question`.' })
  language(@Parent() poll: Poll, @Context() context: GraphContext): string {
    return languageOf(poll.questions, context.language);
  }

  @ResolveField(() => [CountingParameter], { description: 'What the agency chose of its method of counting.' })
  parameters(@Parent() poll: Poll): CountingParameter[] {
    return Object.entries(poll.parameters).map(([name, value]) => ({ name, value }));
  }

  @ResolveField(() => Consultation, { description: 'The consultation that asks.' })
  consultation(@Parent() poll: Poll, @Context() context: GraphContext<Actor>): Promise<Consultation | null> {
    return loaderOf<string, Consultation>(context, 'consultation', (ids) => this.consultations.visibleByIds(context.viewer, ids)).load(
      poll.consultationId,
    );
  }

  @ResolveField(() => PollResults, { description: 'The count, as far as it may be seen now.' })
  async results(@Parent() poll: Poll, @Context() context: GraphContext): Promise<PollResults> {
    const tallies = poll.tallies ?? (await loaderOf(context, 'tallies', (ids: readonly string[]) => this.polls.tallies(ids)).load(poll.id));
    return this.polls.results(poll, await this.windowOf(poll, context), tallies ?? new Map());
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may vote now, and if not, why.' })
  @Extensions({ perViewer: true })
  async viewerCanVote(@Parent() poll: Poll, @CurrentActor() actor: Actor, @Context() context: GraphContext): Promise<Permission> {
    return permission(this.casting.whyNotVote(actor, poll, await this.windowOf(poll, context)), context.language);
  }

  @ResolveField(() => Ballot, { nullable: true, description: 'The viewer’s own ballot, null when there is none.' })
  @Extensions({ perViewer: true })
  async viewerBallot(@Parent() poll: Poll, @CurrentActor() actor: Actor, @Context() context: GraphContext): Promise<Ballot | null> {
    if (actor.accountId === null) return null;
    return ownBallots(context, this.casting, actor).load(poll);
  }

  private async windowOf(poll: Poll, context: GraphContext): Promise<ConsultationWindow> {
    return (await windowLoader(context, this.polls).load(poll.consultationId))!;
  }
}

@Resolver(() => PollOption)
export class PollOptionsResolver {
  @ResolveField(() => String, { description: 'Its words in the language of the request, else in Spanish.' })
  label(@Parent() option: PollOption, @Context() context: GraphContext): string {
    return inLanguage(option.labels, context.language);
  }

  @ResolveField(() => Locale, { description: 'The language of `label`.' })
  language(@Parent() option: PollOption, @Context() context: GraphContext): string {
    return languageOf(option.labels, context.language);
  }
}

@Resolver(() => Consultation)
export class ConsultationPollsResolver {
  constructor(private readonly service: PollsService) {}

  @ResolveField(() => [Poll], { description: 'Its polls, in order.' })
  async polls(@Parent() consultation: Consultation, @Context() context: GraphContext): Promise<Poll[]> {
    // Results ask when the consultation closes: it is known here already.
    windowLoader(context, this.service).prime(consultation.id, consultation);
    return (
      (await loaderOf(context, 'polls-of-consultation', (ids: readonly string[]) => this.service.ofConsultations(ids)).load(
        consultation.id,
      )) ?? []
    );
  }
}

function windowLoader(context: GraphContext, polls: PollsService): DataLoader<string, ConsultationWindow | null> {
  return loaderOf(context, 'consultation-window', (ids: readonly string[]) => polls.windows(ids));
}
