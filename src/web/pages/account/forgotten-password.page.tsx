/** Asking for a new password. The answer never tells whether there is an account. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { inOwnWords } from '../../parts/own-words.js';
import { ForgottenPasswordPageDocument, RequestPasswordResetDocument } from './forgotten-password.data.js';

export const forgottenPasswordPage: Page = {
  address: 'forgottenPassword',
  comesFor: 'signIn',
  isShared: false,
  isForVisitors: true,

  show: (visit) => (visit.query.has('sent') ? answer(visit) : write(visit)),

  async act(visit, form) {
    const email = form.text('email').trim();
    const { userErrors } = await visit.act(RequestPasswordResetDocument, { input: { email, locale: visit.language } });
    if (userErrors.length > 0) return write(visit, email, inOwnWords(visit, userErrors));
    return redirect(visit.to('forgottenPassword', {}, { sent: 1 }));
  },
};

async function write(visit: Visit, email?: string, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(ForgottenPasswordPageDocument, {});
  return show(
    <Frame visit={visit} data={data} title={visit.t('forgotten.title')} errors={errors} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{visit.t('forgotten.title')}</h1>
        <p class="govuk-body">{visit.t('forgotten.lead')}</p>
        <FormBody visit={visit} to={visit.to('forgottenPassword')}>
          <TextField
            visit={visit}
            name="email"
            label={visit.t('signIn.email')}
            type="email"
            autocomplete="username"
            inputmode="email"
            spellcheck={false}
            value={email}
            errors={errors}
          />
          <Button text={visit.t('forgotten.button')} />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

async function answer(visit: Visit): Promise<View> {
  const data = await visit.ask(ForgottenPasswordPageDocument, {});
  return show(
    <Frame visit={visit} data={data} title={visit.t('forgotten.sent')} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{visit.t('forgotten.sent')}</h1>
        <p class="govuk-body">{visit.t('forgotten.onItsWay')}</p>
        <h2 class="govuk-heading-m">{visit.t('forgotten.nothingCame')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{visit.t('forgotten.lookInSpam')}</li>
          <li>
            {visit.rich('forgotten.otherEmail', {
              link: (words) => (
                <a class="govuk-link" href={visit.to('forgottenPassword')}>
                  {words}
                </a>
              ),
            })}
          </li>
        </ul>
      </div>
    </Frame>,
  );
}
