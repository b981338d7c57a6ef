/** Pages for what cannot be answered, and for forms that have to be sent once more. */
import { FormBody } from '../../parts/form-body.js';
import { Button } from '../../parts/fields.js';
import { Frame } from '../../parts/frame.js';
import { show, type View } from '../../kit/view.js';
import type { Visit } from '../../kit/visit.js';
import { SignInProvidersDocument } from '../account/providers.data.js';
import { SignInForm } from '../account/sign-in-form.js';

/** @param reason why, in the reader's language, when there is more to say than what the status says */
export function showError(visit: Visit, status: 403 | 404 | 429 | 500 | 503, reason: string | null): View {
  return show(
    <Frame visit={visit} data={null} title={visit.t(`errors.title${status}`)} isPrivate>
      <h1 class="govuk-heading-l">{visit.t(`errors.title${status}`)}</h1>
      <p class="govuk-body">{reason ?? visit.t(`errors.text${status}`)}</p>
      <p class="govuk-body">
        {visit.rich('errors.next', {
          home: (words) => (
            <a class="govuk-link" href={visit.to('home')}>
              {words}
            </a>
          ),
          list: (words) => (
            <a class="govuk-link" href={visit.to('consultations')}>
              {words}
            </a>
          ),
        })}
      </p>
    </Frame>,
    status,
  );
}

type Fields = readonly (readonly [string, string])[];

/** Somebody's session ended while they wrote: they sign in, and what they wrote goes along. */
export async function showSignIn(visit: Visit, to: string, fields: Fields): Promise<View> {
  const { signInProviders } = await visit.ask(SignInProvidersDocument, {});
  return show(
    <Frame visit={visit} data={null} title={visit.t('errors.signInAgain')} isPrivate>
      <h1 class="govuk-heading-l">{visit.t('errors.signInAgain')}</h1>
      <p class="govuk-body">{visit.t('errors.nothingIsLost')}</p>
      <SignInForm visit={visit} next={to} kept={JSON.stringify(fields)} providers={signInProviders} />
    </Frame>,
    401,
  );
}

/** The form was written for another session: it is shown once more, to be sent from here. */
export function showAgain(visit: Visit, to: string, fields: Fields): View {
  const shown = fields.filter(([name, value]) => name !== 'act' && value !== '');
  return show(
    <Frame visit={visit} data={null} title={visit.t('errors.sendAgain')} isPrivate>
      <h1 class="govuk-heading-l">{visit.t('errors.sendAgain')}</h1>
      <p class="govuk-body">{visit.t('errors.sendAgainWhy')}</p>
      <FormBody visit={visit} to={to}>
        {fields.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        {shown.map(([name, value]) => (
          <pre key={name + value} class="urna-kept" tabindex={0}>
            {value}
          </pre>
        ))}
        <Button text={visit.t('errors.send')} />
      </FormBody>
    </Frame>,
    409,
  );
}
