/** What helps those who select words of an article: the way by keyboard, and what can be done with the words. Only where scripts run. */
import type { Visit } from '../../kit/visit.js';

/** The longest passage that the API takes. */
const most = 2_000;

export function Selecting({ visit }: { visit: Visit }) {
  const way = (name: 'comment' | 'suggest') => (
    <a
      class={`govuk-button ${name === 'comment' ? '' : 'govuk-button--secondary'}`}
      role="button"
      draggable={false}
      href={visit.here()}
      data-to={name}
    >
      {visit.t(`selecting.${name}`)}
    </a>
  );
  return (
    <div
      class="urna-selecting"
      data-selecting
      hidden
      data-most={most}
      data-two={visit.t('selecting.two')}
      data-long={visit.t('selecting.long', { most })}
      data-changed={visit.t('selecting.changed')}
      data-ready={visit.t('selecting.ready')}
      data-left={visit.t('selecting.left')}
    >
      <button type="button" class="govuk-button govuk-button--secondary" data-begin>
        {visit.t('selecting.begin')}
      </button>
      <div class="urna-selecting__stage" role="application" tabindex={-1} aria-label={visit.t('selecting.stage')} data-stage hidden>
        <p class="govuk-body-s">{visit.t('selecting.keys')}</p>
      </div>
      <p class="govuk-visually-hidden" role="status" data-say />
      <div class="urna-toolbar" role="group" aria-label={visit.t('selecting.toolbar')} data-toolbar hidden>
        {way('comment')}
        {way('suggest')}
        <p class="govuk-body-s" data-refused hidden />
      </div>
    </div>
  );
}
