/** The tables of this room, for TypeORM. */
import { CommentCount, CommentEdit, CommentSupport } from './comment-parts.entity.js';
import { CommentDraft } from './comment-draft.entity.js';
import { Comment } from './comment.entity.js';

export const commentsEntities = [Comment, CommentCount, CommentDraft, CommentEdit, CommentSupport];
