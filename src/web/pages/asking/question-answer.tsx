/** An answer of an agency, as everybody reads it, with its office, its date and what whoever asked thought of it. */
import type { Visit } from '../../kit/visit.js';
import { Prose } from '../../parts/prose.js';
import type { PublicAnswerFragment } from './public-answer.data.js';

interface AnswerGivenProps {
  visit: Visit;
  answer: PublicAnswerFragment;
  number: number;
  of: number;
  isAsker: boolean;
  lang: string | undefined;
}

export function AnswerGiven({ visit, answer, number, of, isAsker, lang }: AnswerGivenProps) {
  const { answeredAt, bodyHtml, daysTaken, isInTime, isEdited, office, official, agency, rating, original } = answer;
  const id = `answer-${number}`;
  const shown = isAsker ? (original?.bodyHtml ?? bodyHtml) : bodyHtml;
  return (
    <section aria-labelledby={id} class="urna-answer">
      <h2 class="govuk-heading-m" id={id}>
        {visit.t(of > 1 ? 'answer.titleOf' : 'answer.title', { number })}
      </h2>
      <p class="urna-meta">
        {[agency.name, office, official.displayName].join(' · ')}
        <br />
        {visit.words.moment(answeredAt)} · {visit.t(isInTime ? 'answer.inTime' : 'answer.late', { days: daysTaken })}
      </p>
      {shown ? <Prose html={shown} lang={lang} /> : <p class="govuk-body">{visit.t('answer.notPublic')}</p>}
      {isEdited && <p class="urna-meta">{visit.t(isAsker ? 'answer.editedForOthers' : 'answer.edited')}</p>}
      {isEdited && !isAsker && original && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('answer.original')}</span>
          </summary>
          <div class="govuk-details__text">
            <Prose html={original.bodyHtml} lang={lang} />
          </div>
        </details>
      )}
      {rating !== null && (
        <p class="govuk-body">
          {visit.t('answer.rating', { rating, words: visit.t(`rate.${rating}`) })}
          {original?.ratingWords && (
            <>
              {' '}
              {visit.t('answer.ratingWords')} <q lang={lang}>{original.ratingWords}</q>
            </>
          )}
        </p>
      )}
    </section>
  );
}
