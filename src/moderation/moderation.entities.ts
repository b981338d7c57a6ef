/** The tables of this room, for TypeORM. */
import { CommentReport } from './comment-report.entity.js';
import { ModerationCase } from './moderation-case.entity.js';
import { ModerationNote } from './queue/moderation-note.entity.js';
import { ModerationDecision, UndoneDecision } from './moderation-decision.entity.js';

export const moderationEntities = [CommentReport, ModerationCase, ModerationDecision, ModerationNote, UndoneDecision];
