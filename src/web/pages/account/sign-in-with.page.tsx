/** The way to a service with which one signs in. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Frame } from '../../parts/frame.js';
import { before, type Before } from './going-on.js';
import { ProviderPageDocument } from './providers.data.js';
import { setOut, showWay } from './setting-out.js';
import { SignInForm } from './sign-in-form.js';

export const signInWithPage: Page = {
  address: 'signInWith',
  comesFor: 'signIn',
  isShared: false,
  isForVisitors: true,
  hasSecretAddress: true,

  async show(visit) {
    const way = before(visit);
    if (visit.isSignedIn) return redirect(way.next);
    const { address, userErrors } = await setOut(visit, { provider: visit.part('provider'), purpose: 'ENTER', way });
    return address ? redirect(address) : showSignInAgain(visit, way, userErrors);
  },

  /** With a form that waits to be sent. */
  async act(visit, form) {
    const way = before(visit, form);
    if (visit.isSignedIn) return redirect(way.next);
    const { address, userErrors } = await setOut(visit, { provider: visit.part('provider'), purpose: 'ENTER', way });
    return address ? showWay(visit, visit.part('provider'), address) : showSignInAgain(visit, way, userErrors);
  },
};

/** Why it did not work, with every way to sign in and what was under way. */
export async function showSignInAgain(visit: Visit, { next, kept }: Before, errors: UserError[]): Promise<View> {
  const data = await visit.ask(ProviderPageDocument, {});
  orNotFound(data.signInProviders.find(({ key }) => key === visit.part('provider')));
  return show(
    <Frame visit={visit} data={data} title={visit.t('signIn.title')} errors={errors} scripts={['passkeys.js']} isPrivate>
      <h1 class="govuk-heading-l">{visit.t('signIn.title')}</h1>
      {!data.viewer.account && <SignInForm visit={visit} next={next} kept={kept} providers={data.signInProviders} />}
    </Frame>,
    422,
  );
}
