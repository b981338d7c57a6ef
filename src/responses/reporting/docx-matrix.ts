/** The matrix in a document: a row for each observation, or for each argument where they are too many to be read. */
import type { Paragraph, Table } from 'docx';
import { inLanguage } from '../../people/localised.js';
import { type Language, say } from '../../platform/messages/messages.js';
import { dispositionIn } from '../matrix/disposition-words.js';
import { writerIn } from '../matrix/writer.js';
import { landscapeWidth, paragraph, table } from './docx-parts.js';
import { argumentsOf, listNumbers } from './grouping.js';
import type { ReportContent } from './report.js';

/** Word opens no table much longer in reasonable time; the spreadsheet has all rows whatever their number. */
export const mostRowsInDocument = 1000;

export function matrixParts({ rows, changes }: ReportContent, language: Language): (Paragraph | Table)[] {
  const t = (key: string, facts: Record<string, unknown> = {}): string => say(language, `reporting.${key}`, facts);
  const labels = new Map(changes.map(({ eid, label }) => [eid, label]));
  const changed = (eids: readonly string[]): string => eids.map((eid) => labels.get(eid)!).join(', ');
  if (rows.length <= mostRowsInDocument) {
    const headings = ['number.short', 'author', 'day', 'article', 'words', 'disposition', 'reason', 'changed'].map((key) => t(key));
    const each = rows.map((row) => [
      String(row.number),
      writerIn(row, language),
      row.day,
      row.article?.label ?? t('onTheWhole'),
      row.words,
      dispositionIn(row.disposition, language),
      inLanguage(row.reason, language),
      changed(row.articles),
    ]);
    return [table(headings, each, landscapeWidth, [2, 4, 4, 4, 12, 5, 12, 4])];
  }
  const all = argumentsOf(rows);
  if (all.length > mostRowsInDocument) return [paragraph(t('matrixElsewhere', { rows: rows.length }))];
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return [
    paragraph(t('matrixByArgument')),
    table(
      ['number.short', 'observations', 'article', 'words', 'disposition', 'reason', 'changed'].map((key) => t(key)),
      all.map(({ observations, words, disposition, reason }) => {
        const every = observations.map((number) => byNumber.get(number)!);
        return [
          listNumbers(observations),
          observations.length,
          [...new Set(every.map(({ article }) => article?.label ?? t('onTheWhole')))].join(', '),
          words,
          dispositionIn(disposition, language),
          inLanguage(reason, language),
          changed([...new Set(every.flatMap(({ articles }) => articles))]),
        ];
      }),
      landscapeWidth,
      [5, 3, 4, 13, 4, 13, 4],
    ),
  ];
}
