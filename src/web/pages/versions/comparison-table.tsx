/** A comparison in three columns: before, after, and why. On narrow screens the columns stand one below the other. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { titleOf } from '../talking/text.page.js';
import { ChangeTag, WhatElse } from './change.js';
import type { CompareTablePageQuery } from './compare.data.js';
import { Reasons } from './reasons.js';
import { WordsCompared } from '../../parts/words-compared.js';

type Row = CompareTablePageQuery['compareTextVersions']['table']['nodes'][number];
type Cell = Row['before'];

interface ComparisonTableProps {
  visit: Visit;
  rows: readonly Row[];
  old: number;
  new: number;
}

export function ComparisonTable({ visit, rows, old, new: now }: ComparisonTableProps) {
  if (rows.length === 0) return <p class="govuk-body">{visit.t('compare.same')}</p>;
  const columns = [visit.t('compare.before', { number: old }), visit.t('compare.after', { number: now }), visit.t('compare.why')] as const;
  return (
    <table class="govuk-table urna-comparison">
      <caption class="govuk-table__caption govuk-visually-hidden">{visit.t('compare.caption', { old, new: now })}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map((column) => (
            <th key={column} scope="col" class="govuk-table__header">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((row, index) => (
          <tr class="govuk-table__row" key={index}>
            <td class="govuk-table__cell">
              <Side visit={visit} column={columns[0]} cell={row.before} other={row.after} />
            </td>
            <td class="govuk-table__cell">
              <Side visit={visit} column={columns[1]} cell={row.after} other={row.before} />
            </td>
            <td class="govuk-table__cell">
              <ColumnName text={columns[2]} />
              <p class="govuk-body">
                <ChangeTag visit={visit} change={row.change} />
              </p>
              <WhatElse visit={visit} {...row} old={row.before?.provision ?? null} new={row.after?.provision ?? null} />
              <Reasons visit={visit} reasons={row.reasons} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The name of the column, where its head is out of sight. */
function ColumnName({ text }: { text: string }) {
  return (
    <p class="urna-comparison__column" aria-hidden="true">
      {text}
    </p>
  );
}

function Side({ visit, column, cell, other }: { visit: Visit; column: string; cell: Cell; other: Cell }) {
  const lang = langOf(visit, 'es');
  return (
    <>
      <ColumnName text={column} />
      {!cell && <p class="govuk-body">{visit.t('compare.nothing')}</p>}
      {cell?.provision && (
        <p class="govuk-body" lang={lang}>
          <strong>{titleOf(visit, cell.provision)}</strong>
        </p>
      )}
      {other && cell?.headingWords.some(({ op }) => op !== 'EQUAL') && (
        <p class="urna-compared__words" lang={lang}>
          <WordsCompared visit={visit} words={cell.headingWords} />
        </p>
      )}
      {cell && cell.words.length > 0 && (
        <p class="urna-compared__words" lang={lang}>
          <WordsCompared visit={visit} words={cell.words} />
        </p>
      )}
    </>
  );
}
