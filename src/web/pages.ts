/** Every page of the site. */
import type { Page } from './kit/page.js';
import { accountPages } from './pages/account/index.js';
import { administrationPages } from './pages/administration/index.js';
import { advisingPages } from './pages/advising/index.js';
import { appealingPages } from './pages/appealing/index.js';
import { askingPages } from './pages/asking/index.js';
import { answeringPages } from './pages/answering/index.js';
import { assistingPages } from './pages/assisting/index.js';
import { integrityPages } from './pages/integrity/index.js';
import { moderatingPages } from './pages/moderating/index.js';
import { readingPages } from './pages/reading/index.js';
import { recordPages } from './pages/record/index.js';
import { reportingPages } from './pages/reporting/index.js';
import { reportingWrongsPages } from './pages/reporting-wrongs/index.js';
import { servingPages } from './pages/serving/index.js';
import { sortingPages } from './pages/sorting/index.js';
import { suggestingPages } from './pages/suggesting/index.js';
import { talkingPages } from './pages/talking/index.js';
import { versionsPages } from './pages/versions/index.js';
import { votingPages } from './pages/voting/index.js';
import { workbenchPages } from './pages/workbench/index.js';

export const pages: readonly Page[] = [
  ...accountPages,
  ...administrationPages,
  ...advisingPages,
  ...appealingPages,
  ...askingPages,
  ...answeringPages,
  ...assistingPages,
  ...integrityPages,
  ...moderatingPages,
  ...readingPages,
  ...recordPages,
  ...reportingPages,
  ...reportingWrongsPages,
  ...servingPages,
  ...sortingPages,
  ...suggestingPages,
  ...talkingPages,
  ...versionsPages,
  ...votingPages,
  ...workbenchPages,
];
