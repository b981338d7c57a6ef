/** Questions that officials enter for others, in the API. */
import { Args, Context, Extensions, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { connect } from '../../consultations/connections.js';
import { Gathering } from '../../consultations/gatherings/gathering.entity.js';
import { GatheringsService } from '../../consultations/gatherings/gatherings.service.js';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId, PageArgs, type Connection } from '../../platform/graphql/relay.js';
import { ofQuestion } from '../asking.resolver.js';
import { QuestionConnection } from '../connections.js';
import { Question } from '../question.entity.js';
import * as inputs from './entered-questions.inputs.js';
import { EnteringQuestionsService } from './entering-questions.service.js';

@Resolver(() => Question)
export class EnteredQuestionsResolver {
  constructor(
    private readonly entering: EnteringQuestionsService,
    private readonly gatherings: GatheringsService,
  ) {}

  @Mutation(() => inputs.EnterQuestionPayload, {
    description:
      'Enters a public question for somebody who asked it on paper, by telephone or in a meeting; it has its number at once, and its term runs from the day of the gathering (Ley 1437 de 2011, arts. 14 and 15). Officials of the agency, while the consultation is open. Refuses with PERSONAL_DATA_FOUND, NOT_YET_OPEN, CLOSED.',
  })
  enterQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.EnterQuestionInput,
    @Context() { language }: GraphContext,
  ): Promise<inputs.EnterQuestionPayload> {
    return this.entering.enter(actor, {
      ...input,
      gatheringId: fromGlobalId('Gathering', input.gatheringId, 'input.gatheringId'),
      kind: input.kind ?? 'GENERAL',
      locale: input.locale ?? language,
      name: input.name || null,
    });
  }

  @Mutation(() => inputs.RemoveEnteredQuestionPayload, {
    description:
      'Takes back a question that was entered by mistake, before it is answered, with a reason that stays in its record. Officials of the agency that has it. Refuses with NOT_ENTERED, QUESTION_ALREADY_ANSWERED, QUESTION_WITHDRAWN.',
  })
  removeEnteredQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') input: inputs.RemoveEnteredQuestionInput,
  ): Promise<inputs.RemoveEnteredQuestionPayload> {
    return this.entering.remove(actor, ofQuestion(input));
  }

  @ResolveField(() => inputs.QuestionProvenance, {
    nullable: true,
    description: 'How it came, where an official entered it for somebody; null for what was asked on the web.',
  })
  async provenance(
    @Parent() { gatheringId, speaker, keptState }: Question,
    @Context() context: GraphContext,
  ): Promise<inputs.QuestionProvenance | null> {
    if (gatheringId === null) return null;
    const gathering = await loaderOf<string, Gathering>(context, 'gatherings', (ids) => this.gatherings.byIds(ids)).load(gatheringId);
    return gathering && { way: gathering.way, gathering, name: keptState === 'WITHDRAWN' ? null : speaker };
  }
}

@Resolver(() => Gathering)
export class GatheringQuestionsResolver {
  constructor(private readonly entering: EnteringQuestionsService) {}

  @Extensions({ perViewer: true })
  @ResolveField(() => QuestionConnection, {
    description: 'The questions that were entered of it, the newest first; withdrawn ones too, without their words.',
  })
  questions(@CurrentActor() actor: Actor, @Parent() { id }: Gathering, @Args() page: PageArgs): Promise<Connection<Question>> {
    return connect(
      page,
      1,
      (keyset) => this.entering.page(actor, id, keyset),
      (question) => [question.id],
    );
  }
}
