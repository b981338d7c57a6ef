/** The search for consultations: a form that leads to the list. */
import type { Visit } from '../kit/visit.js';

export function SearchForm({ visit }: { visit: Visit }) {
  return (
    <form class="urna-search" role="search" action={visit.to('consultations')} method="get">
      <div class="govuk-form-group">
        <label class="govuk-label" for="search">
          {visit.t('search.label')}
        </label>
        <input class="govuk-input" id="search" name="q" type="search" value={visit.query.get('q') ?? ''} />
      </div>
      <button class="govuk-button" type="submit">
        {visit.t('search.button')}
      </button>
    </form>
  );
}
