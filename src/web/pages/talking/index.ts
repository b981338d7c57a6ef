/** The text under discussion and the comments on it. */
import type { Page } from '../../kit/page.js';
import { editCommentPage, reportCommentPage, withdrawCommentPage } from './comment-acts.page.js';
import { commentPage } from './comment.page.js';
import { commentsPage } from './comments.page.js';
import { provisionPage } from './provision.page.js';
import { textPage } from './text.page.js';
import { writeCommentPage } from './write-comment.page.js';

export const talkingPages: readonly Page[] = [
  textPage,
  provisionPage,
  commentsPage,
  writeCommentPage,
  commentPage,
  editCommentPage,
  withdrawCommentPage,
  reportCommentPage,
];
