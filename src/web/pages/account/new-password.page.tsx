/** Choosing a new password with the link from a mail. The secret of the link goes to nobody but the API. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { NewPasswordPageDocument, ResetPasswordDocument } from './new-password.data.js';
import { askSecondStep } from './second-step.page.js';
import { PasswordField } from '../../parts/password-field.js';

export const newPasswordPage: Page = {
  address: 'newPassword',
  comesFor: 'signIn',
  isShared: false,
  isForVisitors: true,
  hasSecretAddress: true,

  show: (visit) => write(visit, visit.query.get('token')),

  again: (visit, form) => write(visit, form.optional('link')),

  async act(visit, form) {
    const link = form.text('link');
    const { userErrors, secondStep } = await visit.act(ResetPasswordDocument, {
      input: { token: link, password: form.text('password'), asCookie: true },
    });
    if (userErrors.some(({ field }) => field?.at(-1) === 'token')) return refuse(visit, 422);
    if (userErrors.length > 0) return write(visit, link, userErrors);
    if (secondStep) return askSecondStep(visit, secondStep, { next: visit.to('home', {}, { done: 'passwordSet' }), kept: null });
    return redirect(visit.to('home', {}, { done: 'passwordSet' }));
  },
};

async function write(visit: Visit, link: string | null, errors?: UserError[]): Promise<View> {
  if (!link) return refuse(visit, 200);
  const data = await visit.ask(NewPasswordPageDocument, {});
  return show(
    <Frame visit={visit} data={data} title={visit.t('newPassword.title')} errors={errors} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{visit.t('newPassword.title')}</h1>
        <p class="govuk-body">{visit.t('newPassword.lead')}</p>
        <FormBody visit={visit} to={visit.to('newPassword')}>
          <input type="hidden" name="link" value={link} />
          <PasswordField
            visit={visit}
            name="password"
            label={visit.t('newPassword.password')}
            hint={visit.t('password.rules')}
            autocomplete="new-password"
            errors={errors}
          />
          <Button text={visit.t('newPassword.button')} />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

/** The link is cut short, used, replaced or too old: another one helps in all cases. */
async function refuse(visit: Visit, status: number): Promise<View> {
  const data = await visit.ask(NewPasswordPageDocument, {});
  return show(
    <Frame visit={visit} data={data} title={visit.t('newPassword.invalid')} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{visit.t('newPassword.invalid')}</h1>
        <p class="govuk-body">{visit.t('newPassword.invalidWhy')}</p>
        <p class="govuk-body">
          <a class="govuk-button" href={visit.to('forgottenPassword')}>
            {visit.t('newPassword.askAgain')}
          </a>
        </p>
      </div>
    </Frame>,
    status,
  );
}
