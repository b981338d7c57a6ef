/** The tables of this room, for TypeORM. */
import { AppealDecision, AppealOutcome, ModerationAppeal } from './appeals/appeal.entity.js';
import { CommentReport } from './comment-report.entity.js';
import { ModerationCase } from './moderation-case.entity.js';
import { ModerationProposal } from './deciding/moderation-proposal.entity.js';
import { EndedDecision, MeasureToEnd, ModerationDecision, UndoneDecision } from './moderation-decision.entity.js';
import { ModerationMonth, ModerationWait } from './record/moderation-month.entity.js';

export const moderationEntities = [
  CommentReport,
  EndedDecision,
  MeasureToEnd,
  ModerationCase,
  ModerationDecision,
  ModerationMonth,
  ModerationProposal,
  ModerationWait,
  UndoneDecision,
  ModerationAppeal,
  AppealOutcome,
  AppealDecision,
];
