/** The figures of a transparency report as a file for spreadsheets: the same numbers as the page. */
import type { Page } from '../../kit/page.js';
import { file, orNotFound } from '../../kit/view.js';
import { sectionsOf } from './figures.js';
import { ModerationReportAgencyDocument, ModerationReportFileDocument } from './report.data.js';

export const moderationReportFilePage: Page = {
  address: 'moderationReportFile',
  isShared: true,

  async show(visit) {
    const agency = orNotFound((await visit.ask(ModerationReportAgencyDocument, { slug: visit.part('slug') })).agency);
    const data = await visit.ask(ModerationReportFileDocument, { agencyId: agency.id, month: visit.part('month') });
    const report = orNotFound(data.moderationReport);
    const head = (['section', 'kind', 'count'] as const).map((column) => visit.t(`record.column.${column}`));
    const totals = [
      ['reports', report.reports],
      ['decisions', report.decisions],
      ['undone', report.undone],
      ['answered', report.answersToReports],
      ['median', report.medianHours ?? ''],
      ['detected', report.detectedByMachine],
      ['appeals', report.appeals],
      ['reversals', report.reversals],
    ] as const;
    const rows = [
      ...totals.map(([name, number]) => [visit.t(`record.figure.${name}`), '', number]),
      ...sectionsOf(visit, report).flatMap(({ title, kinds }) => kinds.map(({ label, count }) => [title, label, count])),
    ];
    // With the mark of byte order at its beginning spreadsheets read the letters of Spanish as they are.
    const csv = `\uFEFF${[head, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
    return file('text/csv; charset=utf-8', csv, `${visit.t('record.report.fileName')}-${report.month}-${agency.slug}.csv`);
  },
};

/** As RFC 4180 writes it; all words are ours. */
function cellOf(value: string | number): string {
  const words = String(value);
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
