/** Every option compared with every other: how many ballots prefer the one to the other. */
import { labelOf, Name, type Count, type OutcomeProps } from './outcome-words.js';

/** A wider table cannot be read. */
const mostCompared = 12;

export function Pairs({ visit, poll, count, pairwise }: OutcomeProps & { pairwise: NonNullable<Count['pairwise']> }) {
  const { options } = poll;
  if (options.length > mostCompared) return <p class="govuk-body">{visit.t('outcome.pairsInFile')}</p>;
  const votes = new Map(pairwise.map((pair) => [`${pair.over.id} ${pair.under.id}`, pair.votes]));
  const prefer = (over: string, under: string): number => votes.get(`${over} ${under}`) ?? 0;
  const beatsAll = options.find(({ id }) => options.every((other) => other.id === id || prefer(id, other.id) > prefer(other.id, id)));
  // Best first, as in the order of the result.
  const places = new Map(count.order?.flatMap(({ place, options: tied }) => tied.map(({ id }) => [id, place] as const)));
  const sorted = [...options].sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  return (
    <div>
      <h3 class="govuk-heading-s" id="pairs">
        {visit.t('outcome.pairs')}
      </h3>
      <p class="govuk-body">
        {visit.t('outcome.pairsHow')}{' '}
        {beatsAll ? visit.t('outcome.beatsAll', { option: `«${labelOf(poll, beatsAll.id)}»` }) : visit.t('outcome.beatsNobodyAll')}
      </p>
      <div class="urna-scroll" tabindex={0} role="region" aria-labelledby="pairs">
        <table class="govuk-table urna-pairs">
          <caption class="govuk-visually-hidden">{visit.t('outcome.pairs')}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {visit.t('outcome.preferred')}
              </th>
              {sorted.map(({ id }, index) => (
                <th key={id} scope="col" class="govuk-table__header govuk-table__header--numeric">
                  <span class="govuk-visually-hidden">
                    {visit.t('outcome.over')} <Name visit={visit} poll={poll} id={id} />
                  </span>
                  <span aria-hidden="true">{index + 1}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {sorted.map(({ id }, index) => (
              <tr class="govuk-table__row" key={id}>
                <th scope="row" class="govuk-table__header">
                  <span aria-hidden="true">{index + 1}. </span>
                  <Name visit={visit} poll={poll} id={id} />
                </th>
                {sorted.map((other) => {
                  const wins = prefer(id, other.id) > prefer(other.id, id);
                  return (
                    <td key={other.id} class={`govuk-table__cell govuk-table__cell--numeric ${wins ? 'urna-pairs__won' : ''}`}>
                      {other.id === id ? '–' : visit.words.number(prefer(id, other.id))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
