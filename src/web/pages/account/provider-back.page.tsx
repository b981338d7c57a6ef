/** Where a service sends people back: they enter, open an account, or have another way into theirs. */
import type { UserError } from '../../kit/client.js';
import type { Form } from '../../kit/form.js';
import type { Page } from '../../kit/page.js';
import { orNotFound, show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { Frame } from '../../parts/frame.js';
import { CarryAlong } from './carry-along.js';
import { before, goOn, type Before } from './going-on.js';
import {
  CompleteProviderSignInDocument,
  ProviderPageDocument,
  RegisterWithProviderDocument,
  type CompleteProviderSignInMutation,
} from './providers.data.js';
import { Purposes, purposesIn } from './purposes.js';
import { askSecondStep } from './second-step.page.js';
import { rememberedIn } from './setting-out.js';
import { showSignInAgain } from './sign-in-with.page.js';

/** After these the ticket is spent. */
const isOver = ['PROVIDER_ANSWER_OVER', 'PROVIDER_UNKNOWN', 'EMAIL_TAKEN'];

type Opening = NonNullable<CompleteProviderSignInMutation['completeProviderSignIn']['opening']>;

export const providerBackPage: Page = {
  address: 'providerBack',
  comesFor: 'signIn',
  isShared: false,
  isForVisitors: true,
  hasSecretAddress: true,

  async show(visit) {
    const given = (name: string, most: number): string | null => visit.query.get(name)?.slice(0, most) ?? null;
    const { userErrors, opening, secondStep, identityTaken, isLinked, remembered } = await visit.act(CompleteProviderSignInDocument, {
      input: {
        provider: visit.part('provider').slice(0, 40),
        state: given('state', 500) ?? '',
        code: given('code', 4_000),
        error: given('error', 200),
        issuer: given('iss', 500),
        browserKey: visit.token(),
        asCookie: true,
      },
    });
    const way = rememberedIn(visit, remembered);
    if (userErrors.length > 0) return showSignInAgain(visit, way, userErrors);
    if (opening) return askName(visit, opening, way);
    if (secondStep) return askSecondStep(visit, secondStep, way);
    if (identityTaken && !identityTaken.allowed) return showDoubt(visit, identityTaken.reason!, way);
    return goOn(visit, way, visit.isSignedIn && isLinked ? 'providerLinked' : null);
  },

  /** Opens the account. */
  async act(visit, form) {
    const { userErrors, identityTaken } = await visit.act(RegisterWithProviderDocument, {
      input: {
        provider: visit.part('provider').slice(0, 40),
        ticket: form.text('ticket').slice(0, 200),
        browserKey: visit.token(),
        displayName: form.text('displayName').slice(0, 1_000),
        purposes: purposesIn(form),
        asCookie: true,
      },
    });
    const way = before(visit, form);
    if (userErrors.some(({ code }) => !isOver.includes(code)))
      return askName(visit, { ticket: form.text('ticket'), name: null, email: form.text('shownEmail') }, way, form, userErrors);
    if (userErrors.length > 0) return showSignInAgain(visit, way, userErrors);
    if (identityTaken && !identityTaken.allowed) return showDoubt(visit, identityTaken.reason!, way);
    return goOn(visit, way, 'registered');
  },
};

async function askName(visit: Visit, { ticket, name, email }: Opening, way: Before, form?: Form, errors?: UserError[]): Promise<View> {
  const data = await visit.ask(ProviderPageDocument, {});
  const provider = orNotFound(data.signInProviders.find(({ key }) => key === visit.part('provider')));
  const title = visit.t('register.title');
  return show(
    <Frame visit={visit} data={data} title={title} errors={errors} isPrivate>
      <div class="urna-narrow">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{visit.t('provider.openLead', { name: provider.name, email })}</p>
        <FormBody visit={visit} to={visit.to('providerBack', { provider: provider.key })}>
          <CarryAlong next={way.next} kept={way.kept} />
          <input type="hidden" name="ticket" value={ticket} />
          <input type="hidden" name="shownEmail" value={email} />
          <TextField
            visit={visit}
            name="displayName"
            label={visit.t('register.name')}
            hint={visit.t('register.nameHint')}
            autocomplete="name"
            spellcheck={false}
            value={form?.text('displayName') ?? name ?? undefined}
            errors={errors}
          />
          <Purposes visit={visit} chosen={form?.all('purposes')} />
          <Button text={visit.t('register.button')} />
        </FormBody>
        <p class="govuk-body">{visit.t('provider.haveAccount', { name: provider.name })}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={visit.signIn(visit.to('security'))}>
            {visit.t('register.signIn')}
          </a>
        </p>
      </div>
    </Frame>,
    errors ? 422 : 200,
  );
}

/** They are in; what the service says of who they are was not taken. */
function showDoubt(visit: Visit, reason: string, way: Before): View {
  // A form that waits comes first: it is shown again, to be sent.
  if (way.kept) return goOn(visit, way);
  return visit.afterSigningIn((signedIn) => {
    const title = signedIn.t('provider.doubt');
    return show(
      <Frame visit={signedIn} data={null} title={title} isPrivate>
        <div class="urna-narrow">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{reason}</p>
          <p class="govuk-body">
            <a class="govuk-button" href={signedIn.to('verifyIdentity')}>
              {signedIn.t('verifyIdentity.title')}
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={way.next}>
              {signedIn.t('provider.goOnHere')}
            </a>
          </p>
        </div>
      </Frame>,
    );
  });
}
