/** Which suggestions one looks at: on which article, what the agency says to them, and in which order. */
import type { Visit } from '../../kit/visit.js';
import { Select } from '../../parts/fields.js';
import { titleOf } from '../talking/text.page.js';
import { SuggestedPartsDocument, type SuggestionFiltersFragment } from './suggesting.data.js';

const statuses = ['OPEN', 'ACCEPTED', 'ACCEPTED_CHANGED', 'DECLINED'] as const;
const orders = ['NEWEST', 'MOST_SUPPORTED', 'MOST_OPPOSED'] as const;
const every = 'ALL';

export interface SuggestionFilter {
  status: (typeof statuses)[number] | null;
  orderBy: (typeof orders)[number];
  /** The name of an article in addresses. */
  eid: string | null;
}

/** What the address says; whoever works on them begins with those that wait, citizens with all. */
export function filterIn(visit: Visit, first: Pick<SuggestionFilter, 'status' | 'orderBy'>): SuggestionFilter {
  const [status, order] = [visit.query.get('status'), visit.query.get('order')];
  return {
    status: status === every ? null : (statuses.find((one) => one === status) ?? first.status),
    orderBy: orders.find((one) => one === order) ?? first.orderBy,
    eid: visit.query.get('article') || null,
  };
}

/** The article and its paragraphs, to which suggestions belong by themselves; none where the text has no such article. */
export async function partsOf(visit: Visit, slug: string, { eid }: Pick<SuggestionFilter, 'eid'>): Promise<string[] | null> {
  if (eid === null) return null;
  const { consultation } = await visit.ask(SuggestedPartsDocument, { slug, eid });
  const part = consultation?.text?.provision;
  return part ? [part.id, ...part.children.map(({ id }) => id)].slice(0, 100) : [];
}

interface FiltersProps {
  visit: Visit;
  filter: SuggestionFilter;
  text: SuggestionFiltersFragment['text'];
}

export function Filters({ visit, filter, text }: FiltersProps) {
  const articles = (text?.contents ?? []).filter(({ kind }) => kind === 'ARTICLE' || kind === 'PREAMBLE' || kind === 'ANNEX');
  return (
    <form method="get" action={visit.url.split('?')[0]} class="urna-search urna-filters">
      <Select
        visit={visit}
        name="article"
        label={visit.t('suggestions.article')}
        choices={[
          { value: '', text: visit.t('suggestions.everyArticle') },
          ...articles.map((entry) => ({ value: entry.eid, text: titleOf(visit, entry) })),
        ]}
        chosen={filter.eid ?? ''}
      />
      <Select
        visit={visit}
        name="status"
        label={visit.t('suggestions.status')}
        choices={[
          { value: every, text: visit.t('suggestions.everyStatus') },
          ...statuses.map((value) => ({ value, text: visit.t(`suggestion.status.${value}`) })),
        ]}
        chosen={filter.status ?? every}
      />
      <Select
        visit={visit}
        name="order"
        label={visit.t('talk.order')}
        choices={orders.map((value) => ({ value, text: visit.t(`suggestions.order.${value}`) }))}
        chosen={filter.orderBy}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.t('talk.show')}
      </button>
    </form>
  );
}

export function SuggestionCounts({ visit, counts }: { visit: Visit; counts: SuggestionFiltersFragment['suggestionCounts'] }) {
  return <p class="govuk-body">{visit.t('suggestions.counts', { ...counts })}</p>;
}
