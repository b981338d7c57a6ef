/** What citizens do with questions. */
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { AskingService, mostAskedInADay } from './asking.service.js';
import { FollowingService } from './following.service.js';
import { Question } from './question.entity.js';
import * as inputs from './questions.inputs.js';
import * as payloads from './questions.payloads.js';

/** With the uuid of the question instead of its global id. */
export function ofQuestion<Input extends { questionId: string }>(input: Input): Input {
  return { ...input, questionId: fromGlobalId('Question', input.questionId, 'input.questionId') };
}

@Resolver(() => Question)
export class AskingResolver {
  constructor(
    private readonly asking: AskingService,
    private readonly following: FollowingService,
  ) {}

  @Mutation(() => payloads.AskQuestionPayload, {
    description: `Asks an agency, publicly or privately; the question gets its number and its term at once. Refuses with TOO_MANY_QUESTIONS after ${mostAskedInADay} in a day, OFFICIALS_ANSWER_HERE, TERRITORY_UNKNOWN, and a public one with PERSONAL_DATA_FOUND.`,
  })
  askQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.AskQuestionInput,
    @Context() { language }: GraphContext,
  ): Promise<payloads.AskQuestionPayload> {
    const agencyId = fromGlobalId('Agency', input.agencyId, 'input.agencyId');
    return this.asking.ask(actor, { ...input, agencyId, kind: input.kind ?? 'GENERAL', locale: input.locale ?? language });
  }

  @Mutation(() => payloads.AskAgainPayload, {
    description:
      'Asks once more what the answer left open, within ten working days; the agency gets another term. Refuses with NOT_YOUR_QUESTION, QUESTION_NOT_YET_ANSWERED, ALREADY_REASKED, ASKING_AGAIN_OVER, and of a public question PERSONAL_DATA_FOUND.',
  })
  askAgain(@CurrentActor() actor: Actor, @Args('input') input: inputs.AskAgainInput): Promise<payloads.AskAgainPayload> {
    return this.asking.askAgain(actor, ofQuestion(input));
  }

  @Mutation(() => payloads.RateAnswerPayload, {
    description:
      'Rates the newest answer to an own question, once. Refuses with NOT_YOUR_QUESTION, QUESTION_NOT_YET_ANSWERED, ANSWER_RATED_BEFORE.',
  })
  rateAnswer(@CurrentActor() actor: Actor, @Args('input') input: inputs.RateAnswerInput): Promise<payloads.RateAnswerPayload> {
    return this.asking.rate(actor, ofQuestion(input));
  }

  @Mutation(() => payloads.WithdrawQuestionPayload, {
    description:
      'Takes an own question back before it is answered: others no longer read it, its number and its record stay. Refuses with NOT_YOUR_QUESTION, QUESTION_ALREADY_ANSWERED, QUESTION_WITHDRAWN.',
  })
  withdrawQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.WithdrawQuestionInput,
  ): Promise<payloads.WithdrawQuestionPayload> {
    return this.asking.withdraw(actor, ofQuestion(input));
  }

  @Mutation(() => payloads.FollowQuestionPayload, {
    description:
      'Says “I want to know too”: one is told when it is answered. Everybody sees how many they are, nobody who. Refuses with QUESTION_ALREADY_FOLLOWED, OWN_QUESTION, QUESTION_WITHDRAWN.',
  })
  followQuestion(@CurrentActor() actor: Actor, @Args('input') input: inputs.FollowQuestionInput): Promise<payloads.FollowQuestionPayload> {
    return this.following.follow(actor, ofQuestion(input));
  }

  @Mutation(() => payloads.UnfollowQuestionPayload, { description: 'Follows a question no longer. Refuses with QUESTION_NOT_FOLLOWED.' })
  unfollowQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.UnfollowQuestionInput,
  ): Promise<payloads.UnfollowQuestionPayload> {
    return this.following.unfollow(actor, ofQuestion(input));
  }
}
