/** The tables of this room, for TypeORM. */
import { adviceEntities } from './advice/advice.entity.js';
import { ModerationBatch, ModerationBatchItem } from './batches/moderation-batch.entity.js';
import { CommentReport, SpentProof, UnconfirmedReport } from './comment-report.entity.js';
import { AppealDecision, AppealOutcome, ModerationAppeal } from './appeals/appeal.entity.js';
import { ModerationProposal } from './deciding/moderation-proposal.entity.js';
import { ModerationCase } from './moderation-case.entity.js';
import { EndedDecision, MeasureToEnd, ModerationDecision, UndoneDecision } from './moderation-decision.entity.js';
import { AlikeLetter } from './queue/alike-letter.entity.js';
import { ModerationNote } from './queue/moderation-note.entity.js';
import { PostsOfMinute, PremoderationRules } from './premoderation/premoderation-rules.entity.js';
import { ModerationMonth, ModerationWait } from './record/moderation-month.entity.js';

export const moderationEntities = [
  ...adviceEntities,
  AlikeLetter,
  CommentReport,
  EndedDecision,
  MeasureToEnd,
  ModerationBatch,
  ModerationBatchItem,
  ModerationCase,
  ModerationDecision,
  ModerationNote,
  ModerationProposal,
  PostsOfMinute,
  PremoderationRules,
  SpentProof,
  UnconfirmedReport,
  ModerationMonth,
  ModerationWait,
  UndoneDecision,
  ModerationAppeal,
  AppealOutcome,
  AppealDecision,
];
