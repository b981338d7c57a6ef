/** Statements to agree with, to disagree with, or to pass on. */
import { ErrorMessage, errorOf, fieldId } from '../../parts/errors.js';
import { Radios, type Choice as FieldChoice } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import { BatchButtons, batchOf, Kept } from './batch.js';
import { letterOf, positionLetters } from './choice.js';
import type { ChooseProps } from './choose-props.js';

export function Statements({ visit, poll, choice, batch: asked, errors, button, children }: ChooseProps) {
  const count = poll.options.length;
  const batch = batchOf(count, asked);
  const { from, to } = batch;
  const error = errorOf(errors, 'positions');
  const positions: FieldChoice[] = positionLetters.map((letter) => ({ value: letter, text: visit.t(`position.letter.${letter}`) }));
  return (
    <>
      <h1 class="govuk-heading-l" lang={langOf(visit, poll.language)}>
        {poll.question}
      </h1>
      <p class="govuk-body">{visit.t('vote.statements')}</p>
      {batch.last > 0 && (
        <p class="govuk-body govuk-!-font-weight-bold">{visit.t('vote.batch.statements', { from: from + 1, to, count })}</p>
      )}
      {error && <ErrorMessage visit={visit} id="positions-error" message={error} />}
      <Kept batch={batch.batch} choice={choice} />
      {poll.options.slice(from, to).map(({ id, label, language }, place) => (
        <Radios
          key={id}
          visit={visit}
          name={`statement${from + place}`}
          id={place === 0 ? fieldId('positions') : undefined}
          label={label}
          lang={langOf(visit, language)}
          choices={positions}
          chosen={[letterOf(choice.positions[from + place] ?? null)]}
          isSmall
          isInline
        />
      ))}
      {children}
      <BatchButtons visit={visit} kind="statements" button={button} {...batch} />
    </>
  );
}
