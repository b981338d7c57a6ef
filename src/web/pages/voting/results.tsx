/** What has been counted in a poll, as far as it may be seen now. */
import type { Visit } from '../../kit/visit.js';
import { BarChart, StackedChart } from '../../parts/chart.js';
import { BarSummary, StatementsSummary } from '../../parts/chart-summary.js';
import { langOf } from '../../parts/lang.js';
import type { PollPageQuery } from './poll.data.js';

type Poll = NonNullable<PollPageQuery['poll']>;

/** More options than this are shown in parts. */
const mostAtOnce = 50;
const partSize = 25;

export function Results({ visit, poll }: { visit: Visit; poll: Poll }) {
  const { results, consultation } = poll;
  return (
    <section aria-labelledby="results-title">
      <h2 class="govuk-heading-m" id="results-title">
        {visit.t('results.title')}
      </h2>
      {results.visibility === 'FULL' ? (
        <Count visit={visit} poll={poll} />
      ) : (
        <>
          {results.turnout !== null && <p class="govuk-body-l">{visit.t('chart.turnout', { turnout: results.turnout })}</p>}
          <p class="govuk-body">
            {consultation.phase === 'OPEN' && consultation.closesAt
              ? visit.t('results.afterClosing', { moment: visit.words.moment(consultation.closesAt, consultation.timeZone) })
              : visit.t('results.notShown')}
          </p>
          <h3 class="govuk-heading-s">{visit.t(poll.kind === 'STATEMENTS' ? 'results.statements' : 'results.options')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {poll.options.slice(0, mostAtOnce).map(({ id, label, language }) => (
              <li key={id} lang={langOf(visit, language)}>
                {label}
              </li>
            ))}
          </ul>
          {poll.options.length > mostAtOnce && (
            <p class="govuk-body">{visit.t('results.more', { count: poll.options.length - mostAtOnce })}</p>
          )}
        </>
      )}
    </section>
  );
}

function Count({ visit, poll }: { visit: Visit; poll: Poll }) {
  const { results, consultation } = poll;
  const counts = new Map(results.options?.map((count) => [count.option.id, count]));
  const options = poll.options.map((option) => ({ ...option, ...counts.get(option.id)! }));
  const turnout = results.turnout ?? 0;
  const [from, to] = rangeOf(visit, options.length);
  const shown = options.slice(from, to);
  return (
    <>
      {consultation.phase !== 'SCHEDULED' && consultation.phase !== 'DRAFT' && (
        <p class="govuk-body">
          <strong class={`govuk-tag ${results.isFinal ? 'govuk-tag--purple' : 'govuk-tag--teal'}`}>
            {visit.t(results.isFinal ? 'results.final' : 'results.soFar')}
          </strong>
        </p>
      )}
      {poll.kind === 'STATEMENTS' ? (
        <StackedChart
          visit={visit}
          id="count"
          title={visit.t('results.chart')}
          summary={
            <StatementsSummary
              visit={visit}
              turnout={turnout}
              statements={options.map(({ label, language, votes, disagree }) => ({
                label,
                language,
                agree: votes,
                disagree: disagree ?? 0,
              }))}
            />
          }
          head={visit.t('results.statement')}
          parts={[
            { name: visit.t('position.AGREE'), tone: 'in-favour' },
            { name: visit.t('position.DISAGREE'), tone: 'against' },
            { name: visit.t('position.PASS'), tone: 'neutral' },
          ]}
          rows={shown.map(({ label, language, votes, disagree, pass }) => ({ label, language, values: [votes, disagree ?? 0, pass ?? 0] }))}
        />
      ) : (
        <BarChart
          visit={visit}
          id="count"
          title={visit.t('results.chart')}
          summary={
            <BarSummary
              visit={visit}
              turnout={turnout}
              bars={options.map(({ label, language, votes, share }) => ({ label, language, value: votes, share }))}
            />
          }
          heads={{ label: visit.t('results.option'), value: visit.t('results.votes'), share: visit.t('results.share') }}
          bars={shown.map(({ label, language, votes, share }) => ({ label, language, value: votes, share }))}
        />
      )}
      {(from > 0 || to < options.length) && <Parts visit={visit} from={from} to={to} count={options.length} />}
    </>
  );
}

/** Which options stand on the part that the address asks for. */
function rangeOf(visit: Visit, count: number): [number, number] {
  if (count <= mostAtOnce) return [0, count];
  const asked = Number.parseInt(visit.query.get('from') ?? '', 10) || 0;
  const from = Math.max(0, Math.min(Math.floor(asked / partSize), Math.ceil(count / partSize) - 1)) * partSize;
  return [from, Math.min(count, from + partSize)];
}

function Parts({ visit, from, to, count }: { visit: Visit; from: number; to: number; count: number }) {
  const at = (place: number): string => `${visit.here({ from: place || null, part: null })}#results`;
  return (
    <>
      <p class="govuk-body">{visit.t('results.range', { from: from + 1, to, count })}</p>
      <nav class="govuk-pagination" aria-label={visit.t('results.parts')}>
        {from > 0 && (
          <div class="govuk-pagination__prev">
            <a class="govuk-link govuk-pagination__link" rel="prev" href={at(from - partSize)}>
              <span class="govuk-pagination__link-title">{visit.t('frame.previous')}</span>
            </a>
          </div>
        )}
        {to < count && (
          <div class="govuk-pagination__next">
            <a class="govuk-link govuk-pagination__link" rel="next" href={at(to)}>
              <span class="govuk-pagination__link-title">{visit.t('frame.next')}</span>
            </a>
          </div>
        )}
      </nav>
    </>
  );
}
