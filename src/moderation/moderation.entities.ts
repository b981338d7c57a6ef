/** The tables of this room, for TypeORM. */
import { adviceEntities } from './advice/advice.entity.js';
import { CommentReport } from './comment-report.entity.js';
import { ModerationCase } from './moderation-case.entity.js';
import { ModerationDecision, UndoneDecision } from './moderation-decision.entity.js';

export const moderationEntities = [...adviceEntities, CommentReport, ModerationCase, ModerationDecision, UndoneDecision];
