/** The tables of this room, for TypeORM. */
import { CommentReport, SpentProof, UnconfirmedReport } from './comment-report.entity.js';
import { ModerationCase } from './moderation-case.entity.js';
import { ModerationDecision, UndoneDecision } from './moderation-decision.entity.js';
import { PostsOfMinute, PremoderationRules } from './premoderation/premoderation-rules.entity.js';

export const moderationEntities = [CommentReport, ModerationCase, ModerationDecision, PostsOfMinute, PremoderationRules, SpentProof, UnconfirmedReport, UndoneDecision];
