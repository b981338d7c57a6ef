/** What people do about comments that break the rules: report them. */
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import type { GraphContext } from '../platform/graphql/context.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { ReportCommentInput } from './moderation.inputs.js';
import { ReportCommentPayload } from './moderation.payloads.js';
import { ReportingService } from './reporting/reporting.service.js';

@Resolver()
export class ModerationResolver {
  constructor(private readonly reporting: ReportingService) {}

  @Mutation(() => ReportCommentPayload, {
    description:
      'Reports a comment to the moderators of its agency: one open report a person and comment. Signed-in people. Nothing is hidden by reports, however many there are: they order the queue. Refuses with ALREADY_REPORTED; after a decision with ALREADY_DECIDED, unless the words or the reason are others, and with REPORTED_OFTEN after three; OWN_COMMENT, COMMENT_HIDDEN, COMMENT_WITHDRAWN, SUSPENDED, and TRY_LATER.',
  })
  reportComment(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReportCommentInput,
    @Context() { request }: GraphContext,
  ): Promise<ReportCommentPayload> {
    const commentId = fromGlobalId('Comment', input.commentId, 'input.commentId');
    return this.reporting.report(actor, { ...input, commentId }, request.address);
  }
}
