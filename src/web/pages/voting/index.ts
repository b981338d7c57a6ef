/** Polls, ballots, receipts, and what somebody has taken part in. */
import type { Page } from '../../kit/page.js';

export const votingPages: readonly Page[] = [];
