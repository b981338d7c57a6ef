/** A scale for each option. Who has no opinion on one leaves it without a score. */
import { ErrorMessage, errorOf, fieldId } from '../../parts/errors.js';
import { Radios, Select, type Choice as FieldChoice } from '../../parts/fields.js';
import { langOf } from '../../parts/lang.js';
import { BatchButtons, batchOf, Kept } from './batch.js';
import type { ChooseProps } from './choose-props.js';

/** Longer scales are lists to choose from. */
const longestRow = 11;

export function Scores({ visit, poll, choice, batch: asked, errors, button, children }: ChooseProps) {
  const count = poll.options.length;
  const batch = batchOf(count, asked);
  const { from, to } = batch;
  const error = errorOf(errors, 'scores');
  const [lowest, highest] = [poll.lowestScore!, poll.highestScore!];
  const scores = Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step);
  const none = { value: '', text: visit.t('vote.noOpinion') };
  const choices: FieldChoice[] = [...scores.map((score) => ({ value: String(score), text: visit.words.number(score) })), none];
  return (
    <>
      <h1 class="govuk-heading-l" lang={langOf(visit, poll.language)}>
        {poll.question}
      </h1>
      <p class="govuk-body">{visit.t('vote.scale', { lowest, highest })}</p>
      {batch.last > 0 && <p class="govuk-body govuk-!-font-weight-bold">{visit.t('vote.batch.scores', { from: from + 1, to, count })}</p>}
      {error && <ErrorMessage visit={visit} id="scores-error" message={error} />}
      <Kept batch={batch.batch} choice={choice} />
      {poll.options.slice(from, to).map(({ id, label, language }, place) => {
        const score = choice.scores[from + place] ?? null;
        const field = {
          visit,
          name: `score${from + place}`,
          id: place === 0 ? fieldId('scores') : undefined,
          label,
          lang: langOf(visit, language),
        };
        return choices.length <= longestRow + 1 ? (
          <div class="urna-scale" key={id}>
            <Radios {...field} choices={choices} chosen={[score === null ? '' : String(score)]} isSmall isInline />
          </div>
        ) : (
          <Select
            {...field}
            key={id}
            choices={[none, ...scores.map((each) => ({ value: String(each), text: visit.words.number(each) }))]}
            chosen={score === null ? '' : String(score)}
          />
        );
      })}
      {children}
      <BatchButtons visit={visit} kind="scores" button={button} {...batch} />
    </>
  );
}
