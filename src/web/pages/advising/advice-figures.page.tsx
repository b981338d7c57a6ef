/** What the filter of spam may do, how it works, and month by month whether moderators followed it. */
import type { Page } from '../../kit/page.js';
import { orNotFound, show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { ColumnsChart } from '../../parts/columns-chart.js';
import { Frame } from '../../parts/frame.js';
import { AdviceFiguresAgencyDocument, AdviceFiguresPageDocument, type AdviceFiguresPageQuery } from './advice-figures.data.js';

type Figures = AdviceFiguresPageQuery['moderationAdviceFigures'];
type Month = Figures['months'][number];
type Numbers = Pick<Month, 'suggested' | 'followed' | 'notFollowed' | 'waiting' | 'missed' | 'precision' | 'recall'>;

const mostMonthsDrawn = 12;
const signs = ['words', 'links', 'writing', 'repeated', 'account'] as const;
const columns = ['suggested', 'followed', 'notFollowed', 'waiting', 'missed'] as const;

export const adviceFiguresPage: Page = {
  address: 'adviceFigures',
  isShared: true,

  async show(visit) {
    const slug = visit.query.get('agency');
    const agency = slug ? orNotFound((await visit.ask(AdviceFiguresAgencyDocument, { agency: slug })).chosenAgency) : null;
    const data = await visit.ask(AdviceFiguresPageDocument, { agencyId: agency?.id ?? null });
    const { filter, total, months } = data.moderationAdviceFigures;
    const title = agency ? visit.t('advice.titleOf', { agency: agency.name }) : visit.t('advice.title');
    return show(
      <Frame
        visit={visit}
        data={data}
        title={title}
        description={visit.t('advice.lead')}
        trail={[{ text: visit.t('log.title'), to: visit.to('moderationLog') }]}
      >
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body-l">{visit.t('advice.lead')}</p>
        <State visit={visit} filter={filter} />
        <section aria-labelledby="right">
          <h2 class="govuk-heading-m" id="right">
            {visit.t('advice.right')}
          </h2>
          <p class="govuk-body">{summaryOf(visit, total)}</p>
          {months.length > 0 && <Months visit={visit} months={months} total={total} />}
        </section>
        <section aria-labelledby="how" class="urna-measure">
          <h2 class="govuk-heading-m" id="how">
            {visit.t('advice.how')}
          </h2>
          <p class="govuk-body">{visit.t('advice.learns')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {signs.map((sign) => (
              <li key={sign}>{visit.t(`advice.sign.${sign}`)}</li>
            ))}
          </ul>
          <p class="govuk-body">{visit.t('advice.limits')}</p>
        </section>
        {agency && (
          <p class="govuk-body">
            <a class="govuk-link" href={visit.to('adviceFigures')}>
              {visit.t('advice.all')}
            </a>
          </p>
        )}
      </Frame>,
    );
  },
};

function State({ visit, filter }: { visit: Visit; filter: Figures['filter'] }) {
  if (!filter) return <p class="govuk-inset-text">{visit.t('advice.notYet')}</p>;
  const { state, spamExamples, otherExamples, fewestExamples, threshold, estimatedPrecision, estimatedRecall, trainedAt } = filter;
  const percent = (share: number | null): string => visit.words.percent(share ?? 0);
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        {visit.t(`advice.state.${state}`, {
          fewest: fewestExamples,
          threshold: percent(threshold),
          precision: percent(estimatedPrecision),
          recall: percent(estimatedRecall),
        })}
      </p>
      <p class="govuk-body">
        {visit.t('advice.examples', { spam: spamExamples, others: otherExamples, moment: visit.words.moment(trainedAt) })}
      </p>
    </div>
  );
}

function summaryOf(visit: Visit, { suggested, followed, notFollowed, waiting, missed, precision, recall }: Numbers): string {
  if (suggested + missed === 0) return visit.t('advice.none');
  const shares = [
    precision === null ? '' : visit.t('advice.precision', { share: visit.words.percent(precision) }),
    recall === null ? '' : visit.t('advice.recall', { share: visit.words.percent(recall) }),
  ];
  return [visit.t('advice.summary', { suggested, followed, notFollowed, waiting, missed }), ...shares].filter(Boolean).join(' ');
}

function Months({ visit, months, total }: { visit: Visit; months: readonly Month[]; total: Numbers }) {
  const drawn = months.slice(0, mostMonthsDrawn).toReversed();
  const share = (value: number | null): string => (value === null ? visit.t('advice.noShare') : visit.words.percent(value));
  return (
    <>
      <ColumnsChart
        visit={visit}
        id="months"
        title={visit.t('advice.chart')}
        level={3}
        summary={visit.t('advice.chartSummary', { months: drawn.length })}
        names={drawn.map(({ month }) => month.slice(2, 7))}
        rows={(['followed', 'notFollowed', 'missed'] as const).map((name) => ({
          label: visit.t(`advice.column.${name}`),
          values: drawn.map((month) => month[name]),
          said: [visit.words.number(drawn.reduce((sum, month) => sum + month[name], 0))],
        }))}
        heads={[visit.t('advice.column.outcome'), ...drawn.map(({ month }) => month.slice(0, 7))]}
        cells={(['followed', 'notFollowed', 'missed'] as const).map((name) => drawn.map((month) => visit.words.number(month[name])))}
      />
      <div class="urna-scroll" tabindex={0} role="region" aria-label={visit.t('advice.table')}>
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-table__caption--s">{visit.t('advice.table')}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {(['month', ...columns, 'precision', 'recall'] as const).map((name) => (
                <th key={name} scope="col" class={`govuk-table__header ${name === 'month' ? '' : 'govuk-table__header--numeric'}`}>
                  {visit.t(`advice.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {[...months.map((month) => ({ name: month.month.slice(0, 7), ...month })), { name: visit.t('advice.total'), ...total }].map(
              (row) => (
                <tr key={row.name} class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">
                    {row.name}
                  </th>
                  {columns.map((name) => (
                    <td key={name} class="govuk-table__cell govuk-table__cell--numeric">
                      {visit.words.number(row[name])}
                    </td>
                  ))}
                  <td class="govuk-table__cell govuk-table__cell--numeric">{share(row.precision)}</td>
                  <td class="govuk-table__cell govuk-table__cell--numeric">{share(row.recall)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
