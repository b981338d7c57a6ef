/** What some kinds of poll need beside question and options: a scale, costs and a budget, and how they are counted. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, Select, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { wrong } from './desk.js';
import type { CountingMethod, PollKind } from './prepare-polls.data.js';

/** The first page of the form as it was filled in. */
export interface PollValues {
  kind: string;
  question: string;
  questionEn: string;
  options: string;
  optionsEn: string;
  minChoices: string;
  maxChoices: string;
  resultsPolicy: string;
  /** `yes` when it does. */
  asksTerritory: string;
}

export interface DetailsProps {
  visit: Visit;
  values: PollValues;
  labels: readonly string[];
  /** Fields of the second page as they were filled in. */
  details: Readonly<Record<string, string>>;
  errors?: readonly UserError[];
}

const methodsOf: Partial<Record<PollKind, readonly CountingMethod[]>> = {
  RANKING: ['SCHULZE', 'IRV', 'SCOTTISH_STV', 'MEEK_STV', 'RANKED_PAIRS', 'BORDA'],
  BUDGET: ['EQUAL_SHARES', 'GREEDY', 'PHRAGMEN'],
};
const scoreRules = ['sum', 'mean', 'median'];

const usual: Partial<Record<PollKind, Record<string, string>>> = {
  APPROVAL: { seats: '1' },
  SCORE: { lowestScore: '0', highestScore: '5', by: 'mean', seats: '1' },
  RANKING: { method: 'SCHULZE', seats: '1' },
  BUDGET: { budget: '', method: 'EQUAL_SHARES' },
};

export function hasDetails(kind: PollKind): boolean {
  return usual[kind] !== undefined;
}

export function usualDetails(kind: PollKind): Record<string, string> {
  return usual[kind] ?? {};
}

/** Whether the field stands on this page. */
export function isDetail(field: string): boolean {
  return ['seats', 'lowestScore', 'highestScore', 'by', 'method', 'budget'].includes(field) || /^cost\d+$/.test(field);
}

/** What the API is told, and what has to be corrected before. */
export function readDetails(visit: Visit, kind: PollKind, labels: readonly string[], form: Form) {
  const names = [...Object.keys(usualDetails(kind)), ...(kind === 'BUDGET' ? labels.map((_, place) => `cost${place}`) : [])];
  const details = Object.fromEntries(names.map((name) => [name, form.text(name).trim()]));
  const whole = (name: string): number | null => readAmount(details[name] ?? '');
  const errors = names
    .filter((name) => !['method', 'by'].includes(name) && whole(name) === null)
    .map((name) => wrong(name, visit.t(name.startsWith('cost') ? 'polls.costMissing' : 'polls.numberMissing')));
  const costs = kind === 'BUDGET' ? labels.map((_, place) => whole(`cost${place}`)) : [];
  const budget = kind === 'BUDGET' ? whole('budget') : null;
  for (const [place, cost] of costs.entries())
    if (budget !== null && cost !== null && cost > budget) errors.push(wrong(`cost${place}`, visit.t('polls.costOverBudget')));
  const method = methodsOf[kind]?.find((name) => name === details.method) ?? null;
  if (methodsOf[kind] && !method) errors.push(wrong('method', visit.t('polls.methodMissing')));
  const input = {
    seats: whole('seats') ?? 1,
    lowestScore: whole('lowestScore'),
    highestScore: whole('highestScore'),
    budget,
    method,
    parameters: kind === 'SCORE' ? [{ name: 'by', value: scoreRules.includes(details.by ?? '') ? details.by! : 'mean' }] : [],
  };
  return { details, input, costs, errors };
}

/** A whole number as people write it, with or without marks between the thousands. */
function readAmount(text: string): number | null {
  const digits = text.replace(/(?<=\d)[.,\s](?=\d{3}(?!\d))/g, '').replace(/^\$\s*/, '');
  return /^-?\d{1,13}$/.test(digits) ? Number(digits) : null;
}

export function PollDetails({ visit, values, labels, details, errors }: DetailsProps) {
  const kind = values.kind as PollKind;
  const field = (name: string, width: 5 | 10 | 20 = 5) => ({
    visit,
    errors,
    name,
    value: details[name] ?? '',
    width,
    inputmode: 'numeric' as const,
    autocomplete: 'off',
  });
  const methods = methodsOf[kind];
  return (
    <FormBody visit={visit}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      {kind === 'SCORE' && (
        <>
          <TextField {...field('lowestScore')} label={visit.t('polls.lowestScore')} />
          <TextField {...field('highestScore')} label={visit.t('polls.highestScore')} hint={visit.t('polls.scaleHint')} />
          <Select
            visit={visit}
            errors={errors}
            name="by"
            label={visit.t('polls.by')}
            choices={scoreRules.map((value) => ({ value, text: visit.t(`polls.by.${value}`) }))}
            chosen={details.by}
          />
        </>
      )}
      {kind === 'BUDGET' && (
        <>
          <TextField {...field('budget', 20)} label={visit.t('polls.budget')} hint={visit.t('polls.amountHint')} />
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{visit.t('polls.costs')}</legend>
            {labels.map((label, place) => (
              <TextField key={place} {...field(`cost${place}`, 20)} label={label} />
            ))}
          </fieldset>
        </>
      )}
      {methods && (
        <Radios
          visit={visit}
          errors={errors}
          name="method"
          label={visit.t('polls.method')}
          hint={
            <a class="govuk-link" href={visit.to('counting')}>
              {visit.t('polls.methodMore')}
            </a>
          }
          choices={methods.map((value) => ({ value, text: visit.t(`counting.name.${value}`), hint: visit.t(`counting.mind.${value}`) }))}
          chosen={[details.method]}
        />
      )}
      {kind !== 'BUDGET' && <TextField {...field('seats')} label={visit.t('polls.seats')} hint={visit.t(`polls.seatsHint.${kind}`)} />}
      <div class="govuk-button-group">
        <Button text={visit.t('polls.addButton')} act="addDetailed" />
        <Button text={visit.t('desk.change')} act="change" kind="secondary" />
      </div>
    </FormBody>
  );
}
