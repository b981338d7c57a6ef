/** One's own telephone: confirmed with the code of a text message, changed, and removed. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { OwnPage } from './own-page.js';
import {
  ConfirmPhoneDocument,
  PhonePageDocument,
  RemovePhoneDocument,
  RequestPhoneCodeDocument,
  type PhonePageQuery,
} from './phone.data.js';

export const phonePage: Page = {
  address: 'phone',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  again: (visit) => write(visit),

  async act(visit, form) {
    const [{ userErrors }, done] = await carryOut(visit, form);
    return userErrors.length > 0 ? write(visit, form, userErrors) : redirect(visit.to('phone', {}, { done }));
  },
};

async function carryOut(visit: Visit, form: Form): Promise<[{ userErrors: UserError[] }, string]> {
  const idempotencyKey = form.key;
  if (form.act === 'remove') return [await visit.act(RemovePhoneDocument, { input: { idempotencyKey } }), 'phoneRemoved'];
  if (form.act === 'confirm')
    return [await visit.act(ConfirmPhoneDocument, { input: { code: form.text('code').trim().slice(0, 40) } }), 'phoneConfirmed'];
  const number = form.text('number').trim().slice(0, 60);
  return [await visit.act(RequestPhoneCodeDocument, { input: { number, idempotencyKey } }), 'phoneCodeSent'];
}

async function write(visit: Visit, form?: Form, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(PhonePageDocument, {});
  const { phone, awaitedPhoneCode: awaited } = data.viewer;
  const title = visit.t('phone.title');
  return show(
    <OwnPage visit={visit} data={data} title={title} errors={errors}>
      {phone && (
        <p class="govuk-inset-text">{visit.t('phone.confirmed', { number: phone.written, day: visit.words.day(phone.confirmedAt) })}</p>
      )}
      {awaited && <TypeCode visit={visit} awaited={awaited} errors={errors} />}
      <AskForCode visit={visit} viewer={data.viewer} form={form} errors={errors} />
      {phone && (
        <section aria-labelledby="removing">
          <h2 class="govuk-heading-m" id="removing">
            {visit.t('phone.removing')}
          </h2>
          <p class="govuk-body">{visit.t(losesLevel(data.viewer) ? 'phone.removingLowers' : 'phone.removingStays')}</p>
          <FormBody visit={visit}>
            <Button text={visit.t('phone.remove')} act="remove" kind="warning" />
          </FormBody>
        </section>
      )}
    </OwnPage>,
    errors ? 422 : 200,
  );
}

/** Whether the telephone is all that makes the account more than a registered one. */
function losesLevel({ isEmailConfirmed, trustLevel }: PhonePageQuery['viewer']): boolean {
  return trustLevel === 'CONFIRMED' && !isEmailConfirmed;
}

interface TypeCodeProps {
  visit: Visit;
  awaited: NonNullable<PhonePageQuery['viewer']['awaitedPhoneCode']>;
  errors?: readonly UserError[];
}

function TypeCode({ visit, awaited, errors }: TypeCodeProps) {
  return (
    <section aria-labelledby="code-heading">
      <h2 class="govuk-heading-m" id="code-heading">
        {visit.t('phone.codeHeading')}
      </h2>
      <p class="govuk-body">{visit.t('phone.codeSentTo', { number: awaited.written, until: visit.words.moment(awaited.expiresAt) })}</p>
      <FormBody visit={visit}>
        <TextField
          visit={visit}
          name="code"
          label={visit.t('phone.code')}
          hint={visit.t('phone.codeHint', { count: awaited.triesLeft })}
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          width={10}
          errors={errors}
        />
        <Button text={visit.t('phone.confirm')} act="confirm" />
      </FormBody>
    </section>
  );
}

interface AskForCodeProps {
  visit: Visit;
  viewer: PhonePageQuery['viewer'];
  form?: Form;
  errors?: readonly UserError[];
}

function AskForCode({ visit, viewer, form, errors }: AskForCodeProps) {
  if (!viewer.canConfirmPhone.allowed) return <p class="govuk-body">{viewer.canConfirmPhone.reason}</p>;
  const isFirst = viewer.phone === null && viewer.awaitedPhoneCode === null;
  return (
    <section aria-labelledby="asking">
      <h2 class="govuk-heading-m" id="asking">
        {visit.t(viewer.awaitedPhoneCode ? 'phone.again' : isFirst ? 'phone.first' : 'phone.changing')}
      </h2>
      <p class="govuk-body">{visit.t(viewer.awaitedPhoneCode ? 'phone.againLead' : 'phone.lead')}</p>
      <FormBody visit={visit} formKey={form?.act === 'ask' ? form.key : null}>
        <TextField
          visit={visit}
          name="number"
          label={visit.t('phone.number')}
          hint={visit.t('phone.numberHint')}
          type="tel"
          inputmode="tel"
          autocomplete="tel"
          spellcheck={false}
          width={20}
          value={form?.act === 'ask' ? form.text('number') : (viewer.awaitedPhoneCode?.written ?? '')}
          errors={errors}
        />
        <Button text={visit.t('phone.ask')} act="ask" kind={viewer.awaitedPhoneCode ? 'secondary' : undefined} />
      </FormBody>
    </section>
  );
}
