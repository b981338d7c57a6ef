/** The rules about the least term: which holds, which will, and dating a new one. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { inOwnWords } from '../../parts/own-words.js';
import { pageAt, Pager } from '../../parts/pager.js';
import { administrationTrail, mustAdminister } from './administering.js';
import { DateField, readDate } from './date-field.js';
import {
  AddPublicationPolicyDocument,
  AdministerPoliciesDocument,
  AdministerPolicyDocument,
  WithdrawPublicationPolicyDocument,
  type AddPublicationPolicyInput,
  type PolicyFragment,
} from './policies.data.js';
import { CheckAnswers, Confirm } from './steps.js';
import { atTheirFields, localesOf, missingWords, readWords, wrong } from './words.js';
import { languageName, WordsFields } from './words-fields.js';

const names = ['name', 'legalBasis'] as const;
const counts = ['CALENDAR_DAYS', 'WORKING_DAYS'] as const;
const answers = ['yes', 'no'] as const;

export const administerPoliciesPage: Page = {
  address: 'administerPolicies',
  isShared: false,
  needsAccount: true,

  show(visit) {
    if (visit.query.has('add')) return write(visit);
    const id = visit.query.get('withdraw');
    return id === null ? list(visit) : confirm(visit, id);
  },

  async act(visit, form) {
    if (form.act === 'withdraw') return withdraw(visit, form);
    if (form.act === 'edit') return write(visit, form);
    const input = read(visit, form);
    if (Array.isArray(input)) return write(visit, form, input);
    if (form.act !== 'add') return check(visit, form, input);
    const { userErrors } = await visit.act(AddPublicationPolicyDocument, { input });
    if (userErrors.length > 0) return write(visit, form, atTheirFields(inOwnWords(visit, userErrors), input.words));
    return redirect(visit.to('administerPolicies', {}, { done: 'policyAdded' }));
  },
};

/** What was written, or what is wrong with it. */
function read(visit: Visit, form: Form): AddPublicationPolicyInput | UserError[] {
  const words = readWords(form, names);
  const days = form.text('minimumDays').trim();
  const minimumDays = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  const counted = counts.find((one) => one === form.text('counts'));
  const within = form.text('answerWithin').trim();
  const answerWithin = within === '' ? null : /^\d{1,3}$/.test(within) ? Number(within) : 0;
  const shorter = answers.find((one) => one === form.text('shorter'));
  const validFrom = readDate(form, 'validFrom');
  const errors = [
    ...missingWords(visit, words, names),
    ...(minimumDays >= 1 && minimumDays <= 365 ? [] : [wrong(visit, 'minimumDays')]),
    ...(counted ? [] : [wrong(visit, 'counts')]),
    ...(shorter ? [] : [wrong(visit, 'shorter')]),
    ...(answerWithin === null || (answerWithin >= 1 && answerWithin <= 365) ? [] : [wrong(visit, 'answerWithin')]),
    ...(validFrom ? [] : [wrong(visit, 'validFrom')]),
  ];
  if (errors.length > 0) return errors;
  const allowsShorterWithJustification = shorter === 'yes';
  const rule = { minimumDays, counts: counted!, allowsShorterWithJustification, answerWithin };
  return { words, ...rule, validFrom: validFrom!, idempotencyKey: form.key };
}

async function withdraw(visit: Visit, form: Form): Promise<View> {
  const id = form.text('id');
  const { userErrors } = await visit.act(WithdrawPublicationPolicyDocument, { input: { id, idempotencyKey: form.key } });
  return userErrors.length > 0 ? confirm(visit, id, userErrors) : redirect(visit.to('administerPolicies', {}, { done: 'policyWithdrawn' }));
}

function trailOf(visit: Visit): { text: string; to: string }[] {
  return [...administrationTrail(visit), { text: visit.t('administration.administerPolicies'), to: visit.to('administerPolicies') }];
}

async function list(visit: Visit): Promise<View> {
  const data = await visit.ask(AdministerPoliciesDocument, pageAt(visit, 10));
  mustAdminister(data);
  const { nodes, pageInfo } = data.publicationPolicies;
  const today = todayOf(visit);
  // The newest first: the first that began already holds, if nothing newer stands on a page before.
  const inForce = pageInfo.hasPreviousPage ? undefined : nodes.find(({ validFrom }) => validFrom <= today);
  return show(
    <Frame visit={visit} data={data} title={visit.t('administration.administerPolicies')} trail={administrationTrail(visit)} isPrivate>
      <h1 class="govuk-heading-l">{visit.t('administration.administerPolicies')}</h1>
      <p class="govuk-body">{visit.t('policies.lead')}</p>
      <p class="govuk-body">
        <a class="govuk-button" href={visit.to('administerPolicies', {}, { add: 1 })}>
          {visit.t('policies.add')}
        </a>
      </p>
      {nodes.length === 0 && <p class="govuk-body">{visit.t('policies.none')}</p>}
      {nodes.length > 0 && (
        <ul class="urna-rows" id="list">
          {nodes.map((policy) => (
            <li key={policy.id}>
              <div>
                <h2 class="govuk-heading-s">
                  {policy.name} <Standing visit={visit} isAhead={policy.validFrom > today} isInForce={policy === inForce} />
                </h2>
                <p class="urna-meta">
                  {policy.legalBasis}
                  <br />
                  {ruleOf(visit, policy)}
                  <br />
                  {withinOf(visit, policy.answerWithin)}
                  <br />
                  {visit.t('policies.since', { day: visit.words.day(policy.validFrom) })}
                </p>
              </div>
              {policy.validFrom > today && (
                <p class="urna-acts">
                  <a class="govuk-link" href={visit.to('administerPolicies', {}, { withdraw: policy.id })}>
                    {visit.t('policies.withdraw')} <span class="govuk-visually-hidden">{policy.name}</span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <Pager visit={visit} page={pageInfo} label={visit.t('administration.administerPolicies')} anchor="list" />
    </Frame>,
  );
}

function Standing({ visit, isAhead, isInForce }: { visit: Visit; isAhead: boolean; isInForce: boolean }) {
  if (isAhead) return <strong class="govuk-tag govuk-tag--teal">{visit.t('policies.ahead')}</strong>;
  return isInForce ? <strong class="govuk-tag govuk-tag--green">{visit.t('policies.inForce')}</strong> : null;
}

/** The day in Bogota, where policies begin. */
function todayOf(visit: Visit): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota' }).format(visit.now);
}

function ruleOf(visit: Visit, policy: Pick<PolicyFragment, 'minimumDays' | 'counts' | 'allowsShorterWithJustification'>): string {
  const { minimumDays, counts: counted, allowsShorterWithJustification } = policy;
  return visit.t('policies.rule', { days: minimumDays, counts: counted, shorter: allowsShorterWithJustification ? 'yes' : 'no' });
}

function withinOf(visit: Visit, days: number | null | undefined): string {
  return days ? visit.t('policies.within', { days }) : visit.t('policies.withinNone');
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(AdministerPoliciesDocument, { first: 1 });
  mustAdminister(data);
  const title = visit.t('policies.add');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit)} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <FormBody visit={visit} to={visit.to('administerPolicies', {}, { add: 1 })} formKey={form?.key}>
          <WordsFields
            visit={visit}
            locales={localesOf()}
            fields={[
              { name: 'name', label: visit.t('policies.name'), hint: visit.t('policies.nameHint') },
              { name: 'legalBasis', label: visit.t('policies.legalBasis'), hint: visit.t('policies.legalBasisHint') },
            ]}
            valueOf={(field) => form?.text(field) ?? ''}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="minimumDays"
            label={visit.t('policies.minimumDays')}
            hint={visit.t('policies.minimumDaysHint')}
            inputmode="numeric"
            width={5}
            value={form?.text('minimumDays')}
            errors={errors}
          />
          <Radios
            visit={visit}
            name="counts"
            label={visit.t('policies.counts')}
            choices={counts.map((value) => ({ value, text: visit.t(`policies.counts.${value}`) }))}
            chosen={[form?.text('counts')]}
            errors={errors}
          />
          <Radios
            visit={visit}
            name="shorter"
            label={visit.t('policies.shorter')}
            choices={answers.map((value) => ({ value, text: visit.t(`policies.shorter.${value}`) }))}
            chosen={[form?.text('shorter')]}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="answerWithin"
            label={visit.t('policies.answerWithin')}
            hint={visit.t('policies.answerWithinHint')}
            inputmode="numeric"
            width={5}
            value={form?.text('answerWithin')}
            errors={errors}
          />
          <DateField
            visit={visit}
            name="validFrom"
            label={visit.t('policies.validFrom')}
            hint={visit.t('policies.validFromHint')}
            form={form}
            errors={errors}
          />
          <Button text={visit.t('administration.goOn')} act="check" />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

async function check(visit: Visit, form: Form, input: AddPublicationPolicyInput): Promise<View> {
  const data = await visit.ask(AdministerPoliciesDocument, { first: 1 });
  mustAdminister(data);
  const title = visit.t('policies.check');
  const rows = [
    ...input.words.flatMap(({ locale, name, legalBasis }) => [
      { key: visit.t('words.key', { what: visit.t('policies.name'), language: languageName(visit, locale) }), value: name, lang: locale },
      {
        key: visit.t('words.key', { what: visit.t('policies.legalBasis'), language: languageName(visit, locale) }),
        value: legalBasis,
        lang: locale,
      },
    ]),
    { key: visit.t('policies.least'), value: ruleOf(visit, input) },
    { key: visit.t('policies.answerWithinKey'), value: withinOf(visit, input.answerWithin) },
    { key: visit.t('policies.validFrom'), value: visit.words.day(input.validFrom) },
  ];
  return show(
    <Frame visit={visit} data={data} title={title} trail={trailOf(visit)} isPrivate>
      <CheckAnswers
        visit={visit}
        title={title}
        lead={visit.t('policies.checkLead')}
        rows={rows}
        form={form}
        to={visit.to('administerPolicies', {}, { add: 1 })}
        act="add"
        button={visit.t('policies.confirm')}
      />
    </Frame>,
  );
}

async function confirm(visit: Visit, id: string, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(AdministerPolicyDocument, { id });
  mustAdminister(data);
  const node = orNotFound(data.node);
  const policy = orNotFound('validFrom' in node ? node : null);
  const title = visit.t('policies.withdrawTitle', { name: policy.name });
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit)} isPrivate>
      <Confirm
        visit={visit}
        title={title}
        text={visit.t('policies.withdrawText', { day: visit.words.day(policy.validFrom) })}
        to={visit.to('administerPolicies', {}, { withdraw: id })}
        act="withdraw"
        button={visit.t('policies.withdraw')}
        back={visit.to('administerPolicies')}
        fields={{ id }}
      />
    </Frame>,
    errors ? 422 : 200,
  );
}
