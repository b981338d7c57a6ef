/** Who works on a case, what moderators wrote to each other about it, and the forms to take it and to hand it over. */
import type { Visit } from '../../kit/visit.js';
import { Button, Select, TextArea } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { longestNote, type WorkAttempt } from './case-work.js';
import type { QueueCaseFragment } from './parts.data.js';

export interface Colleague {
  id: string;
  displayName: string;
}

interface CaseWorkProps {
  visit: Visit;
  each: QueueCaseFragment;
  /** What tells its fields from those of other cases on the page. */
  number: number;
  colleagues: readonly Colleague[];
  attempt: WorkAttempt | null;
}

export function CaseWork({ visit, each, number, colleagues, attempt }: CaseWorkProps) {
  const { claim, viewerCanClaim, comment } = each;
  if (!comment.viewerCanModerate.allowed) return <Notes visit={visit} each={each} />;
  const mayTake = viewerCanClaim.allowed && !claim?.isViewer;
  const mayNote = attempt !== null && attempt.work !== 'claim' && attempt.work !== 'release';
  return (
    <div class="urna-work">
      {claim && (
        <p class="urna-meta">
          <strong class={`govuk-tag govuk-tag--${claim.isViewer ? 'green' : 'grey'}`}>
            {visit.t(claim.isViewer ? 'work.yours' : 'work.of', { name: claim.moderator.displayName })}
          </strong>{' '}
          {visit.t('work.until', { time: visit.words.moment(claim.until, comment.consultation?.timeZone) })}
        </p>
      )}
      {(mayTake || claim?.isViewer) && (
        <FormBody visit={visit} to={visit.here({ decision: null, part: null })} class="urna-work__take">
          <input type="hidden" name="case" value={each.id} />
          {mayTake && (
            <div data-claim>
              <Button text={visit.t('work.claim')} act="claim" kind="secondary" />
            </div>
          )}
          {claim?.isViewer && (
            <div class="govuk-button-group">
              <Button text={visit.t('work.keep')} act="claim" kind="secondary" />
              <Button text={visit.t('work.release')} act="release" kind="secondary" />
            </div>
          )}
        </FormBody>
      )}
      <Notes visit={visit} each={each} />
      <details class="govuk-details" open={mayNote} data-decide="note">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            {visit.t('work.write')}
            <span class="govuk-visually-hidden"> {visit.t('work.aboutCase', { number })}</span>
          </span>
        </summary>
        <div class="govuk-details__text">
          <FormBody
            visit={visit}
            to={visit.here({ decision: null, part: null })}
            keep={`note-${each.id}`}
            formKey={attempt?.key}
            class="urna-narrow"
          >
            <input type="hidden" name="case" value={each.id} />
            <TextArea
              visit={visit}
              name="note"
              id={attempt ? undefined : `note-${number}`}
              label={visit.t('work.note')}
              hint={visit.t('work.noteHint')}
              value={attempt?.note}
              rows={3}
              most={longestNote}
              errors={attempt?.errors}
            />
            <Button text={visit.t('work.button.note')} act="note" kind="secondary" />
            {viewerCanClaim.allowed && colleagues.length > 0 && (
              <>
                <Select
                  visit={visit}
                  name="to"
                  id={attempt ? undefined : `to-${number}`}
                  label={visit.t('work.to')}
                  choices={[
                    { value: '', text: visit.t('work.choose') },
                    ...colleagues.map(({ id, displayName }) => ({ value: id, text: displayName })),
                  ]}
                  chosen={attempt?.to}
                  errors={attempt?.errors}
                />
                <Button text={visit.t('work.button.handOver')} act="handOver" kind="secondary" />
              </>
            )}
          </FormBody>
        </div>
      </details>
    </div>
  );
}

function Notes({ visit, each }: Pick<CaseWorkProps, 'visit' | 'each'>) {
  const { notes, comment } = each;
  if (notes.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{visit.t('work.notes')}</h3>
      <ul class="govuk-list urna-case__lines">
        {notes.map(({ body, author, handedTo, createdAt }, index) => (
          <li key={index}>
            <q lang={langOf(visit, 'es')}>{body}</q>
            <br />
            <span class="urna-meta">
              {handedTo
                ? visit.t('work.handedOver', { from: author.displayName, to: handedTo.displayName })
                : visit.t('work.by', { name: author.displayName })}
              {' · '}
              <time datetime={createdAt}>{visit.words.moment(createdAt, comment.consultation?.timeZone)}</time>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
