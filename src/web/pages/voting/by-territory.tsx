/** The result by territory, where voters were asked for theirs. Small ones are hidden: they would tell how somebody voted. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { Poll } from './counted.js';

/** A wider table cannot be read. */
const mostOptions = 12;

export function ByTerritory({ visit, poll }: { visit: Visit; poll: Poll }) {
  const { resultsByTerritory: results, options, kind } = poll;
  if (!results || results.length === 0) return null;
  const shown = options.length <= mostOptions ? options : [];
  const isScored = kind === 'SCORE';
  return (
    <div>
      <h3 class="govuk-heading-s" id="by-territory">
        {visit.t('results.byTerritory')}
      </h3>
      <p class="govuk-body">
        {visit.t('results.byTerritoryHow')} {isScored && visit.t('results.byTerritoryMeans')}
      </p>
      <div class="urna-scroll" tabindex={0} role="region" aria-labelledby="by-territory">
        <table class="govuk-table urna-rounds">
          <caption class="govuk-visually-hidden">{visit.t('results.byTerritory')}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {visit.t('results.territory')}
              </th>
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                {visit.t('results.voters')}
              </th>
              {shown.map(({ id, label, language }) => (
                <th key={id} scope="col" class="govuk-table__header govuk-table__header--numeric" lang={langOf(visit, language)}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {results.map(({ territory, isHidden, turnout, options: counts }) => (
              <tr class="govuk-table__row" key={territory.code}>
                <th scope="row" class="govuk-table__header">
                  {territory.name}
                </th>
                {isHidden || !counts ? (
                  <td colSpan={shown.length + 1} class="govuk-table__cell">
                    {visit.t('results.tooFew')}
                  </td>
                ) : (
                  <>
                    <td class="govuk-table__cell govuk-table__cell--numeric">{visit.words.number(turnout ?? 0)}</td>
                    {shown.map(({ id }) => {
                      const count = counts.find(({ option }) => option.id === id)!;
                      return (
                        <td key={id} class="govuk-table__cell govuk-table__cell--numeric">
                          {isScored
                            ? count.mean === null
                              ? visit.t('results.none')
                              : visit.words.decimal(count.mean)
                            : visit.words.number(count.votes)}
                        </td>
                      );
                    })}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
