/** The form to sign in, alone on its page or where a session ended. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { FormBody } from '../../parts/form-body.js';
import { Button, TextField } from '../../parts/fields.js';
import { CarryAlong } from './carry-along.js';
import { PasskeyButton } from '../../parts/passkey-button.js';
import { PasswordField } from '../../parts/password-field.js';
import { ProviderButtons } from './provider-buttons.js';
import type { ProviderFragment } from './providers.data.js';

interface SignInFormProps {
  visit: Visit;
  /** Where to go afterwards. */
  next: string;
  /** Fields of a form that waits to be sent, as JSON. */
  kept?: string | null;
  email?: string;
  errors?: readonly UserError[];
  /** Services with which one signs in here. */
  providers?: readonly ProviderFragment[];
}

export function SignInForm({ visit, next, kept, email, errors, providers = [] }: SignInFormProps) {
  return (
    <FormBody visit={visit} to={visit.to('signIn')}>
      <CarryAlong next={next} kept={kept} />
      <ProviderButtons visit={visit} providers={providers} next={next} kept={kept} />
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
      <PasswordField visit={visit} name="password" label={visit.t('signIn.password')} autocomplete="current-password" errors={errors} />
      <Button text={visit.t('signIn.button')} />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('signInLink', {}, { next })}>
          {visit.t('signIn.withLink')}
        </a>
      </p>
      <PasskeyButton visit={visit} kind="use" act="passkey" text={visit.t('secondStep.usePasskey')} />
      <p class="govuk-body">
        <a class="govuk-link" href={visit.to('forgottenPassword')}>
          {visit.t('signIn.forgotten')}
        </a>
      </p>
      <p class="govuk-body">
        {kept ? (
          // What waits to be sent is too long for an address, so it goes along with the form.
          <button class="urna-link-button" type="submit" name="act" value="begin" formaction={visit.to('register')}>
            {visit.t('signIn.register')}
          </button>
        ) : (
          <a class="govuk-link" href={visit.to('register', {}, { next })}>
            {visit.t('signIn.register')}
          </a>
        )}
      </p>
    </FormBody>
  );
}
