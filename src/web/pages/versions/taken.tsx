/** The suggestions that a version took, and from whom where they allow it. */
import type { Visit } from '../../kit/visit.js';
import { langOf } from '../../parts/lang.js';
import { SmallComparison } from '../../parts/suggestion.js';
import { titleOf } from '../talking/text.page.js';
import type { VersionPageQuery } from './version.data.js';

type Version = NonNullable<VersionPageQuery['textVersion']>;

/** That many are seen at once; more are folded. */
const fewEnough = 5;

export function Taken({ visit, slug, taken }: { visit: Visit; slug: string; taken: Version['suggestionsTaken'] }) {
  if (taken.length === 0) return null;
  return (
    <details class="govuk-details" id="taken" open={taken.length <= fewEnough}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('version.taken', { count: taken.length })}</span>
      </summary>
      <div class="govuk-details__text">
        {taken.map(({ from, comment: { id, provision, place, suggestion } }) => (
          <div key={id} class="urna-suggested">
            <p class="govuk-body">
              {provision && (
                <>
                  <a class="govuk-link" href={visit.to('provision', { slug, eid: provision.eid })} lang={langOf(visit, 'es')}>
                    {titleOf(visit, provision)}
                  </a>
                  {': '}
                </>
              )}
              {from ? visit.t('version.takenFrom', { name: from }) : visit.t('version.takenUnnamed')}
              {suggestion?.status === 'ACCEPTED_CHANGED' && ` ${visit.t('version.takenChanged')}`}
            </p>
            {suggestion?.acceptedWords && <SmallComparison visit={visit} words={suggestion.acceptedWords} place={place} />}
            {suggestion && (
              <p class="govuk-body">
                <a class="govuk-link" href={visit.to('comment', { id })}>
                  {visit.t('version.takenRead')}
                  <span class="govuk-visually-hidden"> {visit.t('version.takenWhose', { name: from ?? '' })}</span>
                </a>
              </p>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}
