/** Who may take part in a draft: in its comments and in each of its polls, looked at in words before it is kept. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, Select, TextArea, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { langOf } from '../../parts/lang.js';
import { DeskFrame, forOfficials, NotNow, orError } from './desk.js';
import {
  EligibilityPreviewDocument,
  PrepareEligibilityPageDocument,
  SetConsultationEligibilityDocument,
  SetPollEligibilityDocument,
  type EligibleFragment,
  type PrepareEligibilityPageQuery,
} from './eligibility.data.js';

const levels = ['REGISTERED', 'CONFIRMED', 'VERIFIED'] as const;

export const prepareEligibilityPage: Page = {
  address: 'prepareEligibility',
  isShared: false,
  needsAccount: true,

  async show(visit) {
    const data = await visit.ask(PrepareEligibilityPageDocument, { id: visit.part('id') });
    return write(visit, data);
  },

  async act(visit, form) {
    const data = await visit.ask(PrepareEligibilityPageDocument, { id: visit.part('id') });
    const { id } = forOfficials(data.consultation);
    const eligibility = readEligibility(form);
    if (form.act !== 'save') {
      const { data: answer, errors } = await orError(visit.ask(EligibilityPreviewDocument, { eligibility }), 'territories');
      return write(visit, data, { form, errors: errors.length > 0 ? errors : undefined, preview: answer?.eligibilityPreview.words });
    }
    const pollId = visit.query.get('poll');
    const idempotencyKey = form.key;
    const { userErrors } =
      pollId === null
        ? await visit.act(SetConsultationEligibilityDocument, {
            input: { id, eligibility, realNamesReason: form.text('realNamesReason').slice(0, 1000), idempotencyKey },
          })
        : await visit.act(SetPollEligibilityDocument, { input: { pollId, eligibility, idempotencyKey } });
    if (userErrors.length > 0) return write(visit, data, { form, errors: userErrors.map(atItsField) });
    return redirect(visit.to('prepareEligibility', { id }, { done: 'eligibilitySaved' }));
  },
};

function readEligibility(form: Form) {
  const age = Number.parseInt(form.text('minimumAge'), 10);
  const ageOn = form.text('ageOn').trim();
  return {
    level: levels.find((level) => level === form.text('level')) ?? 'REGISTERED',
    territories: form
      .text('territories')
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((code) => code !== ''),
    minimumAge: Number.isNaN(age) ? null : age,
    ageOn: /^\d{4}-\d{2}-\d{2}$/.test(ageOn) ? ageOn : null,
    rollId: form.optional('rollId'),
  };
}

/** Each part of the rule has its field here. */
function atItsField(error: UserError): UserError {
  if (error.code === 'REAL_NAMES_REASON') return error;
  const name = error.code === 'AGE_DAY_NEEDED' ? 'ageOn' : error.code === 'AGE_OUT_OF_RANGE' ? 'minimumAge' : 'territories';
  return { ...error, field: ['input', name] };
}

interface Outcome {
  form?: Form;
  errors?: readonly UserError[];
  preview?: string;
}

function write(visit: Visit, data: PrepareEligibilityPageQuery, { form, errors, preview }: Outcome = {}): View {
  const consultation = forOfficials(data.consultation);
  const { id, phase, polls } = consultation;
  const pollId = visit.query.get('poll');
  const poll = polls.find((one) => one.id === pollId);
  const isChanging = visit.query.has('change') || poll !== undefined;
  return show(
    <DeskFrame visit={visit} data={data} consultation={consultation} title={visit.t('eligibility.title')} errors={errors}>
      {!isChanging && (
        <dl class="govuk-summary-list">
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{visit.t('eligibility.comments')}</dt>
            <dd class="govuk-summary-list__value">{consultation.eligibility.words}</dd>
            {phase === 'DRAFT' && (
              <dd class="govuk-summary-list__actions">
                <a class="govuk-link" href={visit.to('prepareEligibility', { id }, { change: 1 })}>
                  {visit.t('eligibility.change')} <span class="govuk-visually-hidden">{visit.t('eligibility.comments')}</span>
                </a>
              </dd>
            )}
          </div>
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{visit.t('eligibility.called')}</dt>
            <dd class="govuk-summary-list__value">
              {consultation.realNamesReason === null ? (
                visit.t('eligibility.pseudonymsWelcome')
              ) : (
                <>
                  {visit.t('facts.byNameWhy')} <span lang={langOf(visit, 'es')}>{consultation.realNamesReason}</span>
                </>
              )}
            </dd>
          </div>
          {polls.map(({ id: each, question, language, eligibility }) => (
            <div class="govuk-summary-list__row" key={each}>
              <dt class="govuk-summary-list__key" lang={langOf(visit, language)}>
                {question}
              </dt>
              <dd class="govuk-summary-list__value">{eligibility.words}</dd>
              {phase === 'DRAFT' && (
                <dd class="govuk-summary-list__actions">
                  <a class="govuk-link" href={visit.to('prepareEligibility', { id }, { poll: each })}>
                    {visit.t('eligibility.change')}{' '}
                    <span class="govuk-visually-hidden" lang={langOf(visit, language)}>
                      {question}
                    </span>
                  </a>
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      {phase !== 'DRAFT' && <NotNow reason={visit.t('desk.staysAsAnnounced')} />}
      {isChanging && phase === 'DRAFT' && (
        <div class="urna-narrow">
          <p class="govuk-body" lang={poll && langOf(visit, poll.language)}>
            {poll ? poll.question : visit.t('eligibility.comments')}
          </p>
          {preview && <p class="govuk-inset-text">{preview}</p>}
          <FormBody visit={visit} to={visit.to('prepareEligibility', { id }, poll ? { poll: poll.id } : { change: 1 })}>
            <Fields
              visit={visit}
              valueOf={form ? (name) => form.text(name) : keptIn(poll ? poll.eligibility : consultation.eligibility)}
              rolls={data.rolls.nodes}
              errors={errors}
            />
            {!poll && (
              <TextArea
                visit={visit}
                name="realNamesReason"
                label={visit.t('eligibility.realNames')}
                hint={visit.t('eligibility.realNamesHint')}
                most={1000}
                rows={3}
                value={form ? form.text('realNamesReason') : (consultation.realNamesReason ?? '')}
                errors={errors}
              />
            )}
            <div class="govuk-button-group">
              <Button text={visit.t('eligibility.save')} act="save" />
              <Button text={visit.t('eligibility.preview')} act="look" kind="secondary" />
            </div>
          </FormBody>
        </div>
      )}
    </DeskFrame>,
    errors ? 422 : 200,
  );
}

function keptIn({ level, territories, minimumAge, ageOn, roll }: EligibleFragment): (name: string) => string {
  const kept: Record<string, string> = {
    level,
    territories: territories.map(({ code }) => code).join(', '),
    minimumAge: minimumAge === null ? '' : String(minimumAge),
    ageOn: ageOn ?? '',
    rollId: roll?.id ?? '',
  };
  return (name) => kept[name] ?? '';
}

interface FieldsProps {
  visit: Visit;
  valueOf: (name: string) => string;
  rolls: readonly { id: string; name: string }[];
  errors?: readonly UserError[];
}

function Fields({ visit, valueOf, rolls, errors }: FieldsProps) {
  return (
    <>
      <Radios
        visit={visit}
        name="level"
        label={visit.t('eligibility.level')}
        hint={visit.t('eligibility.levelHint')}
        choices={levels.map((level) => ({ value: level, text: visit.t(`eligibility.level.${level}`) }))}
        chosen={[valueOf('level')]}
        errors={errors}
      />
      <TextField
        visit={visit}
        name="territories"
        label={visit.t('eligibility.territories')}
        hint={visit.t('eligibility.territoriesHint')}
        spellcheck={false}
        value={valueOf('territories')}
        errors={errors}
      />
      <TextField
        visit={visit}
        name="minimumAge"
        label={visit.t('eligibility.minimumAge')}
        width={5}
        inputmode="numeric"
        value={valueOf('minimumAge')}
        errors={errors}
      />
      <TextField
        visit={visit}
        name="ageOn"
        type="date"
        label={visit.t('eligibility.ageOn')}
        width={10}
        value={valueOf('ageOn')}
        errors={errors}
      />
      <Select
        visit={visit}
        name="rollId"
        label={visit.t('eligibility.roll')}
        choices={[{ value: '', text: visit.t('eligibility.noRoll') }, ...rolls.map(({ id, name }) => ({ value: id, text: name }))]}
        chosen={valueOf('rollId')}
        errors={errors}
      />
    </>
  );
}
