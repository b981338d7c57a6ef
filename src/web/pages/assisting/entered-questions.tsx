/** The questions that were entered of a gathering, by number, and how one that was a mistake is taken back. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Select, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import type { EnterQuestionPageQuery } from './assisting.data.js';

type Gathering = Extract<NonNullable<EnterQuestionPageQuery['gathering']>, { way: unknown }>;
type Entered = Gathering['questions']['nodes'];

export function EnteredQuestions({ visit, questions, errors }: { visit: Visit; questions: Entered; errors?: readonly UserError[] }) {
  if (questions.length === 0) return null;
  const waiting = questions.filter(({ viewerCanAnswer, state }) => viewerCanAnswer.allowed && state !== 'REASKED');
  return (
    <>
      <h2 class="govuk-heading-m">{visit.t('enterQuestion.entered')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {questions.map(({ id, number, title, locale, state }) => (
          <li key={id}>
            <a class="govuk-link" href={visit.to('question', { number })} lang={title ? langOf(visit, locale) : undefined}>
              {title ?? visit.t('asked.withdrawnTitle', { number })}
            </a>{' '}
            <span class="urna-meta">
              {number} · {visit.t(`asked.state.${state}`)}
            </span>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <details class="govuk-details" open={errors !== undefined}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{visit.t('enterSupport.mistake')}</span>
          </summary>
          <FormBody visit={visit}>
            <Select
              visit={visit}
              name="questionId"
              label={visit.t('enterQuestion.which')}
              choices={waiting.map(({ id, number }) => ({ value: id, text: number }))}
              errors={errors}
            />
            <TextField
              visit={visit}
              name="reason"
              label={visit.t('enterQuestion.why')}
              hint={visit.t('enterQuestion.whyHint')}
              errors={errors}
              maxLength={500}
            />
            <Button text={visit.t('enterQuestion.remove')} act="remove" kind="warning" />
          </FormBody>
        </details>
      )}
    </>
  );
}
