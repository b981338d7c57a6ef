/** Beside results and comments: whether the activity there is usual, in words and in a chart. */
import { LivePart } from '../kit/live-part.js';
import type { Visit } from '../kit/visit.js';
import { ActivityChart } from './activity-chart.js';
import type { IntegrityPanelFragment, IntegrityWordsFragment } from './integrity.data.js';

export const activityNews = 'subscription($id:ID!){integrityChanged(consultationId:$id){sequence}}';

interface PanelProps {
  visit: Visit;
  integrity: IntegrityPanelFragment;
  /** The global id of the consultation, whose activity is watched. */
  consultation: { id: string; slug: string; timeZone: string };
}

export function IntegrityPanel({ visit, integrity, consultation: { id, slug, timeZone } }: PanelProps) {
  return (
    <section aria-labelledby="activity-title" class="urna-activity">
      <h2 class="govuk-heading-m" id="activity-title">
        {visit.t('integrity.question')}
      </h2>
      <LivePart visit={visit} id="activity" subscription={activityNews} variables={{ id }} hasLink={false}>
        <IntegrityWords visit={visit} integrity={integrity} />
      </LivePart>
      {integrity.verdict !== 'TOO_LITTLE' && integrity.hours.length > 1 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('integrity.show')}</span>
          </summary>
          <div class="govuk-details__text">
            <ActivityChart
              visit={visit}
              id="activity-hours"
              title={visit.t('integrity.hours')}
              level={3}
              points={integrity.hours}
              timeZone={timeZone}
            />
          </div>
        </details>
      )}
      <p class="urna-acts urna-no-print">
        <a class="govuk-link" href={visit.to('integrity', { slug })}>
          {visit.t('integrity.all')}
        </a>
        <a class="govuk-link" href={visit.to('integrityMethod')}>
          {visit.t('integrity.how')}
        </a>
      </p>
    </section>
  );
}

export function IntegrityWords({ visit, integrity: { verdict, message, findings } }: { visit: Visit; integrity: IntegrityWordsFragment }) {
  const isUnusual = verdict === 'UNUSUAL_NOW' || verdict === 'UNUSUAL_BEFORE';
  return (
    <>
      <p class="govuk-body">
        {isUnusual && (
          <>
            <strong class={`govuk-tag govuk-tag--${verdict === 'UNUSUAL_NOW' ? 'orange' : 'yellow'}`}>
              {visit.t('integrity.unusual')}
            </strong>{' '}
          </>
        )}
        {message}
      </p>
      {findings.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {findings.map(({ code, message: words }) => (
            <li key={`${code} ${words}`}>{words}</li>
          ))}
        </ul>
      )}
      {findings.length > 0 && (
        <p class="govuk-body">
          {visit.t(findings.some(({ code }) => code === 'HELD_BACK') ? 'integrity.countsAllShown' : 'integrity.countsAll')}
        </p>
      )}
    </>
  );
}
