/** What the officials of an agency do with its questions. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import * as inputs from './answering.inputs.js';
import { AnsweringService } from './answering.service.js';
import { ofQuestion } from './asking.resolver.js';
import { Question } from './question.entity.js';
import * as payloads from './questions.payloads.js';

@Resolver(() => Question)
export class AnsweringResolver {
  constructor(private readonly answering: AnsweringService) {}

  @Mutation(() => payloads.AssignQuestionPayload, {
    description:
      'Gives a question to an official of the agency, or takes it. For its officials. Refuses with NOT_AN_OFFICIAL_THERE, QUESTION_ALREADY_ANSWERED.',
  })
  assignQuestion(@CurrentActor() actor: Actor, @Args('input') input: inputs.AssignQuestionInput): Promise<payloads.AssignQuestionPayload> {
    const accountId = input.accountId == null ? null : fromGlobalId('Account', input.accountId, 'input.accountId');
    return this.answering.assign(actor, { ...ofQuestion(input), accountId });
  }

  @Mutation(() => payloads.TransferQuestionPayload, {
    description:
      'Passes a question on to the competent agency, whose term begins anew (Ley 1755 de 2015, art. 21). The record says whether the five working days for it were kept. Refuses with TRANSFER_TO_ITSELF, TRANSFERRED_BEFORE, ANSWERED_BEFORE.',
  })
  transferQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.TransferQuestionInput,
  ): Promise<payloads.TransferQuestionPayload> {
    return this.answering.transfer(actor, { ...ofQuestion(input), agencyId: fromGlobalId('Agency', input.agencyId, 'input.agencyId') });
  }

  @Mutation(() => payloads.ExtendQuestionPayload, {
    description:
      'Puts the answer off, once and before the term is over, to a working day within twice the term (art. 14, parágrafo). Refuses with EXTENDED_BEFORE, TERM_OVER, EXTENSION_NOT_AFTER_TERM, EXTENSION_TOO_LONG, EXTENSION_ON_DAY_OFF.',
  })
  extendQuestion(@CurrentActor() actor: Actor, @Args('input') input: inputs.ExtendQuestionInput): Promise<payloads.ExtendQuestionPayload> {
    return this.answering.extend(actor, ofQuestion(input));
  }

  @Mutation(() => payloads.AnswerQuestionPayload, {
    description:
      'Answers in the name of an office, with an edition for everybody where the answer holds personal data. Refuses with QUESTION_ALREADY_ANSWERED, EDITION_EMPTY, EDITION_NOT_ALLOWED, EDITION_INCOMPLETE.',
  })
  answerQuestion(@CurrentActor() actor: Actor, @Args('input') input: inputs.AnswerQuestionInput): Promise<payloads.AnswerQuestionPayload> {
    return this.answering.answer(actor, ofQuestion(input));
  }

  @Mutation(() => payloads.EditQuestionForPublicPayload, {
    description:
      'Replaces what everybody reads of a question, to keep personal data out. A private one is published so, whole, when whoever asked allows it. Refuses with EDITION_EMPTY, EDITION_NOT_ALLOWED, EDITION_INCOMPLETE, QUESTION_NOT_YET_ANSWERED, NOT_ASKED_AGAIN.',
  })
  editQuestionForPublic(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.EditQuestionForPublicInput,
  ): Promise<payloads.EditQuestionForPublicPayload> {
    return this.answering.edit(actor, ofQuestion(input));
  }
}
