/** Keeping an account that was about to be deleted, with the link from the letter or while signed in. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { CancelErasureDocument, KeepAccountPageDocument } from './keep-account.data.js';

export const keepAccountPage: Page = {
  address: 'keepAccount',
  isShared: false,
  isForVisitors: true,
  hasSecretAddress: true,

  show: (visit) => write(visit, visit.query.get('token')),

  async act(visit, form) {
    const link = form.optional('link');
    const { userErrors } = await visit.act(CancelErasureDocument, { input: { token: link, idempotencyKey: form.key } });
    if (userErrors.length > 0) return write(visit, link, userErrors);
    return redirect(visit.isSignedIn ? visit.to('ownData', {}, { done: 'accountKept' }) : visit.to('signIn', {}, { done: 'accountKept' }));
  },
};

async function write(visit: Visit, link: string | null, errors?: readonly UserError[]): Promise<View> {
  const data = await visit.ask(KeepAccountPageDocument, {});
  const title = visit.t('keepAccount.title');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('keepAccount.lead')}</p>
        <FormBody visit={visit} to={visit.to('keepAccount')}>
          {link && <input type="hidden" name="link" value={link} />}
          <Button text={visit.t('keepAccount.button')} />
        </FormBody>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}
