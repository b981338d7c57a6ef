/** Deciding in the API: statements of reasons, their short forms, and undoing. */
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../people/actor.js';
import { CurrentActor } from '../../people/current-actor.js';
import { fromGlobalId } from '../../platform/graphql/relay.js';
import { DecidingService } from '../deciding.service.js';
import { undoSeconds } from '../moderation.rules.js';
import { UndoingService } from '../undoing.service.js';
import {
  DecideOnCommentInput,
  DismissReportsInput,
  HideCommentInput,
  RestoreCommentInput,
  UndoModerationDecisionInput,
} from './deciding.inputs.js';
import {
  DecideOnCommentPayload,
  DismissReportsPayload,
  HideCommentPayload,
  RestoreCommentPayload,
  UndoModerationDecisionPayload,
} from './deciding.payloads.js';
import { proposalDays } from './proposals.rules.js';
import { ShortFormsService } from './short-forms.service.js';

@Resolver()
export class DecidingResolver {
  constructor(
    private readonly deciding: DecidingService,
    private readonly shortForms: ShortFormsService,
    private readonly undoing: UndoingService,
  ) {}

  @Mutation(() => DecideOnCommentPayload, {
    description: `Decides on a comment with a statement of reasons that its author and everybody else can read (article 17 of Regulation (EU) 2022/2065); it answers the open reports. Moderators of its agency. SUSPEND, and any measure on an official answer, becomes a proposal that another moderator has ${proposalDays} days to second. Besides what the fields say, refuses with OWN_COMMENT, COMMENT_WITHDRAWN, COMMENT_HIDDEN, COMMENT_HELD, ALREADY_HIDDEN, ALREADY_LABELLED, ALREADY_PART_HIDDEN, ALREADY_LOCKED, ALREADY_SUSPENDED, ALREADY_PROPOSED, NOTHING_REPORTED, OFFICIAL_ANSWER_PROTECTED, OFFICIALS_NOT_SUSPENDED, WORDS_CHANGED.`,
  })
  decideOnComment(@CurrentActor() actor: Actor, @Args('input') input: DecideOnCommentInput): Promise<DecideOnCommentPayload> {
    const { ground, basis, legalGround, facts, proportion, endsAt, passages, fromAuthority, liftsDecisionId, ...said } = named(input);
    return this.deciding.decide(actor, {
      ...said,
      ground: ground ?? null,
      basis: basis ?? null,
      legalGround: legalGround || null,
      facts: facts || null,
      proportion: proportion || null,
      endsAt: endsAt ?? null,
      passages: passages?.map(({ start, end, inProposal }) => ({ start, end, ...(inProposal ? { inProposal } : {}) })) ?? null,
      isFromAuthority: fromAuthority ?? false,
      liftsDecisionId: liftsDecisionId ? fromGlobalId('ModerationDecision', liftsDecisionId, 'input.liftsDecisionId') : null,
    });
  }

  @Mutation(() => HideCommentPayload, {
    description:
      'The short form of `decideOnComment` with HIDE, for clients that are older than statements of reasons: facts and proportion may be absent, and the record then shows that they were not given. Moderators of its agency. Refuses with ALREADY_HIDDEN, COMMENT_WITHDRAWN, OWN_COMMENT, OFFICIAL_ANSWER_PROTECTED, ALREADY_PROPOSED.',
  })
  hideComment(@CurrentActor() actor: Actor, @Args('input') input: HideCommentInput): Promise<HideCommentPayload> {
    return this.shortForms.hide(actor, named(input));
  }

  @Mutation(() => RestoreCommentPayload, {
    description:
      'Shows a hidden comment again, with everything it had. Moderators of its agency. Refuses with NOT_HIDDEN, COMMENT_WITHDRAWN, OWN_COMMENT.',
  })
  restoreComment(@CurrentActor() actor: Actor, @Args('input') input: RestoreCommentInput): Promise<RestoreCommentPayload> {
    return this.shortForms.restore(actor, named(input));
  }

  @Mutation(() => DismissReportsPayload, {
    description:
      'Closes the case of a comment without changing the comment; one that was held is shown. Moderators of its agency. Refuses with NOTHING_REPORTED, OWN_COMMENT.',
  })
  dismissReports(@CurrentActor() actor: Actor, @Args('input') input: DismissReportsInput): Promise<DismissReportsPayload> {
    return this.shortForms.dismiss(actor, named(input));
  }

  @Mutation(() => UndoModerationDecisionPayload, {
    description: `Takes the own latest decision on a comment back, for ${undoSeconds} seconds: the comment, its reports and its case are as they were before, and the public log keeps the line with the moment. The moderator who decided or seconded. Refuses with TOO_LATE_TO_UNDO, NOT_YOURS, ALREADY_UNDONE, NOT_THE_LATEST, DECIDED_ON_APPEAL, with COMMENT_ANSWERED where somebody has replied to what would be held again, and with COMMENT_EDITED where passages would be blacked out in other words than those that were decided about.`,
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
