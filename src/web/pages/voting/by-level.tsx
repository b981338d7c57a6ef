/** The result by what was known of the voters when they voted. Small parts are hidden: they would tell how somebody voted. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import type { Poll } from './counted.js';

/** A wider table cannot be read. */
const mostOptions = 12;

export function ByLevel({ visit, poll }: { visit: Visit; poll: Poll }) {
  const { resultsByTrustLevel: results, options, kind } = poll;
  if (!results || results.length === 0) return null;
  const shown = options.length <= mostOptions ? options : [];
  const figure = (count: { votes: number; mean: number | null }): string => {
    if (kind !== 'SCORE') return visit.words.number(count.votes);
    return count.mean === null ? visit.t('results.none') : visit.words.decimal(count.mean);
  };
  return (
    <div>
      <h3 class="govuk-heading-s" id="by-level">
        {visit.t('results.byLevel')}
      </h3>
      <p class="govuk-body">{visit.t('results.byLevelHow')}</p>
      <div class="urna-scroll" tabindex={0} role="region" aria-labelledby="by-level">
        <table class="govuk-table urna-rounds">
          <caption class="govuk-visually-hidden">{visit.t('results.byLevel')}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {visit.t('results.level')}
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
            {results.map(({ level, isHidden, turnout, options: counts }) => (
              <tr class="govuk-table__row" key={level}>
                <th scope="row" class="govuk-table__header">
                  {visit.t(`results.level.${level}`)}
                </th>
                {isHidden || !counts ? (
                  <td colSpan={shown.length + 1} class="govuk-table__cell">
                    {visit.t('results.tooFew')}
                  </td>
                ) : (
                  <>
                    <td class="govuk-table__cell govuk-table__cell--numeric">{visit.words.number(turnout ?? 0)}</td>
                    {shown.map(({ id }) => (
                      <td key={id} class="govuk-table__cell govuk-table__cell--numeric">
                        {figure(counts.find(({ option }) => option.id === id)!)}
                      </td>
                    ))}
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
