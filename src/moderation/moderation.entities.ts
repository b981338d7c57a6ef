/** The tables of this room, for TypeORM. */
import { ModerationBatch, ModerationBatchItem } from './batches/moderation-batch.entity.js';
import { CommentReport } from './comment-report.entity.js';
import { ModerationProposal } from './deciding/moderation-proposal.entity.js';
import { ModerationCase } from './moderation-case.entity.js';
import { EndedDecision, MeasureToEnd, ModerationDecision, UndoneDecision } from './moderation-decision.entity.js';
import { ModerationNote } from './queue/moderation-note.entity.js';

export const moderationEntities = [
  CommentReport,
  EndedDecision,
  MeasureToEnd,
  ModerationBatch,
  ModerationBatchItem,
  ModerationCase,
  ModerationDecision,
  ModerationNote,
  ModerationProposal,
  UndoneDecision,
];
