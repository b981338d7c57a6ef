/** The second factors of an account, each with a way to take it away, and the ways to add one. */
import type { Visit } from '../../kit/visit.js';
import { Button, TextField } from '../../parts/fields.js';
import { FormBody } from '../../parts/form-body.js';
import { PasskeyButton } from '../../parts/passkey-button.js';
import type { SecondFactorStateFragment } from '../../parts/prover.data.js';

interface FactorsProps {
  visit: Visit;
  secondFactor: SecondFactorStateFragment;
  mayChange: boolean;
}

export function Factors({ visit, secondFactor, mayChange }: FactorsProps) {
  const { hasAuthenticator, passkeys } = secondFactor;
  return (
    <>
      <section aria-labelledby="authenticator">
        <h2 class="govuk-heading-m" id="authenticator">
          {visit.t('authenticator.heading')}
        </h2>
        <p class="govuk-body">{visit.t(hasAuthenticator ? 'authenticator.there' : 'authenticator.lead')}</p>
        {mayChange && (
          <FormBody visit={visit} to={visit.to('security')}>
            <Button
              text={visit.t(hasAuthenticator ? 'authenticator.remove' : 'authenticator.begin')}
              act={hasAuthenticator ? 'remove' : 'begin'}
              kind={hasAuthenticator ? 'secondary' : 'primary'}
            />
          </FormBody>
        )}
      </section>
      <section aria-labelledby="passkeys">
        <h2 class="govuk-heading-m" id="passkeys">
          {visit.t('passkeys.heading')}
        </h2>
        <p class="govuk-body">{visit.t('passkeys.lead')}</p>
        {passkeys.length > 0 && (
          <ul class="urna-rows">
            {passkeys.map((passkey) => (
              <li key={passkey.id}>
                <div>
                  <h3 class="govuk-heading-s">{passkey.name}</h3>
                  <p class="urna-meta">
                    {visit.t('passkeys.since', { moment: visit.words.moment(passkey.createdAt) })}
                    {passkey.lastUsedAt && (
                      <>
                        <br />
                        {visit.t('passkeys.used', { moment: visit.words.moment(passkey.lastUsedAt) })}
                      </>
                    )}
                  </p>
                </div>
                {mayChange && (
                  <FormBody visit={visit} to={visit.to('security')}>
                    <input type="hidden" name="passkeyId" value={passkey.id} />
                    <button class="govuk-button govuk-button--secondary" type="submit" name="act" value="removePasskey" data-once>
                      {visit.t('passkeys.remove')}
                      <span class="govuk-visually-hidden">: {passkey.name}</span>
                    </button>
                  </FormBody>
                )}
              </li>
            ))}
          </ul>
        )}
        {mayChange && (
          <FormBody visit={visit} to={visit.to('security')}>
            <TextField
              visit={visit}
              name="name"
              label={visit.t('passkeys.name')}
              hint={visit.t('passkeys.nameHint')}
              autocomplete="off"
              width={20}
            />
            <PasskeyButton visit={visit} kind="add" act="addPasskey" text={visit.t('passkeys.add')} />
            <noscript>
              <p class="govuk-body">{visit.t('passkeys.needScripts')}</p>
            </noscript>
          </FormBody>
        )}
      </section>
    </>
  );
}
