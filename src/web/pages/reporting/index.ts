/** The report of observations, and the matrix out to a spreadsheet and back. */
import type { Page } from '../../kit/page.js';
import { prepareReportPage } from './prepare-report.page.js';
import { reportChangePage } from './report-change.page.js';
import { reportPage, reportVersionPage } from './report.page.js';
import { returnedMatrixPage } from './returned-matrix.page.js';
import { spreadsheetPage } from './spreadsheet.page.js';

export const reportingPages: readonly Page[] = [
  reportPage,
  reportVersionPage,
  reportChangePage,
  prepareReportPage,
  spreadsheetPage,
  returnedMatrixPage,
];
