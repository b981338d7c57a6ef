/** What has been counted in a poll, as far as it may be seen now. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { ByLevel } from './by-level.js';
import { ByTerritory } from './by-territory.js';
import { CountChart } from './count-chart.js';
import { countedOf } from './counted.js';
import { Outcome } from './outcome.js';
import type { PollPageQuery } from './poll.data.js';
import { Ways } from './ways.js';

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
        <>
          <Warnings visit={visit} poll={poll} />
          {poll.count && <Outcome visit={visit} poll={poll} count={poll.count} />}
          <Count visit={visit} poll={poll} />
          <Ways visit={visit} poll={poll} />
          <ByLevel visit={visit} poll={poll} />
          <ByTerritory visit={visit} poll={poll} />
        </>
      ) : (
        <>
          {results.turnout !== null && <p class="govuk-body-l">{visit.t('chart.turnout', { turnout: results.turnout })}</p>}
          <Ways visit={visit} poll={poll} />
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

/** What asks for care in reading them. */
function Warnings({ visit, poll: { participationWarnings: warnings } }: { visit: Visit; poll: Poll }) {
  if (warnings.length === 0) return null;
  return (
    <section class="govuk-inset-text urna-care" aria-labelledby="care">
      <h3 class="govuk-heading-s" id="care">
        {visit.t('results.care')}
      </h3>
      {warnings.map(({ code, message }) => (
        <p class="govuk-body" key={code}>
          {message}
        </p>
      ))}
    </section>
  );
}

function Count({ visit, poll }: { visit: Visit; poll: Poll }) {
  const { results, consultation } = poll;
  const options = countedOf(poll);
  const turnout = results.turnout ?? 0;
  const [from, to] = rangeOf(visit, options.length);
  const shown = options.slice(from, to);
  return (
    <>
      {poll.count && <h3 class="govuk-heading-s">{visit.t('results.allVotes')}</h3>}
      {!poll.count && consultation.phase !== 'SCHEDULED' && consultation.phase !== 'DRAFT' && (
        <p class="govuk-body">
          <strong class={`govuk-tag ${results.isFinal ? 'govuk-tag--purple' : 'govuk-tag--teal'}`}>
            {visit.t(results.isFinal ? 'results.final' : 'results.soFar')}
          </strong>
        </p>
      )}
      <CountChart visit={visit} poll={poll} options={options} shown={shown} turnout={turnout} />
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
