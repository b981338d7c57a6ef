/** The supports of a comment that were entered of a gathering, by number, and how a mistake is removed. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Select, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import type { EnterSupportsPageQuery } from './assisting.data.js';

type Gathering = Extract<NonNullable<EnterSupportsPageQuery['gathering']>, { way: unknown }>;
type Entered = NonNullable<NonNullable<Gathering['supports']>['nodes']>;

export function EnteredSupports({ visit, entered, errors }: { visit: Visit; entered: Entered; errors?: readonly UserError[] }) {
  if (entered.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{visit.t('enterSupport.entered')}</h2>
      <p class="govuk-body">{visit.t('enterSupport.newest')}</p>
      <ul class="urna-rows">
        {entered.map(({ id, number, isAgainst, state, enteredAt, enteredBy, reason }) => (
          <li key={id}>
            <div>
              <strong>{visit.t('enterSupport.number', { number, side: isAgainst ? 'against' : 'for' })}</strong>
              <p class="urna-meta">
                {visit.t('enterSupport.by', { name: enteredBy?.displayName ?? '', moment: visit.words.moment(enteredAt) })}
              </p>
              {state === 'REMOVED' && <p class="urna-meta">{visit.t('enterSupport.removed', { reason: reason ?? '' })}</p>}
            </div>
          </li>
        ))}
      </ul>
      <RemoveForm visit={visit} entered={entered.filter(({ state }) => state === 'ENTERED')} errors={errors} />
    </>
  );
}

function RemoveForm({ visit, entered, errors }: { visit: Visit; entered: Entered; errors?: readonly UserError[] }) {
  if (entered.length === 0) return null;
  return (
    <details class="govuk-details" open={errors !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{visit.t('enterSupport.mistake')}</span>
      </summary>
      <FormBody visit={visit}>
        <Select
          visit={visit}
          name="id"
          label={visit.t('enterSupport.which')}
          choices={entered.map(({ id, number, isAgainst }) => ({
            value: id,
            text: visit.t('enterSupport.number', { number, side: isAgainst ? 'against' : 'for' }),
          }))}
          errors={errors}
        />
        <TextField
          visit={visit}
          name="reason"
          label={visit.t('enterSupport.why')}
          hint={visit.t('enterSupport.whyHint')}
          errors={errors}
          maxLength={500}
        />
        <Button text={visit.t('enterSupport.remove')} act="remove" kind="warning" />
      </FormBody>
    </details>
  );
}
