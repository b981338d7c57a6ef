/** What the moderators of an agency have decided together, and how much each has before them. */
import type { Visit } from '../../kit/visit.js';
import type { ModerationQueuePageQuery } from './queue.data.js';

/** What was decided lately about many comments at once. */
export function Batches({ visit, data, slug }: { visit: Visit; data: ModerationQueuePageQuery; slug: string }) {
  const { nodes } = data.moderationBatches;
  if (nodes.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('queue.batches')}</span>
      </summary>
      <ul class="govuk-details__text govuk-list">
        {nodes.map(({ id, measure, state, total, askedAt }) => (
          <li key={id}>
            <a class="govuk-link" href={visit.to('moderationBatch', { slug, id })}>
              {visit.t('queue.batch', { measure: visit.t(`together.measure.${measure}`), count: total })}
            </a>{' '}
            <span class="urna-meta">
              {visit.t(`batch.state.${state}`)} · <time datetime={askedAt}>{visit.words.moment(askedAt)}</time>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who of the team has how much before them, so that work can be handed over. */
export function TeamLoad({ visit, data: { moderationLoad } }: { visit: Visit; data: ModerationQueuePageQuery }) {
  return (
    <div>
      <h2 class="govuk-heading-m" id="load-title">
        {visit.t('queue.load')}
      </h2>
      <p class="govuk-body">{visit.t('queue.loadLead')}</p>
      <div class="urna-scroll" role="region" aria-labelledby="load-title" tabindex={0}>
        <table class="govuk-table">
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {visit.t('queue.load.name')}
              </th>
              {(['claims', 'today', 'week', 'median'] as const).map((name) => (
                <th key={name} scope="col" class="govuk-table__header govuk-table__header--numeric">
                  {visit.t(`queue.load.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {moderationLoad.map(({ moderator, openClaims, decidedToday, decidedInSevenDays, medianMinutes }) => (
              <tr key={moderator.id} class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {moderator.displayName}
                </th>
                {[openClaims, decidedToday, decidedInSevenDays].map((count, index) => (
                  <td key={index} class="govuk-table__cell govuk-table__cell--numeric">
                    {visit.words.number(count)}
                  </td>
                ))}
                <td class="govuk-table__cell govuk-table__cell--numeric">
                  {medianMinutes === null ? '—' : visit.words.number(Math.round(medianMinutes))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
