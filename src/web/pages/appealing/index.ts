/** Appeals against decisions of moderators. */
import type { Page } from '../../kit/page.js';
import { appealDecisionPage } from './appeal-decision.page.js';
import { appealQueuePage } from './appeal-queue.page.js';
import { appealPage } from './appeal.page.js';
import { hearAppealPage } from './hear-appeal.page.js';
import { ownAppealsPage } from './own-appeals.page.js';

export const appealingPages: readonly Page[] = [appealDecisionPage, appealPage, ownAppealsPage, appealQueuePage, hearAppealPage];
