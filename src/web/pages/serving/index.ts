/** The pages on which officials work on the questions of their agency. */
import type { Page } from '../../kit/page.js';
import { answerQuestionPage } from './answer.page.js';
import { editQuestionPage } from './edit.page.js';
import { extendQuestionPage } from './extend-term.page.js';
import { publishGuidancePage, reviseGuidancePage } from './guidance-writing.page.js';
import { questionDeskPage } from './question-desk.page.js';
import { questionQueuePage } from './queue.page.js';
import { answerTemplatesPage } from './templates.page.js';
import { verifyInPersonPage } from './verify-in-person.page.js';
import { transferQuestionPage } from './transfer.page.js';

export const servingPages: readonly Page[] = [
  answerQuestionPage,
  answerTemplatesPage,
  editQuestionPage,
  extendQuestionPage,
  publishGuidancePage,
  questionDeskPage,
  questionQueuePage,
  reviseGuidancePage,
  transferQuestionPage,
  verifyInPersonPage,
];
