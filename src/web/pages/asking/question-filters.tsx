/** What narrows the list of questions: a form that leads to the list, and what is chosen now. */
import type { Visit } from '../../kit/visit.js';
import { Checkboxes, Select } from '../../parts/fields.js';

interface Agency {
  slug: string;
  name: string;
}

export interface Narrowing {
  search: string;
  agency: (Agency & { id: string }) | null;
  state: 'RECEIVED' | 'ASSIGNED' | 'ANSWERED' | 'REASKED' | 'CLOSED' | null;
  kind: 'INFORMATION' | 'GENERAL' | 'CONSULTATION' | null;
  isLate: boolean;
  order: 'NEWEST' | 'MOST_FOLLOWED' | 'LAST_ANSWERED';
}

interface QuestionFiltersProps {
  visit: Visit;
  narrowing: Narrowing;
  agencies: readonly Agency[];
  states: readonly string[];
  kinds: readonly string[];
  orders: readonly string[];
}

export function QuestionFilters({ visit, narrowing, agencies, states, kinds, orders }: QuestionFiltersProps) {
  const { search, agency, state, kind, isLate, order } = narrowing;
  const known = agency && !agencies.some(({ slug }) => slug === agency.slug) ? [...agencies, agency] : agencies;
  const any = { value: '', text: visit.t('questions.any') };
  return (
    <form method="get" action={visit.to('questions')} role="search">
      <div class="urna-search">
        <div class="govuk-form-group">
          <label class="govuk-label" for="search">
            {visit.t('questions.search')}
          </label>
          <input class="govuk-input" id="search" name="q" type="search" value={search} maxLength={200} />
        </div>
        <button class="govuk-button" type="submit">
          {visit.t('search.button')}
        </button>
      </div>
      <details class="govuk-details urna-filters">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{visit.t('list.filter')}</span>
        </summary>
        <div class="govuk-details__text">
          <div class="urna-filters__fields">
            <Select
              visit={visit}
              name="agency"
              label={visit.t('filter.agency')}
              choices={[any, ...known.map(({ slug, name }) => ({ value: slug, text: name }))]}
              chosen={agency?.slug}
            />
            <Select
              visit={visit}
              name="state"
              label={visit.t('questions.state')}
              choices={[any, ...states.map((value) => ({ value, text: visit.t(`asked.state.${value}`) }))]}
              chosen={state}
            />
            <Select
              visit={visit}
              name="kind"
              label={visit.t('questions.kind')}
              choices={[any, ...kinds.map((value) => ({ value, text: visit.t(`asked.kind.${value}`) }))]}
              chosen={kind}
            />
            <Select
              visit={visit}
              name="order"
              label={visit.t('filter.order')}
              choices={orders.map((value) => ({ value, text: visit.t(`questions.order.${value}`) }))}
              chosen={order}
            />
          </div>
          <Checkboxes
            visit={visit}
            name="late"
            label={visit.t('questions.term')}
            choices={[{ value: 'yes', text: visit.t('questions.onlyLate') }]}
            chosen={[isLate ? 'yes' : null]}
            isSmall
          />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {visit.t('list.apply')}
          </button>
        </div>
      </details>
    </form>
  );
}

/** What narrows the list now; each can be taken away. */
export function ChosenFilters({ visit, narrowing }: { visit: Visit; narrowing: Narrowing }) {
  const { search, agency, state, kind, isLate } = narrowing;
  const chosen = [
    ...(search ? [{ name: 'q', text: visit.t('filter.search', { search }) }] : []),
    ...(agency ? [{ name: 'agency', text: agency.name }] : []),
    ...(state ? [{ name: 'state', text: visit.t(`asked.state.${state}`) }] : []),
    ...(kind ? [{ name: 'kind', text: visit.t(`asked.kind.${kind}`) }] : []),
    ...(isLate ? [{ name: 'late', text: visit.t('questions.onlyLate') }] : []),
  ];
  return (
    <div class="urna-chosen">
      <h2 class="govuk-visually-hidden">{visit.t('list.chosen')}</h2>
      <ul>
        {chosen.map(({ name, text }) => (
          <li key={name}>
            <a class="urna-chip" href={visit.here({ [name]: null, after: null, before: null })}>
              <span class="govuk-visually-hidden">{visit.t('list.remove')} </span>
              {text} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={visit.to('questions')}>
            {visit.t('list.removeAll')}
          </a>
        </li>
      </ul>
    </div>
  );
}
