/** Signing in, and going on where one was. */
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import type { UserError } from '../../kit/client.js';
import { Frame } from '../../parts/frame.js';
import { before, goOn, type Before } from './going-on.js';
import { askSecondStep } from './second-step.page.js';
import { SignInForm } from './sign-in-form.js';
import { SignInDocument, SignInPageDocument, SignInWithPasskeyDocument } from './sign-in.data.js';

export const signInPage: Page = {
  address: 'signIn',
  comesFor: 'signIn',
  isShared: false,
  isForVisitors: true,

  show: (visit) => write(visit, before(visit)),

  again: (visit, form) => write(visit, before(visit, form), form.text('email')),

  async act(visit, form) {
    // Whoever began to register has an account after all.
    if (form.act === 'begin') return write(visit, before(visit, form), form.text('email'));
    if (form.act === 'passkey') {
      const { userErrors } = await visit.act(SignInWithPasskeyDocument, { input: { passkey: form.text('passkey'), asCookie: true } });
      return userErrors.length > 0 ? write(visit, before(visit, form), form.text('email'), userErrors) : goOn(visit, before(visit, form));
    }
    const { userErrors, secondStep, viewer } = await visit.act(SignInDocument, {
      input: { email: form.text('email').trim(), password: form.text('password'), asCookie: true },
    });
    if (userErrors.length > 0) return write(visit, before(visit, form), form.text('email'), userErrors);
    if (secondStep) return askSecondStep(visit, secondStep, before(visit, form));
    // What somebody holds rests until they have a second step: that comes first, unless a form waits to be sent.
    const way = before(visit, form);
    return viewer?.secondFactor.isMissing && !way.kept ? redirect(visit.to('security')) : goOn(visit, way);
  },
};

async function write(visit: Visit, { next, kept }: Before, email?: string, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(SignInPageDocument, {});
  if (data.viewer.account && !errors) return redirect(next);
  return show(
    <Frame visit={visit} data={data} title={visit.t('signIn.title')} errors={errors} scripts={['passkeys.js']} isPrivate>
      <h1 class="govuk-heading-l">{visit.t('signIn.title')}</h1>
      <SignInForm visit={visit} next={next} kept={kept} email={email} errors={errors} providers={data.signInProviders} />
    </Frame>,
    errors ? 422 : 200,
  );
}
