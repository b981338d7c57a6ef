/** The polls of a draft: those there are, and a form to add one. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Checkboxes, Radios, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { DeskFrame, forOfficials, NotNow, wrong } from './desk.js';
import { PollDetails, hasDetails, isDetail, readDetails, usualDetails, type DetailsProps, type PollValues } from './poll-details.js';
import {
  CallPollDocument,
  PreparePollsPageDocument,
  RemovePollDocument,
  type PollKind,
  type PreparePollsPageQuery,
  type ResultsPolicy,
} from './prepare-polls.data.js';

const kinds: readonly PollKind[] = ['SINGLE', 'MULTIPLE', 'APPROVAL', 'SCORE', 'RANKING', 'BUDGET', 'STATEMENTS'];
const policies: readonly ResultsPolicy[] = ['LIVE', 'TURNOUT_ONLY', 'AFTER_CLOSE'];

const nothing: PollValues = {
  kind: '',
  question: '',
  questionEn: '',
  options: '',
  optionsEn: '',
  minChoices: '1',
  maxChoices: '2',
  resultsPolicy: '',
  asksTerritory: '',
};

export const preparePollsPage: Page = {
  address: 'preparePolls',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    return write(visit, await read(visit), nothing);
  },

  async act(visit, form) {
    const data = await read(visit);
    const { id } = forOfficials(data.consultation);
    if (form.act === 'remove') {
      const { userErrors } = await visit.act(RemovePollDocument, { input: { pollId: form.text('pollId'), idempotencyKey: form.key } });
      if (userErrors.length > 0) return write(visit, data, nothing, userErrors);
      return redirect(visit.to('preparePolls', { id }, { done: 'pollRemoved' }));
    }
    const values = readForm(form);
    const { poll, errors } = toPoll(visit, values);
    if (!poll) return write(visit, data, values, errors);
    if (form.act === 'change') return write(visit, data, values);
    const labels = poll.options.map((_, place) => linesOf(values.options)[place]!);
    const isDetailed = hasDetails(poll.kind);
    if (isDetailed && form.act !== 'addDetailed') return detail(visit, data, { values, labels, details: usualDetails(poll.kind) });
    const details = isDetailed ? readDetails(visit, poll.kind, labels, form) : null;
    if (details && details.errors.length > 0) return detail(visit, data, { values, labels, ...details });
    const input = {
      ...poll,
      ...details?.input,
      options: poll.options.map((option, place) => ({ ...option, cost: details?.costs[place] ?? null })),
    };
    const { userErrors } = await visit.act(CallPollDocument, { input: { consultationId: id, ...input, idempotencyKey: form.key } });
    if (userErrors.length > 0) {
      const faults = userErrors.map((error) => ofField(visit, error));
      const isOfDetails = details !== null && faults.every(({ field }) => isDetail(field?.at(-1) ?? ''));
      return isOfDetails
        ? detail(visit, data, { values, labels, details: details.details, errors: faults })
        : write(visit, data, values, faults);
    }
    return redirect(visit.to('preparePolls', { id }, { done: 'pollAdded' }));
  },
};

function read(visit: Visit): Promise<PreparePollsPageQuery> {
  return visit.ask(PreparePollsPageDocument, { id: visit.part('id') });
}

function readForm(form: Form): PollValues {
  return Object.fromEntries(Object.keys(nothing).map((name) => [name, form.text(name)])) as unknown as PollValues;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function toPoll(visit: Visit, values: PollValues) {
  const kind = kinds.find((name) => name === values.kind);
  const resultsPolicy = policies.find((name) => name === values.resultsPolicy);
  const [spanish, english] = [linesOf(values.options), linesOf(values.optionsEn)];
  const [question, questionEn] = [values.question.trim(), values.questionEn.trim()];
  const isMultiple = kind === 'MULTIPLE';
  const count = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);
  const [minChoices, maxChoices] = [count(values.minChoices), count(values.maxChoices)];
  const errors: UserError[] = [
    ...(kind ? [] : [wrong('kind', visit.t('polls.kindMissing'))]),
    ...(question ? [] : [wrong('question', visit.t('polls.questionMissing'))]),
    ...(spanish.length > 0 ? [] : [wrong('options', visit.t('polls.optionsMissing'))]),
    ...(english.length === 0 || english.length === spanish.length
      ? []
      : [wrong('optionsEn', visit.t('polls.optionsUneven', { spanish: spanish.length, english: english.length }))]),
    ...(isMultiple && minChoices === null ? [wrong('minChoices', visit.t('polls.numberMissing'))] : []),
    ...(isMultiple && maxChoices === null ? [wrong('maxChoices', visit.t('polls.numberMissing'))] : []),
    ...(resultsPolicy ? [] : [wrong('resultsPolicy', visit.t('polls.policyMissing'))]),
  ];
  if (errors.length > 0 || !kind || !resultsPolicy) return { poll: null, errors };
  const inBoth = (es: string, en: string | undefined) => [{ locale: 'es', text: es }, ...(en ? [{ locale: 'en', text: en }] : [])];
  const poll = {
    kind,
    resultsPolicy,
    asksTerritory: values.asksTerritory === 'yes',
    questions: inBoth(question, questionEn),
    options: spanish.map((text, index) => ({ labels: inBoth(text, english[index]) })),
    minChoices: isMultiple ? minChoices! : 1,
    maxChoices: isMultiple ? maxChoices! : null,
  };
  return { poll, errors };
}

/** An error of a question or option, at the field in which all of that language are written. */
function ofField(visit: Visit, error: UserError): UserError {
  const path = error.field ?? [];
  const isEnglish = path.at(-2) === '1';
  if (path.includes('questions')) return wrong(isEnglish ? 'questionEn' : 'question', visit.t('polls.questionTooLong'));
  if (path.includes('options') && path.at(-1) !== 'options')
    return wrong(isEnglish ? 'optionsEn' : 'options', visit.t('polls.optionTooLong'));
  return error;
}

function write(visit: Visit, data: PreparePollsPageQuery, values: PollValues, errors?: readonly UserError[]): View {
  const consultation = forOfficials(data.consultation);
  const { polls, phase, id } = consultation;
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('polls.title')} errors={errors}>
      <p class="govuk-body">{visit.t('polls.lead')}</p>
      {polls.map((poll) => (
        <Existing key={poll.id} visit={visit} poll={poll} isDraft={phase === 'DRAFT'} />
      ))}
      {phase === 'DRAFT' ? <AddForm visit={visit} values={values} errors={errors} /> : <NotNow reason={visit.t('desk.staysAsAnnounced')} />}
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('prepare', { id })}>
          {visit.t('desk.backToTasks')}
        </a>
      </p>
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

/** What the kind of poll needs beside its question and options, on a page of its own. */
function detail(visit: Visit, data: PreparePollsPageQuery, props: Omit<DetailsProps, 'visit'>): View {
  const consultation = forOfficials(data.consultation);
  const title = visit.t(`polls.details.${props.values.kind as PollKind}`);
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={title} errors={props.errors}>
      <PollDetails visit={visit} {...props} />
    </DeskFrame>,
    props.errors ? 422 : 200,
  );
}

type Poll = NonNullable<PreparePollsPageQuery['consultation']>['polls'][number];

function Existing({ visit, poll, isDraft }: { visit: Visit; poll: Poll; isDraft: boolean }) {
  const { minChoices: min, maxChoices: max, lowestScore: lowest, highestScore: highest, budget } = poll;
  const facts = { min, max, lowest, highest, budget: budget === null ? null : visit.words.money(budget) };
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h2 class="govuk-summary-card__title" lang={langOf(visit, poll.language)}>
          {poll.question}
        </h2>
        {isDraft && (
          <FormBody visit={visit} class="govuk-summary-card__actions">
            <input type="hidden" name="pollId" value={poll.id} />
            <button class="urna-link-button" type="submit" name="act" value="remove">
              {visit.t('polls.remove')}
              <span class="govuk-visually-hidden" lang={langOf(visit, poll.language)}>
                {' '}
                {poll.question}
              </span>
            </button>
          </FormBody>
        )}
      </div>
      <div class="govuk-summary-card__content">
        <p class="govuk-body">{visit.t(`polls.kindIs.${poll.kind}`, facts)}</p>
        <ol class="govuk-list govuk-list--number">
          {poll.options.map(({ id, label, language, cost }) => (
            <li key={id}>
              <span lang={langOf(visit, language)}>{label}</span>
              {cost !== null && ` (${visit.words.money(cost)})`}
            </li>
          ))}
        </ol>
        <p class="urna-meta">{visit.t('polls.countedBy', { method: visit.t(`counting.name.${poll.method}`), seats: poll.seats })}</p>
        <p class="urna-meta">{visit.t(`polls.policy.${poll.resultsPolicy}`)}</p>
      </div>
    </div>
  );
}

function AddForm({ visit, values, errors }: { visit: Visit; values: PollValues; errors?: readonly UserError[] }) {
  const common = { visit, errors };
  return (
    <section aria-labelledby="add">
      <h2 class="govuk-heading-m" id="add">
        {visit.t('polls.add')}
      </h2>
      <FormBody visit={visit}>
        <Radios
          {...common}
          name="kind"
          label={visit.t('polls.kind')}
          choices={kinds.map((value) => ({ value, text: visit.t(`polls.kind.${value}`), hint: visit.t(`polls.kindHint.${value}`) }))}
          chosen={[values.kind]}
        />
        <TextArea
          {...common}
          name="question"
          label={visit.t('polls.question')}
          value={values.question}
          rows={2}
          most={500}
          lang={langOf(visit, 'es')}
        />
        <TextArea
          {...common}
          name="questionEn"
          label={visit.t('polls.questionEn')}
          value={values.questionEn}
          rows={2}
          most={500}
          lang={langOf(visit, 'en')}
        />
        <TextArea
          {...common}
          name="options"
          label={visit.t('polls.options')}
          hint={visit.t('polls.optionsHint')}
          value={values.options}
          rows={5}
          lang={langOf(visit, 'es')}
        />
        <TextArea
          {...common}
          name="optionsEn"
          label={visit.t('polls.optionsEn')}
          hint={visit.t('polls.optionsEnHint')}
          value={values.optionsEn}
          rows={5}
          lang={langOf(visit, 'en')}
        />
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{visit.t('polls.howMany')}</legend>
          <TextField {...common} name="minChoices" label={visit.t('polls.min')} value={values.minChoices} inputmode="numeric" width={5} />
          <TextField {...common} name="maxChoices" label={visit.t('polls.max')} value={values.maxChoices} inputmode="numeric" width={5} />
        </fieldset>
        <Radios
          {...common}
          name="resultsPolicy"
          label={visit.t('polls.resultsPolicy')}
          choices={policies.map((value) => ({ value, text: visit.t(`polls.policy.${value}`) }))}
          chosen={[values.resultsPolicy]}
        />
        <Checkboxes
          {...common}
          name="asksTerritory"
          label={visit.t('polls.territory')}
          choices={[{ value: 'yes', text: visit.t('polls.territoryAsk'), hint: visit.t('polls.territoryHint') }]}
          chosen={[values.asksTerritory]}
        />
        <Button text={visit.t('polls.addButton')} act="add" />
      </FormBody>
    </section>
  );
}
