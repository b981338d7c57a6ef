/** Polls, ballots, receipts, and what somebody has taken part in. */
import type { Page } from '../../kit/page.js';
import { activityDraftsPage } from './activity-drafts.page.js';
import { activityFollowsPage } from './activity-follows.page.js';
import { activityVotesPage } from './activity-votes.page.js';
import { activityPage } from './activity.page.js';
import { countingPage } from './counting.page.js';
import { pollPage } from './poll.page.js';
import { receiptPage } from './receipt.page.js';
import { receiptsPage } from './receipts.page.js';
import { verifyPage } from './verify.page.js';
import { votePage } from './vote.page.js';
import { withdrawVotePage } from './withdraw-vote.page.js';

export const votingPages: readonly Page[] = [
  pollPage,
  votePage,
  withdrawVotePage,
  receiptsPage,
  receiptPage,
  countingPage,
  verifyPage,
  activityPage,
  activityVotesPage,
  activityDraftsPage,
  activityFollowsPage,
];
