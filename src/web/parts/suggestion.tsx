/** Other words that a comment proposes: compared with those of the text, and what the agency says to them. */
import type { Visit } from '../kit/visit.js';
import { FormBody } from './form-body.js';
import { langOf } from './lang.js';
import { Prose } from './prose.js';
import type { SuggestionPlaceFragment, SuggestionWordsFragment } from './suggestion.data.js';
import { contextAfter, contextBefore } from './suggestion-context.js';
import { WordsCompared, type Stretch } from './words-compared.js';

export type Suggestion = NonNullable<SuggestionWordsFragment['suggestion']>;

const colours: Record<Suggestion['status'], string> = {
  OPEN: 'govuk-tag--grey',
  ACCEPTED: 'govuk-tag--green',
  ACCEPTED_CHANGED: 'govuk-tag--green',
  DECLINED: 'govuk-tag--red',
};

export function StatusTag({ visit, status }: { visit: Visit; status: Suggestion['status'] }) {
  return <strong class={`govuk-tag ${colours[status]}`}>{visit.t(`suggestion.status.${status}`)}</strong>;
}

interface SmallComparisonProps {
  visit: Visit;
  words: readonly Stretch[];
  /** Where the passage stood: what was around it is shown too. */
  place?: SuggestionPlaceFragment['place'];
}

/** A small comparison; the text is in Spanish. */
export function SmallComparison({ visit, words, place }: SmallComparisonProps) {
  const [before, after] = [contextBefore(place?.original.prefix), contextAfter(place?.original.suffix)];
  return (
    <p class="urna-compared__words" lang={langOf(visit, 'es')}>
      {before && <span class="urna-context">{before}</span>}
      <WordsCompared visit={visit} words={words} />
      {after && <span class="urna-context">{after}</span>}
    </p>
  );
}

interface SuggestedProps {
  visit: Visit;
  suggestion: Suggestion;
  place: SuggestionPlaceFragment['place'] | undefined;
  slug: string | undefined;
  timeZone: string;
}

export function Suggested({ visit, suggestion, place, slug, timeZone }: SuggestedProps) {
  const { status, words, acceptedWords, reasonHtml, decidedAt, decidedBy, takenIn } = suggestion;
  return (
    <div class="urna-suggestion">
      <p class="urna-acts">
        <span class="urna-meta">{visit.t('suggestion.proposes')}</span>
        <StatusTag visit={visit} status={status} />
        {takenIn && slug && (
          <a class="govuk-link" href={visit.to('version', { slug, number: String(takenIn.number) })}>
            {visit.t('suggestion.takenIn', { number: takenIn.number })}
          </a>
        )}
      </p>
      <SmallComparison visit={visit} words={words} place={place} />
      {status === 'ACCEPTED_CHANGED' && acceptedWords && (
        <>
          <p class="urna-meta">{visit.t('suggestion.acceptedAs')}</p>
          <SmallComparison visit={visit} words={acceptedWords} place={place} />
        </>
      )}
      {decidedAt && (
        <p class="urna-meta">
          {visit.t(`suggestion.decided.${status}`, {
            name: decidedBy?.displayName ?? '',
            moment: visit.words.moment(decidedAt, timeZone),
          })}
        </p>
      )}
      {reasonHtml && <Prose html={reasonHtml} lang={langOf(visit, 'es')} />}
    </div>
  );
}

interface OppositionProps {
  visit: Visit;
  /** The global id of the comment, and whose it is. */
  id: string;
  whose: string;
  suggestion: Suggestion;
}

/** How many oppose it, and the button to do so. */
export function Opposition({ visit, id, whose, suggestion }: OppositionProps) {
  const { opposes, viewerHasOpposed, viewerCanOppose } = suggestion;
  return (
    <>
      <span>{visit.t('suggestion.opposes', { count: opposes })}</span>
      {(viewerHasOpposed || viewerCanOppose?.allowed) && (
        <FormBody visit={visit} to={visit.to('comment', { id })}>
          <input type="hidden" name="back" value={`${visit.here()}#c-${id}`} />
          <button
            class="urna-link-button urna-link-button--small"
            type="submit"
            name="act"
            value={viewerHasOpposed ? 'unoppose' : 'oppose'}
          >
            {visit.t(viewerHasOpposed ? 'suggestion.unoppose' : 'suggestion.oppose')}{' '}
            <span class="govuk-visually-hidden">{visit.t('suggestion.of', { whose })}</span>
          </button>
        </FormBody>
      )}
    </>
  );
}
