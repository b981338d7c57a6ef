/** Other words for a text: proposed by citizens, decided by officials, and gathered into the next draft. */
import type { Page } from '../../kit/page.js';
import { gatherPage } from './gather.page.js';
import { suggestPage } from './suggest.page.js';
import { suggestionsPage } from './suggestions.page.js';
import { weighPage } from './weigh.page.js';
import { queuePage } from './queue.page.js';

export const suggestingPages: readonly Page[] = [suggestionsPage, suggestPage, queuePage, weighPage, gatherPage];
