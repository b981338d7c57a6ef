/** What people do about comments that break the rules: report them. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { ReportCommentInput } from './moderation.inputs.js';
import { ReportCommentPayload } from './moderation.payloads.js';
import { ReportingService } from './reporting.service.js';

@Resolver()
export class ModerationResolver {
  constructor(private readonly reporting: ReportingService) {}

  @Mutation(() => ReportCommentPayload, {
    description:
      'Reports a comment to the moderators of its agency, once a person. Signed-in people. Nothing is hidden by reports alone. Refuses with ALREADY_REPORTED, OWN_COMMENT, COMMENT_HIDDEN, COMMENT_WITHDRAWN, SUSPENDED.',
  })
  reportComment(@CurrentActor() actor: Actor, @Args('input') input: ReportCommentInput): Promise<ReportCommentPayload> {
    return this.reporting.report(actor, { ...input, commentId: fromGlobalId('Comment', input.commentId, 'input.commentId') });
  }
}
