/** The public record of moderation: its decisions, their proofs, and transparency reports. */
import type { Page } from '../../kit/page.js';
import { moderationFeedPage } from './feed.page.js';
import { moderationLogPage } from './log.page.js';
import { decisionProofPage } from './proof.page.js';
import { moderationReportFilePage } from './report-file.page.js';
import { moderationReportPage } from './report.page.js';
import { moderationReportsPage } from './reports.page.js';

export const recordPages: readonly Page[] = [
  moderationLogPage,
  moderationFeedPage,
  moderationReportsPage,
  moderationReportPage,
  moderationReportFilePage,
  decisionProofPage,
];
