/** What people do about comments that break the rules: report them, and decide. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../people/actor.js';
import { CurrentActor } from '../people/current-actor.js';
import { fromGlobalId } from '../platform/graphql/relay.js';
import { DecidingService } from './deciding.service.js';
import {
  DismissReportsInput,
  HideCommentInput,
  ReportCommentInput,
  RestoreCommentInput,
  UndoModerationDecisionInput,
} from './moderation.inputs.js';
import {
  DismissReportsPayload,
  HideCommentPayload,
  ReportCommentPayload,
  RestoreCommentPayload,
  UndoModerationDecisionPayload,
} from './moderation.payloads.js';
import { undoSeconds } from './moderation.rules.js';
import { ReportingService } from './reporting.service.js';
import { UndoingService } from './undoing.service.js';

@Resolver()
export class ModerationResolver {
  constructor(
    private readonly reporting: ReportingService,
    private readonly deciding: DecidingService,
    private readonly undoing: UndoingService,
  ) {}

  @Mutation(() => ReportCommentPayload, {
    description:
      'Reports a comment to the moderators of its agency, once a person. Signed-in people. Nothing is hidden by reports alone. Refuses with ALREADY_REPORTED, OWN_COMMENT, COMMENT_HIDDEN, COMMENT_WITHDRAWN.',
  })
  reportComment(@CurrentActor() actor: Actor, @Args('input') input: ReportCommentInput): Promise<ReportCommentPayload> {
    return this.reporting.report(actor, named(input));
  }

  @Mutation(() => HideCommentPayload, {
    description:
      'Hides a comment with a reason that its author and everybody else can read. Moderators of its agency. Refuses with ALREADY_HIDDEN, COMMENT_WITHDRAWN, OWN_COMMENT, OFFICIAL_ANSWER_PROTECTED.',
  })
  hideComment(@CurrentActor() actor: Actor, @Args('input') input: HideCommentInput): Promise<HideCommentPayload> {
    return this.deciding.hide(actor, named(input));
  }

  @Mutation(() => RestoreCommentPayload, {
    description:
      'Shows a hidden comment again, with everything it had. Moderators of its agency. Refuses with NOT_HIDDEN, COMMENT_WITHDRAWN, OWN_COMMENT.',
  })
  restoreComment(@CurrentActor() actor: Actor, @Args('input') input: RestoreCommentInput): Promise<RestoreCommentPayload> {
    return this.deciding.restore(actor, named(input));
  }

  @Mutation(() => DismissReportsPayload, {
    description:
      'Closes the case of a comment without changing the comment. Moderators of its agency. Refuses with NOTHING_REPORTED, OWN_COMMENT.',
  })
  dismissReports(@CurrentActor() actor: Actor, @Args('input') input: DismissReportsInput): Promise<DismissReportsPayload> {
    return this.deciding.dismiss(actor, named(input));
  }

  @Mutation(() => UndoModerationDecisionPayload, {
    description: `Takes the own latest decision on a comment back, for ${undoSeconds} seconds: the comment, its reports and its case are as they were before, and the public log keeps the line with the moment. The moderator who decided. Refuses with TOO_LATE_TO_UNDO, NOT_YOURS, ALREADY_UNDONE, NOT_THE_LATEST.`,
  })
  undoModerationDecision(
    @CurrentActor() actor: Actor,
    @Args('input') input: UndoModerationDecisionInput,
  ): Promise<UndoModerationDecisionPayload> {
    const decisionId = fromGlobalId('ModerationDecision', input.decisionId, 'input.decisionId');
    return this.undoing.undo(actor, { ...input, decisionId });
  }
}

function named<Input extends { commentId: string }>(input: Input): Input {
  return { ...input, commentId: fromGlobalId('Comment', input.commentId, 'input.commentId') };
}
