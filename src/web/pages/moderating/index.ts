/** Where moderators look at reports. */
import type { Page } from '../../kit/page.js';
import { moderationCasePage } from './case.page.js';
import { moderationDecisionPage } from './decision.page.js';
import { moderationProposalsPage } from './proposals.page.js';
import { moderationQueuePage } from './queue.page.js';
import { moderateCommentPage } from './statement.page.js';

export const moderatingPages: readonly Page[] = [
  // What follows the agency literally goes before what could be its case.
  moderationProposalsPage,
  moderationQueuePage,
  moderationCasePage,
  moderateCommentPage,
  moderationDecisionPage,
];
