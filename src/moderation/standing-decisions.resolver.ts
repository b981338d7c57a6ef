/** Which decisions stand behind what readers see of a comment: its tombstone, label, blackouts or lock. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Comment } from '../comments/comment.entity.js';
import { loaderOf, type GraphContext } from '../platform/graphql/context.js';
import { LogService } from './log.service.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import type { Measure } from './moderation.rules.js';

const measuresSeen: ReadonlySet<Measure> = new Set(['HIDE', 'HIDE_PART', 'LABEL', 'LOCK_THREAD']);

@Resolver(() => Comment)
export class StandingDecisionsResolver {
  constructor(private readonly log: LogService) {}

  @ResolveField(() => [ModerationDecision], {
    description:
      'The decisions that hide it, black out a passage, label it or lock its thread, and stand, the latest first: each with its reasons for everybody to read. Empty where there is none, and for what its author took back.',
  })
  async standingDecisions(@Parent() comment: Comment, @Context() context: GraphContext): Promise<ModerationDecision[]> {
    const { id, state, label, hiddenPart, lockedBy } = comment;
    // Nearly all comments have none, and need no question to the database.
    if (state !== 'HIDDEN' && label === null && hiddenPart === null && lockedBy !== id) return [];
    const decisions = await loaderOf(context, 'moderation.of_comment', (ids: readonly string[]) => this.log.decisionsOfComments(ids)).load(
      id,
    );
    return (decisions ?? []).filter(({ measure, undoneAt, liftedAt }) => measuresSeen.has(measure) && !undoneAt && !liftedAt);
  }
}
