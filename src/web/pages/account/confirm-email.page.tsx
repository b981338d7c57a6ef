/** Confirming an address with the link from a letter: that of an account, or a new one for it. A button spends the link, not the opening of it. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { ConfirmEmailChangeDocument, ConfirmEmailDocument, MailLinksPageDocument } from './mail-links.data.js';

type Which = 'confirmEmail' | 'confirmEmailChange';

export const confirmEmailPage: Page = pageOf('confirmEmail', async (visit, token) => {
  const { userErrors } = await visit.act(ConfirmEmailDocument, { input: { token } });
  return { userErrors, done: 'emailConfirmed' };
});

export const confirmEmailChangePage: Page = pageOf('confirmEmailChange', async (visit, token) => {
  const { userErrors, isChanged } = await visit.act(ConfirmEmailChangeDocument, { input: { token } });
  return { userErrors, done: isChanged ? 'emailChanged' : 'emailAgreed' };
});

function pageOf(which: Which, spend: (visit: Visit, token: string) => Promise<{ userErrors: UserError[]; done: string }>): Page {
  return {
    address: which,
    isShared: false,
    isForVisitors: true,
    hasSecretAddress: true,

    show: (visit) => write(visit, which, visit.query.get('token')),

    async act(visit, form) {
      const { userErrors, done } = await spend(visit, form.text('link').slice(0, 200));
      return userErrors.length > 0 ? write(visit, which, null, 422) : redirect(visit.to('home', {}, { done }));
    },
  };
}

async function write(visit: Visit, which: Which, token: string | null, status = 200): Promise<View> {
  const data = await visit.ask(MailLinksPageDocument, {});
  const title = visit.t(token ? `mailLink.title.${which}` : `mailLink.over.${which}`);
  return show(
    <Frame visit={visit} data={data} title={title} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t(token ? `mailLink.lead.${which}` : 'confirmEmail.overWhy')}</p>
        {token && (
          <FormBody visit={visit} to={visit.to(which)}>
            <input type="hidden" name="link" value={token} />
            <Button text={visit.t('confirmEmail.button')} />
          </FormBody>
        )}
      </div>
    </Frame>,
    status,
  );
}
