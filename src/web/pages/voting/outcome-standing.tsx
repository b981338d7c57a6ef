/** How sure a result is: counted, certified by whom, annotated; and where anybody can check it. */
import type { OutcomeProps } from './outcome-words.js';

export function Standing({ visit, poll, count }: OutcomeProps) {
  const { certifications, isCertified, isKeyDestroyed, annotations } = poll;
  const moment = (at: string): string => visit.words.moment(at);
  const state = isCertified ? 'certified' : certifications.length > 0 ? 'certifiedOnce' : 'counted';
  return (
    <>
      <p class="govuk-body">
        <strong class={`govuk-tag ${isCertified ? 'govuk-tag--green' : 'govuk-tag--yellow'}`}>{visit.t(`outcome.tag.${state}`)}</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{visit.t('outcome.counted', { ballots: count.ballots, moment: moment(count.countedAt) })}</li>
        {certifications.map(({ by, certifiedAt }) => (
          <li key={by.displayName}>{visit.t('outcome.certifiedBy', { name: by.displayName, moment: moment(certifiedAt) })}</li>
        ))}
        {!isCertified && <li>{visit.t(`outcome.waits.${state}`)}</li>}
      </ul>
      {isCertified && <p class="govuk-body">{visit.t(isKeyDestroyed ? 'outcome.keyDestroyed' : 'outcome.keyStill')}</p>}
      {annotations.length > 0 && (
        <section aria-labelledby="annotations" class="govuk-inset-text">
          <h3 class="govuk-heading-s" id="annotations">
            {visit.t('outcome.annotations')}
          </h3>
          {annotations.map(({ id, text, by, annotatedAt }) => (
            <div key={id}>
              <p class="govuk-body urna-written">{text}</p>
              <p class="urna-meta">{visit.t('outcome.annotatedBy', { name: by.displayName, moment: moment(annotatedAt) })}</p>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
