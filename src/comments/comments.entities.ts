/** The tables of this room, for TypeORM. */
import { CommentAnchor, CommentCarrying } from './annotating/comment-anchor.entity.js';
import { CommentBlackout } from './comment-blackout.entity.js';
import { CommentDay, Commenter } from './comment-day.entity.js';
import { CommentCount, CommentEdit, CommentSupport } from './comment-parts.entity.js';
import { CommentDraft } from './comment-draft.entity.js';
import { Comment } from './comment.entity.js';
import { EnteredSupport } from './entering/entered-support.entity.js';
import { ScannedPage, ScannedPagePiece } from './scans/scanned-page.entity.js';
import { CommentOpposition, Suggestion, TakenSuggestionRow } from './suggesting/suggestion.entity.js';

export const commentsEntities = [
  Comment,
  CommentAnchor,
  CommentBlackout,
  CommentCarrying,
  CommentCount,
  CommentDay,
  CommentDraft,
  CommentEdit,
  Commenter,
  CommentSupport,
  EnteredSupport,
  ScannedPage,
  ScannedPagePiece,
  CommentOpposition,
  Suggestion,
  TakenSuggestionRow,
];
