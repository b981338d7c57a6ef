/** How one agency answered this year what people asked it, and the ways to its questions. */
import type { Visit } from '../../kit/visit.js';
import type { NetworkFiguresFragment } from './figures.data.js';
import { valueOf } from './network.page.js';

const shown = ['asked', 'answeredInTime', 'answeredLate', 'pending', 'overdue', 'medianDays', 'rating'] as const;
const ways = [
  ['questions', 'agencyAnswers.questions'],
  ['guidances', 'agencyAnswers.guidance'],
] as const;

export function AgencyAnswers({ visit, slug, figures }: { visit: Visit; slug: string; figures: NetworkFiguresFragment }) {
  return (
    <section aria-labelledby="answers">
      <h2 class="govuk-heading-m" id="answers">
        {visit.t('agencyAnswers.title')}
      </h2>
      {figures.asked > 0 ? (
        <>
          <p class="govuk-body">{visit.t('agencyAnswers.period')}</p>
          <dl class="urna-figures">
            {shown.map((column) => (
              <div key={column}>
                <dt>{visit.t(`network.column.${column}`)}</dt>
                <dd>{valueOf(visit, column, figures)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p class="govuk-body">{visit.t('agencyAnswers.none')}</p>
      )}
      <ul class="govuk-list">
        {ways.map(([name, key]) => (
          <li key={name}>
            <a class="govuk-link" href={visit.to(name, {}, { agency: slug })}>
              {visit.t(key)}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={visit.to('responseNetwork')}>
            {visit.t('agencyAnswers.network')}
          </a>
        </li>
      </ul>
    </section>
  );
}
