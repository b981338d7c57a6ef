/** Reporting without an account, following such a report, and the rules that hold comments back. */
import type { Page } from '../../kit/page.js';
import { confirmReportPage } from './confirm.page.js';
import { followReportPage } from './follow.page.js';
import { premoderationPage } from './premoderation.page.js';
import { proofPage } from './proof.page.js';
import { withoutAccountPage } from './without-account.page.js';

export const reportingWrongsPages: readonly Page[] = [
  withoutAccountPage,
  proofPage,
  confirmReportPage,
  followReportPage,
  premoderationPage,
];
