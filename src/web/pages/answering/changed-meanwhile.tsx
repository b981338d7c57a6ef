/** What somebody else has written meanwhile, beside what one wrote oneself: nothing is lost, and nothing written over unseen. */
import type { Visit } from '../../kit/visit.js';
import { Answer, DispositionTag } from '../../parts/answer.js';
import { Button } from '../../parts/fields.js';
import type { AnswerDoorQuery } from './answering.data.js';
import { PreparedReasons } from './observation-row.js';
import type { Written } from './words.js';

type Found = NonNullable<AnswerDoorQuery['consultation']>;

interface ChangedProps {
  visit: Visit;
  consultation: Found;
  written: Written;
}

export function ChangedMeanwhile({ visit, consultation, written }: ChangedProps) {
  const { changed, changedCount, agency, timeZone } = consultation;
  const { disposition, reasons } = written;
  return (
    <section class="urna-meanwhile" aria-labelledby="meanwhile">
      <h2 class="govuk-heading-m" id="meanwhile">
        {visit.t('meanwhile.title', { count: changedCount })}
      </h2>
      <p class="govuk-body">{visit.t('meanwhile.lead')}</p>
      <div class="urna-two">
        <div>
          <h3 class="govuk-heading-s">{visit.t('meanwhile.theirs')}</h3>
          {changed.nodes.map(({ id, number, answer, prepared }) => (
            <div key={id} class="urna-meanwhile__one">
              <p class="govuk-body">
                <strong>{visit.t('matrix.number', { number })}</strong>
              </p>
              {prepared && (
                <>
                  <p class="urna-acts">
                    <DispositionTag visit={visit} disposition={prepared.disposition} />
                    <span class="urna-meta">
                      {visit.t('matrix.preparedBy', {
                        name: prepared.author?.displayName ?? '',
                        day: visit.words.moment(prepared.preparedAt, timeZone),
                      })}
                    </span>
                  </p>
                  <PreparedReasons visit={visit} prepared={prepared} />
                </>
              )}
              {answer && <Answer visit={visit} answer={answer} number={number} agency={agency.name} timeZone={timeZone} />}
              {!prepared && !answer && <p class="govuk-body">{visit.t('meanwhile.backInScope')}</p>}
            </div>
          ))}
          {changedCount > changed.nodes.length && (
            <p class="govuk-body">{visit.t('meanwhile.more', { count: changedCount - changed.nodes.length })}</p>
          )}
        </div>
        <div>
          <h3 class="govuk-heading-s">{visit.t('meanwhile.yours')}</h3>
          {disposition && (
            <p>
              <DispositionTag visit={visit} disposition={disposition} />
            </p>
          )}
          {Object.entries(reasons).map(
            ([locale, words]) =>
              words.trim() && (
                <p key={locale} class="govuk-body urna-written">
                  {words}
                </p>
              ),
          )}
        </div>
      </div>
      <div class="govuk-button-group">
        <Button text={visit.t('meanwhile.leaveOut')} act="leaveOut" kind="secondary" />
      </div>
    </section>
  );
}
