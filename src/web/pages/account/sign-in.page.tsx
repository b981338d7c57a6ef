/** Signing in, and going on where one was. */
import type { Form } from '../../kit/form.js';
import { localAddress } from '../../kit/local-address.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import type { UserError } from '../../kit/client.js';
import { Frame } from '../../parts/frame.js';
import { showAgain } from '../errors/errors.page.js';
import { SignInForm } from './sign-in-form.js';
import { SignInDocument, SignInPageDocument } from './sign-in.data.js';

export const signInPage: Page = {
  address: 'signIn',
  isShared: false,
  isForVisitors: true,

  show: (visit) => write(visit, { next: visit.query.get('next') }),

  async act(visit, form) {
    const next = localAddress(form.text('next')) ?? visit.to('home');
    const { userErrors } = await visit.act(SignInDocument, {
      input: { email: form.text('email').trim(), password: form.text('password'), asCookie: true },
    });
    if (userErrors.length > 0) return write(visit, { next, kept: form.optional('kept'), email: form.text('email'), errors: userErrors });
    const kept = keptFields(form);
    return kept ? visit.afterSigningIn((signedIn) => showAgain(signedIn, next, kept)) : redirect(next);
  },
};

interface Written {
  next: string | null;
  kept?: string | null;
  email?: string;
  errors?: UserError[];
}

async function write(visit: Visit, { next, kept, email, errors }: Written): Promise<View> {
  const data = await visit.ask(SignInPageDocument, {});
  const to = localAddress(next) ?? visit.to('home');
  if (data.viewer.account && !errors) return redirect(to);
  return show(
    <Frame visit={visit} data={data} title={visit.t('signIn.title')} errors={errors} isPrivate>
      <h1 class="govuk-heading-l">{visit.t('signIn.title')}</h1>
      <SignInForm visit={visit} next={to} kept={kept} email={email} errors={errors} />
    </Frame>,
    errors ? 422 : 200,
  );
}

/** The fields of a form that waited for its writer to sign in. */
function keptFields(form: Form): [string, string][] | null {
  try {
    const kept = JSON.parse(form.text('kept')) as unknown;
    if (!Array.isArray(kept)) return null;
    return kept.filter(
      (pair): pair is [string, string] => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
    );
  } catch {
    return null;
  }
}
