/** Where moderators look at reports. */
import type { Page } from '../../kit/page.js';
import { moderationCasePage } from './case.page.js';
import { moderationQueuePage } from './queue.page.js';

export const moderatingPages: readonly Page[] = [moderationQueuePage, moderationCasePage];
