/** Where moderators look at reports. */
import type { Page } from '../../kit/page.js';
import { moderationCasePage } from './case.page.js';
import { moderationBatchPage } from './batch.page.js';
import { moderationTogetherPage } from './together.page.js';
import { moderationQueuePage } from './queue.page.js';

export const moderatingPages: readonly Page[] = [moderationQueuePage, moderationTogetherPage, moderationBatchPage, moderationCasePage];
