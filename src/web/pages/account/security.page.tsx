/** What protects one's account besides the password. */
import type { UserError } from '../../kit/client.js';
import type { Page } from '../../kit/page.js';
import { redirect, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { OwnPage } from './own-page.js';
import { Factors } from './factors.js';
import { prove } from '../../parts/proof.js';
import { ProveForm } from '../../parts/prove-form.js';
import {
  AddPasskeyDocument,
  BeginAuthenticatorDocument,
  ConfirmAuthenticatorDocument,
  RemoveAuthenticatorDocument,
  RemovePasskeyDocument,
  RenewRecoveryCodesDocument,
  SecurityPageDocument,
} from './security.data.js';
import { OwnAddress } from './own-address.js';
import { OwnProviders } from './own-providers.js';
import { UnlinkProviderDocument } from './providers.data.js';
import { setOut, showWay } from './setting-out.js';
import { inOwnWords } from '../../parts/own-words.js';
import { ChangeEmailDocument, RequestEmailConfirmationDocument } from './mail-links.data.js';
import { SetUpAuthenticator } from './set-up-authenticator.js';

type Outcome = { userErrors: UserError[]; recoveryCodes?: string[] | null };

export const securityPage: Page = {
  address: 'security',
  isShared: false,
  needsAccount: true,
  hasSecretAddress: true,

  show: (visit) => write(visit),

  again: (visit) => write(visit),

  async act(visit, form) {
    if (form.act === 'begin') return setUp(visit);
    if (form.act === 'sendConfirmation') return done(visit, await visit.act(RequestEmailConfirmationDocument, {}), 'confirmationSent');
    if (form.act === 'changeEmail') {
      const outcome = await visit.act(ChangeEmailDocument, { input: { email: form.text('email').trim().slice(0, 254) } });
      return done(visit, { userErrors: inOwnWords(visit, outcome.userErrors) }, 'changeSent');
    }
    if (form.act === 'confirm') {
      const code = form.text('code').trim().slice(0, 20);
      const outcome = await visit.act(ConfirmAuthenticatorDocument, { input: { code } });
      return outcome.userErrors.some(({ field }) => field?.at(-1) === 'code') ? setUp(visit, outcome.userErrors) : done(visit, outcome);
    }
    if (form.act === 'linkProvider') return link(visit, form.text('provider').slice(0, 40));
    if (form.act === 'unlinkProvider') {
      const input = { linkedProviderId: form.text('linkedProviderId').slice(0, 100) };
      return done(visit, await visit.act(UnlinkProviderDocument, { input }), 'providerUnlinked');
    }
    if (form.act === 'remove') return done(visit, await visit.act(RemoveAuthenticatorDocument, {}), 'factorRemoved');
    if (form.act === 'codes') return done(visit, await visit.act(RenewRecoveryCodesDocument, {}));
    if (form.act === 'addPasskey')
      return done(
        visit,
        await visit.act(AddPasskeyDocument, { input: { name: form.text('name').slice(0, 200), passkey: form.text('passkey') } }),
      );
    if (form.act === 'removePasskey')
      return done(visit, await visit.act(RemovePasskeyDocument, { input: { passkeyId: form.text('passkeyId') } }), 'factorRemoved');
    return done(visit, await prove(visit, form), 'proven');
  },
};

/** Codes on paper are shown this once; everything else leads back. */
async function done(visit: Visit, { userErrors, recoveryCodes }: Outcome, notice = 'factorAdded'): Promise<View> {
  if (userErrors.length > 0) return write(visit, userErrors);
  if (!recoveryCodes || recoveryCodes.length === 0) return redirect(visit.to('security', {}, { done: notice }));
  const data = await visit.ask(SecurityPageDocument, {});
  const title = visit.t('recovery.title');
  return show(
    <Frame visit={visit} data={data} title={title} trail={trailOf(visit)} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('recovery.lead')}</p>
        <ul class="govuk-list urna-codes">
          {recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-button" href={visit.to('security')}>
            {visit.t('recovery.kept')}
          </a>
        </p>
      </div>
    </Frame>,
  );
}

async function setUp(visit: Visit, errors?: UserError[]): Promise<View> {
  const { secret, address, userErrors } = await visit.act(BeginAuthenticatorDocument, {});
  if (userErrors.length > 0) return write(visit, userErrors);
  const data = await visit.ask(SecurityPageDocument, {});
  const title = visit.t('authenticator.title');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} trail={trailOf(visit)} isPrivate>
      <SetUpAuthenticator visit={visit} title={title} secret={secret!} address={address!} errors={errors} />
    </Frame>,
    errors ? 422 : 200,
  );
}

async function link(visit: Visit, provider: string): Promise<View> {
  const way = { next: visit.to('security'), kept: null };
  const { address, userErrors } = await setOut(visit, { provider, purpose: 'LINK', way });
  return address ? showWay(visit, provider, address) : write(visit, userErrors);
}

function trailOf(visit: Visit): { text: string; to: string }[] {
  return [
    { text: visit.t('account.title'), to: visit.to('account') },
    { text: visit.t('security.title'), to: visit.to('security') },
  ];
}

async function write(visit: Visit, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(SecurityPageDocument, {});
  const { secondFactor } = data.viewer;
  const title = visit.t('security.title');
  const isProtected = secondFactor.hasAuthenticator || secondFactor.passkeys.length > 0;
  const mayChange = secondFactor.isProven && (!isProtected || secondFactor.isStrong);
  return show(
    <OwnPage visit={visit} data={data} title={title} errors={errors} scripts={['passkeys.js']}>
      {secondFactor.isMissing && <p class="govuk-inset-text">{visit.t('security.rolesRest')}</p>}
      <p class="govuk-body">{visit.t('security.lead')}</p>
      {!mayChange && <ProveForm visit={visit} viewer={data.viewer} to={visit.to('security')} errors={errors} />}
      <Factors visit={visit} secondFactor={secondFactor} mayChange={mayChange} />
      <OwnProviders
        visit={visit}
        providers={data.signInProviders}
        linked={data.viewer.linkedProviders}
        mayChange={mayChange}
        mayProve={!isProtected}
      />
      <OwnAddress visit={visit} viewer={data.viewer} mayChange={secondFactor.isProven} errors={errors} />
      {isProtected && (
        <section aria-labelledby="recovery">
          <h2 class="govuk-heading-m" id="recovery">
            {visit.t('recovery.heading')}
          </h2>
          <p class="govuk-body">{visit.t('recovery.left', { count: secondFactor.recoveryCodesLeft })}</p>
          {mayChange && (
            <FormBody visit={visit} to={visit.to('security')}>
              <Button text={visit.t('recovery.renew')} act="codes" kind="secondary" />
            </FormBody>
          )}
        </section>
      )}
    </OwnPage>,
    errors ? 422 : 200,
  );
}
