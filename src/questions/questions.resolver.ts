/** Questions: how they are found. */
import { Args, Extensions, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { fromGlobalId, PageArgs, type Connection } from '../platform/graphql/relay.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { QuestionConnection } from './connections.js';
import { connect } from './cursors.js';
import { QuestionOrders, type QuestionOrder } from './enums.js';
import { FindingService } from './finding.service.js';
import { ListsService, type PlacedQuestion } from './lists.service.js';
import { PetitionTerm, SimilarAnswer } from './question-parts.js';
import { Question } from './question.entity.js';
import { QuestionFilter } from './questions.inputs.js';
import { QuestionsService } from './questions.service.js';

const mostSimilar = 10;
const place = ({ sortValue, id }: PlacedQuestion) => [sortValue, id];

@Resolver(() => Question)
export class QuestionsResolver {
  constructor(
    private readonly questions: QuestionsService,
    private readonly lists: ListsService,
    private readonly finding: FindingService,
  ) {}

  @Extensions({ perViewer: true })
  @Query(() => Question, {
    nullable: true,
    description: 'A question by its global id or by its number; null when it does not exist or may not be seen.',
  })
  question(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, nullable: true, description: 'Its global id.' }) id?: string | null,
    @Args('number', { type: () => String, nullable: true, description: 'Its number, such as `2026-000123`, when no id is given.' })
    number?: string | null,
  ): Promise<Question | null> {
    return id == null ? this.questions.findByNumber(actor, number ?? '') : this.questions.find(actor, fromGlobalId('Question', id, 'id'));
  }

  @Query(() => QuestionConnection, { name: 'questions', description: 'The questions that everybody finds.' })
  async everybodys(
    @Args() page: PageArgs,
    @Args('filter', { type: () => QuestionFilter, nullable: true, description: 'Which ones.' }) filter?: QuestionFilter | null,
    @Args('orderBy', { type: () => QuestionOrders, defaultValue: 'NEWEST', description: 'In which order.' })
    orderBy: QuestionOrder = 'NEWEST',
  ): Promise<Connection<Question>> {
    const agencyId = filter?.agencyId ? fromGlobalId('Agency', filter.agencyId, 'filter.agencyId') : null;
    return connect(page, 2, (keyset) => this.lists.everybodys({ ...filter, agencyId }, orderBy, keyset), place);
  }

  @Extensions({ perViewer: true })
  @Query(() => QuestionConnection, {
    description: 'What the viewer asked, newest first, the private and the withdrawn included. An error SIGN_IN_REQUIRED for visitors.',
  })
  async viewerQuestions(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<Question>> {
    return connect(page, 2, (keyset) => this.lists.ownOf(actor, keyset), place);
  }

  @Extensions({ perViewer: true })
  @Query(() => QuestionConnection, {
    description: 'The questions whose answer the viewer wants to know too, newest first. An error SIGN_IN_REQUIRED for visitors.',
  })
  async viewerFollowedQuestions(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<Question>> {
    return connect(page, 2, (keyset) => this.lists.followedBy(actor, keyset), place);
  }

  @Query(() => [PetitionTerm], {
    description: 'Until when an agency would have to answer what is asked now, by what is asked for; the shortest term first.',
  })
  petitionTerms(): PetitionTerm[] {
    return this.questions.termsNow();
  }

  @Query(() => [SimilarAnswer], {
    description:
      'Answered questions and guidance that are most like what one is about to ask, the most alike first. Words of either language, whatever their accents, case and endings, and nearly the same titles.',
  })
  async similarQuestions(
    @CurrentActor() actor: Actor,
    @Args('text', { description: 'The words of the question so far.' }) text: string,
    @Args('first', { type: () => Int, defaultValue: 5, description: `How many, 1 to ${mostSimilar}.` }) first: number = 5,
  ): Promise<SimilarAnswer[]> {
    if (first < 1 || first > mostSimilar) throw new Refusal('PAGE_SIZE_OUT_OF_RANGE', { max: mostSimilar }, 'first');
    return this.finding.similar(actor, text, first);
  }
}
