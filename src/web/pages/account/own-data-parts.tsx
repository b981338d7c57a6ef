/** What the viewer agrees to with its history, and what they asked about their data with the answers. */
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import type { OwnDataPageQuery } from './own-data.data.js';

type Viewer = OwnDataPageQuery['viewer'];

export function Consents({ visit, consents }: { visit: Visit; consents: Viewer['consents'] }) {
  return (
    <section aria-labelledby="consents">
      <h2 class="govuk-heading-m" id="consents">
        {visit.t('ownData.consents')}
      </h2>
      {consents.map(({ purpose, isGiven, notice, history }) => (
        <div key={purpose}>
          <h3 class="govuk-heading-s">
            {visit.t(`ownData.purpose.${purpose}`)}{' '}
            <strong class={`govuk-tag ${isGiven ? 'govuk-tag--green' : 'govuk-tag--grey'}`}>
              {visit.t(isGiven ? 'ownData.given' : 'ownData.notGiven')}
            </strong>
          </h3>
          <p class="govuk-body">{notice}</p>
          {history.length > 0 && (
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  {visit.t('ownData.history', { purpose: visit.t(`ownData.purpose.${purpose}`) })}
                </span>
              </summary>
              <ul class="govuk-list govuk-details__text">
                {history.map(({ isGiven: given, way, version, decidedAt }) => (
                  <li key={decidedAt}>
                    {visit.t(given ? 'ownData.wasGiven' : 'ownData.wasTakenBack', {
                      moment: visit.words.moment(decidedAt),
                      way: visit.t(`ownData.way.${way}`),
                      version,
                    })}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {purpose === 'TAKING_PART' ? (
            <p class="govuk-hint">{visit.t('ownData.takingPart')}</p>
          ) : (
            <FormBody visit={visit} to={visit.to('ownData')}>
              <input type="hidden" name="purpose" value={purpose} />
              <Button
                text={visit.t(isGiven ? 'ownData.takeBack' : 'ownData.give', { purpose: visit.t(`ownData.purpose.${purpose}`) })}
                act={isGiven ? 'takeBack' : 'give'}
                kind="secondary"
              />
            </FormBody>
          )}
        </div>
      ))}
    </section>
  );
}

export function OwnRequests({ visit, requests }: { visit: Visit; requests: Viewer['dataRequests'] }) {
  if (requests.length === 0) return null;
  return (
    <ul class="urna-rows">
      {requests.map(({ id, kind, words, askedAt, dueOn, outcome, answer, answeredAt }) => (
        <li key={id}>
          <div>
            <h3 class="govuk-heading-s">{visit.t(`ownData.kind.${kind}`)}</h3>
            <p class="urna-meta">{visit.t('ownData.asked', { moment: visit.words.moment(askedAt) })}</p>
            <p class="govuk-body urna-words">{words}</p>
            {outcome && answeredAt ? (
              <>
                <p class="govuk-body">
                  <strong>{visit.t(`ownData.outcome.${outcome}`)}</strong>, {visit.words.moment(answeredAt)}
                </p>
                <p class="govuk-body urna-words">{answer}</p>
              </>
            ) : (
              <p class="govuk-body">{visit.t('ownData.due', { day: visit.words.day(dueOn) })}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
