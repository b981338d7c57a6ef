/** The subscriptions about questions. What they carry is for the viewer alone: a private question goes where not everybody sees it. */
import { Args, Context, Extensions, ID, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import type { LiveStream } from '../platform/graphql/live-stream.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { Sequence } from '../platform/graphql/scalars.js';
import { Question } from '../questions/question.entity.js';
import { QuestionsService } from '../questions/questions.service.js';
import {
  AgencyQueueChanged,
  AgencyQueueEventUnion,
  QuestionChange,
  QuestionChanged,
  QuestionEventUnion,
  type QuestionChangeKind,
} from './live.types.js';
import { LiveQuestionsService } from './questions.service.js';

const after = {
  type: () => Sequence,
  nullable: true,
  description: 'The sequence of the last event seen: what came after it is told first. Begins now when absent.',
} as const;

const seen = (questions: QuestionsService, id: string, context: GraphContext<Actor>): Promise<Question | null> =>
  loaderOf<string, Question>(context, 'questions.visible', (ids) => questions.visibleByIds(context.viewer, ids)).load(id);

@Resolver()
export class LiveQuestionsResolver {
  constructor(private readonly live: LiveQuestionsService) {}

  @Extensions({ perViewer: true })
  @Subscription(() => QuestionEventUnion, {
    description: 'A question as it goes on: assigned, passed on, extended, answered, asked again.',
  })
  questionChanged(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The question.' }) id: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.live.questionChanged(actor, fromGlobalId('Question', id, 'id'), from ?? null);
  }

  @Extensions({ perViewer: true })
  @Subscription(() => AgencyQueueEventUnion, {
    description: 'The queue of an agency as it changes. For its officials and administrators; others are refused with FORBIDDEN.',
  })
  agencyQueueChanged(
    @CurrentActor() actor: Actor,
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) id: string,
    @Args('after', after) from: string | null,
  ): Promise<LiveStream> {
    return this.live.agencyQueueChanged(actor, fromGlobalId('Agency', id, 'agencyId'), from ?? null);
  }
}

@Resolver(() => QuestionChanged)
export class QuestionChangedResolver {
  constructor(private readonly questions: QuestionsService) {}

  @ResolveField(() => QuestionChange, { nullable: true })
  async change(@Parent() event: QuestionChanged, @Context() context: GraphContext<Actor>): Promise<QuestionChangeKind | null> {
    return (await seen(this.questions, event.questionId, context)) && event.told;
  }

  @ResolveField(() => Question, { nullable: true })
  question(@Parent() event: QuestionChanged, @Context() context: GraphContext<Actor>): Promise<Question | null> {
    return seen(this.questions, event.questionId, context);
  }
}

@Resolver(() => AgencyQueueChanged)
export class AgencyQueueChangedResolver {
  constructor(private readonly questions: QuestionsService) {}

  @ResolveField(() => Question, { nullable: true })
  question(@Parent() event: AgencyQueueChanged, @Context() context: GraphContext<Actor>): Promise<Question | null> {
    return seen(this.questions, event.questionId, context);
  }
}
