/** Options to put in order: a place for each where scripts do not run, and buttons that move them where they do. */
import { ErrorMessage, errorOf, fieldId } from '../../parts/errors.js';
import { Button } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import type { ChooseProps } from './choose-props.js';

/** So many places are still quick to choose from a list; more are written. */
const longestList = 20;

export function Ranking({ visit, poll, choice, errors, button, children }: ChooseProps) {
  const { minChoices: min, maxChoices: max, options } = poll;
  const general = errorOf(errors, 'optionIds');
  const rows = options
    .map((option, index) => ({ ...option, index, place: choice.places[index] ?? null }))
    .sort((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity) || one.index - other.index);
  return (
    <>
      <fieldset class="govuk-fieldset" aria-describedby={general ? 'ranking-hint optionIds-error' : 'ranking-hint'}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--l" lang={langOf(visit, poll.language)}>
          <h1 class="govuk-fieldset__heading">{poll.question}</h1>
        </legend>
        <div class="govuk-hint" id="ranking-hint">
          <p>{visit.t('vote.rank', { max, all: options.length })}</p>
          {min === 0 ? <p>{visit.t('vote.mayBeBlank')}</p> : min > 1 && <p>{visit.t('vote.rankAtLeast', { min })}</p>}
        </div>
        {general && <ErrorMessage visit={visit} id="optionIds-error" message={general} />}
        <ol
          class="urna-ranking"
          data-ranking={max}
          data-placed={visit.t('vote.moved', { option: '%o', place: '%p', count: '%n' })}
          data-unplaced={visit.t('vote.movedOut', { option: '%o' })}
        >
          {rows.map(({ id, label, language, index, place }, row) => {
            const lang = langOf(visit, language);
            const field = {
              // The summary of errors leads here.
              id: general && row === 0 ? fieldId('optionIds') : fieldId(`place${index}`),
              name: `place${index}`,
              'aria-describedby': errorOf(errors, `place${index}`) ? `place${index}-error` : undefined,
            };
            const error = errorOf(errors, `place${index}`);
            return (
              <li key={id} class={`urna-ranking__option ${error ? 'govuk-form-group--error' : ''}`}>
                {error && <ErrorMessage visit={visit} id={`place${index}-error`} message={error} />}
                <div class="urna-ranking__row">
                  <label class="govuk-label" for={field.id}>
                    <span class="govuk-visually-hidden">{visit.t('vote.placeOf')} </span>
                    <span data-name lang={lang}>
                      {label}
                    </span>
                  </label>
                  {max <= longestList ? (
                    <select class={`govuk-select ${error ? 'govuk-select--error' : ''}`} {...field}>
                      <option value="">{visit.t('vote.noPlace')}</option>
                      {Array.from({ length: max }, (_, at) => (
                        <option key={at} value={at + 1} selected={place === at + 1}>
                          {visit.t('vote.place', { place: at + 1 })}
                        </option>
                      ))}
                    </select>
                  ) : (
                    <input
                      class={`govuk-input govuk-input--width-4 ${error ? 'govuk-input--error' : ''}`}
                      type="text"
                      inputMode="numeric"
                      autocomplete="off"
                      value={place ?? ''}
                      {...field}
                    />
                  )}
                  <span class="urna-ranking__moves" hidden>
                    <button type="button" class="urna-move" data-move="-1" aria-label={visit.t('vote.up', { option: label })}>
                      ↑
                    </button>
                    <button type="button" class="urna-move" data-move="1" aria-label={visit.t('vote.down', { option: label })}>
                      ↓
                    </button>
                  </span>
                </div>
              </li>
            );
          })}
        </ol>
      </fieldset>
      <div class="govuk-visually-hidden" role="status" data-ranking-said />
      {children}
      <Button text={button ?? visit.t('vote.continue')} act="review" />
    </>
  );
}
