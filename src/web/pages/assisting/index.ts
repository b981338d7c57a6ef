/** Where officials enter what others say and choose without the web. */
import type { Page } from '../../kit/page.js';
import { assistingPage } from './assisting.page.js';
import { blankFormPage } from './blank-form.page.js';
import { confirmBallotPage } from './confirm-ballot.page.js';
import { enterBallotPage } from './enter-ballot.page.js';
import { enterQuestionPage } from './enter-question.page.js';
import { enterSupportsPage } from './enter-supports.page.js';
import { gatheringPage } from './gathering.page.js';

export const assistingPages: readonly Page[] = [
  assistingPage,
  gatheringPage,
  blankFormPage,
  enterSupportsPage,
  enterQuestionPage,
  enterBallotPage,
  confirmBallotPage,
];
