/** Shows once more who one is, before a sensitive act: the one part of all pages that ask for it. */
import type { ComponentChildren } from 'preact';
import type { UserError } from '../kit/client.js';
import type { Visit } from '../kit/visit.js';
import { Button, TextField } from './fields.js';
import { FormBody } from './form-body.js';
import { PasskeyButton } from './passkey-button.js';
import { PasswordField } from './password-field.js';
import type { ProverFragment } from './prover.data.js';

interface ProveFormProps {
  visit: Visit;
  viewer: ProverFragment;
  /** The page that carries on afterwards: it takes what `isProof` knows, and loads `passkeys.js`. */
  to: string;
  errors?: readonly UserError[];
}

/** What is behind the proof, and the form in its place until it was given. */
export function OnceProven({ children, ...form }: ProveFormProps & { children: ComponentChildren }) {
  return form.viewer.secondFactor.isProven ? <>{children}</> : <ProveForm {...form} />;
}

export function ProveForm({ visit, viewer, to, errors }: ProveFormProps) {
  const { hasAuthenticator, passkeys } = viewer.secondFactor;
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
            <input type="text" name="username" value={viewer.email ?? ''} autocomplete="username" hidden readOnly />
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
