/** Where officials prepare and follow consultations. */
import type { Page } from '../../kit/page.js';
import { basicsPage } from './basics.page.js';
import { certifyPage } from './certify.page.js';
import { closeEarlyPage } from './close-early.page.js';
import { wordsPage } from './consultation-words.page.js';
import { correctPartPage } from './correct-part.page.js';
import { prepareEligibilityPage } from './eligibility.page.js';
import { extendPage } from './extend.page.js';
import { finishPage } from './finish.page.js';
import { matchVersionPage } from './match-version.page.js';
import { memorandumPage } from './memorandum.page.js';
import { newConsultationPage } from './new-consultation.page.js';
import { nextVersionPage } from './next-version.page.js';
import { overviewPage } from './overview.page.js';
import { preparePage } from './prepare.page.js';
import { preparePollsPage } from './prepare-polls.page.js';
import { prepareTextPage } from './prepare-text.page.js';
import { publishVersionPage } from './publish-version.page.js';
import { schedulePage } from './schedule.page.js';
import { textGalleyPage } from './text-galley.page.js';
import { withdrawConsultationPage } from './withdraw-consultation.page.js';
import { workbenchPage } from './workbench.page.js';

export const workbenchPages: readonly Page[] = [
  workbenchPage,
  newConsultationPage,
  preparePage,
  basicsPage,
  wordsPage,
  memorandumPage,
  prepareTextPage,
  textGalleyPage,
  correctPartPage,
  preparePollsPage,
  prepareEligibilityPage,
  schedulePage,
  nextVersionPage,
  matchVersionPage,
  publishVersionPage,
  extendPage,
  closeEarlyPage,
  withdrawConsultationPage,
  finishPage,
  certifyPage,
  overviewPage,
];
