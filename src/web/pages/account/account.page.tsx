/** One's own account: name, language, password, and the devices on which one is signed in. */
import { languages, type Language } from '../../../platform/messages/messages.js';
import { addressOf } from '../../addresses.js';
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, Radios, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { pageAt } from '../../parts/pager.js';
import { PasswordField } from '../../parts/password-field.js';
import { prove } from '../../parts/proof.js';
import {
  AccountPageDocument,
  ChangePasswordDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
  SetNoticePreferencesDocument,
  UpdateAccountDocument,
  type AccountPageQuery,
} from './account.data.js';
import { Sessions } from './sessions.js';

/** What can be changed, each on a page of its own: `?change=`. */
const changes = ['name', 'language', 'notices', 'password'] as const;
type Change = (typeof changes)[number];

/** By which way one is told. */
const channels = ['MAIL_AT_ONCE', 'MAIL_DAILY', 'SITE', 'NONE'] as const;

export const accountPage: Page = {
  address: 'account',
  isShared: false,
  needsAccount: true,

  show: (visit) => write(visit),

  again: (visit) => write(visit),

  act(visit, form) {
    switch (form.act) {
      case 'name':
        return update(visit, form, { displayName: form.text('displayName') });
      case 'language':
        return update(visit, form, { locale: languages.find((language) => language === form.text('locale')) ?? null });
      case 'notices':
        return choose(visit, form);
      case 'password':
        return changePassword(visit, form);
      case 'endOthers':
        return endOthers(visit, form);
      case 'prove':
      case 'provePasskey':
        return proveFirst(visit, form);
      default:
        return end(visit, form);
    }
  },
};

async function update(visit: Visit, form: Form, change: { displayName: string } | { locale: Language | null }): Promise<View> {
  const { userErrors } = await visit.act(UpdateAccountDocument, { input: { ...change, idempotencyKey: form.key } });
  if (userErrors.length > 0) return write(visit, form, userErrors);
  // Whoever chose the other language reads on in it.
  const language = 'locale' in change ? (change.locale ?? visit.language) : visit.language;
  return redirect(addressOf(language, 'account', {}, { done: 'accountChanged' }));
}

async function choose(visit: Visit, form: Form): Promise<View> {
  const channel = channels.find((one) => one === form.text('channel'));
  if (!channel) return write(visit, form, [{ code: 'channel', field: ['input', 'channel'], message: visit.t('account.channelMissing') }]);
  const { userErrors } = await visit.act(SetNoticePreferencesDocument, { input: { channel, idempotencyKey: form.key } });
  if (userErrors.length > 0) return write(visit, form, userErrors);
  return redirect(visit.to('account', {}, { done: 'accountChanged' }));
}

async function changePassword(visit: Visit, form: Form): Promise<View> {
  const { userErrors } = await visit.act(ChangePasswordDocument, {
    input: { currentPassword: form.text('currentPassword'), newPassword: form.text('newPassword'), idempotencyKey: form.key },
  });
  if (userErrors.length > 0) return write(visit, form, userErrors);
  return redirect(visit.to('account', {}, { done: 'passwordChanged' }));
}

async function end(visit: Visit, form: Form): Promise<View> {
  const { userErrors } = await visit.act(EndSessionDocument, { input: { sessionId: form.text('sessionId'), idempotencyKey: form.key } });
  if (userErrors.length > 0) return write(visit, form, userErrors);
  return redirect(visit.to('account', {}, { done: 'sessionEnded' }));
}

async function endOthers(visit: Visit, form: Form): Promise<View> {
  const { userErrors } = await visit.act(EndOtherSessionsDocument, { input: { idempotencyKey: form.key } });
  if (userErrors.length > 0) return write(visit, form, userErrors);
  return redirect(visit.to('account', {}, { done: 'sessionsEnded' }));
}

async function proveFirst(visit: Visit, form: Form): Promise<View> {
  const { userErrors } = await prove(visit, form);
  if (userErrors.length > 0) return write(visit, form, userErrors);
  return redirect(visit.to('account', {}, { done: 'proven' }));
}

async function write(visit: Visit, form?: Form, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(AccountPageDocument, pageAt(visit, 10));
  const change = changes.find((one) => one === (form?.act ?? visit.query.get('change')));
  const title = visit.t(change ? `account.change.${change}` : 'account.title');
  const trail = change ? [{ text: visit.t('account.title'), to: visit.to('account') }] : [];
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trail} scripts={['passkeys.js']} isPrivate>
      {change ? (
        <div class="urna-narrow">
          <FormBody visit={visit} to={visit.to('account', {}, { change })} formKey={form?.key}>
            <ChangeForm visit={visit} data={data} change={change} form={form} errors={errors} />
            <Button text={visit.t('account.save')} act={change} />
            <p class="govuk-body">
              <a class="govuk-link" href={visit.to('account')}>
                {visit.t('account.cancel')}
              </a>
            </p>
          </FormBody>
        </div>
      ) : (
        <Overview visit={visit} data={data} errors={errors} />
      )}
    </Frame>,
    errors ? 422 : 200,
  );
}

interface ChangeFormProps {
  visit: Visit;
  data: AccountPageQuery;
  change: Change;
  form?: Form;
  errors?: readonly UserError[];
}

function ChangeForm({ visit, data, change, form, errors }: ChangeFormProps) {
  if (change === 'name')
    return (
      <TextField
        visit={visit}
        name="displayName"
        label={visit.t('account.change.name')}
        isHeading
        hint={visit.t(orNotFound(data.viewer.account).isPseudonym ? 'account.hiddenNameHint' : 'account.nameHint')}
        autocomplete="name"
        spellcheck={false}
        value={form ? form.text('displayName') : (data.viewer.ownName ?? '')}
        errors={errors}
      />
    );
  if (change === 'language')
    return (
      <Radios
        visit={visit}
        name="locale"
        label={visit.t('account.change.language')}
        isHeading
        hint={visit.t('account.languageHint')}
        choices={languages.map((language) => ({ value: language, text: visit.t(`account.language.${language}`), lang: language }))}
        chosen={[form ? form.text('locale') : data.viewer.locale]}
        errors={errors}
      />
    );
  if (change === 'notices')
    return (
      <Radios
        visit={visit}
        name="channel"
        label={visit.t('account.change.notices')}
        isHeading
        hint={visit.t('account.noticesHint')}
        choices={channels.map((value) => ({ value, text: visit.t(`account.channel.${value}`) }))}
        chosen={[form ? form.text('channel') : data.viewer.noticeChannel]}
        errors={errors}
      />
    );
  return (
    <>
      <h1 class="govuk-heading-l">{visit.t('account.change.password')}</h1>
      <p class="govuk-body">{visit.t('account.passwordLead')}</p>
      {/* Password managers look for whose password it is. */}
      <input type="text" name="username" value={data.viewer.email ?? ''} autocomplete="username" hidden readOnly />
      <PasswordField
        visit={visit}
        name="currentPassword"
        label={visit.t('account.currentPassword')}
        autocomplete="current-password"
        errors={errors}
      />
      <PasswordField
        visit={visit}
        name="newPassword"
        label={visit.t('newPassword.password')}
        hint={visit.t('password.rules')}
        autocomplete="new-password"
        errors={errors}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('forgottenPassword')}>
          {visit.t('signIn.forgotten')}
        </a>
      </p>
    </>
  );
}

function Overview({ visit, data, errors }: { visit: Visit; data: AccountPageQuery; errors?: readonly UserError[] }) {
  const { account, email, phone, locale, noticeChannel, ownName } = data.viewer;
  const { displayName, isPseudonym } = orNotFound(account);
  const language = languages.find((known) => known === locale) ?? visit.language;
  const rows = [
    { name: 'name', value: ownName },
    { name: 'email', value: email },
    { name: 'phone', value: phone?.written ?? visit.t('account.phoneNone') },
    { name: 'language', value: visit.t(`account.language.${language}`), lang: language },
    { name: 'notices', value: visit.t(`account.channel.${noticeChannel ?? 'SITE'}`) },
    { name: 'password', value: visit.t('account.secret') },
  ] as const;
  return (
    <>
      <h1 class="govuk-heading-l">{visit.t('account.title')}</h1>
      <dl class="govuk-summary-list">
        {rows.map(({ name, value, ...row }) => (
          <div class="govuk-summary-list__row" key={name}>
            <dt class="govuk-summary-list__key">{visit.t(`account.${name}`)}</dt>
            <dd class="govuk-summary-list__value" lang={'lang' in row && row.lang !== visit.language ? row.lang : undefined}>
              {value}
            </dd>
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={whereToChange(visit, name)}>
                {visit.t(name === 'phone' && phone === null ? 'account.doConfirm' : 'account.doChange')}
                <span class="govuk-visually-hidden"> {visit.t(`account.what.${name}`)}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p class="govuk-body">
        {isPseudonym && <>{visit.t('account.shownAs', { name: displayName })} </>}
        <a class="govuk-link" href={visit.to('pseudonym')}>
          {visit.t(isPseudonym ? 'account.pseudonymChange' : 'account.pseudonymTake')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('security')}>
          {visit.t('security.link')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('verifyIdentity')}>
          {visit.t('verifyIdentity.title')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('ownData')}>
          {visit.t('account.ownData')}
        </a>
      </p>
      <Sessions visit={visit} viewer={data.viewer} errors={errors} />
    </>
  );
}

function whereToChange(visit: Visit, name: Change | 'email' | 'phone'): string {
  if (name === 'email') return `${visit.to('security')}#address`;
  return name === 'phone' ? visit.to('phone') : visit.to('account', {}, { change: name });
}
