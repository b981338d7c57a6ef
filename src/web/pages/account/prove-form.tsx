/** Shows once more who one is, before a sensitive act. */
import type { UserError } from '../../kit/client.js';
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { PasskeyButton } from './passkey-button.js';
import { PasswordField } from './password-field.js';
import type { SecondFactorStateFragment } from './security.data.js';

interface ProveFormProps {
  visit: Visit;
  secondFactor: SecondFactorStateFragment;
  email: string;
  /** The page that carries on afterwards; it knows the acts `prove` and `provePasskey`. */
  to: string;
  errors?: readonly UserError[];
}

export function ProveForm({ visit, secondFactor, email, to, errors }: ProveFormProps) {
  const { hasAuthenticator, passkeys } = secondFactor;
  const isProtected = hasAuthenticator || passkeys.length > 0;
  return (
    <section aria-labelledby="prove">
      <h2 class="govuk-heading-m" id="prove">
        {visit.t('prove.heading')}
      </h2>
      <p class="govuk-body">{visit.t('prove.lead')}</p>
      <FormBody visit={visit} to={to}>
        {passkeys.length > 0 && <PasskeyButton visit={visit} kind="use" act="provePasskey" text={visit.t('secondStep.usePasskey')} />}
        {isProtected ? (
          <TextField
            visit={visit}
            name="code"
            label={visit.t(hasAuthenticator ? 'secondStep.code' : 'secondStep.recoveryCode')}
            hint={visit.t(hasAuthenticator ? 'secondStep.codeHint' : 'secondStep.recoveryHint')}
            autocomplete="one-time-code"
            spellcheck={false}
            width={10}
            errors={errors}
          />
        ) : (
          <>
            <input type="text" name="username" value={email} autocomplete="username" hidden readOnly />
            <PasswordField
              visit={visit}
              name="password"
              label={visit.t('account.currentPassword')}
              autocomplete="current-password"
              errors={errors}
            />
          </>
        )}
        <Button text={visit.t('prove.button')} act="prove" />
      </FormBody>
    </section>
  );
}
