/** The tables of this room, for TypeORM. */
import { adviceEntities } from './advice/advice.entity.js';
import { CommentReport, SpentProof, UnconfirmedReport } from './comment-report.entity.js';
import { ModerationCase } from './moderation-case.entity.js';
import { ModerationProposal } from './deciding/moderation-proposal.entity.js';
import { EndedDecision, MeasureToEnd, ModerationDecision, UndoneDecision } from './moderation-decision.entity.js';
import { PostsOfMinute, PremoderationRules } from './premoderation/premoderation-rules.entity.js';

export const moderationEntities = [
  ...adviceEntities,
  CommentReport,
  EndedDecision,
  MeasureToEnd,
  ModerationCase,
  ModerationDecision,
  ModerationProposal,
  PostsOfMinute,
  PremoderationRules,
  SpentProof,
  UnconfirmedReport,
  UndoneDecision,
];
