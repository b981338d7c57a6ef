/** Answering observations: for officials on the workbench, and for everybody to read. */
import type { Page } from '../../kit/page.js';
import { answerPage } from './answer.page.js';
import { answersPage } from './answers.page.js';
import { concludePage } from './conclude.page.js';
import { matrixPage } from './matrix.page.js';
import { observationPage } from './observation.page.js';
import { signPage } from './sign.page.js';
import { takeInPage } from './take-in.page.js';
import { templatesPage } from './templates.page.js';

export const answeringPages: readonly Page[] = [
  answersPage,
  matrixPage,
  answerPage,
  signPage,
  concludePage,
  takeInPage,
  observationPage,
  templatesPage,
];
