/** The tables of this room, for TypeORM. */
import { CommentDay, Commenter } from './comment-day.entity.js';
import { CommentCount, CommentEdit, CommentSupport } from './comment-parts.entity.js';
import { CommentDraft } from './comment-draft.entity.js';
import { Comment } from './comment.entity.js';

export const commentsEntities = [Comment, CommentCount, CommentDay, CommentDraft, CommentEdit, Commenter, CommentSupport];
