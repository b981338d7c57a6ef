/** The figures of a report: in words, as a chart that needs no colour, and in tables. */
import type { Visit } from '../../kit/visit.js';
import { BarChart } from '../../parts/chart.js';
import { langOf } from '../../parts/lang.js';
import type { WholeFiguresFragment } from './report.data.js';

const mostLines = 10;

export function Figures({ visit, figures }: { visit: Visit; figures: WholeFiguresFragment }) {
  const {
    inScope,
    people,
    arguments: distinct,
    hidden,
    withdrawn,
    answeredLate,
    byDisposition,
    byTheme,
    byArticle,
    medianDaysToAnswer,
  } = figures;
  const bars = byDisposition.map(({ disposition, count }) => ({
    label: visit.t(`report.disposition.${disposition}`),
    value: count,
    share: inScope > 0 ? count / inScope : 0,
  }));
  const facts: [string, string][] = [
    [visit.t('report.people'), visit.words.number(people)],
    [visit.t('report.observations'), visit.words.number(inScope)],
    [visit.t('report.arguments'), visit.words.number(distinct)],
    [visit.t('report.openDays'), visit.words.number(figures.openDays)],
    ...(medianDaysToAnswer === null ? [] : [[visit.t('report.medianDays'), visit.words.decimal(medianDaysToAnswer)] as [string, string]]),
    [visit.t('report.daysToReport'), visit.words.number(figures.daysFromClosingToPublication)],
  ];
  return (
    <>
      <dl class="govuk-summary-list urna-report__figures">
        {facts.map(([name, value]) => (
          <div class="govuk-summary-list__row" key={name}>
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
      </dl>
      {hidden + withdrawn > 0 && <p class="govuk-body">{visit.t('report.apart', { hidden, withdrawn })}</p>}
      {answeredLate > 0 && <p class="govuk-body">{visit.t('report.late', { count: answeredLate })}</p>}
      {bars.length > 0 && (
        <BarChart
          visit={visit}
          id="dispositions"
          title={visit.t('report.byDisposition')}
          level={3}
          summary={visit.t('report.dispositionsSummary', { count: inScope })}
          bars={bars}
          heads={{ label: visit.t('report.dispositionHead'), value: visit.t('report.count'), share: visit.t('report.share') }}
        />
      )}
      <Counts
        visit={visit}
        title={visit.t('report.byArticle')}
        head={visit.t('report.article')}
        lines={byArticle}
        rest={[visit.t('report.onTheWhole'), figures.onTheWhole]}
      />
      {byTheme.length > 0 && (
        <Counts
          visit={visit}
          title={visit.t('report.byTheme')}
          head={visit.t('report.theme')}
          lines={byTheme}
          rest={[visit.t('report.withoutTheme'), figures.withoutTheme]}
        />
      )}
    </>
  );
}

interface CountsProps {
  visit: Visit;
  title: string;
  head: string;
  lines: readonly { name: string; observations: number }[];
  rest: [name: string, observations: number];
}

function Counts({ visit, title, head, lines, rest: [name, others] }: CountsProps) {
  const further = lines.slice(mostLines);
  return (
    <table class="govuk-table">
      <caption class="govuk-table__caption govuk-table__caption--s">{title}</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            {head}
          </th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            {visit.t('report.count')}
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {lines.slice(0, mostLines).map((line) => (
          <Line key={line.name} visit={visit} name={line.name} value={line.observations} lang={langOf(visit, 'es')} />
        ))}
        {further.length > 0 && (
          <Line
            visit={visit}
            name={visit.t('report.further', { count: further.length })}
            value={further.reduce((sum, { observations }) => sum + observations, 0)}
          />
        )}
        {others > 0 && <Line visit={visit} name={name} value={others} />}
      </tbody>
    </table>
  );
}

function Line({ visit, name, value, lang }: { visit: Visit; name: string; value: number; lang?: string }) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header" lang={lang}>
        {name}
      </th>
      <td class="govuk-table__cell govuk-table__cell--numeric">{visit.words.number(value)}</td>
    </tr>
  );
}
