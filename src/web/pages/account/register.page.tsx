/** Opening an account, and going on where one was. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { inOwnWords } from '../../parts/own-words.js';
import { CarryAlong } from './carry-along.js';
import { before, goOn, type Before } from './going-on.js';
import { PasswordField } from '../../parts/password-field.js';
import { ProviderButtons } from './provider-buttons.js';
import { Purposes, purposesIn } from './purposes.js';
import { RegisterDocument, RegisterPageDocument } from './register.data.js';

export const registerPage: Page = {
  address: 'register',
  comesFor: 'signIn',
  isShared: false,
  isForVisitors: true,

  show: (visit) => write(visit, before(visit)),

  again: (visit, form) => write(visit, before(visit, form), form),

  async act(visit, form) {
    // Whoever was asked to sign in has no account yet.
    if (form.act === 'begin') return write(visit, before(visit, form), form);
    const { userErrors } = await visit.act(RegisterDocument, {
      input: {
        displayName: form.text('displayName'),
        email: form.text('email').trim(),
        password: form.text('password'),
        locale: visit.language,
        purposes: purposesIn(form),
        asCookie: true,
      },
    });
    if (userErrors.length > 0) return write(visit, before(visit, form), form, inOwnWords(visit, userErrors));
    return goOn(visit, before(visit, form), 'registered');
  },
};

async function write(visit: Visit, { next, kept }: Before, form?: Form, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(RegisterPageDocument, {});
  if (data.viewer.account && !errors) return redirect(next);
  return show(
    <Frame visit={visit} data={data} title={visit.t('register.title')} errors={errors} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{visit.t('register.title')}</h1>
        <p class="govuk-body">{visit.t('register.lead')}</p>
        {kept && <p class="govuk-inset-text">{visit.t('register.kept')}</p>}
        <FormBody visit={visit} to={visit.to('register')}>
          <CarryAlong next={next} kept={kept} />
          <ProviderButtons visit={visit} providers={data.signInProviders} next={next} kept={kept} />
          <TextField
            visit={visit}
            name="displayName"
            label={visit.t('register.name')}
            hint={visit.t('register.nameHint')}
            autocomplete="name"
            spellcheck={false}
            value={form?.text('displayName')}
            errors={errors}
          />
          <TextField
            visit={visit}
            name="email"
            label={visit.t('signIn.email')}
            hint={visit.t('register.emailHint')}
            type="email"
            autocomplete="username"
            inputmode="email"
            spellcheck={false}
            value={form?.text('email')}
            errors={errors}
          />
          <PasswordField
            visit={visit}
            name="password"
            label={visit.t('register.password')}
            hint={visit.t('password.rules')}
            autocomplete="new-password"
            errors={errors}
          />
          <Purposes visit={visit} chosen={form?.all('purposes')} />
          <Button text={visit.t('register.button')} />
          <p class="govuk-body">
            {kept ? (
              <button class="urna-link-button" type="submit" name="act" value="begin" formaction={visit.to('signIn')}>
                {visit.t('register.signIn')}
              </button>
            ) : (
              <a class="govuk-link" href={visit.signIn(next)}>
                {visit.t('register.signIn')}
              </a>
            )}
          </p>
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}
