/** The button that leads to asking. */
import type { Visit } from '../../kit/visit.js';

/** @param agency the slug of the agency to ask, when the reader has come from there */
export function AskButton({ visit, agency, isSecondary }: { visit: Visit; agency?: string | null; isSecondary?: boolean }) {
  return (
    <p class="govuk-body">
      <a
        class={`govuk-button ${isSecondary ? 'govuk-button--secondary' : ''}`}
        href={visit.to('ask', {}, { agency })}
        role="button"
        draggable={false}
      >
        {visit.t('ask.button')}
      </a>
    </p>
  );
}
