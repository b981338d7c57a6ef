/** The pages on which citizens ask the government and read what it answers. */
import type { Page } from '../../kit/page.js';
import { askPage } from './ask.page.js';
import { guidanceHistoryPage } from './guidance-history.page.js';
import { guidancePage } from './guidance.page.js';
import { guidancesPage } from './guidances.page.js';
import { responseNetworkFilePage } from './network-file.page.js';
import { responseNetworkPage } from './network.page.js';
import { activityFollowedQuestionsPage, activityQuestionsPage } from './own-questions.page.js';
import { questionPage } from './question.page.js';
import { questionsPage } from './questions.page.js';
import { withdrawQuestionPage } from './withdraw-question.page.js';

export const askingPages: readonly Page[] = [
  activityFollowedQuestionsPage,
  activityQuestionsPage,
  askPage,
  guidanceHistoryPage,
  guidancePage,
  guidancesPage,
  questionPage,
  questionsPage,
  responseNetworkFilePage,
  responseNetworkPage,
  withdrawQuestionPage,
];
