/** The figures of a transparency report in words: sections with their kinds, for charts and for the file alike. */
import type { Visit } from '../../kit/visit.js';
import type { ReportFiguresFragment } from './report.data.js';

export interface Section {
  id: string;
  title: string;
  kinds: { label: string; count: number }[];
}

export function sectionsOf(visit: Visit, report: ReportFiguresFragment): Section[] {
  const section = (id: string, kinds: Section['kinds']): Section => ({ id, title: visit.t(`record.report.${id}`), kinds });
  return [
    section(
      'byReason',
      report.reportsByReason.map(({ reason, count }) => ({ label: visit.t(`log.ground.${reason}`), count })),
    ),
    section(
      'byKind',
      report.reportsByKind.map(({ kind, count }) => ({ label: visit.t(`record.report.reportKind.${kind}`), count })),
    ),
    section(
      'byMeasure',
      report.byMeasure.map(({ measure, count }) => ({ label: visit.t(`log.measure.${measure}`), count })),
    ),
    section(
      'byGround',
      report.byGround.map(({ ground, count }) => ({ label: visit.t(`log.ground.${ground}`), count })),
    ),
    section(
      'bySource',
      report.bySource.map(({ source, count }) => ({ label: visit.t(`record.report.source.${source}`), count })),
    ),
    section(
      'byOutcome',
      report.outcomes.map(({ step, outcome, count }) => ({
        label: visit.t(`record.report.outcome.${outcome}`, { step: visit.t(`record.report.step.${step}`) }),
        count,
      })),
    ),
  ];
}
