/** Parts of a signed report as the API shows them. */
import { inLanguage, languageOf } from '../people/localised.js';
import { toHtml } from '../platform/markdown/markdown.js';
import type { Language } from '../platform/messages/messages.js';
import type { Disposition } from './answering.rules.js';
import { DispositionCount } from './observation-answer.js';
import * as parts from './report-parts.js';
import type { ReportRow } from './reporting/report.js';
import type { SignedHead } from './reporting/signing.js';

export function figuresOf({ figures, apart }: SignedHead): parts.ReportFigures {
  const { hidden = 0, withdrawn = 0, answeredLate = 0 } = apart ?? {};
  const { time, byDisposition, byTheme, byArticle, observations, people, arguments: distinct, withoutTheme, onTheWhole } = figures;
  return {
    observations: observations + hidden + withdrawn,
    people,
    arguments: distinct,
    inScope: observations,
    hidden,
    withdrawn,
    answeredLate,
    byDisposition: Object.entries(byDisposition)
      .filter(([, count]) => count > 0)
      .map(([disposition, count]) => Object.assign(new DispositionCount(), { disposition: disposition as Disposition, count })),
    byTheme: byTheme.map((each) => ({ ...each, eid: null })),
    withoutTheme,
    byArticle,
    onTheWhole,
    openDays: time.openDays,
    medianDaysToAnswer: time.medianDaysToAnswer,
    daysFromClosingToPublication: time.daysFromClosingToPublication,
  };
}

export function changeAt(reportId: string, { changes }: SignedHead, place: number): parts.ReportedChange {
  const { arguments: all, ...change } = changes[place]!;
  return Object.assign(new parts.ReportedChange(), {
    reportId,
    place,
    ...change,
    argumentCount: all.length,
    observationCount: countOf(all),
  });
}

export function countOf(all: readonly { observations: readonly number[] }[]): number {
  return all.reduce((sum, { observations }) => sum + observations.length, 0);
}

export function rowOf(row: ReportRow, { changes }: SignedHead, language: Language): parts.ReportedRow {
  const why = inLanguage(row.reason, language);
  const labels = new Map(changes.map(({ eid, label }) => [eid, label]));
  return Object.assign(new parts.ReportedRow(), {
    ...row,
    way: row.way ?? null,
    themes: [...row.themes],
    reason: why,
    reasonHtml: toHtml(why),
    language: languageOf(row.reason, language),
    changes: row.articles.map((eid) => ({ eid, label: labels.get(eid) ?? eid })),
  });
}
