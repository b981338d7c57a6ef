/** How the agencies answer: one row for each, by period, in the order that one wishes, as a table on any screen. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Select } from '../../parts/fields.js';
import { Frame } from '../../parts/frame.js';
import type { NetworkFiguresFragment } from './figures.data.js';
import { NetworkPageDocument } from './network.data.js';
import {
  chosenPeriod,
  chosenSorting,
  columnNames,
  columns,
  periodsAt,
  rowsOf,
  type Column,
  type Period,
  type Row,
  type Sorting,
} from './network-rows.js';

export const responseNetworkPage: Page = {
  address: 'responseNetwork',
  isShared: true,

  async show(visit) {
    const [period, sorting] = [chosenPeriod(visit), chosenSorting(visit)];
    const data = await visit.ask(NetworkPageDocument, { from: period.from, until: period.until });
    const { total } = data.responseNetwork;
    const rows = await rowsOf(visit, period, sorting);
    const title = visit.t('network.title');
    const fileQuery = { period: period.value, sort: sorting.by, direction: sorting.isUpward ? 'up' : 'down' };
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('network.lead')}>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l urna-measure">{visit.t('network.lead')}</p>
        <Choose visit={visit} period={period} sorting={sorting} />
        <h2 class="govuk-heading-m">{visit.t('network.of', { period: nameOf(visit, period.value) })}</h2>
        <Totals visit={visit} total={total} />
        {rows.length > 0 ? <Table visit={visit} rows={rows} sorting={sorting} /> : <p class="govuk-body">{visit.t('network.none')}</p>}
        <p class="govuk-body">
          <a class="govuk-link" href={visit.to('responseNetworkFile', {}, fileQuery)} download>
            {visit.t('network.download')}
          </a>
        </p>
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('network.how')}</span>
          </summary>
          <div class="govuk-details__text urna-measure">
            {(['network.how.terms', 'network.how.sum', 'network.how.median', 'network.how.rating'] as const).map((key) => (
              <p key={key} class="govuk-body">
                {visit.t(key)}
              </p>
            ))}
          </div>
        </details>
      </Frame>,
    );
  },
};

/** Such as «2026», «segundo trimestre de 2026» or «todos los años». */
export function nameOf(visit: Visit, period: string): string {
  if (period === 'all') return visit.t('network.always');
  const [year, quarter] = period.split('-');
  return quarter ? visit.t('network.quarter', { year: year!, quarter: Number(quarter) }) : year!;
}

export function valueOf(visit: Visit, column: Column, figures: NetworkFiguresFragment): string {
  const value = columns[column](figures);
  return value === null ? visit.t('network.noValue') : visit.words.decimal(value);
}

function Choose({ visit, period, sorting }: { visit: Visit; period: Period; sorting: Sorting }) {
  return (
    <form method="get" action={visit.to('responseNetwork')} class="urna-filter">
      <div class="urna-filter__fields">
        <Select
          visit={visit}
          name="period"
          label={visit.t('network.period')}
          choices={periodsAt(visit.now).map(({ value }) => ({ value, text: nameOf(visit, value) }))}
          chosen={period.value}
        />
        <Select
          visit={visit}
          name="sort"
          label={visit.t('network.sort')}
          choices={(['name', ...columnNames] as const).map((value) => ({ value, text: visit.t(`network.column.${value}`) }))}
          chosen={sorting.by}
        />
        <Select
          visit={visit}
          name="direction"
          label={visit.t('network.direction')}
          choices={(['up', 'down'] as const).map((value) => ({ value, text: visit.t(`network.direction.${value}`) }))}
          chosen={sorting.isUpward ? 'up' : 'down'}
        />
      </div>
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.t('network.show')}
      </button>
    </form>
  );
}

function Totals({ visit, total }: { visit: Visit; total: NetworkFiguresFragment }) {
  const shown = ['asked', 'answeredInTime', 'answeredLate', 'pending', 'overdue', 'medianDays', 'rating'] as const;
  return (
    <dl class="urna-figures">
      {shown.map((column) => (
        <div key={column}>
          <dt>{visit.t(`network.column.${column}`)}</dt>
          <dd>{valueOf(visit, column, total)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** On narrow screens each agency is a block with its figures one below the other: the roles keep it a table for everybody. */
function Table({ visit, rows, sorting }: { visit: Visit; rows: readonly Row[]; sorting: Sorting }) {
  return (
    <div class="urna-scroll" tabindex={0} role="region" aria-label={visit.t('network.caption')}>
      <table class="govuk-table urna-network" role="table">
        <caption class="govuk-visually-hidden">{visit.t('network.caption')}</caption>
        <thead class="govuk-table__head" role="rowgroup">
          <tr class="govuk-table__row" role="row">
            {(['name', ...columnNames] as const).map((column) => (
              <th
                key={column}
                scope="col"
                role="columnheader"
                class={`govuk-table__header ${column === 'name' ? '' : 'govuk-table__header--numeric'}`}
                aria-sort={sorting.by === column ? (sorting.isUpward ? 'ascending' : 'descending') : undefined}
              >
                <SortLink visit={visit} column={column} sorting={sorting}>
                  {visit.t(`network.column.${column}`)}
                </SortLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" role="rowgroup">
          {rows.map(({ agency, figures }) => (
            <tr class="govuk-table__row" role="row" key={agency.slug}>
              <th scope="row" role="rowheader" class="govuk-table__header">
                <a class="govuk-link" href={visit.to('agency', { slug: agency.slug })}>
                  {agency.name}
                </a>
              </th>
              {columnNames.map((column) => (
                <td
                  key={column}
                  role="cell"
                  class="govuk-table__cell govuk-table__cell--numeric"
                  data-label={visit.t(`network.column.${column}`)}
                >
                  {valueOf(visit, column, figures)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SortLinkProps {
  visit: Visit;
  column: Column | 'name';
  sorting: Sorting;
  children: ComponentChildren;
}

function SortLink({ visit, column, sorting, children }: SortLinkProps) {
  const isThis = sorting.by === column;
  const turns = isThis ? !sorting.isUpward : column === 'name';
  return (
    <a class="govuk-link" href={visit.here({ sort: column, direction: turns ? 'up' : 'down' })}>
      {children}
      {isThis && <span aria-hidden="true">{sorting.isUpward ? ' ▲' : ' ▼'}</span>}
    </a>
  );
}
