/** All consultations: searched, filtered and in the order that one wishes. */
import type { Page } from '../../kit/page.js';
import { show } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Card } from '../../parts/card.js';
import { Select } from '../../parts/fields.js';
import { Frame } from '../../parts/frame.js';
import { Pager, pageAt } from '../../parts/pager.js';
import { ConsultationChoicesDocument, ConsultationsPageDocument, type ConsultationChoicesQuery } from './consultations.data.js';

const phases = ['OPEN', 'SCHEDULED', 'CLOSED', 'ANSWERED', 'ARCHIVED', 'WITHDRAWN'] as const;
const orders = ['CLOSING_SOONEST', 'NEWEST', 'MOST_ACTIVE'] as const;
const mostLetters = 200;

interface Choice {
  value: string;
  text: string;
}

/** A filter as the address says it; unknown values count as none. */
interface Filter {
  name: 'phase' | 'topic' | 'agency' | 'territory';
  choices: readonly Choice[];
  chosen: Choice | null;
}

export const consultationsPage: Page = {
  address: 'consultations',
  isShared: true,

  async show(visit) {
    const search = (visit.query.get('q') ?? '').trim().slice(0, mostLetters);
    const choices = await visit.ask(ConsultationChoicesDocument, {
      agency: visit.query.get('agency') ?? '',
      // A municipality has the code of its department at the beginning of its own (DIVIPOLA).
      department: (visit.query.get('territory') ?? '').slice(0, 2),
    });
    const filters = readFilters(visit, choices);
    const chosen = Object.fromEntries(filters.map(({ name, chosen }) => [name, chosen?.value ?? null])) as Record<
      Filter['name'],
      string | null
    >;
    const order = orders.find((name) => name === visit.query.get('order')) ?? orders[0];
    const data = await visit.ask(ConsultationsPageDocument, {
      filter: {
        search: search || null,
        phase: phases.find((phase) => phase === chosen.phase) ?? null,
        topic: chosen.topic,
        agencyId: choices.chosenAgency?.id ?? null,
        territory: chosen.territory,
      },
      order,
      ...pageAt(visit, 12),
    });
    const { nodes, pageInfo } = data.consultations;
    const isNarrowed = search !== '' || filters.some(({ chosen }) => chosen !== null);
    const title = search ? visit.t('list.titleOf', { search }) : visit.t('list.title');
    return show(
      <Frame visit={visit} data={data} title={title} description={visit.t('list.description')}>
        <h1 class="govuk-heading-l">{title}</h1>
        <FilterForm visit={visit} search={search} filters={filters} order={order} />
        {isNarrowed && <Chosen visit={visit} search={search} filters={filters} />}
        {nodes.length === 0 ? (
          <Nothing visit={visit} isNarrowed={isNarrowed} />
        ) : (
          <ul class="urna-cards" id="list">
            {nodes.map((consultation) => (
              <li key={consultation.id}>
                <Card visit={visit} consultation={consultation} level={2} />
              </li>
            ))}
          </ul>
        )}
        <Pager visit={visit} page={pageInfo} label={visit.t('list.pages')} />
      </Frame>,
    );
  },
};

function readFilters(visit: Visit, choices: ConsultationChoicesQuery): Filter[] {
  const { chosenAgency, agencies, topics } = choices;
  const bySlug = ({ slug, name }: { slug: string; name: string }): Choice => ({ value: slug, text: name });
  const offered: Record<Filter['name'], Choice[]> = {
    phase: phases.map((phase) => ({ value: phase, text: visit.t(`phase.${phase}`) })),
    topic: topics.map(bySlug),
    agency: unique([...agencies.nodes, ...(chosenAgency ? [chosenAgency] : [])].map(bySlug)),
    territory: territoriesOf(choices),
  };
  return (['phase', 'topic', 'agency', 'territory'] as const).map((name) => ({
    name,
    choices: offered[name],
    chosen: offered[name].find(({ value }) => value === visit.query.get(name)) ?? null,
  }));
}

/** The country and its departments, each followed by its municipalities once it is chosen. */
function territoriesOf({ departments, municipalities, lastMunicipalities }: ConsultationChoicesQuery): Choice[] {
  const country = departments.nodes[0]?.parent;
  const inOrder = [...departments.nodes, ...municipalities.nodes, ...lastMunicipalities.nodes].sort((a, b) => (a.code < b.code ? -1 : 1));
  return unique([...(country ? [country] : []), ...inOrder].map(({ code, name }) => ({ value: code, text: name })));
}

function unique(choices: readonly Choice[]): Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}

interface FilterFormProps {
  visit: Visit;
  search: string;
  filters: readonly Filter[];
  order: string;
}

function FilterForm({ visit, search, filters, order }: FilterFormProps) {
  return (
    <form method="get" action={visit.to('consultations')} role="search">
      <div class="urna-search">
        <div class="govuk-form-group">
          <label class="govuk-label" for="search">
            {visit.t('search.label')}
          </label>
          <input class="govuk-input" id="search" name="q" type="search" value={search} maxLength={mostLetters} />
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
            {filters.map(({ name, choices, chosen }) => (
              <Select
                key={name}
                visit={visit}
                name={name}
                label={visit.t(`filter.${name}`)}
                choices={[{ value: '', text: visit.t(`filter.any.${name}`) }, ...choices]}
                chosen={chosen?.value}
              />
            ))}
            <Select
              visit={visit}
              name="order"
              label={visit.t('filter.order')}
              choices={orders.map((value) => ({ value, text: visit.t(`order.${value}`) }))}
              chosen={order}
            />
          </div>
          <button class="govuk-button govuk-button--secondary" type="submit">
            {visit.t('list.apply')}
          </button>
        </div>
      </details>
    </form>
  );
}

/** What narrows the list now; each can be taken away. */
function Chosen({ visit, search, filters }: Pick<FilterFormProps, 'visit' | 'search' | 'filters'>) {
  const chosen = [
    ...(search ? [{ name: 'q', text: visit.t('filter.search', { search }) }] : []),
    ...filters.flatMap(({ name, chosen }) => (chosen ? [{ name, text: `${visit.t(`filter.${name}`)}: ${chosen.text}` }] : [])),
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
          <a class="govuk-link" href={visit.to('consultations')}>
            {visit.t('list.removeAll')}
          </a>
        </li>
      </ul>
    </div>
  );
}

function Nothing({ visit, isNarrowed }: { visit: Visit; isNarrowed: boolean }) {
  if (!isNarrowed) return <p class="govuk-body">{visit.t('list.empty')}</p>;
  return (
    <section>
      <h2 class="govuk-heading-m">{visit.t('list.nothing')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {(['list.adviceWords', 'list.adviceFilters', 'list.adviceAgencies'] as const).map((key) => (
          <li key={key}>
            {visit.rich(key, {
              all: (inside) => (
                <a class="govuk-link" href={visit.to('consultations')}>
                  {inside}
                </a>
              ),
              agencies: (inside) => (
                <a class="govuk-link" href={visit.to('agencies')}>
                  {inside}
                </a>
              ),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
