/** What reporting without an account answers. */
import { Field, ObjectType } from '@nestjs/graphql';
import { Comment } from '../../comments/comment.entity.js';
import { Payload } from '../../platform/graphql/payload.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { ReportKinds } from '../enums.js';
import { ModerationDecision } from '../moderation-decision.entity.js';
import type { ReportKind } from '../risk.rules.js';

@ObjectType({ isAbstract: true })
abstract class EnteredReportPayload extends Payload {
  @Field(() => Comment, { nullable: true, description: 'The comment, which stays as it is until a moderator decides.' })
  comment?: Comment;
  @Field(() => String, {
    nullable: true,
    description: 'With which `followedReport` tells what came of it. It is shown once and kept by nobody else.',
  })
  code?: string;
}

@ObjectType({ description: 'What came of reporting without an account.' })
export class ReportWithoutAccountPayload extends EnteredReportPayload {}

@ObjectType({ description: 'What came of confirming a report.' })
export class ConfirmReportPayload extends EnteredReportPayload {}

@ObjectType({ description: 'The letter is on its way; the answer tells nothing about the mailbox.' })
export class ReportByMailPayload extends Payload {}

@ObjectType({ description: 'A report as whoever made it without an account follows it.' })
export class FollowedReport {
  commentId: string;
  @Field(() => ReportKinds, { description: 'What was reported.' })
  kind: ReportKind;
  @Field(() => DateTime, { description: 'When it came.' })
  createdAt: Date;
  @Field(() => Comment, { nullable: true, description: 'The comment as everybody sees it now; null when it cannot be seen any more.' })
  comment?: Comment | null;
  @Field(() => ModerationDecision, { nullable: true, description: 'The decision that answers it; null while it waits.' })
  decision: ModerationDecision | null;
}
