/** What the queue can be narrowed to. */
import type { Visit } from '../../kit/visit.js';
import { Select } from '../../parts/fields.js';
import { grounds } from './deciding.js';

/** Their names in addresses. */
export const queueFilters = ['why', 'ground', 'claimed'] as const;
const whys = ['REPORT', 'HELD', 'ADVICE'] as const;
const holders = ['ME', 'COLLEAGUES', 'NOBODY'] as const;

/** As the API takes it; what an address says that is no filter narrows nothing. */
export function filterOf(visit: Visit) {
  const one = <Value extends string>(name: string, known: readonly Value[]): Value | null =>
    known.find((value) => value === visit.query.get(name)) ?? null;
  return { why: one('why', whys), ground: one('ground', grounds), claimedBy: one('claimed', holders) };
}

export function QueueFilters({ visit, slug }: { visit: Visit; slug: string }) {
  const { why, ground, claimedBy } = filterOf(visit);
  const any = { value: '', text: visit.t('queue.filter.any') };
  return (
    <form class="urna-search" method="get" action={visit.to('moderationQueue', { slug })}>
      <Select
        visit={visit}
        name="why"
        id="filter-why"
        label={visit.t('queue.filter.why')}
        choices={[any, ...whys.map((value) => ({ value, text: visit.t(`queue.why.${value}`) }))]}
        chosen={why}
      />
      <Select
        visit={visit}
        name="ground"
        id="filter-ground"
        label={visit.t('queue.filter.ground')}
        choices={[any, ...grounds.map((value) => ({ value, text: visit.t(`log.ground.${value}`) }))]}
        chosen={ground}
      />
      <Select
        visit={visit}
        name="claimed"
        id="filter-claimed"
        label={visit.t('queue.filter.claimed')}
        choices={[any, ...holders.map((value) => ({ value, text: visit.t(`queue.holder.${value}`) }))]}
        chosen={claimedBy}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {visit.t('queue.filter.show')}
      </button>
    </form>
  );
}
