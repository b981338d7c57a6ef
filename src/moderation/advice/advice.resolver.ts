/** The filter's advice in the API, and the personal data that a case shows. */
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Comment } from '../../comments/comment.entity.js';
import { CommentsService } from '../../comments/comments.service.js';
import type { Suggestion } from '../../comments/suggesting/suggestion.entity.js';
import { SuggestionsService } from '../../comments/suggesting/suggestions.service.js';
import { loaderOf, type GraphContext } from '../../platform/graphql/context.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import { inCharacters, personalDataIn } from '../../platform/personal-data/personal-data.rules.js';
import { PersonalData } from '../../platform/personal-data/personal-data.resolver.js';
import { ModerationCase } from '../moderation-case.entity.js';
import { AdviceService } from './advice.service.js';
import { ModerationAdviceFigures, SpamAdvice } from './advice.types.js';
import { figuresOf, totalOf } from './outcomes.rules.js';
import { fewestExamples } from './spam-model.rules.js';

@Resolver(() => ModerationCase)
export class AdviceResolver {
  constructor(
    private readonly advice: AdviceService,
    private readonly comments: CommentsService,
    private readonly suggestions: SuggestionsService,
  ) {}

  @Query(() => ModerationAdviceFigures, {
    description:
      'The filter that suggests spam to moderators: what it learnt from, and how often people followed it. Public; without `agencyId` of all agencies together.',
  })
  async moderationAdviceFigures(
    @Args('agencyId', { type: () => ID, nullable: true, description: 'Only advice to this agency.' }) agencyId?: string | null,
  ): Promise<ModerationAdviceFigures> {
    const { filter, months } = await this.advice.figures(agencyId ? fromGlobalId('Agency', agencyId, 'agencyId') : null);
    return {
      filter: filter && { ...filter, fewestExamples },
      total: figuresOf(totalOf(months)),
      months: months.map(({ month, ...counts }) => ({ month, ...figuresOf(counts) })),
    };
  }

  @ResolveField(() => SpamAdvice, {
    name: 'advice',
    nullable: true,
    description: 'Why the filter suggested it; null where it did not.',
  })
  adviceOf(@Parent() { commentId }: ModerationCase, @Context() context: GraphContext): Promise<SpamAdvice | null> {
    return loaderOf(context, 'moderation.advice', (ids: readonly string[]) => this.advice.ofComments(ids)).load(commentId);
  }

  @ResolveField(() => [PersonalData], {
    description:
      'What may be personal data in the words of the comment as they are kept, in the order of the words: passages that can be blacked out.',
  })
  async personalData(@Parent() { commentId }: ModerationCase, @Context() context: GraphContext): Promise<PersonalData[]> {
    const load = loaderOf<string, Comment>(context, 'moderation.words', (ids) => this.comments.byIds(ids));
    return findsIn((await load.load(commentId))?.body);
  }

  @ResolveField(() => [PersonalData], {
    description:
      'As `personalData`, in the words that the comment proposes, `suggestion.proposed`: passages that can be blacked out with `inProposal`. Empty where it proposes none.',
  })
  async personalDataProposed(@Parent() { commentId }: ModerationCase, @Context() context: GraphContext): Promise<PersonalData[]> {
    const load = loaderOf<string, Suggestion>(context, 'moderation.proposed', (ids) => this.suggestions.ofComments(ids));
    return findsIn((await load.load(commentId))?.proposed);
  }
}

function findsIn(text = ''): PersonalData[] {
  return inCharacters(text, personalDataIn(text));
}
